"""The record, or a part of it, as a folder of Parquet files by month."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from casus.asking.found import KINDS
from casus.errors import BadOption
from casus.exchange.parquet import Part, write_dataset
from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.query import Query
from casus.records.statement import Position, Statement
from casus.store.reading import read_positions
from casus.store.rows import first_day
from casus.store.store import Store, Transaction
from casus.version import __version__

Told = Callable[[str, int], None]
"""Called with a kind and the number of its rows so far."""

TOLD_EVERY = 500
"""Rows."""


def export(store: Store, folder: Path, query: Query, kinds: Collection[str], told: Told) -> Mapping[str, int]:
    """Writes records of these kinds, names of KINDS, and returns how many of each there were.

    All of them are of one moment, also while the record is being filled. Raises BadOption for an unknown kind, and
    where something else than an earlier export lies in the folder.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise BadOption(f"an export has no {kind!r}; choose from {', '.join(KINDS)}")
    with store.reading() as connection:
        parts = [_part(connection, kind, query, told) for kind in KINDS if kind in kinds]
        counts = write_dataset(folder, parts, __version__)
    return {f"{kind}s": rows for kind, rows in counts.items()}


def day_of(record: Event | Statement | Kept | Incident) -> str | None:
    """The day that a record counts on: of an event its own where it has one, else that of its article."""
    if isinstance(record, Incident):
        return record.day
    happened = first_day(record.date) if isinstance(record, Event) else None
    published = record.published if isinstance(record, Kept) else record.article.published
    return happened.isoformat() if happened else published


def _part(connection: Transaction, kind: str, query: Query, told: Told) -> Part:
    if kind == "incidents":  # copies and old versions are among its reports or count for nothing
        query = replace(query, copies=False, superseded=False)
    asked = KINDS[kind].select(connection, query)
    name = kind.removesuffix("s")
    if kind == "positions":
        rows = _Positions(read_positions(connection, asked))
        return Part(name, _counted(kind, rows, told), rows.day_of_next)
    return Part(name, _counted(kind, KINDS[kind].read(connection, asked), told), day_of)


class _Positions:
    """Positions, which have no day of their own: that of the event that each is read from is kept until asked for.

    An export takes the rows in order and asks for the day of each once, in the same order.
    """

    def __init__(self, found: Iterator[tuple[Position, Event]]) -> None:
        self.found = found
        self.days: deque[str | None] = deque()

    def __iter__(self) -> Iterator[Position]:
        for position, event in self.found:
            self.days.append(day_of(event))
            yield position

    def day_of_next(self, _: Position) -> str | None:
        return self.days.popleft()


def _counted(kind: str, rows: Iterable[Any], told: Told) -> Iterator[Any]:
    number = 0
    for number, row in enumerate(rows, 1):
        yield row
        if number % TOLD_EVERY == 0:
            told(kind, number)
    told(kind, number)
