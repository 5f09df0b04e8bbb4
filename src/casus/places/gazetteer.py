"""Which place of the gazetteer one mention means.

The order: the names in the mention are looked up; a place that lies in another named country or province wins over
all that do not; then the most exact kind. Of places with one name the worth decides: by itself it grows with the number
of people, and counts more in the article's home country; in an article the other names decide as well
(`casus.places.article`). What is not in the tables stays unresolved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from casus.places.mention import BESIDE, DISTRICTS, PARTS, TOWNS, UNITS, Name, Word, names_in, words_of
from casus.places.names import fold
from casus.places.tables import Found, Place, Tables
from casus.records.link import PlaceLink, Precision

HOME_FACTOR = 60.0
"""How much more a place counts in the home country: Tripoli is in Lebanon for a paper there, Paris always in France."""
WELL_KNOWN = 1_000_000.0
"""Weight from which a place is believed although its name is mostly another word."""

Worth = Callable[[Name], Sequence[float]]
"""The worths of the places of one name of a mention, in their order."""

_EXACTNESS = {"point": 0, "city": 1, "region": 2, "county": 2, "admin1": 3, "country": 4}


class Gazetteer:
    """Places of the world by name; safe to share between threads."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @classmethod
    def load(cls) -> Gazetteer:
        """The gazetteer that ships with the package; DataError when its tables are missing or broken."""
        return cls(Tables.load())

    @property
    def version(self) -> str:
        return self._tables.version

    def ids(self) -> frozenset[str]:
        """The ids of all places, such as `geonames:99072`; reads the whole table."""
        return self._tables.ids()

    def is_demonym(self, text: str) -> bool:
        """True for the adjective or the people of a country ("Syrian"), which is no place alone."""
        return bool(self._tables.find(f"{fold(text)}:").places)

    def is_south(self, country: str | None) -> bool | None:
        """Whether a country (ISO 3166-1 alpha-3) lies south of the equator; None when that is unknown."""
        middle = self._tables.find(f"middle:{country}").places if country else ()
        return middle[0].lat < 0 if middle and middle[0].lat is not None else None

    def find(self, key: str) -> Found:
        """The places of a folded name."""
        return self._tables.find(key)

    def country_of(self, demonym: str) -> Place | None:
        """The country of an adjective or people ("Syrian"); None for another word."""
        return next(iter(self._tables.find(f"{fold(demonym)}:").places), None)

    def resolve(
        self, text: str, *, home: str | None = None, worth: Worth | None = None, sure: bool = False
    ) -> PlaceLink | None:
        """The place that the text of a mention means, such as "the southern city of Daraa"; None when it is unknown.

        home: ISO 3166-1 alpha-3 of the country that the article is written in or about. worth: how much each place of a
        name is worth, the more the likelier; by its weight and the home country without it. sure: the text is known to
        name a place, so that "Reading" is no reading.
        """
        words = words_of(text)
        names = tuple(names_in(words, self._tables.find))
        if not names:  # "the Attari-Wagah crossing"
            words = words_of(text.replace("-", " "))
            names = tuple(names_in(words, self._tables.find))
        homes = self.homes(home)
        judge = worth or by_weight(homes)
        choices = [choice for name in names for choice in self._choices(name, names, words, homes, judge, sure)]
        if not choices:
            return None
        _, name, place = max(choices, key=lambda choice: choice[0])
        return _link(self._capital(place, words) or place, words[: name.start], words[name.end :])

    def homes(self, home: str | None) -> frozenset[str]:
        """The home country, and that of today for a former state."""
        if home is None:
            return frozenset()
        return frozenset((home, *(place.country for place in self._tables.find(f"today:{home}").places)))

    def _choices(
        self,
        name: Name,
        names: tuple[Name, ...],
        words: tuple[Word, ...],
        homes: frozenset[str],
        worth: Worth,
        sure: bool,
    ) -> list[tuple[tuple[bool, float, float, float], Name, Place]]:
        """The best place of one name with its rank: inside another named place, exactness, order in the text."""
        others = [place for other in names if other is not name for place in other.found.places]
        unit = _unit_beside(name, words)
        worths = worth(name)
        ranked = []
        for place, value in zip(name.found.places, worths, strict=True):
            inside = any(other.holds(place) for other in others)
            known = sure or place.country in homes or place.weight >= WELL_KNOWN
            if name.found.odd and not (inside or unit or known):
                continue
            if unit == "county" and place.kind in ("city", "point"):
                continue
            ranked.append((inside, place.kind == unit, value, place))
        if not ranked:
            return []
        inside, _, value, place = max(ranked, key=lambda rank: rank[:3])
        return [((inside, -_EXACTNESS[place.kind], -name.start, value), name, place)]

    def _capital(self, place: Place, words: tuple[Word, ...]) -> Place | None:
        """The capital itself, where the mention is "the Syrian capital"."""
        if place.kind != "country" or "capital" not in {word.low for word in words}:
            return None
        return next(iter(self._tables.find(f"capital:{place.country}").places), None)


def by_weight(homes: frozenset[str]) -> Worth:
    """A place counts by the people who live there, and more in the home country."""
    return lambda name: [place.weight * (HOME_FACTOR if place.country in homes else 1.0) for place in name.found.places]


def _unit_beside(name: Name, words: tuple[Word, ...]) -> str:
    """The kind that a word beside the name speaks for: "admin1", "city", or "county", which is mostly smaller."""
    after = words[name.end].low if name.end < len(words) and not words[name.end - 1].possessive else ""
    before = [word.low for word in words[max(0, name.start - 2) : name.start]]
    nouns = {after, before[0] if before[1:] == ["of"] else "", "city" if before[-1:] == ["capital"] else ""}
    if after == "county":
        return "county"
    return "admin1" if nouns & UNITS else "city" if nouns & TOWNS else ""


def _link(place: Place, before: tuple[Word, ...], after: tuple[Word, ...]) -> PlaceLink:
    precision = _precision(place, before, after)
    point = (place.lat, place.lon) if (place.kind, precision) != ("country", "region") else (None, None)
    centroid = place.kind in ("country", "admin1", "county") and point[0] is not None
    return PlaceLink(place.name, place.country or None, place.admin1 or None, *point, precision, place.id, centroid)


def _precision(place: Place, before: tuple[Word, ...], after: tuple[Word, ...]) -> Precision:
    """How exact the mention is: a district and a place beside a town are a region, a part of a country too."""
    if place.kind == "country":
        return "region" if any(word.low in PARTS for word in before + after) else "country"
    if place.kind in ("city", "point"):
        beside = BESIDE.search(" ".join(word.low for word in before))
        area = {after[0].low} if after else set()
        area |= {before[-2].low} if len(before) > 1 and before[-1].low == "of" else set()
        return "region" if beside or area & (DISTRICTS | UNITS) else place.kind
    return "region" if place.kind == "county" else place.kind
