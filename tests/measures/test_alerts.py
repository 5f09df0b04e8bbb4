from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.config import Settings
from casus.measures.alerts import alerts, look_back
from casus.measures.view import Watched
from casus.records.series import Alert, Answered, Tally, Told
from tests.measures.tallies import incidents, on, tally

LONG_AGO = tally("old", 0, "CONSULT", ("GBR", "FRA"))
"""What makes the record reach back."""

SHORT = Settings(alert_new_days=20, alert_calm_days=15, alert_history_days=28, alert_least_history_days=14)
"""Short memories, so that 60 days hold all kinds of alerts."""


def told(
    found: Iterable[Tally], first: int, last: int | None = None, *, settings: Settings | None = None,
    watched: Watched | None = None, answered: Iterable[Answered] = (),
) -> list[Alert]:  # fmt: skip
    until = first if last is None else last
    return list(alerts(found, on(first), on(until), settings or Settings(), watched or Watched(), tuple(answered)))


def quarrel(days: Iterable[int], event_type: str = "ACCUSE") -> list[Tally]:
    return [tally(f"q{day}-{n}", day, event_type) for n, day in enumerate(days)]


WEEKLY = quarrel(range(0, 98, 7))
"""An accusation a week for fourteen weeks."""

SURGE = quarrel([99, 99, 100, 101, 101, 102, 103, 103], "THREATEN")


def test_more_conflict_than_its_own_past_is_told_once() -> None:
    found = told(WEEKLY + SURGE, 90, 120)
    (conflict,) = (one for one in found if one.kind == "conflict")
    assert (conflict.parties, conflict.day) == (("SUN", "USA"), on(101))
    assert (conflict.level, conflict.low, conflict.high) == (5.0, 0.0, 4.0)
    assert conflict.incidents == ("q99-0", "q99-1", "q100-2", "q101-3", "q101-4")
    assert (conflict.reports, conflict.confirmed) == (10, True)
    assert conflict.explanation == (
        "5 incidents of conflict between SUN and USA from 1963-01-04 to 1963-01-10; the 12 times 7 days before let "
        "expect 0 to 4 (alert_window_days 7, alert_history_days 90, alert_least_history_days 28, alert_tail 0.01, "
        "alert_publishers 2)."
    )


def test_a_dyad_that_goes_on_as_before_is_quiet() -> None:
    assert told(WEEKLY, 60, 97) == []


def test_a_worse_and_a_better_net_intensity_are_told() -> None:
    kind = [tally(f"k{day}", day, "CONSULT") for day in range(0, 98, 3)]
    (worse,) = (one for one in told([*kind, *quarrel([99, 99, 100], "ASSAULT")], 98, 101) if one.kind == "intensity")
    assert worse.low is not None
    assert worse.level < worse.low
    assert "worse than" in worse.explanation
    aid = [tally(f"aid{day}-{n}", day, "AID") for day in (99, 100) for n in range(3)]
    (better,) = (one for one in told([*WEEKLY, *aid], 98, 101) if one.kind == "intensity")
    assert better.high is not None
    assert better.level > better.high
    assert "better than" in better.explanation


def test_without_enough_of_a_past_nothing_is_unusual() -> None:
    young = quarrel([0, 14]) + quarrel([30] * 9, "THREATEN")
    assert [one.kind for one in told(young, 30)] == []
    older = quarrel([0, 14]) + quarrel([35] * 9, "THREATEN")
    assert {one.kind for one in told(older, 35)} == {"conflict", "intensity"}
    assert told(older, 35, settings=Settings(alert_least_history_days=35)) == []


def test_old_deeds_told_of_lately_are_no_past() -> None:
    """The record begins with its first report, however old what that tells of."""
    lately = [replace(one, told=tuple(Told(on(80), name, 0.9) for name in "AB")) for one in WEEKLY[:10]]
    assert told([*lately, *SURGE], 90, 120) == []


def test_a_new_dyad_is_told_when_the_record_reaches_back() -> None:
    first = tally("first", 40, "CONSULT", ("USA", "CUB"))
    (found,) = told([LONG_AGO, first], 38, 45)
    assert (found.kind, found.parties, found.day, found.incidents) == ("new dyad", ("CUB", "USA"), on(40), ("first",))
    assert found.explanation == (
        "First dealings between CUB and USA in 180 days: 1 incident since 1962-11-10 (alert_new_days 180, "
        "alert_least_history_days 28, alert_window_days 7, alert_publishers 2)."
    )
    young = replace(LONG_AGO, told=tuple(Told(on(30), one.publisher, 0.9) for one in LONG_AGO.told))
    assert told([young, first], 38, 45) == []
    again = tally("again", 60, "CONSULT", ("CUB", "USA"))
    assert [one.day for one in told([LONG_AGO, first, again], 38, 80)] == [on(40)]
    assert [one.day for one in told([LONG_AGO, first, again], 38, 80, settings=SHORT)] == [on(40)]
    later = tally("later", 61, "CONSULT", ("CUB", "USA"))
    assert [one.day for one in told([LONG_AGO, first, later], 38, 80, settings=SHORT)] == [on(40), on(61)]


def test_material_conflict_after_calm_is_told() -> None:
    words = quarrel(range(0, 60, 10))
    strike = tally("strike", 45, "ASSAULT")
    found = [one for one in told([*words, strike], 40, 60) if one.kind == "first material conflict"]
    assert [(one.day, one.incidents, one.parties) for one in found] == [(on(45), ("strike",), ("SUN", "USA"))]
    assert found[0].explanation == (
        "First material conflict between SUN and USA in 30 days: ASSAULT on 1962-11-15 (alert_calm_days 30, "
        "alert_window_days 7, alert_publishers 2)."
    )
    earlier = tally("earlier", 20, "MOBILIZE")
    assert not [one for one in told([*words, earlier, strike], 40, 60) if one.kind == "first material conflict"]


