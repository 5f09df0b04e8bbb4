"""An incident with all that there is to say of it: its mentions, why its reports were joined, what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.asking.incidents import incident_history, incident_told, incidents_named, plain_incidents
from casus.records.account import Account
from casus.records.dossier import Dossier, Joint
from casus.records.incident import Incident
from casus.store.asking import events_named
from casus.store.store import Store
from casus.stories.match import match, why

MOST_COMPARED = 32
"""Older accounts that one is compared with: of thousands, each with each would take minutes."""


def dossier(store: Store, name: str) -> Dossier:
    """Of the incident of this id, or whose id begins so; an old id leads to what it has become.

    Raises BadOption where there is none, or several.
    """
    incident, accounts = incident_told(store, name)
    others = {link.id for link in incident.linked}
    return Dossier(
        asked=name.strip().casefold(),
        incident=incident,
        events=store.read(lambda connection: events_named(connection, incident.mentions)),
        linked={one.id: one for one in store.read(lambda connection: plain_incidents(connection, others))},
        joints=tuple(joints(accounts)),
        history=tuple(incident_history(store, incident.id)),
    )


def linked(store: Store, incidents: Sequence[Incident]) -> list[Incident]:
    """Incidents that others hang on, each once; not those given, and not what has gone meanwhile."""
    ids = {link.id for one in incidents for link in one.linked} - {one.id for one in incidents}
    return store.read(lambda connection: incidents_named(connection, ids))


def joints(accounts: Sequence[Account]) -> Iterator[Joint]:
    """For every account but the first the older one that it matches best, of many those that are not much older.

    accounts: the most senior first.
    """
    for at, junior in enumerate(accounts):
        least = max(0, at - MOST_COMPARED)
        scored = [(score, -older, senior) for older, senior in enumerate(accounts[least:at], least)
                  if (score := match(senior, junior)) is not None]  # fmt: skip
        if scored:
            score, _, senior = max(scored, key=lambda one: one[:2])
            yield Joint(junior.event_ids[0], senior.event_ids[0], score, tuple(why(senior, junior)))
