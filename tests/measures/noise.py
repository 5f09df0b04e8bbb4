"""How often change points and alerts come out of noise, and how often planted shifts are found.

`python -m tests.measures.noise` prints the figures of docs/measures.md; `--series N` is how many series each is of.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from casus.config import Settings
from casus.measures.changes import penalty
from casus.measures.cuts import Values, best_cuts, count_costs, net_costs, well_founded
from casus.measures.expected import expected_count, expected_net
from casus.records.series import Quantity

SEED = 1962
MIXED = (2.5, 2.5, 4.0, 5.0, -3.0, -3.0, -2.0, -3.5, -6.0, -6.5, -9.0, 0.0, 9.5)
"""Intensities of a dyad that talks and quarrels."""

HOSTILE = (-3.0, -3.5, -3.5, -6.5, -6.0, -7.0, -9.0, 2.5)
"""Intensities of a dyad in a crisis."""

Thrown = tuple[Values, Values]
"""Incidents and net intensity of each bucket."""


def throw(chance: np.random.Generator, rates: Values, spread: float = 1.0, values: tuple[float, ...] = MIXED) -> Thrown:
    """Poisson counts, with `spread` above 1 negative binomial ones of that variance by mean, and what they come to."""
    if spread > 1:
        rates = chance.gamma(rates / (spread - 1), spread - 1)
    counts = chance.poisson(rates)
    net = np.array([chance.choice(values, count).sum() for count in counts])
    return counts.astype(float), net


def cuts(thrown: Thrown, quantity: Quantity) -> list[int]:
    """The cuts that `change_points` makes of such a series."""
    settings = Settings()
    counts, sums = thrown
    costs = net_costs(sums) if quantity == "net" else count_costs(counts)
    price = penalty(len(counts), settings, quantity)
    found = best_cuts(costs, len(counts), settings.change_least_buckets, price)
    return well_founded(found, counts, costs, settings.change_least_incidents)


def has_change(chance: np.random.Generator, quantity: Quantity, rates: Values, spread: float) -> bool:
    return bool(cuts(throw(chance, rates, spread), quantity))


def finds_shift(chance: np.random.Generator, quantity: Quantity, plan: Plan) -> bool:
    """Whether a cut lies within one bucket of the beginning of a busier stretch."""
    before, after = (throw(chance, np.full(length, plan.calm)) for length in (plan.start, plan.length - plan.end))
    during = throw(chance, np.full(plan.end - plan.start, plan.busy), values=HOSTILE)
    counts, sums = (np.concatenate(parts) for parts in zip(before, during, after, strict=True))
    return any(abs(cut - plan.start) <= 1 for cut in cuts((counts, sums), quantity))


def is_outside(chance: np.random.Generator, quantity: Quantity, windows: int, mean: float, spread: float) -> bool:
    """Whether the next window is outside of what those before let expect, as an alert would judge it."""
    tail = Settings().alert_tail
    numbers = throw(chance, np.full(windows + 1, mean), spread)[0]
    now, *past = (chance.choice(MIXED, int(number)) for number in numbers)
    counts = [len(window) for window in past]
    if quantity == "conflict":
        return len(now) > expected_count(counts).between(tail)[1]
    low, high = expected_net(counts, np.concatenate(past).tolist()).between(tail / 2)
    return not low <= now.sum() <= high


@dataclass(frozen=True, slots=True)
class Plan:
    """Rates by bucket: busy from start to end, half-open, else calm."""

    length: int
    start: int
    end: int
    calm: float
    busy: float


PLANS = (
    Plan(60, 30, 60, 0.3, 4.0),
    Plan(90, 45, 90, 0.3, 3.0),
    Plan(60, 22, 34, 0.3, 3.0),
    Plan(365, 300, 312, 0.03, 2.0),
    Plan(90, 60, 67, 1.0, 5.0),
    Plan(26, 13, 26, 5.0, 15.0),
    Plan(90, 45, 90, 1.0, 2.0),
)
RATES = ((0.02, 1.0), (0.05, 1.0), (0.1, 1.0), (0.3, 1.0), (1.0, 1.0), (5.0, 1.0), (20.0, 1.0), (0.3, 2.0), (5.0, 3.0))
"""Incidents by bucket, and variance by mean."""

MEANS = ((0.1, 1.0), (0.5, 1.0), (2.0, 1.0), (10.0, 1.0), (50.0, 1.0), (2.0, 2.0), (10.0, 3.0))
"""Incidents by window, and variance by mean."""

QUANTITIES: tuple[Quantity, ...] = ("conflict", "net")


def percent(number: int, happens: Callable[..., bool], *given: object) -> str:
    """How often it happens, of counts and of net intensities, each time thrown anew."""
    chance = np.random.default_rng(SEED)
    shares = (sum(happens(chance, quantity, *given) for _ in range(number)) / number for quantity in QUANTITIES)
    return " / ".join(f"{100 * share:.1f}" for share in shares)


def main(number: int) -> None:
    print("Percent, of counts / of net intensity")
    for rate, spread in RATES:
        row = [percent(number, has_change, np.full(length, rate), spread) for length in (30, 90, 365)]
        print(f"one level, {rate:g} a bucket, variance/mean {spread:g}: 30, 90, 365 buckets cut: {row}", flush=True)
    for plan in PLANS:
        print(f"shift found within one bucket, {plan}: {percent(number, finds_shift, plan)}", flush=True)
    for windows in (4, 12):
        for mean, spread in MEANS:
            row = [percent(number, is_outside, windows, mean, spread)]
            print(f"{windows} windows of {mean:g}, variance/mean {spread:g}: next one outside: {row}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=int, default=1000)
    main(parser.parse_args().series)
