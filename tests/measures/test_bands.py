from __future__ import annotations

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.measures import bands
from casus.measures.bands import GRID, MOST_EXACT, TAIL, band
from casus.records.series import Band

PARTS = st.lists(st.tuples(st.floats(0, 1), st.integers(-20, 20).map(lambda step: step * GRID)), max_size=8)


def every_sum(parts: list[tuple[float, float]]) -> dict[float, float]:
    """The probability of each sum, by going through all that can be there."""
    found: dict[float, float] = {}
    for there in product((True, False), repeat=len(parts)):
        chance = math.prod(p if yes else 1 - p for yes, (p, _) in zip(there, parts, strict=True))
        total = sum(x for yes, (_, x) in zip(there, parts, strict=True) if yes)
        found[total] = found.get(total, 0.0) + chance
    return found


@given(PARTS)
def test_it_is_the_middle_of_the_true_distribution(parts: list[tuple[float, float]]) -> None:
    made = band(parts)
    sums = every_sum(parts)
    assert math.isclose(made.mean, math.fsum(p * x for p, x in parts), abs_tol=1e-9)
    assert math.fsum(p for value, p in sums.items() if value < made.low) <= TAIL + 1e-9
    assert math.fsum(p for value, p in sums.items() if value > made.high) <= TAIL + 1e-9
    assert math.fsum(p for value, p in sums.items() if value <= made.low) >= TAIL - 1e-9
    assert math.fsum(p for value, p in sums.items() if value >= made.high) >= TAIL - 1e-9


def test_a_coin_thrown_ten_times() -> None:
    """P(2 or fewer heads) is 56 / 1024, P(1 or fewer) 11 / 1024."""
    made = band([(0.5, 1.0)] * 10)
    assert (made.mean, made.low, made.high) == (5.0, 2.0, 8.0)


def test_what_is_sure_has_no_width_and_nothing_is_nought() -> None:
    assert band([(1.0, -9.0), (1.0, 2.5), (0.0, 10.0)]) == Band(-6.5, -6.5, -6.5)
    assert band([]) == Band(0.0, 0.0, 0.0)


def test_many_parts_are_near_the_exact_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [(0.3 + 0.6 * (n % 7) / 7, (n % 41 - 20) * GRID) for n in range(MOST_EXACT)]
    exact = band(parts)
    monkeypatch.setattr(bands, "MOST_EXACT", 0)
    rough = band(parts)
    assert rough.mean == exact.mean
    assert rough.low == pytest.approx(exact.low, abs=1.0)
    assert rough.high == pytest.approx(exact.high, abs=1.0)


def test_values_off_the_grid_are_taken_for_normal() -> None:
    made = band([(0.5, 0.3)] * 100)
    assert made.mean == pytest.approx(15.0)
    assert made.low == pytest.approx(15 - 1.6449 * 1.5, abs=1e-3)
