"""An incident, or an article, with all that the record tells of it: how it came about, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casus.records.event import Event
from casus.records.history import Became
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Joint:
    """Two accounts that were taken for one happening, by their first mentions: event_id hangs on the older `on`.

    score: how well they match, 0 and more. why: what speaks for it, in plain words.
    """

    event_id: str
    on: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """asked: the id, or the beginning of one, that was asked for. events: of all mentions, by id.

    linked: the incidents that `incident.linked` names, by id, as far as they are in the record, without links of their
    own. history: oldest first.
    """

    asked: str
    incident: Incident
    events: Mapping[str, Event]
    linked: Mapping[str, Incident]
    joints: tuple[Joint, ...] = ()
    history: tuple[Became, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Another print of a text, or another version of its page, by its head.

    id: its digest; doc to published: as in Article; retrieved: as in Kept. shown: its events count. superseded: a
    newer version of its page is there.
    """

    id: str
    doc: str
    title: str | None
    publisher: str | None
    published: str | None
    retrieved: str | None
    shown: bool
    superseded: bool


@dataclass(frozen=True, slots=True)
class Belongs:
    """The incident that an event is of: its id, and how many independent reports tell of it."""

    incident: str
    reports: int


@dataclass(frozen=True, slots=True)
class ArticleDossier:
    """An article with what was read from it.

    notes: what a reader should know, such as a missing date. events, statements: in text order. incidents: by the id
    of the event; events of superseded articles are of none. copies: other prints of the text. older: earlier versions
    of the page, the newest first; newer: later ones, the next first. All three hold the first MOST_EDITIONS.
    """

    kept: Kept
    notes: tuple[str, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    incidents: Mapping[str, Belongs]
    copies: tuple[Edition, ...]
    older: tuple[Edition, ...]
    newer: tuple[Edition, ...]
