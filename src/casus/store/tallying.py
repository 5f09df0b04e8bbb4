"""What measures are taken from, straight from the rows of incidents: no account is read for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, literal, select

from casus.records.query import Query
from casus.records.series import Tally, Told, party_of
from casus.store.casebook import incident, incident_party
from casus.store.naming import entities
from casus.store.reading import CHUNK
from casus.store.schema import entity
from casus.store.select_incidents import select_incidents

COLUMNS = [incident.c[name] for name in ("key", "id", "day", "type", "mode", "quad_class", "intensity", "status",
                                         "background", "confidence", "told")]  # fmt: skip
Sides = Mapping[str, Mapping[str, str | None]]
"""By role the parties of an incident, each with its name."""


def read_tallies(connection: Connection, query: Query, names: Sequence[str]) -> Iterator[Tally]:
    """A tally for each incident and directed pair of parties, in order of the days; query: that of the incidents.

    names: those of the query that its parties are to be called by. Pairs that none of them takes part in are left out;
    without names there is a tally for every pair.
    """
    asked = select_incidents(connection, query)
    found = connection.execute(asked.where(incident.c.day.is_not(None)).execution_options(yield_per=CHUNK)).scalars()
    while keys := list(islice(found, CHUNK)):
        rows = {row.key: row for row in connection.execute(select(*COLUMNS).where(incident.c.key.in_(keys)))}
        sides = _sides(connection, keys, names)
        for key in keys:
            yield from _tallies(rows[key], sides.get(key, {}), names)


def _sides(connection: Connection, keys: Sequence[int], names: Sequence[str]) -> Mapping[int, Sides]:
    meant = [(entity.c.key.in_(entities(connection, [name])) if name else literal(False)).label(f"is_{number}")
             for number, name in enumerate(names)]  # fmt: skip
    asked = (
        select(incident_party.c.incident_key, incident_party.c.role, entity.c.code, entity.c.name, *meant)
        .join(entity, entity.c.key == incident_party.c.entity_key)
        .where(incident_party.c.incident_key.in_(keys))
        .order_by(incident_party.c.incident_key, incident_party.c.role, incident_party.c.number)
    )
    found: dict[int, dict[str, dict[str, str | None]]] = defaultdict(lambda: defaultdict(dict))
    for row in connection.execute(asked):
        side = found[row.incident_key][row.role]
        for party in _parties(row, names):
            if row.code == party or party not in side:
                side[party] = row.name if row.code == party else None
    return found


def _parties(row: Row[Any], names: Sequence[str]) -> Sequence[str]:
    """What somebody counts as: the names by which they were asked for, else the party of their code."""
    meant = [name for number, name in enumerate(names) if getattr(row, f"is_{number}")]
    party = party_of(row.code)
    return meant or ([party] if party else [])


def _tallies(row: Row[Any], sides: Sides, names: Sequence[str]) -> Iterator[Tally]:
    actors, recipients = sides.get("actor", {}), sides.get("recipient", {})
    directed = "recipient" in sides or len(actors) < 2  # known or not
    others: Mapping[str, str | None] = recipients if directed else actors
    told = tuple(Told(day and _date(day), paper, sure) for day, paper, sure in row.told)
    pairs = [(one, other) for one in actors or [None] for other in others or [None] if one != other]
    for one, other in pairs:
        if not names or one in names or other in names:
            yield Tally(
                incident=row.id,
                day=_day(row.day),
                event_type=row.type,
                mode=row.mode,
                quad_class=row.quad_class,
                intensity=row.intensity,
                status=row.status,
                background=row.background,
                confidence=row.confidence,
                told=told,
                actor=one,
                actor_name=actors.get(one) if one else None,
                recipient=other,
                recipient_name=others.get(other) if other else None,
                directed=directed,
            )


_date = lru_cache(maxsize=10_000)(date.fromisoformat)


def _day(day: Any) -> date:
    found: date = day
    return found
