"""How far back measures ask, and what is made of links; the record is faked at one seam, its tallies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

import casus
from casus.asking.measuring import Asked, Tallies, alerts_from, alerts_of, answers, measures_of
from casus.config import Settings
from casus.measures.measured import measured
from casus.measures.view import Watched
from casus.records.incident import Linked
from casus.records.series import Tally
from tests.measures.tallies import on, tally

USA_SUN = ("USA", "SUN")
SETTINGS = Settings()


def fake(found: list[Tally], asked: list[dict[str, Any]] | None = None) -> Tallies:
    """`Workspace.tallies` over a list; notes what it is asked for."""

    def tallies(**parts: Any) -> Iterator[Tally]:
        if asked is not None:
            asked.append(parts)
        since, until = parts.get("since") or date.min, parts.get("until") or date.max
        names = set(parts.get("dyad") or ()) | ({parts["actor"]} if parts.get("actor") else set())
        return (one for one in found if since <= one.day <= until and names <= {one.actor, one.recipient})

    return tallies


COURSE = [tally(f"i{day}", day, "ASSAULT" if day % 3 else "CONSULT") for day in range(0, 60, 4)]


def test_without_days_a_series_runs_from_first_to_last_incident_that_counts() -> None:
    plan = tally("plan", 90, "ASSAULT", status="future")
    (found,) = measures_of(fake([*COURSE, plan]), Asked(USA_SUN), ["either"], SETTINGS)
    assert (found.rows[0].first, found.rows[-1].last) == (on(0), on(56))
    (found,) = measures_of(fake(COURSE), Asked(USA_SUN, since=on(30)), ["either"], SETTINGS)
    assert (found.rows[0].first, found.rows[-1].last) == (on(30), on(56))
    (found,) = measures_of(fake(COURSE), Asked(USA_SUN, until=on(10)), ["either"], SETTINGS)
    assert (found.rows[0].first, found.rows[-1].last) == (on(0), on(10))


def test_nothing_to_tell_from_when_to_when_is_no_series() -> None:
    assert measures_of(fake([]), Asked(USA_SUN), ["either"], SETTINGS) == []
    assert measures_of(fake(COURSE), Asked(USA_SUN, since=on(80)), ["either"], SETTINGS) == []
    (empty,) = measures_of(fake([]), Asked(USA_SUN, since=on(0), until=on(13)), ["either"], SETTINGS)
    assert [row.count for row in empty.rows] == [0, 0]


def test_tension_remembers_what_was_before_the_first_day() -> None:
    asked: list[dict[str, Any]] = []
    (found,) = measures_of(fake(COURSE, asked), Asked(USA_SUN, "day", on(30), on(40)), ["either"], SETTINGS)
    assert asked == [{"dyad": USA_SUN, "since": on(-40), "until": on(40)}]
    whole = measured(COURSE, USA_SUN, on(0), on(40), SETTINGS, by="day").rows
    assert [row.tension for row in found.rows] == pytest.approx([row.tension for row in whole[30:]])


def test_each_side_is_a_series_and_one_party_is_asked_for_as_such() -> None:
    asked: list[dict[str, Any]] = []
    found = measures_of(fake(COURSE, asked), Asked(("SUN",)), ["forward", "backward", "mutual"], SETTINGS)
    assert [part.rows[0].side for part in found] == ["forward", "backward", "mutual"]
    assert [sum(row.count for row in part.rows) for part in found] == [0, 15, 0]
    assert [one["actor"] for one in asked] == ["SUN"]


def test_the_first_days_of_all_can_be_asked_for() -> None:
    assert measures_of(fake([]), Asked(USA_SUN, "day", date.min, date.min), ["either"], SETTINGS)
    assert alerts_from(date.min, SETTINGS) == date.min
    assert list(alerts_of(fake([]), [], date.min, date.min, SETTINGS, Watched())) == []


def test_alerts_of_a_dyad_know_the_whole_record() -> None:
    """Else every dyad would be new that is asked for by itself."""
    asked: list[dict[str, Any]] = []
    old = tally("old", 0, "CONSULT", ("GBR", "FRA"))
    strike = tally("strike", 45, "ASSAULT")
    found = alerts_of(fake([old, strike], asked), [], on(45), on(45), SETTINGS, Watched(USA_SUN))
    assert {one.kind for one in found} == {"new dyad", "first material conflict"}
    start = alerts_from(on(45), SETTINGS)
    assert start == on(45) - timedelta(days=189)
    assert asked == [{"since": start, "until": on(45)}, {"dyad": USA_SUN, "since": start, "until": on(45)}]


def test_answers_are_read_off_the_links(record: casus.Workspace) -> None:
    (plain, *_) = record.incidents(type="AGREE")
    links = [("yes", "answered by"), ("no", "answered by"), ("deed", "offer of"), ("unknown", "answered by")]
    offer = replace(plain, id="offer", linked=tuple(Linked(id_, relation, "") for id_, relation in links))  # type: ignore[arg-type]
    tallies = [tally("yes", event_type="AGREE"), tally("no", event_type="REJECT"), tally("deed", event_type="RETREAT")]
    assert [(one.offer, one.answer, one.accepted) for one in answers([offer], tallies)] == [
        ("offer", "yes", True),
        ("offer", "no", False),
    ]


def test_the_dispatches_rise_to_the_last_week_of_october_and_fall(record: casus.Workspace) -> None:
    """From coded text to tension: highest on one of 24 to 27 October, lower ever after the 28th."""
    asked = Asked(USA_SUN, "day", date(1962, 10, 10), date(1962, 11, 25))
    (found,) = measures_of(record.tallies, asked, ["either"], SETTINGS)
    tension = {row.first: row.tension for row in found.rows}
    peak = max(tension, key=lambda day: tension[day])
    assert date(1962, 10, 24) <= peak <= date(1962, 10, 27)
    assert all(tension[day] < tension[peak] - 4 for day in tension if day >= date(1962, 10, 28))
    assert tension[date(1962, 11, 25)] < tension[peak] / 2
