from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from casus.errors import DataError
from casus.places import tables
from casus.places.tables import Place, Tables, write_places
from tests.places.small import PLACES, gazetteer_of

NAMES = [("aland", 0, False), ("north", 2, True), ("north town", 1, False), ("town", 1, False), ("town", 2, False)]


@pytest.fixture
def table(tmp_path: Path) -> Tables:
    path = tmp_path / "places.sqlite"
    for _ in range(2):  # written anew over the old one
        write_places(path, PLACES, NAMES)
    assert [file.name for file in tmp_path.iterdir()] == ["places.sqlite"]
    return Tables(path)


def test_find_reads_only_the_whole_name(table: Tables) -> None:
    assert [place.id for place in table.find("town").places] == ["geonames:1", "geonames:2"]
    assert table.find("tow").places == ()
    assert table.find("zzz").places == ()
    assert table.find("north").odd
    assert table.ids() == {"country:AAA", "geonames:1", "geonames:2", "geonames:3"}


def test_what_is_written_is_read_again(table: Tables) -> None:
    assert table.find("town").places[0] == PLACES[1]
    assert table.find("aland").places == (PLACES[0],)
    assert table.version.startswith("places-")


def test_a_country_holds_its_towns_and_a_province_too(table: Tables) -> None:
    country, (town, province) = table.find("aland").places[0], table.find("town").places
    assert country.holds(town)
    assert country.holds(province)
    assert province.holds(town)
    assert not town.holds(province)
    assert not country.holds(country)
    assert (province.lat, province.lon) == (None, None)


@pytest.mark.parametrize("content", [b"", b"no file of SQLite", b"SQLite format 3\0" + b"\xff" * 3000])
def test_broken_tables_are_a_clear_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "places.sqlite"
    path.write_bytes(content)
    with pytest.raises(DataError, match="install casus again"):
        Tables(path)


def test_another_database_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "other.sqlite"
    sqlite3.connect(path).execute("CREATE TABLE meta (version)").connection.close()
    monkeypatch.setattr(tables, "shipped_path", lambda: path)
    with pytest.raises(DataError, match=r"other\.sqlite"):
        Tables.load()


def test_a_small_gazetteer_answers(tmp_path: Path) -> None:
    place = gazetteer_of(tmp_path, PLACES).resolve("Town")
    assert place is not None
    assert place.id == "geonames:2"
    assert Place("x", "city", "X", "", "", None, None, 1.0).holds(PLACES[1]) is False
