"""What a database knows of its own tables, by which it chooses how to find an answer."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import Connection, func, inspect, select

from casus.errors import StoreError
from casus.store.metadata import metadata
from casus.store.schema import event
from casus.store.store import Store

LEAST_EVENTS = 1_000
"""A smaller record is quick whatever a database thinks of it."""
GROWTH = 2
"""How many times as large a record must have become for its database to look at it again."""
SAMPLE = 1_000
"""Rows of each index that SQLite looks at: half a second in a record of a million events, where all take five."""


def tune(store: Store) -> bool:
    """Has the database look at its tables where the record has grown much since it last did; whether it did.

    Without it a question on a large record may take a hundred times as long. Failing to do so is no failure.
    """
    with suppress(StoreError):
        if store.read(_has_grown):
            store.write(_look)
            return True
    return False


def _has_grown(connection: Connection) -> bool:
    events = connection.execute(select(func.max(event.c.key))).scalar() or 0
    return bool(events >= LEAST_EVENTS and events >= GROWTH * _known(connection))


def _known(connection: Connection) -> float:
    """Events that the database thinks there are."""
    if connection.dialect.name == "postgresql":
        asked = "SELECT reltuples FROM pg_class WHERE oid = 'event'::regclass"
        return max(0.0, float(connection.exec_driver_sql(asked).scalar_one()))
    if not inspect(connection).has_table("sqlite_stat1"):
        return 0
    known = connection.exec_driver_sql("SELECT stat FROM sqlite_stat1 WHERE tbl = 'event'").scalar()
    return int(known.split()[0]) if known else 0


def _look(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ANALYZE {', '.join(sorted(metadata.tables))}")
        return
    connection.exec_driver_sql(f"PRAGMA analysis_limit = {SAMPLE}")
    connection.exec_driver_sql("ANALYZE")
