"""What a run did, and what it could not use."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from casus.records.item import Form

RunState = Literal["running", "done", "interrupted", "failed"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one run. seen: items met; each is one of the others.

    coded: new articles; updated: new versions of pages that the record had; known: articles it had already; skipped:
    not for Casus, such as another language; quarantined: kept for later. copies: of the new, those that are copies
    of a story; events: in the new articles.
    """

    seen: int = 0
    coded: int = 0
    updated: int = 0
    known: int = 0
    skipped: int = 0
    quarantined: int = 0
    copies: int = 0
    events: int = 0

    def plus(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command that writes. started, ended, heard (its last sign of life): ISO 8601 in UTC.

    key: its number. arguments: what it was given. state: `interrupted` also where its process is gone.
    """

    key: int
    command: str
    arguments: tuple[str, ...]
    state: RunState
    started: str
    ended: str | None
    heard: str
    host: str
    pid: int
    counts: Counts
    message: str | None = None


@dataclass(frozen=True, slots=True)
class RunItem:
    """An input of a run that did not become a new article, and why."""

    place: str
    outcome: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An input that could not be used, kept with its bytes. times: how often it was met; size: bytes kept."""

    key: int
    place: str
    doc: str
    reason: str
    message: str
    state: Literal["open", "resolved"]
    times: int
    first_seen: str
    last_seen: str
    size: int
    form: Form | None = None
    url: str | None = None
    charset: str | None = None
    retrieved: str | None = None
    published: str | None = None
