"""The grammar's own guess at participants."""

from __future__ import annotations

from casus.coding.expected import expected_roles
from tests.coding.trees import one, tree

ACTIVE = """
Police NOUN nsubj 2
arrested VERB root 0
protesters NOUN obj 2
and CCONJ cc 5
lawyers NOUN conj 3
"""
PASSIVE = """
Protesters NOUN nsubj:pass 3
were AUX aux:pass 3
arrested VERB root 0
by ADP case 5
police NOUN obl 3
"""
NOUN = """
Russia PROPN nmod:poss 3
's PART case 1
invasion NOUN nsubj 6
of ADP case 5
Ukraine PROPN nmod 3
failed VERB root 0
"""
SHARED = """
Troops NOUN nsubj 2
entered VERB root 0
and CCONJ cc 4
shelled VERB conj 2
Tyre PROPN obj 4
"""
LIGHT = """
Israel PROPN nsubj 2
launched VERB root 0
an DET det 4
airstrike NOUN obj 2
on ADP case 6
Damascus PROPN nmod 4
"""


def named(text: str, trigger: str) -> set[tuple[str, str]]:
    words = tree(text)
    return {(role, words.words[token]) for role, token in expected_roles(words, one(words, trigger, "ASSAULT"))}


def test_a_verb_has_its_subject_and_objects() -> None:
    assert named(ACTIVE, "arrested") == {("actor", "Police"), ("recipient", "protesters"), ("recipient", "lawyers")}


def test_a_passive_turns_them_round() -> None:
    assert named(PASSIVE, "arrested") == {("recipient", "Protesters"), ("actor", "police")}


def test_a_noun_has_its_owner_and_complements() -> None:
    assert named(NOUN, "invasion") == {("actor", "Russia"), ("actor", "Ukraine"), ("recipient", "Ukraine")}


def test_a_verb_without_a_subject_shares_one() -> None:
    assert named(SHARED, "shelled") == {("actor", "Troops"), ("recipient", "Tyre")}


JOINED = """
Jordan PROPN nsubj 2
joined VERB root 0
the DET det 4
strikes NOUN obj 2
on ADP case 6
Damascus PROPN nmod 4
"""


def test_who_joins_a_strike_strikes() -> None:
    assert {("actor", "Jordan"), ("recipient", "Damascus")} <= named(JOINED, "strikes")


def test_a_noun_takes_the_subject_of_its_verb() -> None:
    assert {("actor", "Israel"), ("recipient", "Damascus")} <= named(LIGHT, "airstrike")
