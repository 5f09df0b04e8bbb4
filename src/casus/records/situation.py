"""What is going on, against what is usual; whether the record is being filled as it should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casus.records.run import Run
from casus.records.statement import Statement


@dataclass(frozen=True, slots=True)
class Usual:
    """What spans of the same length came to before. mean: of them; low, high: the least and the most of any."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Level:
    """Incidents that count, of one quad class or of all (None): their number and the sum of their intensities.

    usual, usual_net: of the spans before; None where the record knows none of them.
    """

    quad_class: int | None
    incidents: int
    net: float
    usual: Usual | None
    usual_net: Usual | None


@dataclass(frozen=True, slots=True)
class Shift:
    """A dyad, and how it deals now against how it did.

    parties: as `party_of` gives them, in alphabetical order. incidents, net: of the span, both directions and what
    they do together; usual, usual_net: means of the spans before. quads: incidents of each class. sharpness: the
    change of net intensity by the root of one more than the usual number, without a sign; the list is sorted by it.
    """

    parties: tuple[str, str]
    incidents: int
    usual: float
    net: float
    usual_net: float
    quads: Mapping[int, int]
    sharpness: float


@dataclass(frozen=True, slots=True)
class Health:
    """How the record is being filled.

    run: the last one, None before the first. feeds: that are watched; failing: whose last visit went wrong; due: that
    are to be visited by now; paused. waiting: articles that feeds named and that are not read yet. quarantined: inputs
    that could not be used. without_incidents: articles that an older Casus coded; `casus recode` mends it.
    """

    run: Run | None
    feeds: int
    failing: int
    due: int
    paused: int
    waiting: int
    quarantined: int
    without_incidents: int


@dataclass(frozen=True, slots=True)
class Situation:
    """The days from `first` to `day`, both within, against the `spans` spans of the same length before them.

    spans: those that the record was there for, 8 at most: a span that begins before the first day of its articles is
    left out, since nothing is known of it. levels: of the four quad classes; every: of all together. shifts: dyads
    with enough incidents, the sharpest change first. statements: the newest of the days. articles: published in the
    days and shown; usual_articles: of the spans before.
    """

    day: date
    first: date
    spans: int
    every: Level
    levels: tuple[Level, ...]
    shifts: tuple[Shift, ...]
    statements: tuple[Statement, ...]
    articles: int
    usual_articles: Usual | None
