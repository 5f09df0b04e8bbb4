"""Many rows into a table of PostgreSQL at once, by its COPY, in the transaction under way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from casus.store.rows import Row

LEAST_ROWS = 20
"""Fewer are inserted as quickly."""


def copies(connection: Connection, rows: Sequence[Row]) -> bool:
    """Whether so many rows are copied there."""
    return len(rows) >= LEAST_ROWS and connection.dialect.driver == "psycopg"


def copy(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """The rows, all of which have the same columns, come out as if they had been inserted. Raises DBAPIError."""
    names = list(rows[0])
    statement = _statement(connection, table, names)
    writers = [_writer(connection, table, name) for name in names]
    raw: Any = connection.connection.driver_connection
    try:
        with raw.cursor() as cursor, cursor.copy(statement) as stream:
            for row in rows:
                stream.write_row([write(row[name]) for write, name in zip(writers, names, strict=True)])
    except raw.Error as error:
        raise _told(connection, statement, error, raw.Error) from error


def _statement(connection: Connection, table: Table, names: Sequence[str]) -> str:
    quote = connection.dialect.identifier_preparer
    columns = ", ".join(quote.format_column(table.c[name]) for name in names)
    return f"COPY {quote.format_table(table)} ({columns}) FROM STDIN"


def _writer(connection: Connection, table: Table, name: str) -> Callable[[Any], Any]:
    """Makes of a value what the driver takes for a column of this type."""
    dialect = connection.dialect
    return table.c[name].type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _told(connection: Connection, statement: str, error: Any, base: Any) -> BaseException:
    """As SQLAlchemy tells of errors of the driver."""
    lost = connection.dialect.is_disconnect(error, connection.connection.dbapi_connection, None)
    told: BaseException = DBAPIError.instance(
        statement, None, error, base, connection_invalidated=lost, dialect=connection.dialect
    )
    if lost:
        connection.invalidate(error)
    return told
