"""Small gazetteers made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from casus.places.gazetteer import Gazetteer
from casus.places.names import fold
from casus.places.tables import Place, Tables, write_places

PLACES = [
    Place("country:AAA", "country", "Aland", "AAA", "", 10.0, 20.0, 1e6),
    Place("geonames:1", "city", "Town", "AAA", "North", 11.0, 21.0, 5e3),
    Place("geonames:2", "admin1", "Town", "AAA", "North", None, None, 1e4),
    Place("geonames:3", "city", "Elsewhere", "AAA", "North", 11.5, 21.0, 2e4),
]


def city(number: int, name: str, country: str, admin1: str, at: tuple[float, float], people: float) -> Place:
    return Place(f"geonames:{number}", "city", name, country, admin1, *at, people)


def gazetteer_of(
    folder: Path, places: Sequence[Place], extra: Mapping[str, int] | None = None, odd: frozenset[str] = frozenset()
) -> Gazetteer:
    """extra: further keys ("today:DDR") with the number of their place."""
    keys = [(fold(place.name), at, fold(place.name) in odd) for at, place in enumerate(places)]
    path = folder / "small.sqlite"
    write_places(path, places, [*keys, *((key, at, False) for key, at in (extra or {}).items())])
    return Gazetteer(Tables(path))
