from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from casus.config import Settings
from casus.measures.tension import tension, warm_up
from casus.records.series import Tally
from tests.measures.tallies import each_way, incidents, on, tally

USA_SUN = ("USA", "SUN")


def index(found: list[Tally], since: int = 0, until: int = 59, settings: Settings | None = None) -> list[float]:
    return [one.index for one in tension(found, USA_SUN, on(since), on(until), settings or Settings())]


def test_the_formula_by_hand() -> None:
    """An assault of 9 and, a week later, a meeting of 2.5, each sure; after a week a half is left."""
    found = [tally("a", 0, "ASSAULT", confidence=1.0), tally("b", 7, "CONSULT", confidence=1.0)]
    days = list(tension(found, USA_SUN, on(0), on(7), Settings()))
    assert days[0].index == pytest.approx(100 * 9 / 29)
    assert [days[7].conflict, days[7].cooperation] == pytest.approx([4.5, 2.5])
    assert days[7].index == pytest.approx(100 * 4.5 / 27)


def test_confidence_weighs() -> None:
    assert index([tally("a", confidence=1.0)], 0, 0) == pytest.approx([100 * 3 / 23])
    assert index([tally("a", confidence=0.5)], 0, 0) == pytest.approx([100 * 1.5 / 21.5])


def test_the_days_before_the_first_are_remembered() -> None:
    found = [tally("a", 0, "ASSAULT")]
    assert index(found, 5, 20) == pytest.approx(index(found, 0, 20)[5:])
    assert warm_up(Settings(tension_half_life_days=3)) == timedelta(days=30)


@given(incidents())
def test_it_is_a_part_of_a_hundred_and_no_order_matters(found: list[Tally]) -> None:
    made = index(found)
    assert all(0 <= one < 100 for one in made)
    assert made == index(random.Random(1).sample(found, len(found)))


@given(incidents())
def test_what_comes_later_changes_nothing(found: list[Tally]) -> None:
    assert index(found)[:30] == index([one for one in found if one.day < on(30)])[:30]


@given(incidents())
def test_conflict_raises_it_and_cooperation_lowers_it(found: list[Tally]) -> None:
    before = index(found, 30, 30)[0]
    assert index([*found, tally("worse", 30, "ASSAULT")], 30, 30)[0] > before
    assert index([*found, tally("better", 30, "AID")], 30, 30)[0] <= before


def test_what_does_not_count_does_not_weigh() -> None:
    real = tally("a", 0, "ASSAULT")
    unreal = [replace(real, status="future"), replace(real, status="negated"), replace(real, background=True)]
    assert index(unreal, 0, 0) == [0.0]


def crisis() -> list[Tally]:
    """The course of October and November 1962 as a chronicle has it: one incident a line, by day of October."""
    course = {
        16: ["ACCUSE"], 18: ["CONSULT"], 20: ["MOBILIZE"], 22: ["ACCUSE", "THREATEN", "MOBILIZE"],
        23: ["ACCUSE", "REJECT", "MOBILIZE"], 24: ["COERCE", "THREATEN", "MOBILIZE"],
        25: ["ACCUSE", "COERCE", "REJECT"], 26: ["MOBILIZE", "CONCEDE"], 27: ["ASSAULT", "THREATEN", "REQUEST"],
        28: ["AGREE", "CONCEDE"], 29: ["CONSULT"],
        30: ["CONSULT"], 32: ["RETREAT"], 35: ["CONSULT"], 38: ["RETREAT", "AGREE"], 42: ["CONSULT"], 51: ["RETREAT"],
    }  # fmt: skip
    return [
        one
        for day, types in course.items()
        for number, event_type in enumerate(types)
        for one in (
            each_way(tally(f"{day}-{number}", day - 1, event_type))
            if event_type == "CONSULT"
            else [tally(f"{day}-{number}", day - 1, event_type)]
        )
    ]


def test_a_crisis_rises_and_passes() -> None:
    days = {one.day: one.index for one in tension(crisis(), USA_SUN, on(0), on(59), Settings())}
    peak = max(days, key=lambda day: days[day])
    assert date(1962, 10, 24) <= peak <= date(1962, 10, 27)
    assert days[date(1962, 10, 21)] < 25 < 60 < days[peak]
    after = [days[day] for day in days if day >= date(1962, 10, 28)]
    assert after == sorted(after, reverse=True)
    assert after[-1] < 10
