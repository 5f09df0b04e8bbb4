"""Incidents out of the record: each is composed of its accounts again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, select

from casus.errors import BadOption
from casus.records.account import Account
from casus.records.incident import Incident
from casus.store.accounts import account_of, chunks, told_in, with_report
from casus.store.casebook import account, account_event, incident
from casus.store.histories import followed
from casus.store.naming import ID_DIGITS
from casus.store.reading import CHUNK
from casus.store.schema import event

Compose = Callable[[Sequence[Account]], Incident]
Told = tuple[Incident, tuple[Account, ...]]
"""An incident with the accounts that it is made of."""

MOST_NAMED = 5


def read_told(connection: Connection, asked: Select[Any], compose: Compose) -> Iterator[Told]:
    """asked: keys of incidents; they come in its order, a few hundred in memory at a time."""
    found = connection.execute(asked.execution_options(yield_per=CHUNK)).scalars()
    while keys := list(islice(found, CHUNK)):
        told = accounts_of(connection, keys)
        yield from ((compose(told[key]), tuple(told[key])) for key in keys)


def read_keys(connection: Connection, keys: Sequence[int], compose: Compose) -> Iterator[Told]:
    """The incidents of these keys, in the order of the numbers."""
    for some in chunks(keys):
        told = accounts_of(connection, some)
        yield from ((compose(told[key]), tuple(told[key])) for key in some)


def told_named(connection: Connection, ids: Collection[str], compose: Compose) -> Iterator[Told]:
    """Those of these whole ids that are in the record, by their ids."""
    listed = sorted(ids)
    for start in range(0, len(listed), CHUNK):
        asked = select(incident.c.key).where(incident.c.id.in_(listed[start : start + CHUNK]))
        yield from read_told(connection, asked.order_by(incident.c.id), compose)


def told_of(connection: Connection, key: int, compose: Compose) -> Told:
    """One incident, by its key."""
    told = accounts_of(connection, [key])[key]
    return compose(told), tuple(told)


def accounts_of(connection: Connection, keys: Collection[int]) -> Mapping[int, list[Account]]:
    """The accounts of incidents, by their keys."""
    told: dict[int, list[Account]] = defaultdict(list)
    asked = told_in(select(account.c.incident_key, account.c.profile)).order_by(account.c.seniority)
    for some in chunks(keys):
        for row in connection.execute(asked.where(account.c.incident_key.in_(some))):
            told[row.incident_key].append(with_report(account_of(row.profile), row))
    return told


def key_of_incident(connection: Connection, name: str) -> int:
    """Of the incident of this id, or whose id begins so; of an old id the one that it has become.

    Raises BadOption where there is none, or several.
    """
    beginning = name.strip().casefold()
    found = connection.execute(
        select(incident.c.id, incident.c.key)
        .where(incident.c.id.between(beginning.ljust(ID_DIGITS, "0"), beginning.ljust(ID_DIGITS, "f")))
        .order_by(incident.c.id)
        .limit(MOST_NAMED + 1)
    ).all()
    if len(found) > 1:
        more = " and others" if len(found) > MOST_NAMED else ""
        ids = ", ".join(one.id for one in found[:MOST_NAMED])
        raise BadOption(f"{name!r} begins the ids of several incidents: {ids}{more}; give more of it", reason="id")
    if found:
        return int(found[0].key)
    now = followed(connection, beginning)
    if now is None:
        raise BadOption(f"the record has no incident {name!r}; `casus incidents` shows what it has", reason="id")
    return int(connection.execute(select(incident.c.key).where(incident.c.id == now)).scalar_one())


def incidents_of_events(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The id of the incident that each of these events is of, as far as they are of one."""
    asked = (
        select(event.c.id, incident.c.id.label("incident"))
        .join(account_event, account_event.c.event_key == event.c.key)
        .join(account, account.c.key == account_event.c.account_key)
        .join(incident, incident.c.key == account.c.incident_key)
    )
    found: dict[str, str] = {}
    listed = sorted(ids)
    for start in range(0, len(listed), CHUNK):
        for row in connection.execute(asked.where(event.c.id.in_(listed[start : start + CHUNK]))):
            found[row.id] = row.incident
    return found
