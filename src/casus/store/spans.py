"""How far back the newest incidents reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, func, select

from casus.records.query import Query
from casus.store.casebook import incident
from casus.store.ordering import Sort
from casus.store.select_incidents import incidents_in_order


def newest_span(
    connection: Connection, parties: Sequence[str], most: int, since: date | None = None
) -> tuple[date, date, int] | None:
    """First and last day of the newest incidents of one party or of two, at most so many; how many.

    since: the day that they are not before.
    """
    query = Query(dyad=tuple(parties)) if len(parties) == 2 else Query(either=tuple(parties))
    ordered = incidents_in_order(connection, replace(query, since=since, order="newest"))
    dated = ordered.asked.with_only_columns(incident.c.day).where(incident.c.day.is_not(None))
    newest = replace(ordered, asked=dated, order=(Sort(incident.c.day, descending=True),)).select(most).subquery()
    first, last, number = connection.execute(select(func.min(newest.c.day), func.max(newest.c.day), func.count())).one()
    return None if first is None else (first, last, number)
