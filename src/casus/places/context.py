"""Which place a name means in one article, by the other places that the article names.

Every name starts with how well known its places are. Three times over, each place of a name is then worth more where
the other names have places in its country, in its province and within 161 km; a place whose country or province stands
right after the name ("Paris, Texas") is worth more at once.

The worths are those of a softmax over the places of a name, fitted on the Local-Global Lexicon. With four folds of its
articles each left out of the fit, 96.2 of 100 answers have the right country and 89.6 lie within 161 km; the fit on all
of them gives the numbers below. Three are not fitted, since the lexicon's papers are local and Casus reads of states:
HOME; ABROAD, since to name a country says little of where the other names lie; and what a country is worth, -0.5 by the
fit. They cost 0.1 points on the lexicon; for them Cuba is no village of New York where N.Y. and the United States are
named.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from casus.places.mention import names_in, words_of
from casus.places.names import fold
from casus.places.tables import Found, Place

NEAR_KM = 161.0
MOST_NAMES, MOST_PLACES = 60, 16
"""So many names of an article, and so many places of each, are weighed at most."""
PASSES = 3

PRIOR, INSIDE, HOLDS, PROPER, HOME = 1.2, 2.6, 0.8, 2.2, 1.2
KINDS = {"country": 1.0, "admin1": 0.3, "county": 0.1, "city": 0.25, "region": 0.15, "point": -0.5}
COUNTRY, ADMIN1, NEAR = 3.2, 3.8, 2.1
ABROAD = 0.3
LOCAL = ("city", "county", "point")
_ADJOINING = re.compile(r", ?|,? in (?:the )?(?:\w+ )?| \(")
_CELL_LAT, _CELL_LON = 1.5, 3.0  # degrees: places within NEAR_KM lie in neighbouring cells up to 60 degrees of latitude
_DEGREE_KM = 111.2


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of the article with its places, the best known first, and what each is worth by itself."""

    key: str
    places: tuple[Place, ...]
    own: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """One place in the text where a name stands, with its places."""

    start: int
    end: int
    key: str
    places: tuple[Place, ...]


def read_names(text: str, spans: Iterable[tuple[int, int]], find: Callable[[str], Found]) -> list[Named]:
    """The known names in these half-open spans of the text, in text order; of a span with several the first."""
    found = []
    for start, end in sorted(spans):
        words = words_of(text[start:end])
        name = next((name for name in names_in(words, find) if not name.demonym), None)
        if name is not None:
            found.append(Named(start, end, name.key, best_known(name.found.places)))
    return found


def best_known(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: -place.weight)[:MOST_PLACES])


def toponyms(text: str, named: Sequence[Named], homes: frozenset[str]) -> list[Toponym]:
    """The distinct names, with what their places are worth before the others are looked at."""
    inside: defaultdict[str, set[str]] = defaultdict(set)
    holding: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in pairwise(named):
        if _ADJOINING.fullmatch(text, first.end, second.start):
            pairs = [(a.id, b.id) for a in first.places for b in second.places if b.holds(a)]
            inside[first.key] |= {a for a, _ in pairs}
            holding[second.key] |= {b for _, b in pairs}
    once = {name.key: name for name in reversed(named)}
    return [
        Toponym(
            key, name.places, tuple(own_worth(key, place, homes, inside[key], holding[key]) for place in name.places)
        )
        for key, name in list(once.items())[-MOST_NAMES:]
    ]


def own_worth(key: str, place: Place, homes: frozenset[str], inside: set[str], holding: set[str]) -> float:
    proper = place.kind in ("country", "admin1", "region") or fold(place.name) == key
    return (
        PRIOR * math.log10(max(place.weight, 30))
        + KINDS[place.kind]
        + PROPER * proper
        + INSIDE * (place.id in inside)
        + HOLDS * (place.id in holding)
        + HOME * (place.country in homes)
    )


