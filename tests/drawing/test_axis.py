from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.drawing.axis import TimeAxis, cut, text_width


def axis(first: str, last: str, right: float = 700) -> TimeAxis:
    return TimeAxis(date.fromisoformat(first), date.fromisoformat(last), 50, right)


def test_a_day_stands_in_its_middle() -> None:
    days = axis("1962-10-16", "1962-10-28", 700)
    assert (days.days, days.day_width) == (13, 50)
    assert days.x(date(1962, 10, 16)) == 75
    assert days.x(date(1962, 10, 28)) == 675


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("1962-10-16", "1962-10-19", ["16 Oct", "17 Oct", "18 Oct", "19 Oct"]),
        ("1962-10-14", "1962-11-20", ["14 Oct", "21 Oct", "28 Oct", "4 Nov", "11 Nov", "18 Nov"]),
        ("2025-01-10", "2025-05-20", ["Feb 2025", "Mar 2025", "Apr 2025", "May 2025"]),
        ("2019-03-01", "2025-06-01", ["2020", "2021", "2022", "2023", "2024", "2025"]),
        ("2025-06-19", "2025-06-19", ["19 Jun"]),
    ],
)
def test_names_are_in_the_finest_unit_that_fits(first: str, last: str, names: list[str]) -> None:
    assert [name for _, name in axis(first, last, 450).ticks()] == names


@given(st.dates(), st.dates(), st.floats(150, 2000))
def test_names_never_run_into_each_other_and_stand_within(one: date, other: date, right: float) -> None:
    drawn = TimeAxis(min(one, other), max(one, other), 50, right)
    ticks = drawn.ticks()
    assert 1 <= len(ticks) <= right / 20
    assert all(50 <= x <= right for x, _ in ticks)
    for (x, name), (following, next_name) in pairwise(ticks):
        assert following - x > (text_width(name) + text_width(next_name)) / 2


def test_text_is_cut_to_what_fits() -> None:
    assert cut("an airstrike", 500) == "an airstrike"
    short = cut("an airstrike on the harbour", 80)
    assert short.endswith("…")
    assert text_width(short) <= 80
    assert cut("W" * 9, 5) == "…"
    assert text_width("WWW") > text_width("iii")
    assert text_width("東京") > text_width("ab")
