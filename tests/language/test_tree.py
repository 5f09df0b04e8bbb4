"""Decoding gives one tree a sentence, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.language.tree import best_heads, find_cycle, is_tree, single_root_tree, spanning_tree


def is_single_tree(heads: tuple[int, ...]) -> bool:
    return find_cycle(np.array(heads)) is None and heads.count(0) == 1 and all(h != i + 1 for i, h in enumerate(heads))


def masked(scores: np.ndarray) -> np.ndarray:
    rows = np.arange(scores.shape[0])
    scores[rows, rows + 1] = -np.inf
    return scores


def weight(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads)))


def test_a_tree_is_told_from_a_cycle() -> None:
    assert is_tree(np.array([[0, 0, 1], [0, 2, 1]])).tolist() == [True, False]


def test_find_cycle() -> None:
    assert find_cycle(np.array([2, 3, 1])) == [0, 1, 2]
    assert find_cycle(np.array([0, 1, 2])) is None


def test_greedy_heads_stay_when_they_make_a_tree() -> None:
    arcs = np.full((1, 3, 4), -5.0, dtype=np.float32)
    arcs[0, 0, 2] = arcs[0, 1, 0] = arcs[0, 2, 2] = 5.0
    assert best_heads(arcs, np.array([3])).tolist() == [[2, 0, 2]]


def test_padding_is_never_a_head_and_never_read() -> None:
    arcs = np.zeros((1, 3, 4), dtype=np.float32)
    arcs[0, :, 3] = 9.0
    heads = best_heads(arcs, np.array([2]))
    assert heads[0, 2] == 0
    assert is_single_tree(tuple(heads[0, :2].tolist()))


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_spanning_tree_is_the_heaviest(n: int, seed: int) -> None:
    scores = masked(np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32))
    heads = tuple(spanning_tree(scores).tolist())
    trees = [h for h in product(range(n + 1), repeat=n) if find_cycle(np.array(h)) is None and 0 in h]
    best = max(weight(scores, h) for h in trees if all(head != i + 1 for i, head in enumerate(h)))
    assert weight(scores, heads) == pytest.approx(best, abs=1e-4)


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_there_is_always_exactly_one_root(n: int, seed: int) -> None:
    scores = masked(np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32))
    assert is_single_tree(tuple(single_root_tree(scores).tolist()))


def test_a_batch_with_a_cycle_is_mended() -> None:
    arcs = np.zeros((2, 3, 4), dtype=np.float32)
    arcs[0, 0, 2] = arcs[0, 1, 1] = 9.0
    heads = best_heads(arcs, np.array([3, 1]))
    assert is_single_tree(tuple(heads[0].tolist()))
    assert heads[1].tolist() == [0, 0, 0]
