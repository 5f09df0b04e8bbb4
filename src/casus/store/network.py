"""Dealings of parties summed up over a span of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from casus.store.casebook import incident_dyad


class Dealt(NamedTuple):
    """Incidents of two parties, in alphabetical order, of one way and quad class. way: as in casus.store.dealings."""

    one: str
    other: str
    way: int
    quad_class: int
    incidents: int
    net: float


def dealt(connection: Connection, since: date | None, until: date | None) -> Iterator[Dealt]:
    """Of the incidents that count and have a day."""
    of = incident_dyad.c
    asked = select(of.one, of.other, of.way, of.quad_class, func.count(), func.sum(of.intensity)).where(
        of.counts.is_(True), of.day.is_not(None)
    )
    if since is not None:
        asked = asked.where(of.day >= since)
    if until is not None:
        asked = asked.where(of.day <= until)
    for row in connection.execute(asked.group_by(of.one, of.other, of.way, of.quad_class)):
        yield Dealt(*row)
