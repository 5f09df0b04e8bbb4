"""Parties that a name means in the record, with what else they are called and how much there is of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, literal, select

from casus.store.casebook import incident_party
from casus.store.naming import Condition, is_entity
from casus.store.parties import party
from casus.store.rows import looked_up
from casus.store.schema import entity

MOST_MEANT = 200
"""Entities that a name is looked up among."""
MOST_COUNTED = 1_000
"""Incidents of an entity: enough to tell who is meant."""


class Meant(NamedTuple):
    """An entity that a name means, with the party that it counts as (None for the unknown) and incidents of its."""

    key: int
    code: str
    name: str | None
    party: str | None
    registry_id: str | None
    incidents: int


def meant_by(connection: Connection, name: str) -> list[Meant]:
    """Everybody whom a name means, as for a Query; the most active first."""
    return _with_incidents(connection, is_entity(connection, name))


def beginning(connection: Connection, letters: str) -> list[Meant]:
    """Everybody one of whose names has a word that begins so."""
    folded = looked_up(letters)
    if not folded:
        return []
    return _with_incidents(connection, entity.c.folded.contains(f" {folded}", autoescape=True))


def aliases_of(connection: Connection, code: str, most: int) -> list[str]:
    """Names that go by a code in the record, save for those of people."""
    named = entity.c.name.is_not(None), func.coalesce(entity.c.registry_id, "").startswith("leader").is_(False)
    asked = select(entity.c.name).where(entity.c.code == code, *named).distinct()
    return list(connection.execute(asked.order_by(entity.c.name).limit(most)).scalars())


def _with_incidents(connection: Connection, condition: Condition) -> list[Meant]:
    columns = (entity.c.key, entity.c.code, entity.c.name, party(entity.c.code).label("party"), entity.c.registry_id)
    rows = connection.execute(select(*columns).where(condition).order_by(entity.c.key).limit(MOST_MEANT)).all()
    numbers = _incidents(connection, [row.key for row in rows])
    found = [Meant(row.key, row.code, row.name, row.party, row.registry_id, numbers.get(row.key, 0)) for row in rows]
    return sorted(found, key=lambda one: (-one.incidents, one.code, one.name or ""))


def _incidents(connection: Connection, keys: Sequence[int]) -> dict[int, int]:
    """On how many sides of incidents each of these entities is, by an index alone, counted up to MOST_COUNTED."""
    own = select(literal(1)).where(incident_party.c.entity_key == entity.c.key).correlate(entity).limit(MOST_COUNTED)
    number = select(func.count()).select_from(own.subquery()).scalar_subquery()
    return dict(connection.execute(select(entity.c.key, number).where(entity.c.key.in_(keys))).all())
