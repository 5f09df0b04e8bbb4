"""How rows get into tables, the same for both databases, in a transaction that nobody writes beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from casus.errors import StoreError
from casus.store.rows import UNSTORABLE, Row


def add(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Inserts rows that all have the same columns. Raises StoreError for a text that no database keeps."""
    listed = list(rows)
    if listed:
        _check(table, listed)
        connection.execute(insert(table), listed)


def ensure(connection: Connection, table: Table, rows: Iterable[Row], by: Sequence[str] = ("key",)) -> None:
    """Inserts those rows that are not there yet; by: the columns of their key."""
    found = {tuple(row[name] for name in by): row for row in rows}
    listed = [found[key] for key in sorted(found, key=str)]
    if not listed:
        return
    _check(table, listed)
    made = postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
    connection.execute(made.on_conflict_do_nothing(), listed)


def free_keys(connection: Connection, table: Table) -> Iterator[int]:
    """Keys that no row has: since nobody else writes, those after the highest."""
    return count((connection.execute(select(func.max(table.c.key))).scalar() or 0) + 1)


def _check(table: Table, rows: Iterable[Row]) -> None:
    """One database would keep half of such a text and the other none: so it is refused before anything is written."""
    for row in rows:
        for name, value in row.items():
            if isinstance(value, str) and (found := UNSTORABLE.search(value)):
                raise StoreError(
                    f"{table.name}.{name} holds {found[0]!a} at character {found.start()}, which no database keeps "
                    "as text; mend the input"
                )
