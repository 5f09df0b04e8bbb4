"""The event record: the JSON line that `casus code --format jsonl` prints, as frozen records.

Offsets are half-open character offsets in the article's extracted text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casus.records.frame import Status
from casus.records.link import Granularity, Precision, Reason, RoleCheck


@dataclass(frozen=True, slots=True)
class ArticleRef:
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SentenceRef:
    """index counts the article's sentences from 0."""

    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Trigger:
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Participant:
    """reason, candidates, check: as in ActorLink."""

    text: str
    start: int
    end: int
    name: str | None
    code: str
    country: str | None
    sector: str | None
    id: str | None
    reason: Reason | None = None
    candidates: tuple[str, ...] = ()
    check: RoleCheck | None = None


@dataclass(frozen=True, slots=True)
class Source:
    text: str
    start: int
    end: int
    name: str | None
    code: str


@dataclass(frozen=True, slots=True)
class EventDate:
    """value, granularity, first, last: as in DateLink; start, end: offsets of the words."""

    text: str
    start: int
    end: int
    value: str | None
    granularity: Granularity | None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class EventPlace:
    """name to precision, id, centroid: as in PlaceLink; start, end: offsets of the words."""

    text: str
    start: int
    end: int
    name: str | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    id: str | None = None
    centroid: bool = False


@dataclass(frozen=True, slots=True)
class Versions:
    casus: str
    model: str
    ontology: str
    registry: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event mention. attribution is outermost source first; confidence is a probability in 0..1."""

    id: str
    doc: str
    article: ArticleRef
    sentence: SentenceRef
    event_type: str
    mode: str | None
    contexts: tuple[str, ...]
    quad_class: int
    intensity: float
    status: Status
    trigger: Trigger
    actor: tuple[Participant, ...]
    recipient: tuple[Participant, ...]
    attribution: tuple[Source, ...]
    date: EventDate | None
    place: EventPlace | None
    confidence: float
    versions: Versions


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article with its events in text order, and what a reader should know (`notes`), such as a missing date."""

    events: tuple[Event, ...]
    notes: tuple[str, ...] = ()
