from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.places.gazetteer import Gazetteer
from casus.places.tables import Place
from tests.places.small import city, gazetteer_of

_LOADED = Gazetteer.load()
MEANT = [
    ("Mosul", None, "IRQ", "city"),
    ("the southern city of Daraa", None, "SYR", "city"),
    ("Tahrir Square in Cairo", None, "EGY", "city"),
    ("Tbilisi, Georgia", None, "GEO", "city"),
    ("Atlanta, Georgia", None, "USA", "city"),
    ("Paris", None, "FRA", "city"),
    ("Paris", "USA", "FRA", "city"),
    ("Paris, Texas", None, "USA", "city"),
    ("Tripoli", None, "LBY", "city"),
    ("Tripoli", "LBN", "LBN", "city"),
    ("Birmingham", "USA", "USA", "city"),
    ("Hit", "IRQ", "IRQ", "city"),
    ("the French embassy in Algiers", None, "DZA", "city"),
    ("the Panamanian capital", None, "PAN", "city"),
    ("the capital Lilongwe", None, "MWI", "city"),
    ("Leningrad", None, "RUS", "city"),
    ("New York", None, "USA", "city"),
    ("New York state", None, "USA", "admin1"),
    ("Bonn, West Germany", None, "DEU", "city"),
    ("the Gaza Strip", None, "PSE", "admin1"),
    ("Quebec", None, "CAN", "admin1"),
    ("Kaduna State", None, "NGA", "admin1"),
    ("Georgia", "USA", "USA", "admin1"),
    ("the northern province of Gilan", None, "IRN", "admin1"),
    ("Cuba", None, "CUB", "country"),
    ("Georgia", None, "GEO", "country"),
    ("Niger", "NGA", "NER", "country"),
    ("the U.S.", None, "USA", "country"),
    ("the Soviet Union", None, "SUN", "country"),
    ("the Central African Republic", None, "CAF", "country"),
    ("northern Syria", None, "SYR", "region"),
    ("the Iraqi desert", None, "IRQ", "region"),
    ("southern Lebanon", None, "LBN", "region"),
    ("Hapur district", None, "IND", "region"),
    ("a village north of Kaesong", None, "PRK", "region"),
    ("the Sea of Japan", None, None, "region"),
    ("Africa", None, None, "region"),
    ("Guantanamo Bay", None, "CUB", "point"),
]
UNKNOWN = [
    "March", "Police", "Of", "Reading", "here", "the country", "the United Nations", "Parliament", "the Santiago River",
    "Nigeria Street", "the Omar Bongo University campus", "the Turkish consulate", "the Rue de Rivoli",
    "reading in the police station", "Syrian", "", "...", "the capital",
]  # fmt: skip


@pytest.fixture
def gazetteer() -> Gazetteer:
    return _LOADED


@pytest.mark.parametrize(("text", "home", "country", "precision"), MEANT)
def test_mention_means_the_usual_place(
    gazetteer: Gazetteer, text: str, home: str | None, country: str | None, precision: str
) -> None:
    place = gazetteer.resolve(text, home=home)
    assert place is not None
    assert (place.country, place.precision) == (country, precision)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_no_known_place_stays_unresolved(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.resolve(text) is None


def test_a_city_carries_its_geonames_row(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("a market in Mosul")
    assert place is not None
    assert (place.id, place.name, place.admin1) == ("geonames:99072", "Mosul", "Nineveh")
    assert place.lat == pytest.approx(36.335, abs=0.01)
    assert place.lon == pytest.approx(43.119, abs=0.01)


def test_a_part_of_a_country_has_no_point(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("eastern Chad")
    assert place is not None
    assert (place.country, place.lat, place.lon) == ("TCD", None, None)


def test_case_and_accents_do_not_matter_but_a_capital_does(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("BOGOTA") == gazetteer.resolve("Bogotá")
    assert gazetteer.resolve("turkey") is None
    assert gazetteer.resolve("Turkey") is not None


def test_former_states_count_as_home_of_their_successor(tmp_path: Path) -> None:
    rows = [
        Place("country:DEU", "country", "Germany", "DEU", "", 51.0, 10.0, 4e8),
        city(1, "Neustadt", "DEU", "Sachsen", (51.0, 14.0), 1e4),
        city(2, "Neustadt", "CAN", "Ontario", (44.0, -81.0), 2e4),
    ]
    small = gazetteer_of(tmp_path, rows, {"today:DDR": 0})
    countries = [place and place.country for place in (small.resolve("Neustadt", home=home) for home in (None, "DDR"))]
    assert countries == ["CAN", "DEU"]


def test_the_side_of_the_equator(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_south("AUS") is True
    assert gazetteer.is_south("UKR") is False
    assert gazetteer.is_south(None) is gazetteer.is_south("XXX") is None


def test_the_people_of_a_country_are_a_demonym(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_demonym("Syrian")
    assert not gazetteer.is_demonym("Syria")


def test_version_names_the_tables(gazetteer: Gazetteer) -> None:
    assert gazetteer.version.startswith("places-")
    assert gazetteer.version == Gazetteer.load().version


@given(st.text(max_size=300), st.sampled_from([None, "USA", "XXX", "", "SUN"]))
def test_any_text_resolves_or_not_without_an_error(text: str, home: str | None) -> None:
    place = _LOADED.resolve(text, home=home)
    if place is not None:
        assert place.id
        assert (place.lat is None) == (place.lon is None)
        assert place.lat is None or -90 <= place.lat <= 90
