"""Answers a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from casus.asking import cursors
from casus.errors import BadOption
from casus.records.incident import Incident
from casus.records.page import Amount, Page
from casus.records.query import Query
from casus.store import paging
from casus.store.articles import articles_of_keys
from casus.store.paging import Stretch
from casus.store.reading import events_of_keys, positions_of_keys, statements_of_keys
from casus.store.reading_incidents import read_keys
from casus.store.store import Store, Transaction
from casus.stories.compose import compose

MOST = 500
"""Records of a page."""


def page(store: Store, kind: str, query: Query, after: str | None, size: int) -> Page[Any]:
    """The first records, or those at a cursor; query.limit bounds nothing here.

    Raises BadOption for an unknown kind, a bad cursor and a bad size.
    """
    if kind not in paging.ORDERED:
        raise BadOption(f"there are no pages of {kind!r}; choose from {', '.join(paging.ORDERED)}")
    if not 1 <= size <= MOST:
        raise BadOption(f"a page of {size} records is asked for; ask for 1 to {MOST}")
    cursor = cursors.read(after, kind, query.order) if after else cursors.Cursor((), backward=False)
    with store.reading() as connection:
        found = paging.stretch(connection, kind, query, cursor.values or None, size, backward=cursor.backward)
        records = tuple(_read(connection, kind, found.keys))
    return _page(kind, query, found, records, cursor)


def amount(store: Store, kind: str, query: Query, most: int = paging.MOST_COUNTED) -> Amount:
    """How many there are, counted up to so many."""
    if kind not in paging.ORDERED:
        raise BadOption(f"there is no number of {kind!r}; choose from {', '.join(paging.ORDERED)}")
    return store.read(lambda connection: paging.amount(connection, kind, query, most))


def _page(kind: str, query: Query, found: Stretch, records: tuple[Any, ...], at: cursors.Cursor) -> Page[Any]:
    """A page that was gone to from another one has that one on its other side, where it is not empty."""
    if not records:
        return Page((), None, None)
    behind = found.more or at.backward
    before = found.more if at.backward else bool(at.values)
    first, last = found.values[0], found.values[-1]
    return Page(
        records,
        cursors.written(kind, query.order, last, backward=False) if behind else None,
        cursors.written(kind, query.order, first, backward=True) if before else None,
    )


BY_KEY: Mapping[str, Callable[[Transaction, Sequence[int]], Sequence[Any]]] = {
    "events": events_of_keys,
    "statements": statements_of_keys,
    "articles": articles_of_keys,
}


def _read(connection: Transaction, kind: str, rows: Sequence[Any]) -> Sequence[Any]:
    """The records of these rows of keys, in their order."""
    if kind == "positions":
        return positions_of_keys(connection, [(row.key, row.stance) for row in rows])
    keys = [row.key for row in rows]
    if kind == "incidents":
        return incidents_of_keys(connection, keys)
    return BY_KEY[kind](connection, keys)


def incidents_of_keys(connection: Transaction, keys: Sequence[int]) -> list[Incident]:
    """Without links: what hangs on fifty incidents is to be found among thousands."""
    found = dict(zip(sorted(keys), read_keys(connection, keys, compose), strict=True))
    return [found[key][0] for key in keys]
