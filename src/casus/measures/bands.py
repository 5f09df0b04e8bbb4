"""How sure a sum is when each of its parts is there with a probability of its own.

A part is there or not, independently of the others (Bernoulli), so that a sum of x_i with probabilities p_i has mean
sum p_i x_i and variance sum p_i (1 - p_i) x_i^2. Its distribution is worked out exactly, part by part, on a grid: for
counts that is the Poisson-binomial distribution (Wang 1993, Statistica Sinica 3: 295-312). Where the parts are too many
for that, or lie on no grid, it is taken for a normal one, as the central limit theorem allows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from casus.records.series import Band

GRID = 0.5
"""Unit of the grid: every intensity of PLOVER is a multiple of it."""

MOST_EXACT = 500
"""Parts up to which the distribution is exact: a bucket of 500 takes under 10 ms, and the normal is near from there."""

TAIL = 0.05
"""Probability that is left out on either side: 90 percent stay within."""


def band(parts: Sequence[tuple[float, float]]) -> Band:
    """parts: probability in 0..1 and value of each."""
    if not parts:  # most buckets of a quiet dyad
        return Band(0.0, 0.0, 0.0)
    mean = math.fsum(p * x for p, x in parts)
    steps = [x / GRID for _, x in parts]
    if len(parts) <= MOST_EXACT and all(step.is_integer() for step in steps):
        low, high = _exact([(p, int(step)) for (p, _), step in zip(parts, steps, strict=True)])
    else:
        low, high = _normal(parts, mean)
    return Band(mean, low, high)


def _exact(parts: Sequence[tuple[float, int]]) -> tuple[float, float]:
    """Values between which the middle of the distribution lies; values of parts in steps of the grid."""
    lowest = sum(min(0, x) for _, x in parts)
    chances = _distribution(parts)
    low = int(np.searchsorted(np.cumsum(chances), TAIL, side="right"))
    high = len(chances) - 1 - int(np.searchsorted(np.cumsum(chances[::-1]), TAIL, side="right"))
    return (lowest + min(low, len(chances) - 1)) * GRID, (lowest + max(high, 0)) * GRID


def _distribution(parts: Sequence[tuple[float, int]]) -> NDArray[np.float64]:
    """Probability of each sum, from that of all negative parts alone upward."""
    chances = np.ones(1)
    for p, x in parts:
        longer = np.zeros(len(chances) + abs(x))
        there, absent = (abs(x), 0) if x >= 0 else (0, abs(x))
        longer[there : there + len(chances)] += p * chances
        longer[absent : absent + len(chances)] += (1 - p) * chances
        chances = longer
    return chances


def _normal(parts: Sequence[tuple[float, float]], mean: float) -> tuple[float, float]:
    variance = math.fsum(p * (1 - p) * x * x for p, x in parts)
    if variance == 0:
        return mean, mean
    spread = NormalDist(mean, math.sqrt(variance))
    return spread.inv_cdf(TAIL), spread.inv_cdf(1 - TAIL)
