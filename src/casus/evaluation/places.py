"""Places against the Local-Global Lexicon: 588 articles of local papers whose toponyms carry GeoNames ids.

The corpus is that of Lieberman, Samet and Sankaranarayanan (ICDE 2010), revised by Gritta, Pilehvar and Collier (2019).
As in the pipeline the gazetteer sees only the text of each toponym and, for the second pair of figures, the home
country: the country most frequent in the article. Left out are toponyms whose place is not in the gazetteer, and
adjectives and names of peoples ("Georgian"), which the corpus marks too.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from xml.etree import ElementTree

from casus.evaluation.score import Score
from casus.places.gazetteer import Gazetteer
from casus.records.link import PlaceLink

NEAR_KM = 161.0
"""A hundred miles, the distance that papers on geoparsing report."""

_COUNTRY_CODES = frozenset({"PCLI", "PCLS", "PCLD", "PCLIX", "TERR"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """country: ISO 3166-1 alpha-3. id: `geonames:...`. point: (latitude, longitude) in degrees, None for a country."""

    text: str
    country: str
    id: str
    point: tuple[float, float] | None


def place_scores(data: Path, gazetteer: Gazetteer) -> list[Score]:
    """Shares in 0..1 with the right country and, of cities and provinces, within 161 km; first without a home."""
    articles = list(read_articles(data / "places" / "lgl.xml.gz", gazetteer))
    return [*_scores(articles, gazetteer, "lgl"), *_scores(articles, gazetteer, "lgl_home", with_home=True)]


def _scores(
    articles: list[list[Toponym]], gazetteer: Gazetteer, group: str, *, with_home: bool = False
) -> tuple[Score, Score]:
    countries, distances = [], []
    for toponyms in articles:
        home = Counter(toponym.country for toponym in toponyms).most_common(1)[0][0] if with_home else None
        for toponym in toponyms:
            place = gazetteer.resolve(toponym.text, home=home)
            countries.append(place is not None and place.country == toponym.country)
            if toponym.point is not None:
                distances.append(place is not None and is_near(place, toponym))
    return (
        Score(f"{group}.country_accuracy", sum(countries) / max(1, len(countries)), len(countries)),
        Score(f"{group}.within_161km", sum(distances) / max(1, len(distances)), len(distances)),
    )


def is_near(place: PlaceLink, toponym: Toponym) -> bool:
    """Within 161 km, or the same place: the points of provinces in the gazetteer are means of their towns."""
    if place.id == toponym.id:
        return True
    if toponym.point is None or place.lat is None or place.lon is None:
        return False
    return kilometres((place.lat, place.lon), toponym.point) <= NEAR_KM


def kilometres(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude, longitude) points in degrees: haversine on a sphere of 6,371 km."""
    (lat, lon), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (first, second))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))


def read_articles(path: Path, gazetteer: Gazetteer) -> Iterator[list[Toponym]]:
    """The toponyms of each article whose place is in the gazetteer; articles without one are left out."""
    ids = gazetteer.ids()
    with gzip.open(path) as file:
        root = ElementTree.parse(file).getroot()
    for article in root.iter("article"):
        found = [_toponym(element, gazetteer, ids) for element in article.iter("toponym")]
        toponyms = [toponym for toponym in found if toponym is not None]
        if toponyms:
            yield toponyms


def _toponym(element: ElementTree.Element, gazetteer: Gazetteer, ids: frozenset[str]) -> Toponym | None:
    tag = element.find("gaztag")
    country = gazetteer.resolve(tag.findtext("country") or "") if tag is not None else None
    if tag is None or country is None or country.country is None:
        return None
    text, id_ = element.findtext("phrase") or "", f"geonames:{tag.get('geonameid')}"
    if gazetteer.is_demonym(text):
        return None
    if tag.findtext("fcode") in _COUNTRY_CODES:
        return Toponym(text, country.country, id_, None)
    if id_ not in ids:
        return None
    return Toponym(text, country.country, id_, (float(tag.findtext("lat", "nan")), float(tag.findtext("lon", "nan"))))
