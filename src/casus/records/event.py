"""The event record: the JSON line that `casus code --format jsonl` prints, as frozen records.

Offsets are half-open character offsets in the article's extracted text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from casus.records.article import Article
from casus.records.frame import Status
from casus.records.link import Granularity, Precision, Reason, RoleCheck
from casus.records.speech import Cue

Claim = Literal["asserts", "denies", "attributes"]
"""What a source does with an event: says that it is so (will be, may be), says that it is not, or says who says so."""


@dataclass(frozen=True, slots=True)
class ArticleRef:
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    extra: Mapping[str, object] = field(default_factory=dict)


def article_ref(article: Article) -> ArticleRef:
    return ArticleRef(article.title, article.url, article.publisher, article.published, article.extra)


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
class Words:
    """Some words of the article."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part.

    reason, candidates, check: as in ActorLink. referent: the fullest words of the article for whom a pronoun or short
    mention means; None where the text says it itself, where it is not known, and where several are meant.
    """

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
    referent: Words | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of the chain of sources.

    referent: as in Participant. claim: the last source of the chain asserts or denies the event, those before it
    attribute it. cue: the words that report, kind: what the source does by them; both None where only the network says
    that this is the source. own: the source speaks of its own act. `reportedly` is a source that nobody is named for.
    """

    text: str
    start: int
    end: int
    name: str | None
    code: str
    referent: Words | None = None
    claim: Claim = "asserts"
    kind: Cue | None = None
    cue: Words | None = None
    own: bool = False

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-3, as the code begins; None for bodies, groups and the unknown."""
        country = self.code.partition(":")[0].partition("-")[0]
        return country if len(country) == 3 and country not in ("UNK", "IGO", "NGO") else None

    @property
    def party(self) -> Participant:
        """The source as somebody who takes part: whoever denies an event takes a position on it."""
        sector = self.code.partition("-")[2].partition(":")[0] or None
        return Participant(self.text, self.start, self.end, self.name, self.code, self.country, sector, None,
                           referent=self.referent)  # fmt: skip


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


TollKind = Literal["killed", "wounded", "detained", "displaced"]


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure of people who came to harm in an event.

    low, best, high: as the words put it: `12` is all three, `at least 12` has no high, `up to 30` no low, `10 to 12` no
    best, `dozens` only a low. text, start, end: the words of the figure, with those for whom it counts where they
    stand beside it. by: the words for who gives it, code: who that is; None where the article gives it itself.
    """

    kind: TollKind
    low: int | None
    best: int | None
    high: int | None
    text: str
    start: int
    end: int
    by: str | None = None
    code: str | None = None

    @property
    def figure(self) -> str:
        """`12`, `at least 12`, `up to 30`, `10 to 12`, `about 200`."""
        if self.low is not None and self.high is not None:
            return f"{self.low}" if self.low == self.high else f"{self.low} to {self.high}"
        if self.low is not None:
            return f"at least {self.low}"
        return f"up to {self.high}" if self.high is not None else f"about {self.best}"


@dataclass(frozen=True, slots=True)
class Versions:
    casus: str
    model: str
    ontology: str
    registry: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event mention.

    status_words: the words that settle the status, empty where it is told plainly or only the network says so.
    claim: of the article itself; it attributes an event that has a source. attribution: outermost source first.
    confidence: a probability in 0..1.
    """

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
    status_words: tuple[Words, ...]
    claim: Claim
    casualties: tuple[Toll, ...] = ()
