"""The tables of places in memory: lines as they are in the files, read into records only when a name is looked up."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from bisect import bisect_left
from dataclasses import dataclass
from importlib import resources
from typing import Literal, cast

from casus.errors import DataError

Kind = Literal["country", "admin1", "region", "city", "point"]


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the table, as `casus.training.places` writes it.

    country: ISO 3166-1 alpha-3, the code of a former state, or "" for a place of several or no countries.
    lat, lon: degrees WGS84. weight: a number of people that stands for how often the place is meant.
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
            self.kind == "admin1" and other.kind in ("city", "point") and self.admin1 == other.admin1
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The places of one name; odd: the name is mostly another word, such as "Reading", or very short."""

    places: tuple[Place, ...]
    odd: bool = False


class Tables:
    """Places by folded name. Loading takes about a tenth of a second and 30 MB."""

    def __init__(self, places: list[str], names: list[str], version: str) -> None:
        self._places = places
        self._names = names
        self.version = version

    @classmethod
    def load(cls) -> Tables:
        """The tables that ship with the package; DataError when they are missing or broken."""
        folder = resources.files("casus") / "data" / "places"
        try:
            packed = [(folder / f"{name}.tsv.gz").read_bytes() for name in ("places", "names")]
            places, names = (gzip.decompress(part).decode().split("\n") for part in packed)
        except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
            raise DataError(
                f"The tables of places in {folder} cannot be read ({error}): install casus again."
            ) from error
        return cls(places, names, "places-" + hashlib.sha256(b"".join(packed)).hexdigest()[:8])

    def find(self, key: str) -> Found:
        """The places of a name that `casus.places.names.fold` has folded; none when it is not in the table."""
        at = bisect_left(self._names, f"{key}\t")
        if at == len(self._names) or not self._names[at].startswith(f"{key}\t"):
            return Found(())
        _, numbers, *mark = self._names[at].split("\t")
        return Found(tuple(self._place(int(number)) for number in numbers.split(",")), bool(mark))

    def ids(self) -> frozenset[str]:
        """The first column of the table of places."""
        return frozenset(line[: line.index("\t")] for line in self._places)

    def _place(self, number: int) -> Place:
        id_, kind, name, country, admin1, lat, lon, weight = self._places[number].split("\t")
        at = (float(lat), float(lon)) if lat else (None, None)
        return Place(id_, cast(Kind, kind), name, country, admin1, at[0], at[1], float(weight))
