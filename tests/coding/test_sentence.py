"""One record per event."""

from __future__ import annotations

from collections.abc import Iterable

from casus.coding.drafts import Draft
from casus.coding.sentence import one_record_each, without_parts
from casus.coding.tree import Tree
from tests.coding.trees import one, tree

HELD = """
Freedonia PROPN nsubj 2
held VERB root 0
talks NOUN obj 2
with ADP case 5
Sylvania PROPN obl 2
"""
KILLED = """
Five NUM nsubj:pass 3
were AUX aux:pass 3
killed VERB root 0
in ADP case 6
a DET det 6
strike NOUN obl 3
"""
TWO = """
Freedonia PROPN nsubj 2
bombed VERB root 0
Sylvania PROPN obj 2
and CCONJ cc 5
shelled VERB conj 2
Ruritania PROPN obj 5
"""


def spans(words: Tree, drafts: Iterable[Draft]) -> list[str]:
    return [" ".join(words.words[draft.start : draft.end]) for draft in drafts]


def test_a_light_verb_and_its_noun_are_one_event_with_the_arguments_of_both() -> None:
    words = tree(HELD)
    drafts = (
        one(words, "held", "CONSULT", score=0.6, actor="Freedonia"),
        one(words, "talks", "CONSULT", score=0.9, actor="Freedonia", recipient="Sylvania"),
    )
    (merged,) = one_record_each(words, drafts)
    assert spans(words, [merged]) == ["held talks"]
    assert sorted((arc.role, words.words[arc.token]) for arc in merged.frame.arguments) == [
        ("actor", "Freedonia"),
        ("recipient", "Sylvania"),
    ]


def test_an_auxiliary_is_no_event_of_its_own() -> None:
    words = tree("Roe PROPN nsubj 4\nwould AUX aux 4\nbe AUX cop 4\nready ADJ root 0")
    drafts = (one(words, "would", "AGREE", score=0.4), one(words, "ready", "AGREE", score=0.6))
    assert spans(words, one_record_each(words, drafts)) == ["ready"]


def test_triggers_that_share_words_are_one_event_when_they_are_of_one_type() -> None:
    words = tree("Oslo PROPN nsubj 3\nwould AUX aux 3\nhelp VERB root 0")
    drafts = (one(words, "would help", "AGREE", score=0.6), one(words, "help", "AGREE", score=0.4))
    assert spans(words, one_record_each(words, drafts)) == ["would help"]


def test_killed_in_a_strike_is_one_assault() -> None:
    words = tree(KILLED)
    drafts = (one(words, "killed", "ASSAULT", score=0.9), one(words, "strike", "ASSAULT", score=0.7))
    assert spans(words, one_record_each(words, drafts)) == ["killed in a strike"]


def test_a_verb_and_the_event_that_it_is_about_are_two() -> None:
    words = tree("Roe PROPN nsubj 2\npraised VERB root 0\nthe DET det 4\nagreement NOUN obj 2")
    drafts = (one(words, "praised", "SUPPORT"), one(words, "agreement", "SUPPORT"))
    assert len(one_record_each(words, drafts)) == 2


def test_two_verbs_are_two_events() -> None:
    words = tree(TWO)
    drafts = (one(words, "bombed", "ASSAULT"), one(words, "shelled", "ASSAULT"))
    assert spans(words, one_record_each(words, drafts)) == ["bombed", "shelled"]


def test_two_types_are_two_events() -> None:
    words = tree(HELD)
    drafts = (one(words, "held", "AGREE"), one(words, "talks", "CONSULT"))
    assert len(one_record_each(words, drafts)) == 2


def test_moves_of_the_forces_that_attack_are_part_of_the_attack() -> None:
    words = tree("""
        Freedonia PROPN nsubj 2
        crossed VERB root 0
        the DET det 4
        border NOUN obj 2
        and CCONJ cc 6
        shelled VERB conj 2
        villages NOUN obj 6
    """)
    move = one(words, "crossed", "MOBILIZE", actor="Freedonia")
    attack = one(words, "shelled", "ASSAULT", actor="Freedonia", recipient="villages")
    assert without_parts(words, (move, attack)) == (attack,)
    other = one(words, "crossed", "MOBILIZE", actor="villages")
    assert without_parts(words, (other, attack)) == (other, attack)


def test_the_demand_of_a_protest_is_no_request() -> None:
    words = tree("""
        Thousands NOUN nsubj 2
        marched VERB root 0
        demanding VERB advcl 2
        elections NOUN obj 3
    """)
    protest, demand = one(words, "marched", "PROTEST"), one(words, "demanding", "REQUEST")
    assert without_parts(words, (protest, demand)) == (protest,)
