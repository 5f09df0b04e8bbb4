"""Dealings of parties summed up over a span of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select
from sqlalchemy.sql import ColumnElement

from casus.store.casebook import incident
from casus.store.parties import counts, dealings

TURNED = {1: 2, 2: 1, 3: 3}


class Dealt(NamedTuple):
    """Incidents of two parties, in alphabetical order, of one way and quad class. way: as in `parties.dealings`."""

    one: str
    other: str
    way: int
    quad_class: int
    incidents: int
    net: float


def dealt(connection: Connection, since: date | None, until: date | None) -> Iterator[Dealt]:
    each = dealings(where=_within(since, until)).subquery()
    by = (each.c.one, each.c.other, each.c.way, each.c.quad_class)
    for row in connection.execute(select(*by, func.count(), func.sum(each.c.intensity)).group_by(*by)):
        one, other, way, *rest = row
        yield Dealt(one, other, way, *rest) if one < other else Dealt(other, one, TURNED[way], *rest)


def _within(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    days = []
    if since is not None:
        days.append(incident.c.day >= since)
    if until is not None:
        days.append(incident.c.day <= until)
    return [*days, *counts()]
