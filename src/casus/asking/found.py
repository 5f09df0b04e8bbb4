"""Answers that stream: nothing is held but the record at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from casus.asking.incidents import read_incidents
from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.query import Query
from casus.records.statement import Position, Statement
from casus.store.articles import read_articles
from casus.store.reading import read_events, read_positions, read_statements
from casus.store.select import counted, select_articles, select_events, select_positions, select_statements
from casus.store.select_incidents import select_incidents
from casus.store.store import Store, Transaction
from casus.version import __version__

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")
Select = Callable[[Transaction, Query], Any]
Read = Callable[[Transaction, Any], Iterator[T]]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The answer to a question. Nothing is asked before it is used, and it holds no records itself.

    `for event in found` asks the record, each time anew, and gives one record after the other, in order; of a million
    a few hundred are in memory. What is read in one loop is of one moment, whatever is written meanwhile. A loop that
    is left early ends the question. `found.count()` and `found.to_arrow()` are questions of their own.
    """

    store: Store
    query: Query
    select: Select
    read: Read[T]
    record: type[T]

    def __iter__(self) -> Iterator[T]:
        with self.store.reading() as connection:
            yield from self.read(connection, self.select(connection, self.query))

    def first(self) -> T | None:
        """The first of them, or None."""
        return next(iter([*replace(self, query=replace(self.query, limit=1))]), None)

    def count(self) -> int:
        """How many there are, the limit left out of account; quicker than to go through them."""
        with self.store.reading() as connection:
            return counted(connection, self.select(connection, self.query))

    def to_arrow(self) -> pyarrow.Table:
        """All of them as an Arrow table, for pandas, polars, DuckDB and R; docs/output.md lists the columns.

        The table is in memory: about 1 kB a row.
        """
        from casus.exchange import arrow

        return arrow.table(self.record, self)

    def to_parquet(self, path: str | Path) -> int:
        """All of them into one Parquet file, streamed; returns how many there were.

        Raises BadOption when it cannot be written; a file that was there is then as it was.
        """
        from casus.exchange import arrow, parquet

        schema = arrow.schema(self.record)
        return parquet.write_parquet(Path(path), schema, arrow.batches(self.record, self), __version__)


def _positions(connection: Transaction, asked: Any) -> Iterator[Position]:
    return (position for position, _ in read_positions(connection, asked))


class Kind(NamedTuple):
    """How records of one kind are asked for and read."""

    select: Select
    read: Read[Any]
    record: type


KINDS: Mapping[str, Kind] = {
    "events": Kind(select_events, read_events, Event),
    "statements": Kind(select_statements, read_statements, Statement),
    "positions": Kind(select_positions, _positions, Position),
    "incidents": Kind(select_incidents, read_incidents, Incident),
    "articles": Kind(select_articles, read_articles, Kept),
}


def find(store: Store, kind: str, query: Query) -> Found[Any]:
    """kind: a name of KINDS."""
    return Found(store, query, *KINDS[kind])
