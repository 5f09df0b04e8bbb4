"""What the API answers beside the records themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casus.records.article import Article
from casus.records.event import Event
from casus.records.explanation import Explanation
from casus.records.person import Role
from casus.records.statement import Position, Statement


@dataclass(frozen=True, slots=True)
class Explained:
    """differs: fields that are read otherwise now than in the record."""

    explanation: Explanation
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """What was read in a text, none of which is kept. article: as it was read. notes: what a reader should know."""

    article: Article
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where the record stands. state: changes whenever an answer may have changed; last_day: what counts as today.

    casus: version of the program.
    """

    state: str
    last_day: date | None
    casus: str


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong. error: a heading; detail: what and what to do; reason: a short slug for programs, or null."""

    error: str
    detail: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Me:
    """Who asks. name: None on a desk that nobody logs in to. token: the label of the one that it was asked with."""

    name: str | None
    role: Role
    token: str | None


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of inputs that were read again. used: became articles; left: are kept as before."""

    used: int
    left: int
