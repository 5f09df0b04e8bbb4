"""How far back the newest incidents reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from casus.records.query import Query
from casus.store.casebook import incident
from casus.store.ordering import Sort
from casus.store.select_incidents import incidents_in_order

STRAY = 20
"""One in so many may lie far before all others, and is left out then: what an article told of as long ago."""


def newest_span(
    connection: Connection, parties: Sequence[str], most: int, since: date | None = None
) -> tuple[date, date, int] | None:
    """First and last day of the newest incidents of one party or of two, at most so many; how many.

    since: the day that they are not before. The oldest of them, one in twenty, are left out where the others lie within
    half of the days.
    """
    query = Query(dyad=tuple(parties)) if len(parties) == 2 else Query(either=tuple(parties))
    ordered = incidents_in_order(connection, replace(query, since=since, order="newest"))
    dated = ordered.asked.with_only_columns(incident.c.day).where(incident.c.day.is_not(None))
    newest = replace(ordered, asked=dated, order=(Sort(incident.c.day, descending=True),)).select(most).subquery()
    days = sorted(connection.execute(select(newest.c.day)).scalars())
    if not days:
        return None
    first, last, dense = days[0], days[-1], days[len(days) // STRAY]
    return dense if 2 * (last - dense) < last - first else first, last, len(days)
