"""Who dealt with whom: a row for each two parties of an incident, read in one pass over the days.

In Python, since a database would sort a million rows to count what several actors of one side do together once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations, groupby, product
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from casus.records.series import party_of
from casus.store.casebook import incident, incident_party
from casus.store.parties import counts
from casus.store.schema import entity

TOGETHER = 5_000
"""Rows in memory."""
FORWARD, BACKWARD, MUTUAL = 1, 2, 3
_party_of = lru_cache(maxsize=50_000)(party_of)


class Dealing(NamedTuple):
    """An incident and two of its parties, in alphabetical order.

    way: FORWARD where the first acts on the other, BACKWARD where the other does, MUTUAL for both, and for all who act
    together where nobody is on the other side.
    """

    one: str
    other: str
    way: int
    day: date
    quad_class: int
    intensity: float


def dealings(connection: Connection, since: date | None, until: date | None) -> Iterator[Dealing]:
    """Of the incidents that count and have a day, on these days, both within; those of one day together."""
    rows = connection.execute(_asked(since, until).execution_options(yield_per=TOGETHER))
    for (_, *told), own in groupby(rows, key=lambda row: row[:4]):
        sides: dict[str, set[str]] = {"actor": set(), "recipient": set()}
        for *_, role, code in own:
            if (party := _party_of(code)) is not None:
                sides[role].add(party)
        for pair, way in _pairs(sides["actor"], sides["recipient"]).items():
            yield Dealing(*pair, way, *told)


def _pairs(actors: set[str], recipients: set[str]) -> dict[tuple[str, str], int]:
    if not recipients:
        return dict.fromkeys(combinations(sorted(actors), 2), MUTUAL)
    found: dict[tuple[str, str], int] = {}
    for one, other in product(actors, recipients):
        if one < other:
            found[one, other] = found.get((one, other), 0) | FORWARD
        elif other < one:
            found[other, one] = found.get((other, one), 0) | BACKWARD
    return found


def _asked(since: date | None, until: date | None) -> Select[Any]:
    columns = (incident.c.key, incident.c.day, incident.c.quad_class, incident.c.intensity)
    asked = (
        select(*columns, incident_party.c.role, entity.c.code)
        .join(incident_party, incident_party.c.incident_key == incident.c.key)
        .join(entity, entity.c.key == incident_party.c.entity_key)
        .where(incident.c.day.is_not(None), *counts())
        .order_by(incident.c.day, incident.c.key)
    )
    if since is not None:
        asked = asked.where(incident.c.day >= since)
    return asked if until is None else asked.where(incident.c.day <= until)
