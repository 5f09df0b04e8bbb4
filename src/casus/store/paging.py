"""Pages of answers: the keys of some records, and what those at the ends are sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select

from casus.records.page import Amount
from casus.records.query import Query
from casus.store.ordering import Ordered, Values
from casus.store.select import articles_in_order, events_in_order, positions_in_order, statements_in_order
from casus.store.select_incidents import incidents_in_order

ORDERED: Mapping[str, Callable[[Connection, Query], Ordered]] = {
    "events": events_in_order,
    "statements": statements_in_order,
    "positions": positions_in_order,
    "incidents": incidents_in_order,
    "articles": articles_in_order,
}
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
    for asked in ordered.sections(after, backward=backward):
        rows += connection.execute(asked.add_columns(*columns).limit(size + 1 - len(rows))).all()
        if len(rows) > size:
            break
    found = rows[:size][::-1] if backward else rows[:size]
    return Stretch(found, [tuple(row)[-len(columns) :] for row in found], len(rows) > size)


def amount(connection: Connection, kind: str, query: Query, most: int = MOST_COUNTED) -> Amount:
    """How many records of a kind there are, counted up to a bound; the limit of the query is left out of account."""
    asked = ORDERED[kind](connection, query).asked.limit(most + 1).subquery()
    number = int(connection.execute(select(func.count()).select_from(asked)).scalar_one())
    return Amount(min(number, most), number <= most)
