"""Dealings of parties summed up over a span of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from casus.store.dealings import dealings


class Dealt(NamedTuple):
    """Incidents of two parties, in alphabetical order, of one way and quad class. way: as in Dealing."""

    one: str
    other: str
    way: int
    quad_class: int
    incidents: int
    net: float


def dealt(connection: Connection, since: date | None, until: date | None) -> Iterator[Dealt]:
    """Of the incidents that count and have a day."""
    found: dict[tuple[str, str, int, int], tuple[int, float]] = {}
    for one, other, way, _, quad, intensity in dealings(connection, since, until):
        key = (one, other, way, quad)
        number, net = found.get(key, (0, 0.0))
        found[key] = number + 1, net + intensity
    return (Dealt(*key, *sums) for key, sums in found.items())
