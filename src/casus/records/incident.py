"""One real-world happening, with every report of it: the JSON line that `casus incidents --format jsonl` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from casus.records.account import Claimed
from casus.records.event import TollKind, Versions
from casus.records.frame import Status
from casus.records.link import Granularity, Precision

Basis = Literal["stated", "reported"]
"""Where a date comes from: a report states it; or it is known only that reports told of it as something new."""

Relation = Literal[
    "threatened by", "threat of", "denied by", "denial of", "offered by", "offer of", "answered by", "answer to",
    "met by", "meets", "blamed by", "blame for", "retaliated by", "retaliates", "revoked by", "revokes",
]  # fmt: skip
"""How an incident hangs together with the other one of a link: an airstrike is `threatened by` a warning, which is the
`threat of` it. A demand is `answered by` words and `met by` the deed, what was promised is `offered by` the promise."""

CONVERSE: Mapping[Relation, Relation] = MappingProxyType({
    "threatened by": "threat of", "denied by": "denial of", "offered by": "offer of", "answered by": "answer to",
    "met by": "meets", "blamed by": "blame for", "retaliated by": "retaliates", "revoked by": "revokes",
    "threat of": "threatened by", "denial of": "denied by", "offer of": "offered by", "answer to": "answered by",
    "meets": "met by", "blame for": "blamed by", "retaliates": "retaliated by", "revokes": "revoked by",
})  # fmt: skip
"""What the other incident of the link has."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part. text: the fullest words of the reports; name to id: as in Participant.

    reports: how many independent reports name the party.
    """

    text: str
    name: str | None
    code: str
    country: str | None
    sector: str | None
    id: str | None
    reports: int


@dataclass(frozen=True, slots=True)
class IncidentDate:
    """value, granularity: one unit of the calendar, as reports state it; both None where none does. basis: see Basis.

    first, last: ISO 8601 days between which it lies, both within; None where that side is not known. precision: 1 to 5
    as UCDP's date_prec. event_id: the mention that states it.
    """

    value: str | None
    granularity: Granularity | None
    first: str | None
    last: str | None
    basis: Basis
    precision: int
    event_id: str | None


@dataclass(frozen=True, slots=True)
class IncidentPlace:
    """name to id, centroid: as in EventPlace. where_precision: 1 to 7 as UCDP's where_prec. event_id: who says so."""

    text: str
    name: str | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    id: str | None
    centroid: bool
    where_precision: int | None
    event_id: str


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """One article that tells of the incident, with the mentions that do. doc to published: as in Article.

    article: its digest. copy_of: `doc` of the article that it is a copy of; None for an independent report.
    background: it tells of the incident as of something of an earlier time. confidence: of its surest mention.
    """

    doc: str
    url: str | None
    publisher: str | None
    published: str | None
    event_ids: tuple[str, ...]
    copy_of: str | None
    article: str
    background: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Casualty:
    """A figure that one source gives; low, best, high: as in Toll. by: the source, None for the article's own word."""

    kind: TollKind
    low: int | None
    best: int | None
    high: int | None
    by: str | None
    event_id: str


@dataclass(frozen=True, slots=True)
class Losses:
    """All figures of one kind together. low: the least, high: the greatest of any report; best: that of the newest."""

    kind: TollKind
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Linked:
    """A link to the incident of this id. relation: of this incident to that one. reason: why, in plain words."""

    id: str
    relation: Relation
    reason: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening. id: `i` and 15 hexadecimal digits, of its earliest report, so that later reports change none.

    event_type to recipient: the best account of all its reports. status: of the incident as a whole. day: ISO 8601, on
    which it counts: first day of the stated date, else the day of its first report; None when neither is known.
    background: only told of as something earlier, so that it is no news of its day and does not count. reports: in
    order of publication. publishers: of the independent reports, each once. claims: who asserts, denies, blames.
    casualties: each figure with who gives it; losses: all of one kind together. clarity: 1 or 2 as UCDP's
    event_clarity. confidence: the probability that at least one of its independent reports is read right.
    triggers: the words that name it, the most frequent first. versions: what its reports were coded with.
    """

    id: str
    event_type: str
    mode: str | None
    contexts: tuple[str, ...]
    quad_class: int
    intensity: float
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    status: Status
    day: str | None
    date: IncidentDate | None
    place: IncidentPlace | None
    background: bool
    reports: tuple[IncidentReport, ...]
    publishers: tuple[str, ...]
    claims: tuple[Claimed, ...]
    casualties: tuple[Casualty, ...]
    losses: tuple[Losses, ...]
    clarity: int
    confidence: float
    triggers: tuple[str, ...]
    versions: tuple[Versions, ...]
    linked: tuple[Linked, ...] = ()

    @property
    def independent(self) -> tuple[IncidentReport, ...]:
        """Its reports that are copies of no other."""
        return tuple(report for report in self.reports if report.copy_of is None)

    @property
    def mentions(self) -> frozenset[str]:
        """Ids of all event mentions that it names: those of its reports, and what its claims and figures rest on."""
        told = (id_ for report in self.reports for id_ in report.event_ids)
        named = (one.event_id for one in (*self.claims, *self.casualties, self.date, self.place) if one is not None)
        return frozenset((*told, *(id_ for id_ in named if id_ is not None)))

    @property
    def counts(self) -> bool:
        """Whether it is counted as having happened in the time that its reports are of."""
        return self.status == "actual" and not self.background
