from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import BadOption
from casus.measures.calendar import buckets, first_day, last_day, moved
from casus.records.series import By


def test_weeks_begin_on_monday_and_ends_are_cut() -> None:
    assert list(buckets("week", date(1962, 10, 16), date(1962, 10, 29))) == [
        (date(1962, 10, 16), date(1962, 10, 21)),
        (date(1962, 10, 22), date(1962, 10, 28)),
        (date(1962, 10, 29), date(1962, 10, 29)),
    ]


def test_months_are_those_of_the_calendar() -> None:
    assert list(buckets("month", date(2024, 1, 31), date(2024, 3, 1))) == [
        (date(2024, 1, 31), date(2024, 1, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 3, 1), date(2024, 3, 1)),
    ]


@given(st.sampled_from(get_args(By)), st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_every_day_is_in_one_bucket(by: By, since: date, days: int) -> None:
    until = since + timedelta(days=days)
    found = list(buckets(by, since, until))
    covered = [first + timedelta(days=n) for first, last in found for n in range((last - first).days + 1)]
    assert covered == [since + timedelta(days=n) for n in range(days + 1)]
    for first, last in found:
        assert first_day(by, first) == first_day(by, last) <= first <= last <= last_day(by, first)


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [(date(1962, 2, 1), date(1962, 1, 1), "earlier day first"), (date(1, 1, 1), date(1962, 1, 1), "shorter time")],
)
def test_an_empty_and_an_endless_time_are_refused(since: date, until: date, said: str) -> None:
    with pytest.raises(BadOption, match=said):
        list(buckets("day", since, until))


@pytest.mark.parametrize("by", get_args(By))
def test_the_calendar_has_ends(by: By) -> None:
    for day in (date.min, date.max):
        assert list(buckets(by, day, day)) == [(day, day)]
    assert moved(date.min, timedelta(days=-3)) == date.min
    assert moved(date.max, timedelta(days=3)) == date.max
    assert moved(date(1962, 10, 30), timedelta(days=3)) == date(1962, 11, 2)
