from __future__ import annotations

from datetime import date, timedelta

import pytest

import casus
from casus.asking.situation import SPANS
from casus.errors import BadOption
from casus.records.query import Query
from casus.records.series import party_of

DAY = date(1962, 10, 28)


def test_levels_are_those_of_the_incidents(record: casus.Workspace) -> None:
    found = record.situation(DAY, 7)
    assert (found.first, found.day, found.spans) == (date(1962, 10, 22), DAY, 1)
    own = [one for one in record.incidents(since=found.first, until=DAY) if one.counts]
    assert found.every.incidents == len(own) > 50
    assert found.every.net == pytest.approx(sum(one.intensity for one in own))
    for level in found.levels:
        mine = [one for one in own if one.quad_class == level.quad_class]
        assert level.incidents == len(mine)
        assert level.net == pytest.approx(sum(one.intensity for one in mine))
    before = [one for one in record.incidents(since=date(1962, 10, 15), until=date(1962, 10, 21)) if one.counts]
    assert found.every.usual is not None
    assert found.every.usual.mean == len(before)


def test_spans_before_the_record_are_not_known(record: casus.Workspace) -> None:
    """Nothing is usual on the first days of a record, and nothing is counted as none."""
    first = min(one.published or "9" for one in record.articles())[:10]
    found = record.situation(date.fromisoformat(first) + timedelta(6), 7)
    assert (found.spans, found.every.usual, found.shifts, found.usual_articles) == (0, None, (), None)
    assert found.every.incidents > 0
    assert record.situation(date(1962, 11, 20), 1).spans == SPANS


def test_the_sharpest_changes_come_first(record: casus.Workspace) -> None:
    found = record.situation(DAY, 7)
    sharp = [one.sharpness for one in found.shifts]
    assert sharp == sorted(sharp, reverse=True)
    assert len(sharp) > 3
    pair = next(one for one in found.shifts if one.parties == ("SUN", "USA"))
    own = [one for one in record.incidents(dyad=("SUN", "USA"), since=found.first, until=DAY) if one.counts]
    own = [one for one in own if {"SUN", "USA"} <= {party_of(who.code) for who in (*one.actor, *one.recipient)}]
    assert pair.incidents == len(own) == sum(pair.quads.values())
    assert pair.net == pytest.approx(sum(one.intensity for one in own))


def test_the_newest_statements_and_reports(record: casus.Workspace) -> None:
    found = record.situation(DAY, 7)
    assert found.statements[0].id == record.statements(until=DAY, order="newest", limit=1).first().id  # type: ignore[union-attr]
    assert found.articles == record.articles(since=found.first, until=DAY).count()


@pytest.mark.parametrize("span", [0, 367])
def test_a_bad_span(record: casus.Workspace, span: int) -> None:
    with pytest.raises(BadOption, match="1 to 366"):
        record.situation(DAY, span)


def test_what_counts_as_today(record: casus.Workspace) -> None:
    days = [one.day for one in record.incidents() if one.counts and one.day]
    newest = max(one.published or "" for one in record.articles())[:10]
    assert record.last_day() == date.fromisoformat(max(day for day in days if day <= newest))


def test_health(record: casus.Workspace) -> None:
    found = record.health()
    assert found.run is not None
    assert (found.run.command, found.run.state) == ("demo", "done")
    assert (found.feeds, found.failing, found.due, found.waiting, found.quarantined) == (0, 0, 0, 0, 0)
    assert found.without_incidents == record.without_incidents() == 0


def test_alerts_of_a_dyad_and_of_all(record: casus.Workspace) -> None:
    last, first = date(1962, 11, 20), date(1962, 10, 14)
    found = record.alerts(last, since=first, unconfirmed=True)
    assert len(found) > 1
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert found[0] in record.alerts(found[0].day, unconfirmed=True)
    both = record.alerts(last, since=first, parties=found[0].parties, unconfirmed=True)
    assert {alert.parties for alert in both} == {found[0].parties}


def test_incidents_on_the_map(record: casus.Workspace) -> None:
    found = record.mapped(Query(since=date(1962, 10, 22), until=DAY))
    own = [one for one in record.incidents(since="1962-10-22", until=DAY) if one.counts]
    placed = {one.id: one for one in own if one.place and one.place.lat is not None}
    assert {one.id for one in found.spots} == set(placed)
    assert (found.placed.number, found.placeless.number) == (len(placed), len(own) - len(placed))
    assert [one.day for one in found.spots] == sorted((one.day for one in found.spots), reverse=True)  # type: ignore[type-var]
    for spot in found.spots:
        place = placed[spot.id].place
        assert place is not None
        assert (spot.lat, spot.lon, spot.centroid, spot.precision) == (
            place.lat, place.lon, place.centroid, place.precision)  # fmt: skip
    assert any(spot.is_area for spot in record.mapped(Query()).spots)
    few = record.mapped(Query(), most=3)
    assert (len(few.spots), few.placed.number > 3) == (3, True)


def test_a_label_says_who_does_what_to_whom(record: casus.Workspace) -> None:
    spot = next(one for one in record.mapped(Query(type=("ASSAULT",))).spots if one.actor and one.recipient)
    assert spot.label == f"{', '.join(spot.actor)} ASSAULT {', '.join(spot.recipient)}"
