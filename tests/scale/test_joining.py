"""Roots and parts are those that one finds step by step."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from casus.scale.joining import lowest, names_of, number_of, roots, together

NODES = 12
forests = st.lists(st.integers(0, NODES), max_size=NODES).map(
    lambda found: [min(each, at) for at, each in enumerate(found)]
)
pairs = st.lists(st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)), max_size=20)


@given(forests)
def test_each_node_has_the_root_that_its_parents_lead_to(parents: list[int]) -> None:
    def root(node: int) -> int:
        return node if parents[node] == node else root(parents[node])

    assert roots(np.array(parents, np.int64)).tolist() == [root(node) for node in range(len(parents))]


@given(pairs)
def test_each_node_has_the_lowest_of_its_part(met: list[tuple[int, int]]) -> None:
    part = list(range(NODES))
    for _ in range(NODES):
        for one, other in met:
            part[one] = part[other] = min(part[one], part[other])
    ones, others = (np.array([pair[end] for pair in met], np.int64) for end in (0, 1))
    assert lowest(NODES, ones, others).tolist() == part


def test_a_name_is_found_among_sorted_ones() -> None:
    known = names_of(["ab", "b", "bc"], 2)
    assert [number_of(name, known) for name in ("ab", "b", "bc", "a", "bb", "c", "bcd")] == [0, 1, 2, *[None] * 4]
    assert number_of("a", together([], 3)) is None
    assert together([known, known], 2).tolist() == [*known.tolist(), *known.tolist()]
