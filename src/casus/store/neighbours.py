"""Which other incidents may hang together with some: of the same parties, and not far in time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Select, and_, distinct, func, or_, select

from casus.records.incident import Incident
from casus.store.casebook import account, incident, incident_party
from casus.store.schema import entity

FAR_DAYS = 45
"""As far apart as a demand and the deed that meets it may lie, which is the furthest of all rules of links."""


MOST_NEAR = 64
"""Of a single incident at most so many are looked at: there may be thousands, and each takes about a millisecond."""
MOST_ARTICLES = 50
"""Of a single incident, those whose other incidents are looked at."""


def neighbours(connection: Connection, told: Sequence[Incident]) -> list[int]:
    """Keys of the other incidents that share a party with one of these, of the days of all of them and around."""
    days = [date.fromisoformat(one.day) for one in told if one.day]
    own = select(incident.c.key).where(incident.c.id.in_([one.id for one in told]))
    asked = _sharing(told, days)
    if asked is None:
        return []
    found = asked.where(incident_party.c.incident_key.not_in(own)).order_by(incident_party.c.incident_key)
    return list(connection.execute(found).scalars())


def neighbours_of_one(connection: Connection, told: Incident, kinds: Collection[str]) -> list[int]:
    """Keys of the incidents that its reports tell of besides, and of the nearest that share a party with it.

    kinds: types that may hang together with its own. Of those that share a party the ones that share most come first,
    then the nearest in time; without a day there are none.
    """
    key = connection.execute(select(incident.c.key).where(incident.c.id == told.id)).scalar_one()
    beside = _in_the_same_articles(connection, key)
    day = date.fromisoformat(told.day) if told.day else None
    asked = _sharing([told], [day]) if day is not None else None
    if asked is None or day is None or not kinds:
        return beside
    others = asked.add_columns(incident.c.day, func.count(distinct(ROOT)).label("shared"))
    others = others.join(incident, incident.c.key == incident_party.c.incident_key).where(incident.c.type.in_(kinds))
    found = connection.execute(others.group_by(incident.c.day).where(incident_party.c.incident_key != key)).all()
    nearest = sorted(found, key=lambda row: (-row.shared, abs((row.day - day).days), row.incident_key))
    return sorted({*beside, *(row.incident_key for row in nearest[:MOST_NEAR])})


def _in_the_same_articles(connection: Connection, key: int) -> list[int]:
    articles = select(account.c.article_key).where(account.c.incident_key == key).limit(MOST_ARTICLES)
    asked = select(account.c.incident_key).where(account.c.article_key.in_(articles), account.c.incident_key != key)
    return list(connection.execute(asked.distinct().order_by(account.c.incident_key).limit(MOST_NEAR)).scalars())


ROOT = func.coalesce(entity.c.country, entity.c.code)


def _sharing(told: Sequence[Incident], days: Sequence[date]) -> Select[Any] | None:
    """Keys of incidents that share a party with one of these; None where they have no party."""
    roots = {one.country or one.code for each in told for one in (*each.actor, *each.recipient) if one.code != "UNK"}
    if not roots:
        return None
    asked = (
        select(incident_party.c.incident_key)
        .join(entity, entity.c.key == incident_party.c.entity_key)
        .where(or_(entity.c.country.in_(roots), and_(entity.c.country.is_(None), entity.c.code.in_(roots))))
        .group_by(incident_party.c.incident_key)
    )
    if days:
        first, last = min(days) - timedelta(FAR_DAYS), max(days) + timedelta(FAR_DAYS)
        # All roles there are, since in the index the role stands before the day.
        roles = incident_party.c.role.in_(("actor", "recipient"))
        asked = asked.where(roles, incident_party.c.day.between(first, last))
    return asked
