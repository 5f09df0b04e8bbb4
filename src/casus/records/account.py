"""What one article tells of one happening: its event mentions that are one, put together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Literal

from casus.records.event import EventDate, EventPlace, Participant, Toll, Versions
from casus.records.frame import Status

Realm = Literal["happened", "not happened", "possible"]
"""What the statuses say, as far as it parts incidents: actual and historical; negated; hypothetical and future."""

REALMS: dict[Status, Realm] = {
    "actual": "happened",
    "historical": "happened",
    "negated": "not happened",
    "hypothetical": "possible",
    "future": "possible",
}

Stand = Literal["asserts", "denies", "blames"]
"""What somebody does with an incident: says that it is so, says that it is not, says who is to blame for it."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Somebody's word on an incident.

    by: the words for who says it, code: who that is. event_id: the mention that says so; of `blames` it is the
    accusation. blamed: the codes of who is blamed.
    """

    claim: Stand
    by: str
    code: str
    event_id: str
    blamed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Where an account stands.

    doc, url, publisher, published: as in Article. digest: the article's; story: the digest that copies of one text
    share, the article's own where there are none.
    """

    doc: str
    url: str | None
    publisher: str | None
    published: str | None
    digest: str
    story: str


@dataclass(frozen=True, slots=True)
class Account:
    """One happening as one article tells it; number counts them in the article from 0, in text order.

    event_ids: its mentions in text order, triggers: their words. actor, recipient: everybody whom any mention names,
    each once, in the fullest words. date, place: of the mention that says most. first, last: between which days it lies
    as far as can be told, both within; from the date where there is one (stated), else from the day of the article;
    None when unknown. background: told as something of an earlier time. sentences: their numbers. words: what the
    sentences say near the triggers, as stems, names as they stand; numbers: the figures in them. confidence: of its
    surest mention. ordinal: 2 where it is told as a second one.
    """

    number: int
    event_ids: tuple[str, ...]
    event_type: str
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    actor: tuple[Participant, ...]
    recipient: tuple[Participant, ...]
    date: EventDate | None
    place: EventPlace | None
    first: Day | None
    last: Day | None
    stated: bool
    background: bool
    triggers: tuple[str, ...]
    sentences: tuple[int, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    claims: tuple[Claimed, ...]
    casualties: tuple[tuple[str, Toll], ...]
    confidence: float
    versions: Versions
    report: Report
    ordinal: int | None = None

    @property
    def realm(self) -> Realm:
        return REALMS[self.status]
