"""Rows of one transaction, collected table by table: a few large writes cost a fraction of thousands of small ones.

What is collected is written before anything in the transaction asks for its table or changes it, with the rows that it
refers to, so that every statement finds what it would have found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import Connection, Table, event

from casus.records.event import Versions
from casus.store.metadata import metadata
from casus.store.rows import Row

Write = Callable[[Connection, Table, Sequence[Row]], None]

MOST_ROWS = 20_000
"""Of all tables together; more are written out."""

_WORD = re.compile(r"\w+")


class Collector:
    """What waits in one transaction.

    keys: free keys of tables, from which each row takes its own. ensured: keys of rows that are there now, by table.
    versions: keys of versions that were looked up.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.keys: dict[str, Iterator[int]] = {}
        self.ensured: defaultdict[str, set[tuple[object, ...]]] = defaultdict(set)
        self.versions: dict[Versions, int] = {}
        self.waiting: dict[str, list[tuple[Write, Sequence[Row]]]] = {}
        self.rows = 0
        self.writing = False

    def add(self, table: Table, rows: Sequence[Row], write: Write) -> None:
        """Rows that `write` writes later, those of several calls together where they have the same columns."""
        self.waiting.setdefault(table.name, []).append((write, rows))
        self.rows += len(rows)
        if self.rows >= MOST_ROWS:
            self.flush()

    def flush(self, tables: Iterable[str] | None = None) -> None:
        """Writes what waits for these tables and for those that they refer to; for all without any."""
        needed = set(self.waiting) if tables is None else {name for one in tables for name in _referred(one)}
        self.writing = True
        try:
            for name in _in_order():
                if name in needed and name in self.waiting:
                    self._write(name)
        finally:
            self.writing = False

    def _write(self, name: str) -> None:
        calls = self.waiting.pop(name)
        self.rows -= sum(len(rows) for _, rows in calls)
        for write, rows in _together(calls):
            write(self.connection, metadata.tables[name], rows)

    def before(self, statement: str) -> None:
        """Called before a statement is executed."""
        if statement.startswith("DELETE"):
            self.ensured.clear()
        if self.waiting and not self.writing:
            asked = self.waiting.keys() & _needed(statement)
            if asked:
                self.flush(asked)


@contextmanager
def collecting(connection: Connection) -> Iterator[None]:
    """Within, `add` and `ensure` collect; at the end everything is written, unless it ends with an error."""
    collector = Collector(connection)

    def before(_: object, __: object, statement: str, *___: object) -> None:
        collector.before(statement)

    event.listen(connection, "before_cursor_execute", before)
    connection.execution_options(collector=collector)
    try:
        yield
        collector.flush()
    finally:
        connection.execution_options(collector=None)
        event.remove(connection, "before_cursor_execute", before)


def collector_of(connection: Connection) -> Collector | None:
    """None where nothing is collected."""
    found: Collector | None = connection.get_execution_options().get("collector")
    return found


def _together(calls: Sequence[tuple[Write, Sequence[Row]]]) -> Iterator[tuple[Write, list[Row]]]:
    joined: dict[tuple[Write, tuple[str, ...]], list[Row]] = {}
    for write, rows in calls:
        joined.setdefault((write, tuple(rows[0])), []).extend(rows)
    for (write, _), listed in joined.items():
        yield write, listed


@lru_cache(maxsize=2_000)
def _needed(statement: str) -> frozenset[str]:
    """The tables that must be as they would be: a change needs what it refers to, and what goes takes others with it.

    They may be more: a column may be called like a table.
    """
    words = _WORD.findall(statement)
    if words[:1] == ["DELETE"]:
        return frozenset(_in_order())
    named = metadata.tables.keys() & set(words)
    if words[:1] == ["SELECT"]:
        return frozenset(named)
    return frozenset(name for one in named for name in _referred(one))


@lru_cache(maxsize=1)
def _in_order() -> Sequence[str]:
    """All tables, those first that others refer to."""
    return [table.name for table in metadata.sorted_tables]


@lru_cache(maxsize=1)
def _parents() -> Mapping[str, frozenset[str]]:
    return {
        table.name: frozenset(key.column.table.name for key in table.foreign_keys) for table in metadata.sorted_tables
    }


@lru_cache(maxsize=100)
def _referred(name: str) -> frozenset[str]:
    """A table and all that it refers to, by others as well."""
    found, new = {name}, {name}
    while new:
        new = {above for one in new for above in _parents()[one]} - found
        found |= new
    return frozenset(found)
