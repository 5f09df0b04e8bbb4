"""Of the record itself: whether it is there, and how large it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Table, func, select

from casus.records.size import Size
from casus.store.casebook import account, incident, incident_change
from casus.store.desk import attempt, audit, person, saved_search, session, token
from casus.store.engine import store_url
from casus.store.logbook import change, correction, feed, feed_item, quarantine, run_item
from casus.store.migrate import current
from casus.store.schema import (
    article,
    entity,
    event,
    participant,
    place,
    position,
    publisher,
    quote,
    run,
    sentence,
    sighting,
    speaker,
    statement,
    toll,
    version,
)
from casus.store.store import Store

TABLES = (
    *(article, sentence, event, participant, toll, position, statement, speaker, quote),
    *(incident, account, entity, place, publisher, sighting, version),
    *(run, run_item, quarantine, feed, feed_item, change, incident_change, correction),
    *(person, session, token, attempt, audit, saved_search),
)
"""Those whose rows are counted, in the order that they are told in."""


def is_there(name: str) -> bool:
    """Whether a record can be there: a file of SQLite must exist, a server is asked when it is opened."""
    url = store_url(name)
    return url.drivername != "sqlite" or Path(str(url.database)).exists()


def check_ready(store: Store) -> None:
    """Raises StoreError where the record cannot be asked now; it is not tried again."""
    with store.reading() as connection:
        connection.execute(select(run.c.key).limit(1)).all()


def size(store: Store) -> Size:
    with store.reading() as connection:
        rows = {table.name: _rows(connection, table) for table in TABLES}
        first, last = connection.execute(select(func.min(article.c.day), func.max(article.c.day))).one()
        taken = _bytes(connection, store)
        return Size(
            name=store.name,
            database=f"{'SQLite' if store.is_sqlite else 'PostgreSQL'} {_version(connection, store)}",
            schema=current(connection) or "",
            bytes=taken,
            bytes_per_event=taken / rows["event"] if rows["event"] else None,
            first_day=first and first.isoformat(),
            last_day=last and last.isoformat(),
            rows=rows,
        )


def _rows(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _bytes(connection: Connection, store: Store) -> int:
    if not store.is_sqlite:
        return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())
    files = (Path(store.name + ending) for ending in ("", "-wal"))
    return sum(path.stat().st_size for path in files if path.exists())


def _version(connection: Connection, store: Store) -> str:
    asked = "SELECT sqlite_version()" if store.is_sqlite else "SHOW server_version"
    return str(connection.exec_driver_sql(asked).scalar_one()).partition(" ")[0]
