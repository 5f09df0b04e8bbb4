"""What one article was coded to."""

from __future__ import annotations

from dataclasses import dataclass

from casus.records.event import Event
from casus.records.statement import Position, Statement


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article with its events, statements and positions in text order.

    notes: what a reader should know, such as a missing date.
    """

    events: tuple[Event, ...]
    notes: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
