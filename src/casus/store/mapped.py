"""Incidents with their places, for a map."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select

from casus.records.mapped import Mapped, Spot
from casus.records.page import Amount
from casus.records.query import Query
from casus.store.casebook import incident, incident_party
from casus.store.paging import MOST_COUNTED
from casus.store.reading import CHUNK
from casus.store.schema import entity, place
from casus.store.select_incidents import incidents_in_order

Names = Mapping[str, Sequence[str]]
"""By role."""


def mapped(connection: Connection, query: Query, most: int) -> Mapped:
    """Of the incidents that are asked for those that count, the newest first."""
    query = replace(query, status=("actual",), background=False, order="newest")
    ordered = incidents_in_order(connection, query)
    placed = ordered.asked.join(place, place.c.key == incident.c.place_key).where(place.c.lat.is_not(None))
    told = (incident.c.id, incident.c.day, incident.c.quad_class, incident.c.type, incident.c.reports)
    where = (place.c.lat, place.c.lon, place.c.name, place.c.country, place.c.precision, place.c.centroid)
    found = connection.execute(replace(ordered, asked=placed.add_columns(*told, *where)).select(most)).all()
    parties = _parties(connection, [row.key for row in found])
    spots = tuple(_spot(row, parties[row.key]) for row in found)
    return Mapped(spots, _amount(connection, placed), _amount(connection, _placeless(ordered.asked)))


def _spot(row: Row[Any], parties: Names) -> Spot:
    return Spot(
        id=row.id,
        day=row.day,
        quad_class=row.quad_class,
        event_type=row.type,
        actor=tuple(parties.get("actor", ())),
        recipient=tuple(parties.get("recipient", ())),
        lat=row.lat,
        lon=row.lon,
        place=row.name,
        country=row.country,
        precision=row.precision,
        centroid=row.centroid,
        reports=row.reports,
    )


def _placeless(asked: Select[Any]) -> Select[Any]:
    """Those that cannot be drawn; in a box there are none."""
    outer = asked.outerjoin(place, place.c.key == incident.c.place_key)
    return outer.where(or_(incident.c.place_key.is_(None), place.c.lat.is_(None)))


def _amount(connection: Connection, asked: Select[Any]) -> Amount:
    some = asked.limit(MOST_COUNTED + 1).subquery()
    number = int(connection.execute(select(func.count()).select_from(some)).scalar_one())
    return Amount(min(number, MOST_COUNTED), number <= MOST_COUNTED)


def _parties(connection: Connection, keys: Sequence[int]) -> Mapping[int, Names]:
    """Their names, else their codes; what is unknown as it stands in a report is left out."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    columns = (incident_party.c.incident_key, incident_party.c.role, entity.c.name, entity.c.code)
    asked = select(*columns).join(entity, entity.c.key == incident_party.c.entity_key)
    ordered = asked.order_by(incident_party.c.incident_key, incident_party.c.role, incident_party.c.number)
    for start in range(0, len(keys), CHUNK):
        some = ordered.where(incident_party.c.incident_key.in_(keys[start : start + CHUNK]))
        for key, role, name, code in connection.execute(some):
            found[key][role].append(name or code)
    return found
