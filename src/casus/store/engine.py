"""From the name of a store to a database that is open, of this schema, and set up as the record needs it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from casus.errors import BadOption, missing_extra
from casus.store.rows import UNSTORABLE

WAIT_MS = 60_000
"""How long a writer of SQLite waits for another one: a transaction takes milliseconds, so a minute is a hang."""

ALLOWED = "give a path, sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    # With WAL a killed process loses nothing and a power cut at most the last moments; the file stays whole.
    "PRAGMA synchronous = NORMAL",
    f"PRAGMA busy_timeout = {WAIT_MS}",
    # In a large record every article changes pages all over the file; they are written back once for 128 MB of them,
    # and not for every 4 MB, since many are changed again soon.
    "PRAGMA wal_autocheckpoint = 32768",
    "PRAGMA mmap_size = 2147418112",
    "PRAGMA temp_store = MEMORY",
)


CACHE_KIB = 131_072
"""Pages of a file of SQLite that a connection keeps, where there are a few of them."""
CACHE_OF_READER_KIB = 16_384
"""The same where there are many: what the others read is in memory already, since the file is mapped into it."""


def store_url(name: str) -> URL:
    """The address of the database that a user names; raises BadOption when Casus keeps no record there."""
    if "://" not in name:
        return _file_url(name)
    try:
        url = make_url(name)
    except (ArgumentError, ValueError) as error:  # ValueError: of the port
        raise BadOption(f"store {_masked(name)!r} is no address; {ALLOWED}", reason="store") from error
    if "@" in (url.host or ""):
        raise BadOption(f"store {_masked(name)!r} has an @ in its password; write it as %40", reason="store")
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise BadOption(f"store {shown(url)}: no record is kept in {url.drivername!r}; {ALLOWED}", reason="store")
    if url.drivername == "sqlite" and url.database in (None, "", ":memory:"):
        raise BadOption(f"store {name!r} names no file; {ALLOWED}", reason="store")
    return url


def _file_url(name: str) -> URL:
    try:
        path = Path(name).expanduser()
    except RuntimeError as error:
        raise BadOption(f"store {name!r}: there is no such user; {ALLOWED}", reason="store") from error
    if not name.strip() or UNSTORABLE.search(name):
        raise BadOption(f"store {name!r} names no file; {ALLOWED}", reason="store")
    return URL.create("sqlite", database=str(path))


def shown(url: URL) -> str:
    """The address without its password."""
    return url.difference_update_query([name for name in url.query if "pass" in name]).render_as_string()


def _masked(name: str) -> str:
    """What may be an address, without what may be a password."""
    return re.sub(r"//.*@", "//***@", name).partition("?")[0]


def make_engine(url: URL, readers: int | None = None) -> Engine:
    """An engine whose connections are to be had with reading_on and writing_on.

    readers: how many threads may read at the same time without waiting for each other; None for a few.
    """
    pool = {} if readers is None else {"pool_size": readers, "max_overflow": readers}
    if url.drivername == "sqlite":
        return _sqlite(url, CACHE_KIB if readers is None else CACHE_OF_READER_KIB, pool)
    told = {"connect_timeout": 10, "application_name": "casus"}
    try:
        return create_engine(url, pool_pre_ping=True, connect_args=told, **pool)
    except (ImportError, NoSuchModuleError) as error:
        raise missing_extra("a store in PostgreSQL", "psycopg", "postgres") from error


def reading_on(engine: Engine) -> Connection:
    """A connection in whose transactions everything is of one moment."""
    options = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    return engine.connect().execution_options(**options)


def writing_on(engine: Engine) -> Connection:
    """A connection whose transactions may write, and see what others wrote while they waited for their turn."""
    options = {} if engine.dialect.name == "sqlite" else {"isolation_level": "READ COMMITTED"}
    return engine.connect().execution_options(**options, writing=True)


def _sqlite(url: URL, cache_kib: int, pool: Mapping[str, int]) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": WAIT_MS / 1000}, **pool)
    event.listen(engine, "connect", partial(_set_up, cache_kib))
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(cache_kib: int, connection: DBAPIConnection, _: object) -> None:
    """The driver's own transactions are switched off: it would not open one before a change of the schema."""
    raw: Any = connection
    raw.isolation_level = None
    for pragma in (*PRAGMAS, f"PRAGMA cache_size = -{cache_kib}"):
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    # IMMEDIATE: a transaction that reads first and writes later could not wait for its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
