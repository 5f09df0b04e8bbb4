"""Days a few at a time: what is asked of somebody who is in much is found among the days at hand.

A database gathers all that somebody takes part in before it looks at the first page of it, unless it is told of which
days. So the nearest days are asked first, and more of them as long as a page is not full.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, Table, func, select

from casus.records.query import Query

FIRST_DAYS = 31
WIDER = 8
"""Times as many days are in the next window as in the one before."""
DAY = timedelta(1)
Days = tuple[date, date]
"""First and last, both within."""


def is_of_parties(query: Query) -> bool:
    """Whether parties are asked for whose part in things is found by day, and no words, which are found without."""
    named = query.actor or query.recipient or query.either or query.dyad or query.said_by
    return bool(named) and query.text is None and query.order in ("day", "newest")


def windows(first: date, last: date, *, newest: bool) -> Iterator[Days]:
    """First and last day of each, both within, side by side; newest: from the last day back."""
    days = FIRST_DAYS
    while first <= last:
        wide = min(days, (last - first).days + 1)
        edge = timedelta(wide - 1)
        yield (last - edge, last) if newest else (first, first + edge)
        if wide == (last - first).days + 1:
            return
        first, last = (first, last - edge - DAY) if newest else (first + edge + DAY, last)
        days *= WIDER


def days_of(connection: Connection, table: Table, query: Query) -> Days | None:
    """The days that a query may find anything on; None where nothing has a day."""
    first = query.since or connection.execute(select(func.min(table.c.day))).scalar()
    last = query.until or connection.execute(select(func.max(table.c.day))).scalar()
    return None if first is None or last is None else (first, last)
