"""Every rule of the ontology's table, and what it must leave alone."""

from __future__ import annotations

import pytest

from casus.coding.rules import RULES, apply_rules
from casus.coding.status import choose_status
from casus.ontology import EVENT_TYPES, MODES
from tests.coding.trees import OPTIONS, one, tree


def clause(trigger: str, obj: str, *, subject: str = "Freedonia", more: str = "") -> str:
    """`Freedonia <trigger> the <obj>`, with more rows after it (the trigger is word 2)."""
    return f"{subject} PROPN nsubj 2\n{trigger} VERB root 0\nthe DET det 4\n{obj} NOUN obj 2\n{more}"


def under(governor: str, trigger: str) -> str:
    """`Freedonia <governor> to <trigger> Sylvania`."""
    return (
        f"Freedonia PROPN nsubj 2\n{governor} VERB root 0\nto PART mark 4\n{trigger} VERB xcomp 2\nSylvania PROPN obj 4"
    )


def will(trigger: str) -> str:
    return f"Freedonia PROPN nsubj 3\nwill AUX aux 3\n{trigger} VERB root 0\nSylvania PROPN obj 3"


CASES = [
    (
        "joining in fighting",
        clause("joined", "offensive", more="in ADP case 5\nSylvania PROPN nmod 3"),
        "joined",
        "SUPPORT",
        "ASSAULT",
        None,
    ),
    (
        "strike on a place",
        "The DET det 2\nstrike NOUN root 0\non ADP case 5\nthe DET det 5\nmarket NOUN nmod 2",
        "strike",
        "PROTEST",
        "ASSAULT",
        None,
    ),
    ("extradition", clause("extradited", "suspect"), "extradited", "AID", "COOPERATE", None),
    (
        "promise to give way",
        clause("promised", "talks", more="to PART mark 5\nrelease VERB xcomp 2\nhostages NOUN obj 5"),
        "promised",
        "AGREE",
        "CONCEDE",
        None,
    ),
    ("ambassador summoned", clause("summoned", "ambassador"), "summoned", "CONSULT", "ACCUSE", "disapprove"),
    ("ambassador recalled", clause("recalled", "ambassador"), "recalled", "RETREAT", "SANCTION", "withdraw"),
    ("diplomat or organisation thrown out", clause("expelled", "diplomats"), "expelled", "COERCE", "SANCTION", "expel"),
    (
        "warrant in absentia",
        clause("issued", "warrant", more="in ADP case 6\nabsentia NOUN obl 2"),
        "warrant",
        "COERCE",
        "THREATEN",
        "arrest",
    ),
    ("invitation", clause("invited", "minister"), "invited", "CONSULT", "AGREE", None),
    ("pardon or apology", clause("pardoned", "rebels"), "pardoned", "RETREAT", "CONCEDE", None),
    ("conviction", clause("convicted", "rebels"), "convicted", "COERCE", "SANCTION", "convict"),
    (
        "joint exercise",
        "They PRON nsubj 2\nheld VERB root 0\njoint ADJ amod 4\ndrills NOUN obj 2",
        "drills",
        "MOBILIZE",
        "COOPERATE",
        None,
    ),
    ("own exercise", clause("held", "drill"), "drill", "COOPERATE", "MOBILIZE", "troops"),
    (
        "troops for disaster relief",
        clause("sent", "troops", more="to ADP case 7\nflooded ADJ amod 7\nvillages NOUN obl 2"),
        "sent",
        "MOBILIZE",
        "AID",
        None,
    ),
    ("demand dropped", clause("dropped", "demand"), "dropped", "REJECT", "CONCEDE", None),
    ("combatants captured", clause("captured", "soldiers"), "captured", "COERCE", "ASSAULT", "abduct"),
    ("people driven to flee", "Villagers NOUN nsubj 2\nfled VERB root 0", "fled", "RETREAT", "SANCTION", "expel"),
    ("barred from entry", clause("refused", "entry"), "refused", "COERCE", "REJECT", "yield"),
    ("court-ordered payment", under("ordered", "pay"), "pay", "AID", "SANCTION", None),
    (
        "warning against an act",
        "Oslo PROPN nsubj 2\nwarned VERB root 0\nBern PROPN obj 2\nagainst ADP case 5\nintervention NOUN obl 2",
        "warned",
        "ACCUSE",
        "THREATEN",
        None,
    ),
    (
        "answer with weapons",
        "Oslo PROPN nsubj 2\nanswered VERB root 0\nwith ADP case 4\nmissiles NOUN obl 2",
        "answered",
        "AGREE",
        "ASSAULT",
        None,
    ),
    ("blockade", "Oslo PROPN nsubj 2\nblockaded VERB root 0", "blockaded", "ASSAULT", "COERCE", "restrict"),
    (
        "weapons to be given up",
        "Oslo PROPN nsubj 3\nwill AUX aux 3\ndismantle VERB root 0\nmissiles NOUN obj 3",
        "dismantle",
        "ASSAULT",
        "CONCEDE",
        None,
    ),
    ("weapons given up", clause("removed", "missiles"), "removed", "COERCE", "RETREAT", "disarm"),
    ("threatened force", under("threatened", "bomb"), "bomb", "ASSAULT", "THREATEN", None),
    ("announced withdrawal", clause("announced", "withdrawal"), "withdrawal", "RETREAT", "CONCEDE", None),
    ("announced withdrawal", under("promised", "release"), "release", "RETREAT", "CONCEDE", None),
    ("future cooperation", under("agreed", "visit"), "visit", "CONSULT", "AGREE", None),
    ("future cooperation", will("support"), "support", "AID", "AGREE", None),
]


