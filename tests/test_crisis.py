"""The dispatches show the crisis as it was: its worst days, its end, who mediated and how that was answered."""

from __future__ import annotations

from datetime import date

import pytest

import casus


@pytest.fixture(scope="module")
def record(demo_record: str) -> casus.Workspace:
    return casus.open(demo_record)


def test_it_is_worst_between_24_and_27_october(record: casus.Workspace) -> None:
    days = record.series("USA", "SUN", by="day", since="1962-10-14", until="1962-11-20")
    assert min(days, key=lambda day: day.net).first in {date(1962, 10, day) for day in (24, 25, 26, 27)}


def test_by_2_november_it_is_better_than_on_16_october(record: casus.Workspace) -> None:
    days = {day.first: day for day in record.series("USA", "SUN", by="day", since="1962-10-14", until="1962-11-20")}
    after = [day.net for first, day in days.items() if date(1962, 10, 28) <= first <= date(1962, 11, 2)]
    assert max(after) > days[date(1962, 10, 16)].net
    assert days[date(1962, 11, 2)].tension < days[date(1962, 10, 27)].tension
    weeks = record.series("USA", "SUN", by="week", since="1962-10-15", until="1962-11-04")
    assert weeks[2].net > weeks[0].net > weeks[1].net


def test_a_series_of_nobody_is_empty_and_of_three_is_none(record: casus.Workspace) -> None:
    assert record.series("USA", "FJI") == []
    with pytest.raises(casus.CasusError, match="3 parties"):
        record.series("USA", "SUN", "CUB")
