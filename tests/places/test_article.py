from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.places.article import ArticlePlaces
from casus.places.gazetteer import Gazetteer
from casus.places.tables import Place
from tests.places.small import city, gazetteer_of

LOADED = Gazetteer.load()
WORLD = [
    Place("country:FRA", "country", "France", "FRA", "", 46.0, 2.0, 3e8),
    Place("country:USA", "country", "United States", "USA", "", 40.0, -95.0, 1e9),
    Place("geonames:9", "admin1", "Texas", "USA", "Texas", 31.0, -99.0, 2e6),
    city(1, "Paris", "FRA", "Ile-de-France", (48.85, 2.35), 2e7),
    city(2, "Paris", "USA", "Texas", (33.66, -95.56), 25_000),
    city(3, "Bonham", "USA", "Texas", (33.58, -96.18), 10_000),
    city(4, "Commerce", "USA", "Texas", (33.25, -95.90), 9_000),
    Place("country:CUB", "country", "Cuba", "CUB", "", 22.0, -79.0, 15e6),
    city(6, "Cuba", "USA", "Texas", (33.0, -96.0), 1_500),
    city(5, "Reading", "GBR", "England", (51.45, -0.97), 300_000),
]


def places_in(text: str, gazetteer: Gazetteer, *names: str, home: str | None = None) -> ArticlePlaces:
    """The article with every place where one of the names stands marked."""
    spans = [match.span() for name in names for match in re.finditer(re.escape(name), text)]
    return ArticlePlaces(gazetteer, text, spans, home)


@pytest.fixture
def world(tmp_path: Path) -> Gazetteer:
    return gazetteer_of(tmp_path, WORLD, odd=frozenset({"reading"}))


def test_a_name_alone_is_the_best_known_place(world: Gazetteer) -> None:
    place = places_in("Paris was calm.", world, "Paris").resolve("Paris", 0)
    assert place is not None
    assert place.country == "FRA"


def test_towns_near_by_decide(world: Gazetteer) -> None:
    text = "Fires burned in Bonham and in Commerce; Paris was calm."
    place = places_in(text, world, "Bonham", "Commerce", "Paris").resolve("Paris", text.index("Paris"))
    assert place is not None
    assert (place.country, place.admin1) == ("USA", "Texas")


def test_the_state_after_a_name_decides_for_the_whole_article(world: Gazetteer) -> None:
    text = "Police in Paris, Texas, arrested a man. Paris has no court."
    place = places_in(text, world, "Paris", "Texas").resolve("Paris", text.rindex("Paris"))
    assert place is not None
    assert place.admin1 == "Texas"


def test_a_state_is_no_village_where_another_state_is_named(world: Gazetteer) -> None:
    """Who names the United States speaks of states: that says little of where the other names lie."""
    text = "AUSTIN, Texas - The United States asked for the removal of missiles from Cuba."
    article = places_in(text, world, "Texas", "United States", "Cuba", home="USA")
    place = article.resolve("Cuba", text.index("Cuba"))
    assert place is not None
    assert place.country == "CUB"


def test_the_towns_around_decide_also_against_a_state(world: Gazetteer) -> None:
    text = "Fires burned in Bonham, in Commerce and in Cuba, Texas."
    place = places_in(text, world, "Bonham", "Commerce", "Cuba", "Texas").resolve("Cuba", text.index("Cuba"))
    assert place is not None
    assert place.country == "USA"


def test_a_marked_name_that_is_mostly_a_word_is_a_place(world: Gazetteer) -> None:
    text = "A fire in Reading spread."
    assert places_in(text, world).resolve("Reading", text.index("Reading")) is None
    assert places_in(text, world, "Reading").resolve("Reading", text.index("Reading")) is not None


def test_a_container_in_the_mention_itself() -> None:
    text = "A drone hit Zakho in northern Dohuk province."
    place = places_in(text, LOADED, "Zakho", "Dohuk").resolve("Zakho in northern Dohuk province", text.index("Zakho"))
    assert place is not None
    assert (place.name, place.country, place.centroid) == ("Zaxo", "IRQ", False)


@pytest.mark.parametrize(("text", "country"), [("Tripoli", "LBN"), ("Tripoli", "LBY")])
def test_the_country_in_play_decides(text: str, country: str) -> None:
    others = {"LBN": "Beirut and Sidon", "LBY": "Benghazi and Misrata"}[country]
    article = f"Clashes in {others} spread to Tripoli."
    place = places_in(article, LOADED, *others.split(" and "), "Tripoli").resolve(text, article.index("Tripoli"))
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(("text", "centroid"), [("Iraq", True), ("Nineveh province", True), ("Mosul", False)])
def test_the_point_of_an_area_is_marked(text: str, centroid: bool) -> None:
    place = places_in(f"Fighting in {text}.", LOADED, text).resolve(text, 12)
    assert place is not None
    assert place.centroid is centroid


def test_no_place_where_there_is_none() -> None:
    places = places_in("The army and the negotiators met at the table.", LOADED, "army", "the table")
    assert places.resolve("the table", 35) is None
    assert places.resolve("", 0) is None


WORDS = st.sampled_from(
    ["Paris", "Texas", "in", ",", "London", "Ontario", "Springfield", "the", "(", "San José", "Ё", "EU"]
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.data())
def test_any_article_gives_places_or_none(text: str, data: st.DataObject) -> None:
    at = st.integers(0, len(text))
    spans = [tuple(sorted((data.draw(at), data.draw(at)))) for _ in range(5)]
    places = ArticlePlaces(LOADED, text, [(start, end) for start, end in spans], "CAN")
    start, end = spans[0]
    found = places.resolve(text[start:end], start)
    assert found is None or found.precision in ("point", "city", "admin1", "country", "region")
