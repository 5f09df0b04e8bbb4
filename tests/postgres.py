"""Databases of their own for tests, on the PostgreSQL server that CASUS_TEST_POSTGRES names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from itertools import count

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import DBAPIError

from casus.store import casebook, desk, logbook, schema
from casus.store.metadata import metadata
from casus.store.store import Store

TABLES = (schema, logbook, casebook, desk)
"""All must be loaded for `metadata` to know their tables."""

# Words sort by a language here, as on most servers, and not by their bytes: what must not hang on that is found out.
SORTED = "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"


class Server:
    """In `with`; the records are copies of one that was made once."""

    def __init__(self, address: str) -> None:
        self.url = make_url(address)
        self.engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        self.left = ExitStack()
        self.names = (f"test_{os.getpid()}_{number}" for number in count())

    @cached_property
    def template(self) -> str:
        name = next(self.names)
        try:
            self.run(f"CREATE DATABASE {name} TEMPLATE template0 {SORTED}")
        except DBAPIError:  # a server without ICU
            self.run(f"CREATE DATABASE {name} TEMPLATE template0")
        self.left.callback(self.run, f"DROP DATABASE {name} WITH (FORCE)")
        Store.open(self.address(name)).close()
        return name

    @cached_property
    def shared(self) -> str:
        """The address of a record that all tests use one after the other: emptying it is quicker than making one."""
        return self.left.enter_context(self.record())

    @cached_property
    def shared_store(self) -> Store:
        """The same, open: opening it takes as long as most tests."""
        return self.left.enter_context(Store.open(self.shared))

    @contextmanager
    def record(self) -> Iterator[str]:
        """The address of an empty record, which is dropped afterwards: for tests that break something."""
        with self.database(f"TEMPLATE {self.template}") as address:
            yield address

    @contextmanager
    def database(self, options: str = "TEMPLATE template0") -> Iterator[str]:
        """The address of a database with nothing in it, which is dropped afterwards."""
        name = next(self.names)
        self.run(f"CREATE DATABASE {name} {options}")
        try:
            yield self.address(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    def run(self, statement: str) -> None:
        with self.engine.connect() as connection:
            connection.exec_driver_sql(statement)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *error: object) -> None:
        self.left.close()
        self.engine.dispose()


def empty(store: Store) -> None:
    """Removes all rows; numbers go on, so that no test may rely on them."""
    with store.engine.connect().execution_options(writing=True) as connection, connection.begin():
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
