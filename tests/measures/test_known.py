from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.measures.known import known
from casus.records.series import Tally, Told
from tests.measures.tallies import incidents, on, tally


def test_later_reports_are_not_known_and_lend_no_confidence() -> None:
    told = (Told(on(3), "A", 0.6), Told(on(5), "B", 0.5), Told(None, "C", 0.9))
    one = tally("a", 1, told=told, confidence=0.98)
    assert list(known([one], on(2))) == []
    (first,) = known([one], on(3))
    assert first.reports == 1
    assert first.confidence == pytest.approx(0.6)
    (second,) = known([one], on(9))
    assert second.publishers == 2
    assert second.confidence == pytest.approx(0.8)


def test_with_all_its_reports_it_is_as_it_was() -> None:
    one = tally("a", 1, told=(Told(on(3), "A", 0.6),), confidence=0.123)
    assert list(known([one], on(3))) == [one]


def test_what_is_yet_to_come_is_not_known_as_happened() -> None:
    assert list(known([tally("a", 9, told=(Told(on(1), "A", 0.9),))], on(5))) == []


@given(incidents(), st.integers(0, 70))
def test_nothing_later_is_known(found: list[Tally], days: int) -> None:
    there = list(known(found, on(days)))
    assert all(one.day <= on(days) for one in there)
    assert all(told.day is not None and told.day <= on(days) for one in there for told in one.told)
    assert list(known(there, on(days))) == there
