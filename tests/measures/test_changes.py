from __future__ import annotations

import random
from datetime import timedelta

import numpy as np
import pytest

from casus.config import Settings
from casus.errors import BadOption
from casus.measures.changes import MOST_BUCKETS, change_points
from casus.measures.series import series
from casus.records.series import By, ChangePoint, Quantity, Tally
from tests.measures.tallies import on, tally

USA_SUN = ("USA", "SUN")
SEED = 1962


def at_rates(rates: list[float], event_type: str = "ACCUSE", seed: int = SEED) -> list[Tally]:
    """By day as many incidents as Poisson counts of these rates."""
    counts = np.random.default_rng(seed).poisson(rates)
    return [tally(f"{day}-{n}", day, event_type) for day, count in enumerate(counts) for n in range(count)]


def changes(
    found: list[Tally], days: int, by: By = "day", quantity: Quantity = "conflict", settings: Settings | None = None
) -> list[ChangePoint]:
    settings = settings or Settings()
    made = series(found, USA_SUN, on(0), on(days - 1), settings, by=by)
    return change_points(made, found, settings, quantity)


@pytest.mark.parametrize("quantity", ["conflict", "count", "net"])
def test_a_shift_is_found_on_its_day_or_the_next(quantity: Quantity) -> None:
    (found,) = changes(at_rates([0.3] * 45 + [5.0] * 45), 90, quantity=quantity)
    assert abs(found.day - on(45)) <= timedelta(days=1)
    assert found.quantity == quantity
    assert abs(found.before) < abs(found.after)
    assert found.gain > 1


def test_a_burst_has_a_beginning_and_an_end() -> None:
    rise, fall = changes(at_rates([0.2] * 30 + [4.0] * 12 + [0.2] * 30), 72)
    assert abs(rise.day - on(30)) <= timedelta(days=1)
    assert abs(fall.day - on(42)) <= timedelta(days=1)
    assert rise.before < fall.before == rise.after > fall.after


def test_weeks_can_be_cut_too() -> None:
    (found,) = changes(at_rates([0.5] * 91 + [3.0] * 91), 182, "week")
    assert found.day == on(91)


def test_most_planted_shifts_are_found() -> None:
    """docs/measures.md has the rates of more kinds, from `python -m tests.measures.noise`."""
    hits = 0
    for seed in range(40):
        found = changes(at_rates([0.3] * 30 + [4.0] * 30, seed=seed), 60)
        hits += any(abs(one.day - on(30)) <= timedelta(days=1) for one in found)
    assert hits >= 34


def test_noise_has_no_change_points() -> None:
    assert [changes(at_rates([1.0] * 60, seed=seed), 60) for seed in range(20)] == [[]] * 20


def test_the_incidents_behind_are_those_of_the_new_level_and_of_the_quantity() -> None:
    calm = [tally(f"meet{day}", day, "CONSULT") for day in range(0, 40, 3)]
    war = [tally(f"war{day}-{n}", day, "ASSAULT") for day in range(25, 40) for n in range(2)]
    (found,) = changes(calm + war, 40)
    assert (found.day, found.before, found.after) == (on(25), 0.0, 2.0)
    assert found.incidents == tuple(sorted((one.incident for one in war), key=lambda id_: (int(id_[3:5]), id_)))
    (net,) = changes(calm + war, 40, quantity="net")
    assert {id_ for id_ in net.incidents if id_.startswith("meet")} == {
        "meet27",
        "meet30",
        "meet33",
        "meet36",
        "meet39",
    }


def test_the_order_of_the_input_does_not_matter() -> None:
    found = at_rates([0.3] * 30 + [4.0] * 30)
    assert changes(found, 60) == changes(random.Random(1).sample(found, len(found)), 60)


def test_a_higher_price_and_more_incidents_want_more() -> None:
    found = at_rates([0.3] * 30 + [2.0] * 30)
    assert changes(found, 60)
    assert not changes(found, 60, settings=Settings(change_penalty=50))
    assert not changes(found, 60, settings=Settings(change_least_incidents=500))
    assert not changes(found, 60, settings=Settings(change_least_buckets=31))


def test_too_many_buckets_are_refused() -> None:
    with pytest.raises(BadOption, match="take weeks"):
        changes([], MOST_BUCKETS + 1)
