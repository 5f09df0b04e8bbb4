"""What one article was coded to."""

from __future__ import annotations

from dataclasses import dataclass

from casus.records.event import Event, Versions
from casus.records.statement import Position, Statement


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article with its events, statements and positions in text order.

    notes: what a reader should know, such as a missing date. versions: what it was coded with, also where nothing
    was found.
    """

    events: tuple[Event, ...]
    versions: Versions
    notes: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
