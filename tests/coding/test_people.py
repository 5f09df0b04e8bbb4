from __future__ import annotations

import pytest
from spacy.tokens import Doc

from casus.coding.people import is_one_person, is_people, is_several, is_things
from casus.coding.tree import Tree, read_tree
from tests.coding.trees import VOCAB, at, tree


def named(row: str, label: str | None = None) -> tuple[Tree, int]:
    word = row.split()[0]
    words = tree(f"{row} nsubj 2  died VERB root 0", entities=[(word, label)] if label else [])
    return words, 0


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ("colonel NOUN", None),
        ("gunman NOUN", None),
        ("noblewoman NOUN", None),
        ("Roe PROPN", "Person"),
    ],
)
def test_one_person(row: str, label: str | None) -> None:
    words, token = named(row, label)
    assert is_one_person(words, token)
    assert not is_several(words, token)


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ("colonels NOUN", None),
        ("army NOUN", None),
        ("family NOUN", None),
        ("bridge NOUN", None),
        ("Roe PROPN", None),
        ("Freedonia PROPN", "Location"),
    ],
)
def test_no_one_person(row: str, label: str | None) -> None:
    assert not is_one_person(*named(row, label))


@pytest.mark.parametrize(("word", "one"), [("a", True), ("the", True), ("no", False), ("every", False)])
def test_nobody_in_particular_is_no_person(word: str, one: bool) -> None:
    words = tree(f"{word} DET det 2  soldier NOUN nsubj 3  died VERB root 0")
    assert is_one_person(words, 1) is one


@pytest.mark.parametrize(("word", "tag", "one"), [("he", "PRP", True), ("her", "PRP", True), ("her", "PRP$", False)])
def test_pronouns(word: str, tag: str, one: bool) -> None:
    words = tree(f"{word} PRON nsubj 2 {tag}  died VERB root 0 VBD")
    assert is_one_person(words, 0) is one


def test_who_is_named_by_age_alone_is_a_person() -> None:
    doc = Doc(VOCAB, words=["12", "-", "year", "-", "old"], spaces=[False] * 5, tags=["CD", "HYPH", "NN", "HYPH", "JJ"])
    assert is_one_person(read_tree(doc.text, doc), 4)


@pytest.mark.parametrize("word", ["soldiers", "children", "people", "policemen"])
def test_several(word: str) -> None:
    words = tree(f"{word} NOUN nsubj 2 NNS  died VERB root 0")
    assert is_several(words, 0)
    assert is_people(words, 0)


@pytest.mark.parametrize("word", ["days", "cattle", "aircraft", "villages", "missiles"])
def test_things(word: str) -> None:
    words = tree(f"{word} NOUN nsubj 2 NNS  fell VERB root 0")
    assert is_things(words, 0)
    assert not is_people(words, 0)


def test_people_by_what_they_belong_to() -> None:
    words = tree("Syrians PROPN nsubj 2 NNPS  died VERB root 0", entities=[("Syrians", "NORP")])
    assert is_people(words, at(words.words, "Syrians"))
    families = tree("families NOUN nsubj 2 NNS  fled VERB root 0")
    assert is_people(families, 0)
    assert not is_several(families, 0)