@pytest.mark.parametrize(("name", "sentence", "trigger", "before", "after", "mode"), CASES)
def test_rule(name: str, sentence: str, trigger: str, before: str, after: str, mode: str | None) -> None:
    words = tree(sentence)
    ruled = apply_rules(words, one(words, trigger, before, actor=words.words[0]), OPTIONS)
    assert (ruled.event_type, ruled.mode) == (after, mode)


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES} == {name for name, *_ in CASES}


def test_rules_name_types_and_modes_of_the_ontology() -> None:
    for rule in RULES:
        assert rule.instead_of < set(EVENT_TYPES)
        assert rule.event_type not in rule.instead_of
        assert rule.mode is None or rule.mode in MODES[rule.event_type]


@pytest.mark.parametrize(
    ("sentence", "trigger", "event_type"),
    [
        (clause("summoned", "reporters"), "summoned", "REQUEST"),
        (clause("withdrew", "troops"), "withdrew", "RETREAT"),
        (clause("expelled", "migrants"), "expelled", "COERCE"),
        (clause("announced", "resignation"), "resignation", "RETREAT"),
        (clause("visited", "capital"), "visited", "CONSULT"),
        (clause("captured", "thief"), "captured", "COERCE"),
        (clause("held", "talks"), "talks", "CONSULT"),
        ("It PRON nsubj 4\nwill AUX aux 4\nnot PART advmod 4\nmeet VERB root 0", "meet", "CONSULT"),
    ],
)
def test_what_no_rule_changes(sentence: str, trigger: str, event_type: str) -> None:
    words = tree(sentence)
    assert apply_rules(words, one(words, trigger, event_type), OPTIONS).event_type == event_type


def test_a_soft_rule_gives_way_to_a_sure_network_and_a_hard_one_does_not() -> None:
    visit = tree(under("agreed", "visit"))
    assert apply_rules(visit, one(visit, "visit", "CONSULT", sure=0.99), OPTIONS).event_type == "CONSULT"
    summons = tree(clause("summoned", "ambassador"))
    assert apply_rules(summons, one(summons, "summoned", "CONSULT", sure=0.99), OPTIONS).event_type == "ACCUSE"


def test_a_promise_is_actual_whatever_the_network_says_of_the_visit() -> None:
    words = tree(under("promised", "visit"))
    draft = one(words, "visit", "CONSULT", statuses={"actual": 0.2, "future": 0.8})
    assert choose_status(words, apply_rules(words, draft, OPTIONS), None, None, OPTIONS).status == "actual"


def test_a_quarantine_of_the_sick_is_no_blockade() -> None:
    words = tree("Oslo PROPN nsubj 2\nquarantined VERB root 0\npatients NOUN obj 2")
    assert apply_rules(words, one(words, "quarantined", "REJECT", actor="Oslo"), OPTIONS).event_type == "REJECT"


def test_a_strike_on_pay_is_one_of_workers() -> None:
    words = tree("The DET det 2\nstrike NOUN root 0\non ADP case 4\npay NOUN nmod 2")
    assert apply_rules(words, one(words, "strike", "PROTEST"), OPTIONS).event_type == "PROTEST"
