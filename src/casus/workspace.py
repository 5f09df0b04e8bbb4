"""The record and the pipeline together: what the command line and programs call to fill, ask and mend a record.

`casus.open()` gives a Workspace. Its questions stream: nothing is held but the record at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from casus.config import load_settings
from casus.records.event import Event
from casus.records.kept import Kept
from casus.records.query import Query
from casus.records.statement import Position, Statement
from casus.store.articles import read_articles
from casus.store.query import make_query
from casus.store.reading import read_events, read_positions, read_statements
from casus.store.select import counted, select_articles, select_events, select_positions, select_statements
from casus.store.store import Store, Transaction

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")
Select = Callable[[Transaction, Query], Any]
Read = Callable[[Transaction, Any], Iterator[T]]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The answer to a question: iterating asks the record, each time anew, and gives its records in order."""

    store: Store
    query: Query
    select: Select
    read: Read[T]
    table: Callable[[Iterable[T]], pyarrow.Table]

    def __iter__(self) -> Iterator[T]:
        with self.store.reading() as connection:
            yield from self.read(connection, self.select(connection, self.query))

    def count(self) -> int:
        """How many there are, the limit left out of account."""
        with self.store.reading() as connection:
            return counted(connection, self.select(connection, self.query))

    def to_arrow(self) -> pyarrow.Table:
        """All of them as an Arrow table: columns as docs/asking.md lists them, for pandas, polars, DuckDB and R."""
        return self.table(self)


class Workspace:
    """One record, open. Close it, or use it in `with`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def events(self, query: Query | None = None, **parts: object) -> Found[Event]:
        """Events by a Query or by its parts: `events(actor="RUS", type=["AID"], since="2025-06")`.

        Raises BadOption for a part or a name that is not known.
        """
        from casus.exchange.arrow import event_table

        return Found(self.store, query or make_query(parts), select_events, read_events, event_table)

    def statements(self, query: Query | None = None, **parts: object) -> Found[Statement]:
        """Statements, as `events`."""
        from casus.exchange.arrow import statement_table

        return Found(self.store, query or make_query(parts), select_statements, read_statements, statement_table)

    def positions(self, query: Query | None = None, **parts: object) -> Found[Position]:
        """Where parties stand, as `events`; `stance` chooses among them."""
        from casus.exchange.arrow import position_table

        return Found(self.store, query or make_query(parts), select_positions, _positions, position_table)

    def articles(self, query: Query | None = None, **parts: object) -> Found[Kept]:
        """Articles, as `events`; only the parts on days, text, publisher, doc, copies and order hold for them."""
        from casus.exchange.arrow import article_table

        return Found(self.store, query or make_query(parts), select_articles, read_articles, article_table)

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_workspace(name: str | None = None) -> Workspace:
    """The record of this name, a path or an address; without one that of the settings. Makes it where there is none.

    Raises BadOption for a bad name, StoreError where it cannot be opened.
    """
    return Workspace(Store.open(name or load_settings().store_url))


def _positions(connection: Transaction, asked: Any) -> Iterator[Position]:
    return (position for position, _ in read_positions(connection, asked))
