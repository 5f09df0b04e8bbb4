"""The gazetteer on disk: one SQLite file, read only, made by `casus.training.places`.

place    number, id (a number is GeoNames'), kind (its number in KINDS), name, area, thousandths of a degree, weight
area     number, country, name of the first-level unit
name     folded name (`casus.places.names.fold`), number of the place, 1 where the name is mostly another word
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from casus.errors import DataError

Kind = Literal["country", "admin1", "county", "region", "city", "point"]
KINDS: tuple[Kind, ...] = ("country", "admin1", "county", "region", "city", "point")
TABLE = "places.sqlite"
SCHEMA = """
CREATE TABLE meta (version TEXT NOT NULL);
CREATE TABLE area (number INTEGER PRIMARY KEY, country TEXT NOT NULL, admin1 TEXT NOT NULL);
CREATE TABLE place (number INTEGER PRIMARY KEY, id, kind INTEGER NOT NULL, name TEXT NOT NULL, area INTEGER NOT NULL,
  lat INTEGER, lon INTEGER, weight INTEGER NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, odd INTEGER NOT NULL, PRIMARY KEY (key, place))
  WITHOUT ROWID;
"""
_FIND = """
SELECT id, kind, place.name, country, admin1, lat / 1000.0, lon / 1000.0, weight, odd FROM name
  JOIN place ON place = place.number JOIN area ON area = area.number WHERE key = ?
"""
_GEONAMES = "geonames:"


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    country: ISO 3166-1 alpha-3, the code of a former state, or "" for a place of several or no countries.
    admin1: name of its first-level unit, "" when unknown. lat, lon: degrees WGS84; of a unit or country a mean.
    weight: a number of people that stands for how often the place is meant.
    """

    id: str
    kind: Kind
    name: str
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    weight: float

    def holds(self, other: Place) -> bool:
        """True when the other place lies in this country or province."""
        if self.id == other.id or not self.country or self.country != other.country:
            return False
        return self.kind == "country" or (
            self.kind == "admin1" and other.kind in ("city", "point", "county") and self.admin1 == other.admin1
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The places of one name; odd: the name is mostly another word, such as "Reading", or very short."""

    places: tuple[Place, ...]
    odd: bool = False


NOWHERE = Found(())


def shipped_path() -> Path:
    return Path(str(resources.files("casus") / "data" / "places" / TABLE))


class Tables:
    """Places by folded name. Safe to share between threads; opening it reads next to nothing."""

    def __init__(self, path: Path) -> None:
        """Raises DataError when the file is missing or no gazetteer of this version."""
        self._path, self._lock = path, Lock()
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._file = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self.version = str(self._file.execute("SELECT version FROM meta").fetchone()[0])
        except (sqlite3.Error, TypeError) as error:
            raise self._broken(error) from error
        self.find = lru_cache(maxsize=20_000)(self._find)

    @classmethod
    def load(cls) -> Tables:
        """The gazetteer that ships with the package."""
        return cls(shipped_path())

    def _broken(self, error: Exception) -> DataError:
        return DataError(f"The gazetteer {self._path} cannot be read ({error}): install casus again.")

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._file.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise self._broken(error) from error

    def _find(self, key: str) -> Found:
        """The places of a name that `casus.places.names.fold` has folded; none when it is not in the table."""
        rows = self._rows(_FIND, key)
        return Found(tuple(map(_place, rows)), bool(rows[0][8])) if rows else NOWHERE

    def ids(self) -> frozenset[str]:
        """The ids of all places."""
        return frozenset(_id(row[0]) for row in self._rows("SELECT id FROM place"))


def _place(row: tuple[Any, ...]) -> Place:
    id_, kind, name, country, admin1, lat, lon, weight, _ = row
    return Place(_id(id_), KINDS[kind], name, country, admin1, lat, lon, float(weight))


def _id(stored: int | str) -> str:
    return f"{_GEONAMES}{stored}" if isinstance(stored, int) else stored


def write_places(path: Path, places: Iterable[Place], names: Iterable[tuple[str, int, bool]]) -> None:
    """Write the file anew; the old one stays until the new one is whole. names: key, place counted from 0, odd."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    areas: dict[tuple[str, str], int] = {}
    rows, keys = [(at, *_stored(place, areas)) for at, place in enumerate(places)], sorted(names)
    version = "places-" + hashlib.sha256(repr((rows, areas, keys)).encode()).hexdigest()[:8]
    with closing(sqlite3.connect(fresh)) as file, file:
        file.executescript(SCHEMA)
        file.execute("INSERT INTO meta VALUES (?)", (version,))
        file.executemany("INSERT INTO area VALUES (?, ?, ?)", ((number, *area) for area, number in areas.items()))
        file.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        file.executemany("INSERT INTO name VALUES (?, ?, ?)", keys)
    fresh.replace(path)


def _stored(place: Place, areas: dict[tuple[str, str], int]) -> tuple[object, ...]:
    """A thousandth of a degree is about 100 m; the weight keeps two digits."""
    number = place.id.removeprefix(_GEONAMES)
    lat, lon = (None if degrees is None else round(1000 * degrees) for degrees in (place.lat, place.lon))
    area = areas.setdefault((place.country, place.admin1), len(areas))
    weight = int(float(f"{place.weight:.2g}"))
    return int(number) if number != place.id else number, KINDS.index(place.kind), place.name, area, lat, lon, weight
