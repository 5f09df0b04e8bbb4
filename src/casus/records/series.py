"""What the measures are taken from, and what they give: tallies of incidents, and series of them by bucket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from functools import lru_cache
from typing import Literal

from casus.records.frame import Status

By = Literal["day", "week", "month"]
"""Width of a bucket. A week begins on Monday, as in ISO 8601; a month is one of the calendar."""

Side = Literal["forward", "backward", "mutual", "either"]
"""Of a dyad A, B: what A does to B, what B does to A, what both do to each other or together, and all of these. Of one
party: what it does, what is done to it, what it does to itself or with others, and all. The first three share nothing
and together are the fourth."""

Quantity = Literal["conflict", "cooperation", "count", "net"]
"""What is counted of a bucket: incidents of conflict (quad classes 3, 4), of cooperation, all; or the net intensity."""


@dataclass(frozen=True, slots=True)
class Told:
    """One independent report of an incident, a copy being none. day: of publication, None when unknown.

    publisher: as in Article, None when unknown. confidence: the probability in 0..1 that this report is read right.
    """

    day: Day | None
    publisher: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Tally:
    """One incident for one directed pair of parties; nobody is paired with himself.

    actor, recipient: the party of each side as `party_of` gives it, or as it was asked for; None where the side is
    empty or unknown, but not both. directed: False where everybody is an actor; the incident then has a tally each
    way. day: on which it counts; an incident without one has no tally. event_type to confidence: as in Incident.
    told: its independent reports, in order of publication.
    """

    incident: str
    day: Day
    event_type: str
    mode: str | None
    quad_class: int
    intensity: float
    status: Status
    background: bool
    confidence: float
    told: tuple[Told, ...]
    actor: str | None
    actor_name: str | None
    recipient: str | None
    recipient_name: str | None
    directed: bool

    @property
    def counts(self) -> bool:
        """Whether it happened in the time that its reports are of; the same question as Incident.counts."""
        return self.status == "actual" and not self.background

    @property
    def reports(self) -> int:
        """How many independent reports there are."""
        return len(self.told)

    @property
    def publishers(self) -> int:
        """How many publishers tell of it independently; all that are unknown count as one."""
        return len({told.publisher for told in self.told})


OWN_PARTIES = frozenset({"REB", "UAF", "CRM"})
"""Sectors that are no side of their state: what is done to rebels or gangs is not done to the state they stand in."""


@lru_cache(maxsize=50_000)
def party_of(code: str) -> str | None:
    """The party that an actor code counts as; None for the unknown.

    Everybody of a state is that state (`RUS-MIL` is RUS), but rebels, gangs and unnamed armed groups are themselves
    (`LBN-REB:Hezbollah`), and so are bodies of no state (`IGO:UN`).
    """
    head = code.partition(":")[0]
    country, _, sector = head.partition("-")
    if country == "UNK" or not country:
        return None
    return code if country in ("IGO", "NGO") or sector in OWN_PARTIES else country


@dataclass(frozen=True, slots=True)
class Band:
    """What a sum comes to when each incident is there with the probability of its confidence.

    mean: its expectation. low, high: the middle 90 percent of its distribution, both within.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """One day, week or month of a series. first, last: its days, both within, cut to those that were asked for.

    incidents: ids of those counted (`Tally.counts`), by day and id. types, quads: how many of each; all four quad
    classes are there, and the types that occur. count_band: of the number of incidents. net: sum of their intensities,
    net_band: of it. mean: net by incident, None without any. possible: ids of future, hypothetical and negated
    incidents, which are not counted; net_possible: `net` with the weighted intensities of those added.
    """

    first: Day
    last: Day
    incidents: tuple[str, ...]
    types: Mapping[str, int]
    quads: Mapping[int, int]
    count_band: Band
    net: float
    net_band: Band
    mean: float | None
    possible: tuple[str, ...]
    net_possible: float

    @property
    def count(self) -> int:
        return len(self.incidents)

    @property
    def verbal(self) -> int:
        return self.quads[1] + self.quads[3]

    @property
    def material(self) -> int:
        return self.quads[2] + self.quads[4]

    @property
    def cooperation(self) -> int:
        return self.quads[1] + self.quads[2]

    @property
    def conflict(self) -> int:
        return self.quads[3] + self.quads[4]

    @property
    def balance(self) -> float | None:
        """Material less verbal incidents by all of them, -1 (words alone) to 1 (deeds alone); None without any."""
        return (self.material - self.verbal) / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Series:
    """Buckets of equal width, in order, none left out. parties: a dyad in the order asked for, or one party."""

    parties: tuple[str, ...]
    by: By
    side: Side
    buckets: tuple[Bucket, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """How many incidents there are of a type."""

    event_type: str
    incidents: int


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One bucket of a series with all that is measured of it: the line that `casus dyad --format jsonl` prints.

    parties to side: as in Series; the rest as in Bucket, `expected`, `low` and `high` of its bands. tension: at the end
    of its last day, of the same side. changes: the quantities that run at another level from this bucket on.
    """

    parties: tuple[str, ...]
    by: By
    side: Side
    first: Day
    last: Day
    count: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int
    types: tuple[Typed, ...]
    balance: float | None
    count_expected: float
    count_low: float
    count_high: float
    net: float
    mean: float | None
    net_expected: float
    net_low: float
    net_high: float
    net_possible: float
    tension: float
    changes: tuple[Quantity, ...]
    incidents: tuple[str, ...]
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tension:
    """Tension at the end of a day. index: 0 (no conflict) to 100. conflict, cooperation: the decayed sums it is of."""

    day: Day
    index: float
    conflict: float
    cooperation: float


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """A day from which a series runs at another level.

    parties, by, side: of the series. day: first of the bucket that is the first at the new level. quantity: what
    changed. before, after: mean by bucket of the stretch on either side. gain: by how much the split fits better, in
    units of its own penalty. incidents: those of the new stretch that count in the quantity, by day and id.
    """

    parties: tuple[str, ...]
    by: By
    side: Side
    day: Day
    quantity: Quantity
    before: float
    after: float
    gain: float
    incidents: tuple[str, ...]


AlertKind = Literal["conflict", "intensity", "new dyad", "first material conflict", "offer answered"]
"""conflict: more incidents of conflict than its own recent past lets expect; intensity: net intensity outside that;
new dyad: first dealings in a long time; first material conflict: after calm; offer answered: taken or turned down."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An offer and the answer to it, as two incidents. accepted: False where it was turned down."""

    offer: str
    answer: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class Alert:
    """Something that a desk would want to be told on a day, with what was known at its end.

    parties: a dyad in alphabetical order, or one party. level: what was found, in the unit that `explanation` names;
    low, high: what was expected, both within, None where the kind has no such side. incidents: those behind it, by
    day and id. reports: how many independent reports of theirs were known. confirmed: each of the incidents that it
    hangs on had enough publishers; of an answer it is the answer, which vouches for the offer. explanation: one or two
    sentences, with every setting that played a part.
    """

    kind: AlertKind
    parties: tuple[str, ...]
    day: Day
    level: float
    low: float | None
    high: float | None
    incidents: tuple[str, ...]
    reports: int
    confirmed: bool
    explanation: str
