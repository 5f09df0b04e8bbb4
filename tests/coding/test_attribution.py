"""Sources from arcs and from reporting clauses, outermost first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casus.coding.attribution import attribution, is_reporting
from casus.coding.participants import participants
from tests.coding.trees import OPTIONS, links, one, tree

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


def sources(sentence: str, trigger: str, event_type: str, **arcs: str) -> list[tuple[str, str]]:
    words = tree(sentence)
    draft = one(words, trigger, event_type, **arcs)
    known = links(CODES)
    actors, _ = participants(words, draft, known, OPTIONS)
    return [(source.text, source.code) for source in attribution(words, draft, actors, known, TREE_ALONE)]


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
        (IMPERSONAL, "fled", []),
        (DENIED, "massacre", [("Freedonia", "FRE")]),
        (WELCOMED, "attack", []),
        (TOLD, "fled", []),
        (ADDING, "fled", [("The army", "FRE-MIL")]),
    ],
)
def test_reporting_clauses(sentence: str, trigger: str, found: list[tuple[str, str]]) -> None:
    assert sources(sentence, trigger, "ASSAULT") == found


def test_an_arc_and_its_clause_are_one_source() -> None:
    assert sources(SAID, "shelled", "ASSAULT", source="army") == [("The army", "FRE-MIL")]


@pytest.mark.parametrize(("score", "found"), [(0.1, 0), (0.3, 1)])
def test_a_clause_confirms_an_arc_that_is_weak_alone(score: float, found: int) -> None:
    words = tree(SAID)
    draft = one(words, "shelled", "ASSAULT", source="army", arc=score)
    assert len(attribution(words, draft, (), links(CODES), OPTIONS)) == found


def test_an_arc_without_a_clause() -> None:
    assert sources(WELCOMED, "attack", "ASSAULT", source="army") == [("The army", "FRE-MIL")]


WARNED = """
The DET det 2
army NOUN nsubj 3
said VERB root 0
it PRON nsubj 5 PRP
condemned VERB ccomp 3
Freedonia PROPN obj 5
"""


def test_a_verbal_event_of_its_own_speaker_has_no_source() -> None:
    words = tree(WARNED)
    draft = one(words, "condemned", "ACCUSE", actor="it", recipient="Freedonia")
    known = links(CODES, {(3, 4): ((0, 2),)})
    actors, _ = participants(words, draft, known, OPTIONS)
    assert attribution(words, draft, actors, known, OPTIONS) == ()


def test_a_verbal_event_that_somebody_else_reports_keeps_its_source() -> None:
    assert sources(CHAIN, "reported", "ACCUSE", actor="mayor") == [("The army", "FRE-MIL")]


@pytest.mark.parametrize(
    "word", ["said", "says", "saying", "told", "denied", "announcing", "claimed", "reports", "notes"]
)
def test_forms_of_reporting_verbs(word: str) -> None:
    assert is_reporting(word)


@pytest.mark.parametrize("word", ["shelled", "welcomed", "sees", "red", "ring", ""])
def test_other_words(word: str) -> None:
    assert not is_reporting(word)
