"""An answer with weapons is an event, whatever the network made of it."""

from __future__ import annotations

import pytest

from casus.coding.code import drafts
from casus.coding.unseen import unseen_answers
from tests.coding.trees import frame, tree

BARRAGE = "a DET det 7\nbarrage NOUN obl 4\nof ADP case 9\nmissiles NOUN nmod 7"
MADE = f"Oslo PROPN nsubj 2\nprompted VERB root 0\nto PART mark 4\nrespond VERB xcomp 2\nwith ADP case 7\n{BARRAGE}"
PROMPTED = MADE.replace("to PART mark 4", "Bonn PROPN obj 2")


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Oslo PROPN nsubj 2\nanswered VERB root 0\nwith ADP case 4\nmissiles NOUN obl 2", "Oslo"),
        (PROMPTED, "Bonn"),
    ],
)
def test_who_answers(sentence: str, actor: str) -> None:
    words = tree(sentence)
    (found,) = unseen_answers(words, ())
    assert found.event_type == "ASSAULT"
    assert [words.words[argument.token] for argument in found.arguments] == [actor]


@pytest.mark.parametrize(
    "sentence",
    [
        "Oslo PROPN nsubj 2\nanswered VERB root 0\nwith ADP case 4\nletters NOUN obl 2",
        "Oslo PROPN nsubj 2\nanswered VERB root 0\nwith ADP case 4\nfirefighters NOUN obl 2",
        "Rescuers NOUN nsubj 2\nanswered VERB root 0\nwith ADP case 4\ndrones NOUN obl 2",
        "Oslo PROPN nsubj 3\ncould AUX aux 3\nanswer VERB root 0\nwith ADP case 5\nmissiles NOUN obl 3",
        MADE,
        PROMPTED.replace("prompted", "urged"),
        "answered VERB root 0\nwith ADP case 3\nmissiles NOUN obl 1",
        "Oslo PROPN nsubj 2\narrived VERB root 0\nwith ADP case 4\nmissiles NOUN obl 2",
    ],
)
def test_what_is_no_such_answer(sentence: str) -> None:
    assert list(unseen_answers(tree(sentence), ())) == []


@pytest.mark.parametrize("seen", ["answered", "missiles"])
def test_what_the_network_saw_is_not_added_again(seen: str) -> None:
    words = tree("Oslo PROPN nsubj 2\nanswered VERB root 0\nwith ADP case 4\nmissiles NOUN obl 2")
    frames = [frame(words.words, seen, "ASSAULT")]
    assert list(unseen_answers(words, frames)) == []
    assert len(drafts(words, frames)) == 1
