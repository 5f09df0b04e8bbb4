"""Incidents on a map as the places that they are at: a row for each place, as it is drawn and as it is downloaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casus.records.mapped import Spot


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Incidents at one point. lat, lon: degrees WGS84. area: the point only stands for an area, such as a country.

    incidents: of all four quad classes, which follow.
    """

    place: str | None
    country: str | None
    lat: float
    lon: float
    area: bool
    incidents: int
    verbal_cooperation: int
    material_cooperation: int
    verbal_conflict: int
    material_conflict: int

    @property
    def quads(self) -> Mapping[int, int]:
        numbers = (self.verbal_cooperation, self.material_cooperation, self.verbal_conflict, self.material_conflict)
        return dict(enumerate(numbers, start=1))

    @property
    def quad_class(self) -> int:
        """That of most of its incidents; of as many, the graver one."""
        return max(self.quads, key=lambda quad: (self.quads[quad], quad))

    @property
    def box(self) -> str:
        """Of the point alone, as a Query takes it."""
        return f"{self.lon},{self.lat},{self.lon},{self.lat}"

    @property
    def name(self) -> str:
        named = self.place or "a place without a name"
        return named if self.country is None or self.place is None else f"{named}, {self.country}"


def place_rows(spots: Iterable[Spot]) -> list[PlaceRow]:
    """The places with the most incidents first."""
    found: dict[tuple[float, float], list[Spot]] = {}
    for spot in spots:
        found.setdefault((spot.lat, spot.lon), []).append(spot)
    rows = (_row(there) for there in found.values())
    return sorted(rows, key=lambda row: (-row.incidents, row.name, row.lat, row.lon))


def _row(there: list[Spot]) -> PlaceRow:
    first = there[0]
    classes = [spot.quad_class for spot in there]
    numbers = [classes.count(quad) for quad in (1, 2, 3, 4)]
    return PlaceRow(first.place, first.country, first.lat, first.lon, first.is_area, len(there), *numbers)


def drawn(rows: Iterable[PlaceRow]) -> list[dict[str, object]]:
    """What the map is drawn from."""
    return [
        {"key": f"{row.lat},{row.lon}", "name": row.name, "lat": row.lat, "lon": row.lon, "area": row.area,
         "incidents": row.incidents, "quads": list(row.quads.values()), "quad": row.quad_class, "box": row.box}
        for row in rows
    ]  # fmt: skip
