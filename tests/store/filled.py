"""Filling a record in tests, and laying open what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select

from casus.records.event import Event
from casus.records.kept import Kept
from casus.records.outcome import Taken
from casus.records.query import Query
from casus.records.statement import Position, Statement
from casus.store.articles import read_articles
from casus.store.reading import read_events, read_positions, read_statements
from casus.store.runs import start_run
from casus.store.select import select_articles, select_events, select_positions, select_statements
from casus.store.store import Store
from casus.store.writing import Stored, Writer
from tests.store.coder import GROUPING

ALL = Query(copies=True, superseded=True)


def fill(store: Store, *given: Taken) -> list[Stored]:
    """Stores them one after the other, each in a transaction of its own."""
    run = store.write(lambda connection: start_run(connection, "ingest", []))
    return [store.write(partial(stored, run=run, one=one)) for one in given]


def stored(connection: Connection, run: int, one: Taken) -> Stored:
    writer = Writer(connection, run, GROUPING)
    found = writer.store(one)
    writer.settle()
    return found


def events(store: Store, query: Query = ALL) -> list[Event]:
    return _asked(store, select_events, read_events, query)


def statements(store: Store, query: Query = ALL) -> list[Statement]:
    return _asked(store, select_statements, read_statements, query)


def positions(store: Store, query: Query = ALL) -> list[Position]:
    found: list[tuple[Position, Event]] = _asked(store, select_positions, read_positions, query)
    return [position for position, _ in found]


def articles(store: Store, query: Query = ALL) -> list[Kept]:
    return _asked(store, select_articles, read_articles, query)


def _asked(
    store: Store,
    select: Callable[[Connection, Query], Select[Any]],
    read: Callable[[Connection, Select[Any]], Iterable[Any]],
    query: Query,
) -> list[Any]:
    with store.reading() as connection:
        return list(read(connection, select(connection, query)))


def rows(store: Store, sql: str, **values: object) -> list[tuple[Any, ...]]:
    from sqlalchemy import text

    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(text(sql), values)]


def change(store: Store, sql: str, **values: object) -> None:
    from sqlalchemy import text

    store.write(lambda connection: connection.execute(text(sql), values))
