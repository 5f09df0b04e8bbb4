"""What a dyad's own past lets expect of a window of days: the distribution of a count, or of a net intensity.

Counts of past windows of the same length have a mean and, as a rule, more spread than Poisson counts; the next one is
then taken as negative binomial, as outbreak detection does (Farrington et al. 1996, Journal of the Royal Statistical
Society A 159: 547-563; Enki et al. 2016, PLoS ONE 11: e0160759 compare its successors). A net intensity is the sum of
so many intensities, each drawn from those of the past: a compound distribution, worked out exactly by its generating
function on a grid.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import variance

import numpy as np
from numpy.typing import NDArray

from casus.measures.bands import GRID

FAR = 12
"""Standard deviations beyond the mean number of incidents that the grid must hold: nothing is left over there."""

HALF = 0.5
"""Added to the incidents of the past: of what never happened nobody knows that it never will (Jeffreys' prior)."""

ANY = 2.0
"""Incidents that the past is thought to have had besides, of any intensity alike: a few do not show all that can be."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Probabilities of the values from `least` upward, in steps of `step`."""

    least: float
    step: float
    chances: NDArray[np.float64]

    def between(self, tail: float) -> tuple[float, float]:
        """Values, both within, that leave out at most that probability on either side."""
        low = int(np.searchsorted(np.cumsum(self.chances), tail, side="right"))
        high = int(np.searchsorted(np.cumsum(self.chances[::-1]), tail, side="right"))
        last = len(self.chances) - 1
        return self.least + self.step * min(low, last), self.least + self.step * max(last - high, 0)


def expected_count(past: Sequence[int]) -> Outlook:
    """past: counts of earlier windows, at least one."""
    mean, spread = moments(past)
    return _compound(mean, spread, {1: 1.0}, step=1.0)


def expected_net(past: Sequence[int], intensities: Sequence[float]) -> Outlook:
    """past: counts of earlier windows; intensities: of all incidents in them, as many as the counts together."""
    mean, spread = moments(past)
    steps = range(round(-10 / GRID), round(10 / GRID) + 1)
    total = len(intensities) + ANY
    shares = {step: ANY / len(steps) / total for step in steps}
    for intensity in intensities:
        shares[round(intensity / GRID)] += 1 / total
    return _compound(mean, spread, shares, step=GRID)


def moments(past: Sequence[int]) -> tuple[float, float]:
    """Mean and variance of the next count.

    The variance is that of the past, at least that of Poisson counts, with that of the mean itself.
    """
    mean = (sum(past) + HALF) / len(past)
    spread = max(mean, variance(past) if len(past) > 1 else mean)
    return mean, spread * (1 + 1 / len(past))


def _compound(mean: float, spread: float, shares: dict[int, float], *, step: float) -> Outlook:
    """The sum of a negative binomial number of parts. shares: probability of each part, in steps."""
    most = math.ceil(mean + FAR * math.sqrt(spread) + FAR)
    low, high = min(0, *shares) * most, max(0, *shares) * most
    size = 1 << (high - low).bit_length()
    part = np.zeros(size)
    for value, share in shares.items():
        part[value % size] += share
    z = np.fft.fft(part)
    number = mean * mean / (spread - mean)
    generated = np.exp(-number * np.log1p(mean / number * (1 - z)))
    chances = np.clip(np.roll(np.fft.ifft(generated).real, -low), 0.0, None)
    return Outlook(low * step, step, chances / chances.sum())
