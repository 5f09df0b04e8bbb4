from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.measures.expected import expected_count, expected_net, moments

SEED = 1962


def negative_binomial(count: int, mean: float, spread: float) -> float:
    size = mean * mean / (spread - mean)
    log = math.lgamma(count + size) - math.lgamma(count + 1) - math.lgamma(size)
    return math.exp(log + size * math.log(size / (size + mean)) + count * math.log(mean / (size + mean)))


@pytest.mark.parametrize("past", [[0, 0, 0, 0], [1, 2, 0, 3, 1], [40, 55, 12, 60], [0, 0, 9, 0]])
def test_counts_are_negative_binomial(past: list[int]) -> None:
    mean, spread = moments(past)
    outlook = expected_count(past)
    assert outlook.least == 0
    for count in range(25):
        assert outlook.chances[count] == pytest.approx(negative_binomial(count, mean, spread), abs=1e-6)


def test_the_net_is_as_if_thrown() -> None:
    """Against a hundred thousand throws of as many incidents, each of an intensity out of the past."""
    chance = np.random.default_rng(SEED)
    past, intensities = [2, 1, 4, 2, 3], [-9.0, -3.0, 2.5, 2.5, -5.5, -3.5, 4.0, -3.0, 9.5, -2.0, -6.0, -3.0]
    outlook = expected_net(past, intensities)
    mean, spread = moments(past)
    size = mean * mean / (spread - mean)
    numbers = chance.negative_binomial(size, size / (size + mean), 100_000)
    grid = [step / 2 for step in range(-20, 21)]
    parts = np.array([*intensities, *grid])
    shares = np.array([1.0] * len(intensities) + [2 / len(grid)] * len(grid))
    drawn = chance.choice(parts, numbers.sum(), p=shares / shares.sum())
    sums = np.add.reduceat(np.append(drawn, 0.0), np.append(0, np.cumsum(numbers))[:-1])
    sums[numbers == 0] = 0.0
    low, high = outlook.between(0.05)
    assert np.mean(sums < low) <= 0.05 < np.mean(sums <= low) + 0.005
    assert np.mean(sums > high) <= 0.05 < np.mean(sums >= high) + 0.005


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12), st.floats(0.001, 0.4))
def test_the_range_leaves_out_what_it_says(past: list[int], tail: float) -> None:
    outlook = expected_count(past)
    low, high = outlook.between(tail)
    assert 0 <= low <= high
    counts = np.arange(len(outlook.chances))
    assert outlook.chances[counts > high].sum() <= tail + 1e-9
    assert outlook.chances[counts < low].sum() <= tail + 1e-9


def test_never_is_not_never_again() -> None:
    assert expected_count([0] * 12).between(0.01) == (0.0, 1.0)
    assert expected_count([0] * 60).between(0.01) == (0.0, 0.0)
    low, high = expected_net([0] * 12, []).between(0.005)
    assert low < 0 < high
