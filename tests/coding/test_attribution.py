"""Sources from arcs and from reporting clauses, outermost first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casus.coding.attribution import attribution, narrator_claim
from casus.coding.participants import participants
from casus.records.event import Source, Words
from casus.records.frame import Status
from tests.coding.trees import OPTIONS, links, one, told, tree

TREE_ALONE = replace(OPTIONS, spoken=0.0)
CODES = {"The army": "FRE-MIL", "the mayor": "SYL-GOV", "Roe": "FRE-GOV", "Freedonia": "FRE"}

SAID = """
The DET det 2
army NOUN nsubj 3
said VERB root 0
rebels NOUN nsubj 5
shelled VERB ccomp 3
the DET det 7
town NOUN obj 5
"""
PARATAXIS = """
Rebels NOUN nsubj 2
shelled VERB root 0
the DET det 4
town NOUN obj 2
, PUNCT punct 8
the DET det 7
mayor NOUN nsubj 8
told VERB parataxis 2
reporters NOUN obj 8
"""
ACCORDING = """
According VERB case 4
to ADP fixed 1
the DET det 4
mayor NOUN obl 7
, PUNCT punct 4
rebels NOUN nsubj 7
fled VERB root 0
"""
CHAIN = """
The DET det 2
army NOUN nsubj 3
said VERB root 0
the DET det 5
mayor NOUN nsubj 6
reported VERB ccomp 3
that SCONJ mark 9
rebels NOUN nsubj 9
fled VERB ccomp 6
"""
IMPERSONAL = """
It PRON nsubj:pass 3
was AUX aux:pass 3
reported VERB root 0
that SCONJ mark 6
rebels NOUN nsubj 6
fled VERB ccomp 3
"""
DENIED = """
Freedonia PROPN nsubj 2
denied VERB root 0
involvement NOUN obj 2
in ADP case 6
the DET det 6
massacre NOUN nmod 3
"""
WELCOMED = """
The DET det 2
army NOUN nsubj 3
welcomed VERB root 0
the DET det 5
attack NOUN obj 3
"""
ADDING = """
The DET det 2
army NOUN nsubj 3
agreed VERB root 0
, PUNCT punct 5
adding VERB advcl 3
that SCONJ mark 8
rebels NOUN nsubj 8
fled VERB ccomp 5
"""


REPORTEDLY = """
Rebels NOUN nsubj 3
reportedly ADV advmod 3
fled VERB root 0
"""
RAISED = """
Rebels NOUN nsubj:pass 3
are AUX aux:pass 3
said VERB root 0
by ADP case 6
the DET det 6
mayor NOUN obl:agent 3
to PART mark 9
have AUX aux 9
shelled VERB xcomp 3
the DET det 11
town NOUN obj 9
"""
DENIED_WORD = """
The DET det 2
army NOUN nsubj 3
denied VERB root 0
that SCONJ mark 7
soldiers NOUN nsubj 7
had AUX aux 7
endorsed VERB ccomp 3
Freedonia PROPN obj 7
"""
QUOTED = """
“ PUNCT punct 3
We PRON nsubj 3 PRP
know VERB ccomp 6
, PUNCT punct 3
” PUNCT punct 3
said VERB root 0
Roe PROPN nsubj 6
. PUNCT punct 6
"""
GOING_ON = """
“ PUNCT punct 3
Rebels NOUN nsubj 3
shelled VERB root 0
the DET det 5
town NOUN obj 3
. PUNCT punct 3
” PUNCT punct 3
"""


def offsets(sentence: str, word: str) -> tuple[int, int]:
    start = tree(sentence).text.index(word)
    return start, start + len(word)


def sources(sentence: str, trigger: str, event_type: str, status: Status = "actual", **arcs: str) -> list[Source]:
    words, speeches = told(sentence)
    draft = one(words, trigger, event_type, **arcs)
    known = links(CODES)
    actors, _ = participants(words, draft, known, OPTIONS)
    return list(attribution(words, draft, actors, status, speeches, known, TREE_ALONE))


def named(sentence: str, trigger: str, event_type: str, **arcs: str) -> list[tuple[str, str]]:
    return [(source.text, source.code) for source in sources(sentence, trigger, event_type, "actual", **arcs)]


TOLD = """
The DET det 3
district NOUN compound 3
court NOUN nsubj 5
was AUX aux 5
told VERB root 0
rebels NOUN nsubj 7
fled VERB ccomp 5
"""


@pytest.mark.parametrize(
    ("sentence", "trigger", "found"),
    [
        (SAID, "shelled", [("The army", "FRE-MIL")]),
        (PARATAXIS, "shelled", [("the mayor", "SYL-GOV")]),
        (ACCORDING, "fled", [("the mayor", "SYL-GOV")]),
        (CHAIN, "fled", [("The army", "FRE-MIL"), ("the mayor", "SYL-GOV")]),
        (IMPERSONAL, "fled", [("reported", "UNK")]),
        (REPORTEDLY, "fled", [("reportedly", "UNK")]),
        (RAISED, "shelled", [("the mayor", "SYL-GOV")]),
        (DENIED, "massacre", [("Freedonia", "FRE")]),
        (WELCOMED, "attack", []),
        (TOLD, "fled", []),
        (ADDING, "fled", [("The army", "FRE-MIL")]),
    ],
)
def test_reporting_clauses(sentence: str, trigger: str, found: list[tuple[str, str]]) -> None:
    assert named(sentence, trigger, "ASSAULT") == found


def test_an_arc_and_its_clause_are_one_source() -> None:
    assert named(SAID, "shelled", "ASSAULT", source="army") == [("The army", "FRE-MIL")]


@pytest.mark.parametrize(("score", "found"), [(0.05, 0), (0.2, 1)])
def test_a_clause_confirms_an_arc_that_is_weak_alone(score: float, found: int) -> None:
    words, speeches = told(SAID)
    draft = one(words, "shelled", "ASSAULT", source="army", arc=score)
    assert len(attribution(words, draft, (), "actual", speeches, links(CODES), OPTIONS)) == found


def test_an_arc_without_a_clause() -> None:
    assert named(WELCOMED, "attack", "ASSAULT", source="army") == [("The army", "FRE-MIL")]


WARNED = """
The DET det 2
army NOUN nsubj 3
said VERB root 0
it PRON nsubj 5 PRP
condemned VERB ccomp 3
Freedonia PROPN obj 5
"""


def test_a_verbal_event_of_its_own_speaker_has_no_source() -> None:
    words, speeches = told(WARNED)
    draft = one(words, "condemned", "ACCUSE", actor="it", recipient="Freedonia")
    known = links(CODES, {(3, 4): ((0, 2),)})
    actors, _ = participants(words, draft, known, OPTIONS)
    assert attribution(words, draft, actors, "actual", speeches, known, OPTIONS) == ()


def test_a_verbal_event_that_somebody_else_reports_keeps_its_source() -> None:
    assert named(CHAIN, "reported", "ACCUSE", actor="mayor") == [("The army", "FRE-MIL")]


def test_the_words_that_report_and_what_the_source_does_by_them() -> None:
    (source,) = sources(DENIED, "massacre", "ASSAULT", "negated")
    assert (source.kind, source.claim) == ("deny", "denies")
    assert source.cue == Words("denied", *offsets(DENIED, "denied"))


def test_a_source_attributes_to_the_one_below_it() -> None:
    assert [source.claim for source in sources(CHAIN, "fled", "ASSAULT")] == ["attributes", "asserts"]


def test_who_speaks_of_its_own_act_is_told_apart() -> None:
    """The army on itself; the mayor on the army."""
    words, speeches = told(SAID)
    known = links({"The army": "FRE-MIL", "rebels": "FRE-MIL"})
    draft = one(words, "shelled", "ASSAULT", actor="rebels")
    actors, _ = participants(words, draft, known, OPTIONS)
    assert [s.own for s in attribution(words, draft, actors, "actual", speeches, known, TREE_ALONE)] == [True]
    assert [s.own for s in sources(PARATAXIS, "shelled", "ASSAULT", actor="Rebels")] == [False]


def test_who_denies_a_verbal_act_of_its_own_side_is_its_source() -> None:
    words, speeches = told(DENIED_WORD)
    known = links({"The army": "FRE-MIL", "soldiers": "FRE-MIL"})
    draft = one(words, "endorsed", "SUPPORT", actor="soldiers")
    actors, _ = participants(words, draft, known, OPTIONS)
    (source,) = attribution(words, draft, actors, "negated", speeches, known, TREE_ALONE)
    assert (source.text, source.claim) == ("The army", "denies")


def test_a_quotation_that_goes_on_in_the_next_sentence_keeps_its_speaker() -> None:
    words, speeches = told(QUOTED, GOING_ON)
    draft = one(words, "shelled", "ASSAULT")
    (source,) = attribution(words, draft, (), "actual", speeches, links(CODES), OPTIONS)
    assert source.text == "Roe"


ROE = Source("Roe", 0, 3, None, "UNK")


@pytest.mark.parametrize(
    ("found", "status", "claim"),
    [((), "actual", "asserts"), ((), "negated", "denies"), ((ROE,), "negated", "attributes")],
)
def test_the_claim_of_the_article_itself(found: tuple[Source, ...], status: Status, claim: str) -> None:
    assert narrator_claim(found, status) == claim
