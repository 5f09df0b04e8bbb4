from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.measures.cuts import Costs, Values, best_cuts, count_costs, dispersion, gain, net_costs, well_founded

COUNTS = st.lists(st.integers(0, 9).map(float), min_size=2, max_size=9)
SEED = 1962


def every_cut(length: int, least: int) -> Iterator[tuple[int, ...]]:
    for number in range(length):
        for cuts in combinations(range(1, length), number):
            edges = (0, *cuts, length)
            if all(end - start >= least for start, end in pairwise(edges)):
                yield cuts


def price_of(costs: Costs, cuts: tuple[int, ...], length: int, price: float) -> float:
    edges = (0, *cuts, length)
    return sum(float(costs(np.array([start]), end)[0]) for start, end in pairwise(edges)) + price * len(cuts)


@given(COUNTS, st.integers(1, 3), st.floats(0.1, 20), st.booleans())
def test_no_other_cut_is_better(counts: list[float], least: int, price: float, net: bool) -> None:
    values = np.array(counts)
    costs = net_costs(values) if net else count_costs(values)
    found = tuple(best_cuts(costs, len(values), least, price))
    best = min((price_of(costs, cuts, len(values), price) for cuts in every_cut(len(values), least)), default=None)
    if best is None:
        assert found == ()
    else:
        assert math.isclose(price_of(costs, found, len(values), price), best, abs_tol=1e-6)


def test_the_cost_is_twice_the_likelihood_of_poisson_counts() -> None:
    values = np.array([0.0, 3.0, 2.0, 7.0])
    costs = count_costs(values)
    for start, end in ((0, 4), (1, 3), (0, 1)):
        part = values[start:end]
        rate = part.mean()
        likelihood = sum(count * math.log(rate) - rate for count in part) if rate else 0.0
        assert float(costs(np.array([start]), end)[0]) == pytest.approx(
            (-2 * likelihood - 2 * part.sum()) / dispersion(values)
        )


def test_dispersion_is_that_of_the_counts_and_not_of_a_change_of_level() -> None:
    chance = np.random.default_rng(SEED)
    calm, busy = chance.poisson(1, 500), chance.poisson(20, 500)
    assert dispersion(np.concatenate([calm, busy]).astype(float)) == pytest.approx(1.0, abs=0.1)
    mixed = chance.poisson(chance.gamma(2.0, 2.0, 3000))
    assert dispersion(mixed.astype(float)) == pytest.approx(3.0, abs=0.3)
    assert dispersion(np.zeros(5)) == dispersion(np.ones(1)) == 1.0


@pytest.mark.parametrize("length", [0, 1, 2, 5])
def test_too_short_or_flat_is_not_cut(length: int) -> None:
    for values in (np.zeros(length), np.full(length, 3.0)):
        assert best_cuts(count_costs(values), length, 3, 5.0) == []
        assert best_cuts(net_costs(values), length, 3, 5.0) == []


def test_a_level_that_rests_on_a_few_incidents_goes() -> None:
    values = np.zeros(40)
    values[20:23] = (-9.0, -9.0, -9.0)
    costs = net_costs(values)
    cuts = best_cuts(costs, 40, 3, 5 * math.log(40))
    assert cuts == [20, 23]
    assert well_founded(cuts, np.abs(values) / 9, costs, 4) == []
    assert well_founded(cuts, np.abs(values) / 9, costs, 3) == [20, 23]
    assert gain(costs, 0, 20, 23) > 0


def false_alarms(series: Iterator[Values], price: float, *, net: bool = False) -> float:
    cut = [
        bool(
            best_cuts(net_costs(values) if net else count_costs(values), len(values), 3, price * math.log(len(values)))
        )
        for values in series
    ]
    return sum(cut) / len(cut)


@pytest.mark.parametrize("rate", [0.05, 0.5, 3.0, 20.0])
def test_noise_has_one_level(rate: float) -> None:
    """docs/measures.md has the rates of many more series, from `python -m tests.measures.noise`."""
    chance = np.random.default_rng(SEED)
    series = (chance.poisson(rate, 90).astype(float) for _ in range(150))
    assert false_alarms(series, 4.0) <= 0.02