class Context:
    """What the names of one article say of each other."""

    def __init__(self, names: Sequence[Toponym]) -> None:
        self.names = {name.key: name for name in names}
        self.shares = {name.key: softmax(name.own) for name in names}
        for _ in range(PASSES):
            totals = self.totals
            self.shares = {key: softmax(self.worths(name, totals)) for key, name in self.names.items()}
        self.final = self.totals

    def worths_of(self, key: str, places: Sequence[Place], homes: frozenset[str]) -> list[float]:
        """Of the places of a name, in their order; of one that is not among the article's names too."""
        known = self.names.get(key)
        if known is None:
            known = Toponym(key, tuple(places), tuple(own_worth(key, place, homes, set(), set()) for place in places))
        worths = dict(zip((place.id for place in known.places), self.worths(known, self.final), strict=True))
        return [worths.get(place.id, -math.inf) for place in places]

    @property
    def totals(self) -> Totals:
        return Totals.of((self.names[key].places, shares) for key, shares in self.shares.items())

    def worths(self, name: Toponym, totals: Totals) -> list[float]:
        """Of each place of a name: its own worth, and what the other names add."""
        shares = self.shares.get(name.key, ())
        mine = Totals.of([(name.places, shares)]) if shares else Totals.of([])
        count = max(1, len(self.shares) - bool(shares))
        local = max(1, totals.local - mine.local)
        return [
            own
            + COUNTRY * (totals.country[place.country] - mine.country[place.country]) / count
            + ADMIN1 * (totals.admin1[place.country, place.admin1] - mine.admin1[place.country, place.admin1]) / count
            + NEAR * totals.near(place, name.key, self.names) / local
            for own, place in zip(name.own, name.places, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Totals:
    """How much of an article's names lies in each country and province, and where its towns lie.

    local: number of names that have towns. cells: share and place by cell of the grid.
    """

    country: Mapping[str, float]
    admin1: Mapping[tuple[str, str], float]
    local: int
    cells: Mapping[tuple[int, int], Sequence[tuple[float, Place]]]

    @classmethod
    def of(cls, names: Iterable[tuple[Sequence[Place], Sequence[float]]]) -> Totals:
        country: defaultdict[str, float] = defaultdict(float)
        admin1: defaultdict[tuple[str, str], float] = defaultdict(float)
        cells: defaultdict[tuple[int, int], list[tuple[float, Place]]] = defaultdict(list)
        local = 0
        for places, shares in names:
            local += any(place.kind in LOCAL for place in places)
            for place, share in zip(places, shares, strict=True):
                if place.country:
                    country[place.country] += share * (ABROAD if place.kind == "country" else 1.0)
                if place.admin1:
                    admin1[place.country, place.admin1] += share
                if place.kind in LOCAL and place.lat is not None and place.lon is not None and share > 0.01:
                    cells[cell(place.lat, place.lon)].append((share, place))
        return cls(country, admin1, local, cells)

    def near(self, place: Place, key: str, names: Mapping[str, Toponym]) -> float:
        """Shares of the places of other names that lie within 161 km."""
        if place.kind not in LOCAL or place.lat is None or place.lon is None:
            return 0.0
        own = {other.id for other in names[key].places} if key in names else set()
        row, column = cell(place.lat, place.lon)
        around = ((row + up, column + right) for up in (-1, 0, 1) for right in (-1, 0, 1))
        return sum(
            share
            for at in around
            for share, other in self.cells.get(at, ())
            if other.id not in own and kilometres(place, other) <= NEAR_KM
        )


def cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / _CELL_LAT), math.floor(lon / _CELL_LON)


def kilometres(first: Place, second: Place) -> float:
    """On a plane that touches the earth between the two: good to a percent at these distances."""
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return math.inf
    shrink = math.cos(math.radians((first.lat + second.lat) / 2))
    return _DEGREE_KM * math.hypot(first.lat - second.lat, shrink * (first.lon - second.lon))


def softmax(worths: Sequence[float]) -> tuple[float, ...]:
    top = max(worths, default=0.0)
    powers = [math.exp(worth - top) for worth in worths]
    return tuple(power / sum(powers) for power in powers)