def test_an_answer_is_told_when_it_is_known() -> None:
    offer = tally("offer", 30, "AGREE", ("SUN", "USA"))
    answer = tally("answer", 33, "REJECT", told=(Told(on(34), "A", 0.9), Told(on(35), "B", 0.9)))
    found = told([LONG_AGO, offer, answer], 31, 40, answered=[Answered("offer", "answer", False)])
    (one,) = (one for one in found if one.kind == "offer answered")
    assert (one.day, one.level, one.incidents, one.parties) == (on(35), 3.0, ("offer", "answer"), ("SUN", "USA"))
    assert one.explanation == (
        "The offer of 1962-10-31 (AGREE) between SUN and USA was turned down on 1962-11-03 (REJECT), 3 days later "
        "(alert_window_days 7, alert_publishers 2)."
    )
    rumour = replace(offer, told=offer.told[:1])
    assert next(
        one.confirmed for one in told([LONG_AGO, rumour, answer], 35, answered=[Answered("offer", "answer", True)])
    )
    taken = told([LONG_AGO, offer, answer], 35, answered=[Answered("offer", "answer", True)])
    assert "was taken on" in next(one.explanation for one in taken if one.kind == "offer answered")
    assert not told([LONG_AGO, answer], 35, answered=[Answered("offer", "other", True)], settings=SHORT)[1:]


def test_one_report_alarms_only_who_asks() -> None:
    rumour = tally("rumour", 45, "ASSAULT", publishers=("A", "A"))
    assert told([LONG_AGO, rumour], 40, 60) == []
    found = told([LONG_AGO, rumour], 40, 60, watched=Watched(unconfirmed=True))
    assert [(one.kind, one.day, one.confirmed, one.reports) for one in found] == [
        ("first material conflict", on(45), False, 2),
        ("new dyad", on(45), False, 2),
    ]


def test_it_is_told_on_the_day_that_confirms_it() -> None:
    strike = tally("strike", 45, "ASSAULT", told=(Told(on(45), "A", 0.9), Told(on(48), "B", 0.9)))
    assert {one.day for one in told([LONG_AGO, strike], 40, 60)} == {on(48)}
    late = replace(strike, told=(Told(on(45), "A", 0.9), Told(on(53), "B", 0.9)))
    assert told([LONG_AGO, late], 40, 60) == []


@pytest.mark.parametrize("changed", [{"background": True}, {"status": "future"}, {"status": "negated"}])
def test_what_does_not_count_alarms_nobody(changed: dict[str, Any]) -> None:
    assert told([LONG_AGO, tally("strike", 45, "ASSAULT", **changed)], 40, 60) == []


def test_one_dyad_or_one_party_can_be_watched() -> None:
    strikes = [LONG_AGO, tally("a", 45, "ASSAULT"), tally("b", 45, "ASSAULT", ("CUB", "GBR"))]
    kinds = {(one.kind, one.parties) for one in told(strikes, 45, watched=Watched(("USA", "SUN")))}
    assert kinds == {("first material conflict", ("SUN", "USA")), ("new dyad", ("SUN", "USA"))}
    (alone,) = told(strikes, 45, watched=Watched(("GBR",)))
    assert (alone.kind, alone.parties) == ("first material conflict", ("GBR",))
    assert "with GBR" in alone.explanation


ANSWERED = [Answered("i0", "i1", True), Answered("i2", "i3", False)]
BOTH = st.booleans().map(lambda asked: Watched(unconfirmed=asked))


@given(incidents(30), st.integers(20, 60), BOTH)
def test_what_was_told_later_changes_nothing(found: list[Tally], day: int, watched: Watched) -> None:
    """Alerts of a past day come out the same, however much is known by now."""
    then = [
        replace(one, told=tuple(report for report in one.told if report.day is None or report.day <= on(day)))
        for one in found
        if one.day <= on(day)
    ]
    now = told(found, day, settings=SHORT, watched=watched, answered=ANSWERED)
    assert now == told(then, day, settings=SHORT, watched=watched, answered=ANSWERED)


@given(incidents(30), BOTH)
def test_days_can_be_asked_one_by_one_and_tallies_come_in_any_order(found: list[Tally], watched: Watched) -> None:
    whole = told(found, 20, 40, settings=SHORT, watched=watched, answered=ANSWERED)
    shuffled = random.Random(1).sample(found, len(found))
    single = [
        one
        for day in range(20, 41)
        for one in told(shuffled, day, settings=SHORT, watched=watched, answered=ANSWERED[::-1])
    ]
    assert whole == single
    assert [one.day for one in whole] == sorted(one.day for one in whole)


@given(incidents(30), BOTH)
def test_tallies_from_look_back_on_are_enough(found: list[Tally], watched: Watched) -> None:
    first = on(58) - look_back(SHORT)
    lately = [one for one in found if one.day >= first]
    assert told(found, 58, settings=SHORT, watched=watched) == told(lately, 58, settings=SHORT, watched=watched)


@given(incidents(30))
def test_what_is_named_is_there_and_confirmed(found: list[Tally]) -> None:
    known = {one.incident: one for one in found}
    for one in told(found, 20, 60, settings=SHORT, answered=ANSWERED):
        assert one.incidents
        assert one.confirmed
        assert all(known[id_].day <= one.day for id_ in one.incidents)
        assert list(one.parties) == sorted(one.parties)


def test_look_back_holds_the_longest_memory() -> None:
    assert look_back(Settings()) == timedelta(days=188)
    assert look_back(Settings(alert_history_days=400)) == timedelta(days=415)
