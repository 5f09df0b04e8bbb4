"""Which other incidents may hang together with some: of the same parties, and not far in time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, and_, distinct, func, or_, select

from casus.records.incident import Incident
from casus.store.casebook import incident, incident_party
from casus.store.schema import entity

FAR_DAYS = 45
"""As far apart as a demand and the deed that meets it may lie, which is the furthest of all rules of links."""


def neighbours(connection: Connection, told: Sequence[Incident]) -> list[int]:
    """Keys of the other incidents that share a party with one of these.

    For a single incident that has several parties they must share two, since there may be thousands of one.
    """
    days = [date.fromisoformat(one.day) for one in told if one.day]
    roots = {one.country or one.code for each in told for one in (*each.actor, *each.recipient) if one.code != "UNK"}
    if not roots:
        return []
    root = func.coalesce(entity.c.country, entity.c.code)
    least = min(2, len(roots)) if len(told) == 1 else 1
    own = select(incident.c.key).where(incident.c.id.in_([one.id for one in told]))
    asked = (
        select(incident_party.c.incident_key)
        .join(entity, entity.c.key == incident_party.c.entity_key)
        .where(incident_party.c.incident_key.not_in(own))
        .where(or_(entity.c.country.in_(roots), and_(entity.c.country.is_(None), entity.c.code.in_(roots))))
        .group_by(incident_party.c.incident_key)
        .having(func.count(distinct(root)) >= least)
        .order_by(incident_party.c.incident_key)
    )
    if days:
        first, last = min(days) - timedelta(FAR_DAYS), max(days) + timedelta(FAR_DAYS)
        asked = asked.where(incident_party.c.day.between(first, last))
    return list(connection.execute(asked).scalars())
