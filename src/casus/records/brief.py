"""A brief: a page on two parties or one incident, every sentence with its reports, every number with its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.ledger import LedgerEntry, Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """What a brief is on: a dyad, two names as in Query.actor; or an incident, by its id, with what hangs on it.

    since, until: days, both within, that were asked for; None where that side is open.
    """

    dyad: tuple[str, str] | None = None
    story: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class BriefInput:
    """incidents: all on the matter, also those that do not count, in order of their day.

    linked: what hangs on them and is not on the matter itself. ledgers, standings: of both parties; ledgers is None
    where too much happened to make them. events: of every mention in all of these, by id, also of copies. versions:
    what made the record, for the foot of the page.
    """

    asked: Asked
    incidents: tuple[Incident, ...]
    events: Mapping[str, Event]
    versions: str
    linked: tuple[Incident, ...] = ()
    ledgers: tuple[LedgerEntry, ...] | None = ()
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """Words from outside: a name, a place, a quotation."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a day. evidence: number of the Evidence that it can be followed to."""

    text: str
    evidence: int


@dataclass(frozen=True, slots=True)
class Link:
    """To the entry of an incident in the same brief."""

    text: str
    incident: str


Piece = str | Outside | Number | Link
"""A string is our own words."""

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """sources: numbers of the reports that it rests on, ascending. more: how many others, where those are too many."""

    pieces: Pieces
    sources: tuple[int, ...]
    more: Number | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a report around the trigger of a mention.

    source: number of the report, 0 for one that no sentence of the brief cites.
    """

    event_id: str
    before: str
    trigger: str
    after: str
    source: int


@dataclass(frozen=True, slots=True)
class Row:
    """quad_class: of what stands in it, None for the sum."""

    heading: str
    quad_class: int | None
    cells: tuple[Pieces, ...]


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Pieces, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """incident: id of the incident that it is on, None for none. points: sentences that stand one under the other."""

    title: Pieces
    incident: str | None
    quad_class: int | None
    sentences: tuple[Sentence, ...]
    points: tuple[Sentence, ...]
    quote: Quote | None = None


SectionName = Literal["summary", "incidents", "contradictions", "ledgers", "positions", "unknown"]


@dataclass(frozen=True, slots=True)
class Section:
    name: SectionName
    title: str
    sentences: tuple[Sentence, ...] = ()
    table: Table | None = None
    entries: tuple[Entry, ...] = ()
    points: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind a number. text: the number; what: what it counts or states.

    quotes: the sentences behind it; named: ids of further mentions; unnamed: how many more there are.
    """

    number: int
    text: str
    what: str
    quotes: tuple[Quote, ...]
    named: tuple[str, ...]
    unnamed: int


@dataclass(frozen=True, slots=True)
class Source:
    """A report that is cited. doc to title: as in Article and ArticleRef. quotes: its words that the brief rests on."""

    number: int
    doc: str
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """figures: the timeline as SVG, for a page and for a phone; None where there is nothing to draw."""

    title: Pieces
    asked: str
    sections: tuple[Section, ...]
    figures: tuple[str, str] | None
    evidence: tuple[Evidence, ...]
    sources: tuple[Source, ...]
    versions: str
