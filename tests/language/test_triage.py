"""Which sentences are read to the end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from casus.errors import DataError
from casus.language.triage import Triage, wanted


def test_a_sentence_promises_as_much_as_its_best_word(tmp_path: Path) -> None:
    triage = Triage(np.array([1.0, -2.0], dtype=np.float32), np.float32(-1.5))
    words = np.array([[1.0, 1.0], [2.0, 0.0], [0.0, 3.0]], dtype=np.float32)
    assert triage.promise(words) == 0.5
    triage.save(tmp_path / "triage.npz")
    assert Triage.load(tmp_path / "triage.npz").promise(words) == 0.5


def test_nothing_promises_nothing() -> None:
    triage = Triage(np.ones(2, dtype=np.float32), np.float32(9))
    assert triage.promise(np.zeros((0, 2), dtype=np.float32)) < 0


def test_a_word_counts_the_same_whatever_stands_beside_it() -> None:
    random = np.random.default_rng(1)
    triage = Triage(random.standard_normal(384, dtype=np.float32), np.float32(0))
    words = random.standard_normal((70, 384), dtype=np.float32)
    best = max(range(70), key=lambda at: triage.promise(words[at : at + 1]))
    assert triage.promise(words) == triage.promise(words[best : best + 1])


def test_without_its_file_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="triage is missing"):
        Triage.load(tmp_path / "triage.npz")


SENTENCES = [["Rain", "fell"], ["Ali", "woke"], ["So", "did", "Omar"], ["Birds", "sang"], ["He", "shot", "her"]]


def test_what_promises_nothing_is_left_aside() -> None:
    assert wanted(SENTENCES[:4], [-1, 0, -0.1, 2.0]) == [False, True, False, True]
    assert wanted([], []) == []


def test_figures_of_people_who_came_to_harm_are_read() -> None:
    assert wanted([["The", "toll", "rose"], ["Rain", "fell"]], [-1, -1]) == [True, False]


def test_what_a_pronoun_may_look_back_on_is_read_too() -> None:
    assert wanted(SENTENCES, [-1, -1, -1, -1, 0.2]) == [False, True, True, True, True]
    assert wanted(SENTENCES[3:], [-1, 0.2]) == [True, True]
    assert wanted(SENTENCES, [1, -1, -1, -1, -1]) == [True, False, False, False, False]
