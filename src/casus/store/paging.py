"""Pages of answers: the keys of some records, and what those at the ends are sorted by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, Table, func, literal_column, select
from sqlalchemy.sql import ColumnElement

from casus.records.page import Amount
from casus.records.query import Query
from casus.store.casebook import incident
from casus.store.ordering import Ordered, Values
from casus.store.schema import article, event, statement
from casus.store.select import articles_in_order, events_in_order, positions_in_order, statements_in_order
from casus.store.select_incidents import incidents_in_order
from casus.store.windows import Days, days_of, is_of_parties, windows

ORDERED: Mapping[str, Callable[[Connection, Query], Ordered]] = {
    "events": events_in_order,
    "statements": statements_in_order,
    "positions": positions_in_order,
    "incidents": incidents_in_order,
    "articles": articles_in_order,
}
TABLES: Mapping[str, Table] = {
    "events": event, "positions": event, "incidents": incident, "statements": statement, "articles": article,
}  # fmt: skip
"""That `day` is of."""
MOST_COUNTED = 10_000


class Stretch(NamedTuple):
    """keys: of records, in order; of positions with the stance. values: what each is sorted by. more: others follow."""

    keys: Sequence[Row[Any]]
    values: Sequence[Values]
    more: bool


def stretch(
    connection: Connection, kind: str, query: Query, after: Values | None, size: int, *, backward: bool = False
) -> Stretch:
    """The first records of a kind after those values; backward: the last ones before them, in order."""
    ordered = ORDERED[kind](connection, query)
    columns = [one.column.label(f"sort_{number}") for number, one in enumerate(ordered.order)]
    rows: list[Row[Any]] = []
    for asked in _parts(connection, kind, query, ordered, after, backward=backward):
        rows += connection.execute(asked.add_columns(*columns).limit(size + 1 - len(rows))).all()
        if len(rows) > size:
            break
    found = rows[:size][::-1] if backward else rows[:size]
    return Stretch(found, [tuple(row)[-len(columns) :] for row in found], len(rows) > size)


def newest(
    connection: Connection, kind: str, query: Query, columns: Sequence[ColumnElement[Any]], most: int
) -> list[Row[Any]]:
    """Keys and other columns of the newest records, at most so many."""
    query = replace(query, order="newest")
    rows: list[Row[Any]] = []
    for asked in _parts(connection, kind, query, ORDERED[kind](connection, query), None):
        rows += connection.execute(asked.add_columns(*columns).limit(most - len(rows))).all()
        if len(rows) >= most:
            break
    return rows


def amount(connection: Connection, kind: str, query: Query, most: int = MOST_COUNTED) -> Amount:
    """How many records of a kind there are, counted up to a bound; the limit of the query is left out of account."""
    query = replace(query, order="newest")
    number, ordered = 0, ORDERED[kind](connection, query)
    parts = _parts(connection, kind, query, ordered, None) if is_of_parties(query) else [ordered.asked]
    for asked in parts:
        some = asked.order_by(None).limit(most + 1 - number).subquery()
        number += int(connection.execute(select(func.count()).select_from(some)).scalar_one())
        if number > most:
            break
    return Amount(min(number, most), number <= most)


def _parts(
    connection: Connection, kind: str, query: Query, ordered: Ordered, after: Values | None, *, backward: bool = False
) -> Iterator[Select[Any]]:
    """Selects whose rows, one select after the other, are the answer. ordered: the question as it is."""
    days = days_of(connection, TABLES[kind], query) if is_of_parties(query) else None
    if query.order == "reports":
        yield from by_reports(ordered, after, backward=backward)
    elif days is None:
        yield from ordered.sections(after, backward=backward)
    else:
        for bare in ordered.kinds_after(after, backward=backward):
            if bare:
                yield ordered.bare(after, backward=backward)
            else:
                yield from _by_days(connection, kind, query, days, after, backward=backward)


def _by_days(
    connection: Connection, kind: str, query: Query, days: Days, after: Values | None, *, backward: bool
) -> Iterator[Select[Any]]:
    """Of what has a day, some days after the other."""
    descending = (query.order == "newest") != backward
    first, last = days
    if after is not None and after[0] is not None:
        first, last = (first, min(last, after[0])) if descending else (max(first, after[0]), last)
    for since, until in windows(first, last, newest=descending):
        some = ORDERED[kind](connection, replace(query, since=since, until=until))
        yield some.valued(after, backward=backward)


def by_reports(ordered: Ordered, after: Values | None, *, backward: bool) -> Iterator[Select[Any]]:
    """What is told of several times, by an index of it alone; what is told of once has the order of the rest of it."""
    once: ColumnElement[int] = literal_column("1")  # in so many words, or the index is of no use
    several = replace(ordered, asked=ordered.asked.where(incident.c.reports > once))
    single = Ordered(ordered.asked.where(incident.c.reports <= once), ordered.order[1:])
    is_single = after is not None and after[0] <= 1
    if not backward and not is_single:
        yield from several.sections(after)
    if not backward or after is None or is_single:
        yield from single.sections(after[1:] if after is not None and is_single else None, backward=backward)
    if backward:
        yield from several.sections(None if is_single else after, backward=True)
