"""From the name of a store to a database that is open, of this schema, and set up as the record needs it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from casus.errors import BadOption, MissingExtra

WAIT_MS = 60_000
"""How long a writer of SQLite waits for another one: a transaction takes milliseconds, so a minute is a hang."""

ALLOWED = "give a path, sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME"

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    # With WAL a killed process loses nothing and a power cut at most the last moments; the file stays whole.
    "PRAGMA synchronous = NORMAL",
    f"PRAGMA busy_timeout = {WAIT_MS}",
    "PRAGMA cache_size = -65536",
    "PRAGMA mmap_size = 268435456",
    "PRAGMA temp_store = MEMORY",
)


def store_url(name: str) -> URL:
    """The address of the database that a user names; raises BadOption when Casus keeps no record there."""
    if "://" not in name:
        return URL.create("sqlite", database=str(Path(name).expanduser()))
    try:
        url = make_url(name)
    except ArgumentError as error:
        raise BadOption(f"store {name!r} is no address; {ALLOWED}", reason="store") from error
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg"):
        raise BadOption(f"store {shown(url)}: no record is kept in {url.drivername!r}; {ALLOWED}", reason="store")
    if url.drivername == "sqlite" and url.database in (None, "", ":memory:"):
        raise BadOption(f"store {name!r} names no file; {ALLOWED}", reason="store")
    return url


def shown(url: URL) -> str:
    """The address without its password."""
    return url.render_as_string(hide_password=True)


def make_engine(url: URL) -> Engine:
    """An engine whose transactions read, or write where the option `writing` is set on the connection."""
    if url.drivername == "sqlite":
        return _sqlite(url)
    try:
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10, "application_name": "casus"})
    except (ImportError, NoSuchModuleError) as error:
        raise MissingExtra("a store in PostgreSQL needs psycopg: pip install casus[postgres]") from error


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": WAIT_MS / 1000})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: DBAPIConnection, _: object) -> None:
    """The driver's own transactions are switched off: it would not open one before a change of the schema."""
    raw: Any = connection
    raw.isolation_level = None
    for pragma in PRAGMAS:
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    # IMMEDIATE: a transaction that reads first and writes later could not wait for its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def sqlite_version() -> tuple[int, ...]:
    return sqlite3.sqlite_version_info
