from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from casus.errors import DataError
from casus.places.tables import Tables

PLACES = [
    "country:AAA\tcountry\tAland\tAAA\t\t10.000\t20.000\t1e+06",
    "geonames:1\tcity\tTown\tAAA\tNorth\t11.000\t21.000\t5e+03",
    "geonames:2\tadmin1\tNorth\tAAA\tNorth\t\t\t1e+04",
]
NAMES = ["aland\t0", "north\t2\tw", "north town\t1", "town\t1,2"]


def test_find_reads_only_the_whole_name() -> None:
    table = Tables(PLACES, NAMES, "test")
    assert [place.id for place in table.find("town").places] == ["geonames:1", "geonames:2"]
    assert table.find("tow").places == ()
    assert table.find("zzz").places == ()
    assert table.find("north").odd
    assert table.ids() == {"country:AAA", "geonames:1", "geonames:2"}


def test_a_country_holds_its_towns_and_a_province_too() -> None:
    table = Tables(PLACES, NAMES, "test")
    country, (town, province) = table.find("aland").places[0], table.find("town").places
    assert country.holds(town)
    assert country.holds(province)
    assert province.holds(town)
    assert not town.holds(province)
    assert not country.holds(country)
    assert (province.lat, province.lon) == (None, None)


@pytest.mark.parametrize("content", [b"no gzip", gzip.compress(b"\xff\xfe\xff")[:-9]])
def test_broken_tables_are_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    folder = tmp_path / "data" / "places"
    folder.mkdir(parents=True)
    (folder / "places.tsv.gz").write_bytes(content)
    (folder / "names.tsv.gz").write_bytes(content)
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    with pytest.raises(DataError, match="install casus again"):
        Tables.load()
