"""How a row of numbers is best cut into stretches of one level each, with a price for each cut. Arrays in and out.

The cut is exact, by optimal partitioning (Jackson et al. 2005, IEEE Signal Processing Letters 12: 105-108); the
decision on change points in docs/decisions says why it is our own. Counts vary about the level of their stretch as
Poisson counts do, or more; net intensities as normal ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Costs = Callable[[NDArray[np.int64], int], Values]
"""How badly each of the stretches from those starts up to one end, half-open, fits a level of its own."""


def best_cuts(costs: Costs, length: int, least: int, price: float) -> list[int]:
    """Starts of all stretches but the first: those for which the costs with a price for each cut are least.

    least: buckets of the shortest stretch. Of equal cuts the one with the earliest last stretch is taken.
    """
    best = np.full(length + 1, np.inf)
    best[0] = -price
    last = np.zeros(length + 1, dtype=np.int64)
    for end in range(least, length + 1):
        starts = np.arange(0, end - least + 1)
        totals = best[starts] + costs(starts, end) + price
        last[end] = int(np.argmin(totals))
        best[end] = totals[last[end]]
    cuts: list[int] = []
    end = length if math.isfinite(best[length]) else 0
    while end > 0:
        end = int(last[end])
        cuts.append(end)
    return sorted(cut for cut in cuts if cut > 0)


def count_costs(values: Values) -> Costs:
    """Twice the negative log-likelihood of Poisson counts, but for what all cuts share, over their dispersion."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    spread = dispersion(values)

    def costs(starts: NDArray[np.int64], end: int) -> Values:
        total, length = sums[end] - sums[starts], end - starts
        rates = np.where(total > 0, total, 1.0) / length
        found: Values = -2 * total * np.log(rates) / spread
        return found

    return costs


def dispersion(values: Values) -> float:
    """By how much counts vary more than Poisson counts do, at least 1: variance by mean.

    Taken from neighbours, of which a change of level spoils one pair alone: their differences have twice the variance,
    their sums twice the mean.
    """
    total = float((values[1:] + values[:-1]).sum())
    return max(1.0, float((np.diff(values) ** 2).sum()) / total) if total else 1.0


def net_costs(values: Values) -> Costs:
    """Squared distance from the mean over the variance, which is taken from neighbours as in `dispersion`."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    squares = np.concatenate(([0.0], np.cumsum(values**2)))
    variance = float(np.mean(np.diff(values) ** 2)) / 2 if len(values) > 1 else 0.0

    def costs(starts: NDArray[np.int64], end: int) -> Values:
        total = sums[end] - sums[starts]
        found: Values = (squares[end] - squares[starts] - total**2 / (end - starts)) / (variance or 1.0)
        return found

    return costs


def gain(costs: Costs, start: int, cut: int, end: int) -> float:
    """By how much two stretches fit better than the one that they make together; indexes are half-open."""
    whole, after = costs(np.array([start, cut]), end)
    return float(whole - after - costs(np.array([start]), cut)[0])


def well_founded(cuts: list[int], incidents: Values, costs: Costs, least: int) -> list[int]:
    """Without the cuts whose busier side has fewer than `least` incidents, the weakest going first.

    incidents: of each bucket. Where hardly anything happens two incidents that fall together would be a level.
    """
    sums = np.concatenate(([0.0], np.cumsum(incidents)))
    while True:
        edges = [0, *cuts, len(incidents)]
        sides = list(zip(edges, edges[1:], edges[2:], strict=False))
        weak = [(gain(costs, *side), side[1]) for side in sides if _busier(sums, *side) < least]
        if not weak:
            return cuts
        dropped = min(weak)[1]
        cuts = [cut for cut in cuts if cut != dropped]


def _busier(sums: Values, start: int, cut: int, end: int) -> float:
    """Incidents of the side that has more by bucket."""
    before, after = float(sums[cut] - sums[start]), float(sums[end] - sums[cut])
    return before if before / (cut - start) > after / (end - cut) else after
