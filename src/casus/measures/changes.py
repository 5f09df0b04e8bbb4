"""Where a series goes over to another level, and the incidents behind it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from casus.config import Settings
from casus.errors import BadOption
from casus.measures.cuts import best_cuts, count_costs, gain, net_costs, well_founded
from casus.records.series import Bucket, ChangePoint, Quantity, Series, Tally

MOST_BUCKETS = 4_000
"""The work grows with the square of the buckets; 4,000 are eleven years of days."""

LONG_TAILS = 1.25
"""Times the price for net intensities: they have longer tails than the normal ones that they are taken for."""

CLASSES: Mapping[Quantity, tuple[int, ...]] = {
    "conflict": (3, 4),
    "cooperation": (1, 2),
    "count": (1, 2, 3, 4),
    "net": (1, 2, 3, 4),
}
"""Quad classes of the incidents that count in a quantity."""


def change_points(
    found: Series, tallies: Iterable[Tally], settings: Settings, quantity: Quantity = "conflict"
) -> list[ChangePoint]:
    """In order of days. tallies: those that the series was made of.

    Raises BadOption for a series of more than MOST_BUCKETS.
    """
    if len(found.buckets) > MOST_BUCKETS:
        raise BadOption(f"{len(found.buckets)} buckets are too many for change points; take weeks, or a shorter time")
    values = np.array([amount(bucket, quantity) for bucket in found.buckets], dtype=np.float64)
    busy = values if quantity != "net" else np.array([bucket.count for bucket in found.buckets], dtype=np.float64)
    costs = net_costs(values) if quantity == "net" else count_costs(values)
    price = penalty(len(values), settings, quantity)
    cuts = best_cuts(costs, len(values), settings.change_least_buckets, price)
    cuts = well_founded(cuts, busy, costs, settings.change_least_incidents)
    classes = {tally.incident: tally.quad_class for tally in tallies}
    edges = [0, *cuts, len(values)]
    return [
        ChangePoint(
            parties=found.parties,
            by=found.by,
            side=found.side,
            day=found.buckets[cut].first,
            quantity=quantity,
            before=float(values[start:cut].mean()),
            after=float(values[cut:end].mean()),
            gain=gain(costs, start, cut, end) / price,
            incidents=tuple(_behind(found.buckets[cut:end], quantity, classes)),
        )
        for start, cut, end in zip(edges, edges[1:], edges[2:], strict=False)
    ]


def amount(bucket: Bucket, quantity: Quantity) -> float:
    """What a bucket has of a quantity."""
    value: float = getattr(bucket, quantity)
    return value


def penalty(buckets: int, settings: Settings, quantity: Quantity) -> float:
    """What one more stretch costs, in units of twice the logarithm of a likelihood."""
    tails = LONG_TAILS if quantity == "net" else 1.0
    return settings.change_penalty * tails * math.log(max(buckets, 2))


def _behind(buckets: Sequence[Bucket], quantity: Quantity, classes: Mapping[str, int]) -> Iterable[str]:
    return (one for bucket in buckets for one in bucket.incidents if classes[one] in CLASSES[quantity])
