"""Incidents on a map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casus.records.link import Precision
from casus.records.page import Amount


@dataclass(frozen=True, slots=True)
class Spot:
    """One incident at its place.

    actor, recipient: names, else codes (`UNK` for the unknown). lat, lon: degrees WGS84. place, country, precision: of
    the place; centroid: the point only stands for an area. reports: independent ones.
    """

    id: str
    day: date | None
    quad_class: int
    event_type: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    lat: float
    lon: float
    place: str | None
    country: str | None
    precision: Precision | None
    centroid: bool
    reports: int

    @property
    def label(self) -> str:
        """Who, what, whom."""
        return " ".join(part for part in (", ".join(self.actor), self.event_type, ", ".join(self.recipient)) if part)

    @property
    def is_area(self) -> bool:
        """Whether the point stands for a country, a region or another area, and not for where it happened."""
        return self.centroid or self.precision in ("country", "region", "admin1")


@dataclass(frozen=True, slots=True)
class Mapped:
    """spots: the newest incidents that can be drawn. placed: how many there are; placeless: without a known place."""

    spots: tuple[Spot, ...]
    placed: Amount
    placeless: Amount
