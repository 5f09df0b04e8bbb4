"""The record, open: transactions that read or write, tried again where trying again helps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, StatementError

from casus.errors import StoreBusy, StoreError, StoreFull
from casus.store.engine import make_engine, reading_on, shown, store_url, writing_on
from casus.store.migrate import bring_up, lock_writers

T = TypeVar("T")

Transaction = Connection
"""What a room above holds while it reads or writes, without knowing SQLAlchemy."""

PAUSES_S = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Between tries after a lost connection or a lock: half a minute in all, in which a server has restarted."""

PASSING = frozenset({"40001", "40P01", "55P03", "57P01", "57P02", "57P03", "08000", "08003", "08006", "08001", "53300"})
"""SQLSTATEs of PostgreSQL that pass: serialisation, deadlock, lock, shutdown and restart, connection, too many."""

PASSING_WORDS = ("starting up", "shutting down", "recovery", "too many", "connection slots")
"""The same where the server refuses a connection, which psycopg hands on as words."""


class Store:
    """One record. Several processes may have it open; one writes at a time. Close it, or use it in `with`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, name: str, readers: int | None = None) -> Store:
        """Opens the record, makes it where there is none, and brings it to the schema of this version.

        name: a path or an address. readers: threads that read at the same time; None for a few.
        Raises BadOption for a bad name, StoreError where it cannot be opened.
        """
        url = store_url(name)
        if url.drivername == "sqlite":
            make_folder(Path(str(url.database)))
        store = cls(make_engine(url, readers))
        try:
            store.try_again(lambda: bring_up(store.engine))
        except StoreError:
            store.close()
            raise
        return store

    @property
    def name(self) -> str:
        """Where it lies, without a password."""
        url = self.engine.url
        return str(url.database) if url.drivername == "sqlite" else shown(url)

    @property
    def location(self) -> str:
        """By which another process opens it: with a password, if there is one."""
        return self.engine.url.render_as_string(hide_password=False)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection in one transaction that reads: everything read in it is of one moment."""
        with self.told_plainly(), reading_on(self.engine) as connection, connection.begin():
            yield connection

    def read(self, work: Callable[[Connection], T]) -> T:
        """What the work reads in a transaction; tried again after a lost connection, so it must return all of it."""

        def once() -> T:
            with reading_on(self.engine) as connection, connection.begin():
                return work(connection)

        return self.try_again(once)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Does the work in a transaction, while nobody else writes; it is done whole or not at all.

        The work may be called again after a lost connection, so it must change nothing but the database. Raises
        StoreBusy, StoreFull or another StoreError.
        """
        return self.try_again(lambda: self._write_once(work))

    def _write_once(self, work: Callable[[Connection], T]) -> T:
        with writing_on(self.engine) as connection, connection.begin():
            lock_writers(connection)
            try:
                return work(connection)
            except (UnicodeEncodeError, OverflowError) as error:  # of the driver
                raise StoreError(f"the record {self.name} cannot keep a value: {error}") from error

    def try_again(self, work: Callable[[], T]) -> T:
        """Calls it until it goes through or fails for a reason that does not pass."""
        for pause in PAUSES_S:
            try:
                with self.told_plainly():
                    return work()
            except StoreBusy:
                time.sleep(pause)
        with self.told_plainly():
            return work()

    @contextmanager
    def told_plainly(self) -> Iterator[None]:
        """Errors of the database and its driver as errors of ours."""
        try:
            yield
        except DBAPIError as error:
            raise plain_error(error, self.name) from error
        except StatementError as error:  # a value that did not get as far as the database
            raise StoreError(f"the record {self.name} cannot take a value: {error.orig}") from error

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def passes(error: DBAPIError) -> bool:
    """Whether the same may go through a moment later."""
    state, text = getattr(error.orig, "sqlstate", None), str(error.orig)
    if state is not None:
        return error.connection_invalidated or state in PASSING
    if "FATAL" in text:  # told by the server while connecting, without a state: such as a wrong password
        return any(words in text for words in PASSING_WORDS)
    return error.connection_invalidated or "database is locked" in text or _cannot_connect(text)


def plain_error(error: DBAPIError, name: str) -> StoreError:
    """What went wrong, in words, with the next step."""
    text = str(error.orig).strip().partition("\n")[0]
    if getattr(error.orig, "sqlstate", None) == "53100" or "disk is full" in text:
        return StoreFull(f"no room is left for the record {name} ({text}); make room and run the same command again")
    if "not a database" in text or "malformed" in text:
        return StoreError(f"{name} is no whole SQLite database ({text}); restore it from a copy, or name another file")
    if passes(error):
        return StoreBusy(f"the record {name} cannot be reached ({text}); see who uses it, and run the command again")
    return StoreError(f"the record {name} refused: {text}")


def make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.is_dir()
    except OSError as error:
        raise StoreError(f"the folder of the record {path} cannot be made: {error.strerror}; name another") from error
    if is_folder:
        raise StoreError(f"the record {path} is a folder; name a file in it")


def _cannot_connect(text: str) -> bool:
    return "connection failed" in text or "server closed the connection" in text or "Connection refused" in text
