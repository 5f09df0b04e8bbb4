"""Incidents of the record: composed of their accounts, one by one or many that were asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casus.records.history import Became
from casus.records.incident import Incident
from casus.store.histories import history
from casus.store.reading_incidents import Told, key_of_incident, read_told, told_of
from casus.store.store import Store, Transaction
from casus.stories.compose import compose


def read_incidents(connection: Transaction, asked: Any) -> Iterator[Incident]:
    """asked: keys of incidents."""
    return (found for found, _ in read_told(connection, asked, compose))


def incident_told(store: Store, name: str) -> Told:
    """The incident of this id with its accounts; an old id leads to what it has become.

    Raises BadOption where there is none, or several.
    """
    with store.reading() as connection:
        return told_of(connection, key_of_incident(connection, name), compose)


def incident_history(store: Store, name: str) -> list[Became]:
    """What became of an incident, and what became it, in order of time."""
    return store.read(lambda connection: history(connection, name))
