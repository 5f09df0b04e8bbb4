"""Incidents of the record: composed of their accounts, and linked with those around them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from casus.records.account import Claimed
from casus.records.history import Became
from casus.records.incident import Incident
from casus.store.histories import history
from casus.store.neighbours import neighbours, neighbours_of_one
from casus.store.reading_incidents import Told, key_of_incident, read_keys, read_told, told_named, told_of
from casus.store.store import Store, Transaction
from casus.stories.compose import compose
from casus.stories.links import links, partners

TOGETHER = 2_000
"""Incidents that are linked at a time, with those around them: about 20 MB."""


def read_incidents(connection: Transaction, asked: Any) -> Iterator[Incident]:
    """asked: keys of incidents."""
    return (found for found, _ in read_linked(connection, asked))


def read_linked(connection: Transaction, asked: Any) -> Iterator[Told]:
    """With their accounts."""
    found = read_told(connection, asked, compose)
    while told := list(islice(found, TOGETHER)):
        yield from linked(connection, told)


def incident_told(store: Store, name: str) -> Told:
    """The incident of this id with its accounts; an old id leads to what it has become.

    Raises BadOption where there is none, or several.
    """
    with store.reading() as connection:
        (found,) = linked(connection, [told_of(connection, key_of_incident(connection, name), compose)])
    return found


def linked(connection: Transaction, told: Sequence[Told]) -> list[Told]:
    """The same with their links; whoever denies an incident in another one is among its claims."""
    near = list(read_keys(connection, _near(connection, [found for found, _ in told]), compose))
    return linked_among(told, near)


def incidents_among(connection: Transaction, asked: Any) -> list[Incident]:
    """Linked with each other and with nothing else, which is read much sooner. asked: keys of incidents."""
    return [found for found, _ in linked_among(list(read_told(connection, asked, compose)))]


def linked_among(told: Sequence[Told], near: Sequence[Told] = ()) -> list[Told]:
    hanging = links([*told, *near])
    known = {found.id: found for found, _ in (*told, *near)}
    made = [(replace(found, linked=hanging.get(found.id, ())), accounts) for found, accounts in told]
    return [(replace(found, claims=(*found.claims, *denials(found, known))), accounts) for found, accounts in made]


def _near(connection: Transaction, told: Sequence[Incident]) -> list[int]:
    """Keys of what may hang together with these."""
    if len(told) != 1:
        return neighbours(connection, told)
    return neighbours_of_one(connection, told[0], partners(told[0].event_type))


def denials(found: Incident, known: dict[str, Incident]) -> Iterator[Claimed]:
    """What incidents that are its denial say, and who says so."""
    for link in found.linked:
        if link.relation == "denied by":
            yield from (claim for claim in known[link.id].claims if claim.claim == "denies")


def incidents_named(connection: Transaction, ids: Collection[str]) -> list[Incident]:
    """Those of these whole ids that are in the record, by their ids."""
    return [found for found, _ in linked(connection, list(told_named(connection, ids, compose)))]


def plain_incidents(connection: Transaction, ids: Collection[str]) -> list[Incident]:
    """The same without their links, which take far longer than all else."""
    return [found for found, _ in told_named(connection, ids, compose)]


def incident_history(store: Store, name: str) -> list[Became]:
    """What became of an incident, and what became it, in order of time."""
    return store.read(lambda connection: history(connection, name))
