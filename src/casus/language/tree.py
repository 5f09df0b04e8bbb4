"""From arc scores to one tree a sentence: the best head of every word, repaired where these do not make a tree.

The repair is Chu-Liu/Edmonds (Edmonds 1967), with a single root as UD asks.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def is_tree(heads: Heads) -> NDArray[np.bool_]:
    """heads [B, W + 1], column 0 the root's own (0) and padding 0 -> [B]: every word reaches the root."""
    reach = heads
    for _ in range(max(1, int(heads.shape[1] - 1).bit_length())):
        reach = np.take_along_axis(reach, reach, axis=1)
    result: NDArray[np.bool_] = (reach == 0).all(axis=1)
    return result


def best_heads(arcs: Scores, lengths: NDArray[np.int64]) -> Heads:
    """arcs [B, W, W + 1] (word, head with 0 = root), lengths [B] -> heads [B, W]; 0 also in the padding."""
    batch, width, _ = arcs.shape
    columns, rows = np.arange(width + 1), np.arange(width)
    masked = np.where(columns[None, None, :] <= lengths[:, None, None], arcs, -np.inf)
    masked[:, rows, rows + 1] = -np.inf
    there = rows[None, :] < lengths[:, None]
    heads = np.where(there, np.argmax(masked, axis=2), 0)
    closed = np.concatenate([np.zeros((batch, 1), dtype=heads.dtype), heads], axis=1)
    good = is_tree(closed) & (((heads == 0) & there).sum(axis=1) == 1)
    for i in np.flatnonzero(~good):
        n = int(lengths[i])
        if n:
            heads[i, :n] = single_root_tree(masked[i, :n, : n + 1])
    return heads


def single_root_tree(arcs: Scores) -> Heads:
    """Best tree with exactly one child of the root: arcs [n, n + 1] -> heads [n].

    The root is first taken from the best spanning tree's root arcs, then all other root arcs are shut.
    """
    heads = spanning_tree(arcs)
    roots = np.flatnonzero(heads == 0)
    if len(roots) == 1:
        return heads
    gain = arcs[:, 0] - np.where(np.isfinite(arcs[:, 1:]), arcs[:, 1:], -1e9).max(axis=1)
    root = int(roots[np.argmax(gain[roots])])
    shut = arcs.copy()
    shut[:, 0] = -np.inf
    shut[root] = -np.inf
    shut[root, 0] = 0.0
    return spanning_tree(shut)


def find_cycle(heads: Heads) -> list[int] | None:
    """Words (from 0) of one cycle of heads [n] (0 = root), or None."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, word = [], start
        while word >= 0 and state[word] == 0:
            state[word] = start + 1
            path.append(word)
            word = int(heads[word]) - 1
        if word >= 0 and state[word] == start + 1 and word in path:
            return path[path.index(word) :]
    return None


def spanning_tree(arcs: Scores) -> Heads:
    """Maximum spanning arborescence: arcs [n, n + 1] -> heads [n] (0 = root)."""
    heads: Heads = np.argmax(arcs, axis=1)
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    return expand(arcs, heads, cycle)


def expand(arcs: Scores, heads: Heads, cycle: list[int]) -> Heads:
    """Contract the cycle to one word, solve the smaller problem, and open it where its new head enters."""
    n = len(heads)
    outside = np.setdiff1d(np.arange(n), cycle)
    inner = np.array(cycle)
    columns = np.array([0, *(outside + 1)])
    held = arcs[inner, heads[inner]]
    entering = arcs[np.ix_(inner, columns)] - held[:, None]
    best_entry = np.argmax(entering, axis=0)
    leaving = arcs[np.ix_(outside, inner + 1)]
    small = np.full((len(outside) + 1, len(columns) + 1), -np.inf, dtype=arcs.dtype)
    if len(outside):
        small[:-1, :-1] = arcs[np.ix_(outside, columns)]
        small[:-1, -1] = leaving.max(axis=1)
    small[-1, :-1] = entering.max(axis=0)
    solved = spanning_tree(small)
    result = heads.copy()
    for i, word in enumerate(outside.tolist()):
        head = int(solved[i])
        result[word] = columns[head] if head < len(columns) else inner[int(np.argmax(leaving[i]))] + 1
    entry = int(solved[-1])
    result[inner[best_entry[entry]]] = columns[entry]
    return result
