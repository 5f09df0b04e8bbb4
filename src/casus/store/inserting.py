"""How rows get into tables, the same for both databases, in a transaction that nobody writes beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from casus.errors import StoreError
from casus.store.collecting import Write, collector_of
from casus.store.copying import copies, copy
from casus.store.rows import UNSTORABLE, Row


def add(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Inserts rows that all have the same columns. Raises StoreError for a text that no database keeps."""
    listed = list(rows)
    if listed:
        _check(table, listed)
        _write(connection, table, listed, _insert)


def ensure(connection: Connection, table: Table, rows: Iterable[Row], by: Sequence[str] = ("key",)) -> None:
    """Inserts those rows that are not there yet; by: the columns of their key."""
    found = {tuple(row[name] for name in by): row for row in rows}
    collector = collector_of(connection)
    if collector is not None:
        before = collector.ensured[table.name]
        found = {key: row for key, row in found.items() if key not in before}
        before.update(found)
    listed = [found[key] for key in sorted(found, key=str)]
    if listed:
        _check(table, listed)
        _write(connection, table, listed, _insert_new)


def free_keys(connection: Connection, table: Table) -> Iterator[int]:
    """Keys that no row has: since nobody else writes, those after the highest."""
    collector = collector_of(connection)
    if collector is None:
        return _keys_after(connection, table)
    if table.name not in collector.keys:
        collector.keys[table.name] = _keys_after(connection, table)
    return collector.keys[table.name]


def _keys_after(connection: Connection, table: Table) -> Iterator[int]:
    return count((connection.execute(select(func.max(table.c.key))).scalar() or 0) + 1)


def _write(connection: Connection, table: Table, rows: Sequence[Row], write: Write) -> None:
    collector = collector_of(connection)
    if collector is None:
        write(connection, table, rows)
    else:
        collector.add(table, rows, write)


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if copies(connection, rows):
        copy(connection, table, rows)
    else:
        connection.execute(insert(table), rows)


def _insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if connection.dialect.name == "postgresql":
        # What returns something is sent many rows at a time.
        new = postgresql.insert(table).on_conflict_do_nothing().returning(*table.primary_key)
        connection.execute(new, rows).all()
    else:
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), rows)


def _check(table: Table, rows: Iterable[Row]) -> None:
    """One database would keep half of such a text and the other none: so it is refused before anything is written."""
    for row in rows:
        for name, value in row.items():
            if isinstance(value, str) and (found := UNSTORABLE.search(value)):
                raise StoreError(
                    f"{table.name}.{name} holds {found[0]!a} at character {found.start()}, which no database keeps "
                    "as text; mend the input"
                )
