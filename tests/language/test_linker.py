"""Weights set by hand: which phrase is linked to which, and the chains that links make."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from casus.errors import DataError
from casus.language.linker import LEAST_MENTION, Linked, Linker, Weights, choose
from casus.language.mentions import read_columns
from casus.language.pairs import FLAGS, Pairs
from casus.language.phrases import Phrase
from casus.language.scores import Floats
from casus.language.speech import read_speeches, voiced
from casus.language.traits import SEEN, TYPES
from tests.language.prose import article

DEPTH = 2
"""D, numbers of a word's vector."""


def zeros(*shape: int) -> Floats:
    return np.zeros(shape, dtype=np.float32)


def weights(*, same_noun: float = 2.0, mention: float = 0.0) -> Weights:
    """A phrase is linked to one with the same noun, the first flag of a pair; all else scores -1."""
    m = 3 * DEPTH + SEEN
    flags, product = zeros(FLAGS, 1), zeros(1, 1)
    flags[0] = same_noun
    return Weights(
        first=zeros(m, 1), first_bias=zeros(1),
        second=zeros(1, 2), second_bias=np.array([0.0, mention], dtype=np.float32),
        later=zeros(m, 1), bias=zeros(1), earlier=zeros(m, 1), left=zeros(m, 1), left_bias=zeros(1),
        right=zeros(m, 1), right_bias=zeros(1), product=product, flags=flags, types=zeros(len(TYPES) ** 2, 1),
        out=zeros(1) + 1, out_bias=zeros() - 1,
    )  # fmt: skip


def linked(folder: Path, own: Weights) -> Linked:
    doc, ranges = article(
        "The DT det 2\ntroops NNS nsubj 3\nleft VBD root 0",
        "An DT det 2\nenvoy NN nsubj 3\nsaw VBD root 0\nthe DT det 5\ntroops NNS obj 3",
    )
    own.save(folder / "weights.npz")
    columns = read_columns(doc, ranges)
    vectors = np.zeros((len(doc), DEPTH), dtype=np.float32)
    return Linker(folder / "weights.npz").link(columns, voiced(read_speeches(columns, ranges)), vectors)


def test_a_pair_that_scores_above_nothing_is_linked(tmp_path: Path) -> None:
    found = linked(tmp_path, weights())
    assert found.before == (-1, -1, 0)
    assert found.chains() == (((0, 2), (6, 8)),)


def test_a_pair_below_is_not(tmp_path: Path) -> None:
    assert linked(tmp_path, weights(same_noun=0.5)).chains() == ()


def test_phrases_that_are_hardly_mentions_are_not_compared(tmp_path: Path) -> None:
    assert linked(tmp_path, weights(mention=LEAST_MENTION - 1)).chains() == ()


def test_the_best_of_several_is_taken_and_of_equals_the_nearest() -> None:
    later, earlier = np.array([1, 2, 2, 3, 3]), np.array([0, 0, 1, 1, 2])
    pairs = Pairs(later, earlier, np.zeros(5, dtype=np.int64), np.zeros((5, FLAGS), dtype=np.float32))
    before = np.full(4, -1)
    choose(np.array([-1.0, 2.0, 1.0, 0.5, 0.5]), pairs, before)
    assert before.tolist() == [-1, -1, 0, 2]


def test_chains_follow_links() -> None:
    phrases = tuple(Phrase((i, i + 1), i) for i in range(4))
    assert Linked(phrases, (-1, 0, -1, 1)).chains() == (((0, 1), (1, 2), (3, 4)),)


def test_the_same_weights_give_the_same_file(tmp_path: Path) -> None:
    for name in ("one.npz", "two.npz"):
        weights().save(tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.npz"):
        Weights.load(tmp_path / "none.npz")
