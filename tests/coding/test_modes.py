"""Modes by words and by network."""

from __future__ import annotations

import pytest

from casus.coding.modes import choose_mode, mode_in_words, mode_words
from casus.ontology import MODES
from tests.coding.trees import OPTIONS, one, tree

DRONES = """
Freedonia PROPN nsubj 2
attacked VERB root 0
Sylvania PROPN obj 2
with ADP case 5
missiles NOUN obl 2
and CCONJ cc 7
drones NOUN conj 5
"""
COMPOUND = """
A DET det 4
missile NOUN compound 4
and CCONJ cc 4
attack NOUN nsubj 5
failed VERB root 0
"""
PHONE = """
Roe PROPN nsubj 2
spoke VERB root 0
by ADP case 4
phone NOUN obl 2
"""
PLAIN = "Roe PROPN nsubj 2\nattacked VERB root 0\nBo PROPN obj 2"


@pytest.mark.parametrize(
    ("sentence", "trigger", "event_type", "mode"),
    [
        (DRONES, "attacked", "ASSAULT", "drone"),
        (COMPOUND, "attack", "ASSAULT", "heavy-weapons"),
        (PHONE, "spoke", "CONSULT", "phone"),
        (PLAIN, "attacked", "ASSAULT", None),
        ("Roe PROPN nsubj 2\nresigned VERB root 0", "resigned", "RETREAT", "resign"),
        ("They PRON nsubj 2\nrioted VERB root 0", "rioted", "PROTEST", "riot"),
        (PLAIN, "attacked", "AGREE", None),
    ],
)
def test_mode_in_words(sentence: str, trigger: str, event_type: str, mode: str | None) -> None:
    words = tree(sentence)
    assert mode_in_words(words, one(words, trigger, event_type)) == mode


def test_words_beat_a_network_that_is_not_sure() -> None:
    words = tree(DRONES)
    unsure = one(words, "attacked", "ASSAULT", modes={"": 0.5, "heavy-weapons": 0.5})
    sure = one(words, "attacked", "ASSAULT", modes={"": 0.05, "heavy-weapons": 0.95})
    assert choose_mode(words, unsure, OPTIONS) == "drone"
    assert choose_mode(words, sure, OPTIONS) == "heavy-weapons"


def test_the_network_decides_without_words() -> None:
    words = tree(PLAIN)
    assert (
        choose_mode(words, one(words, "attacked", "ASSAULT", modes={"": 0.3, "firearms": 0.7}), OPTIONS) == "firearms"
    )
    assert choose_mode(words, one(words, "attacked", "ASSAULT"), OPTIONS) is None


def test_lists_name_modes_of_the_ontology() -> None:
    for event_type, words in mode_words().items():
        assert set(words.order) <= set(MODES[event_type])
