"""What lies between two parties, or one and everybody: each incident with its side, and what is measured of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from casus.asking.found import find
from casus.asking.incidents import incidents_among
from casus.asking.ledgers import around, book_of, entries_of
from casus.asking.measuring import Asked, Tallies, tallies_of
from casus.asking.pages import amount
from casus.config import Settings
from casus.measures.calendar import moved
from casus.measures.dealings import Dealing, dealings
from casus.measures.measured import Measured, measured
from casus.measures.tension import warm_up
from casus.records.incident import Incident
from casus.records.ledger import LedgerEntry
from casus.records.query import Query
from casus.records.series import Side, Tally
from casus.store.parties import names_of
from casus.store.reading_incidents import told_named
from casus.store.select_incidents import select_incidents
from casus.store.store import Store
from casus.stories.compose import compose

MOST_READ, MOST_OF_ALL = 240, 400
"""Incidents that ledgers are read from while somebody waits: a fifth of a second. All of the days are worth more."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom one party deals with. name: None where it is not known, or was not asked for.

    forward: incidents that count of what the party does to it, backward: of what it does to the party, mutual: of both
    together. conflict: of quad classes 3 and 4. net: sum of the intensities.
    """

    code: str
    name: str | None
    forward: int
    backward: int
    mutual: int
    conflict: int
    net: float

    @property
    def count(self) -> int:
        return self.forward + self.backward + self.mutual


@dataclass(frozen=True, slots=True)
class Between:
    """measured: of the side that was asked for. dealings: every incident of the days, counted or not, by day and id.

    tallies: of the same incidents, one for each pair of parties.
    """

    measured: Measured
    dealings: tuple[Dealing, ...]
    tallies: tuple[Tally, ...]


Scope = Literal["all", "either", "dyad"]
"""What ledgers are read from: everything of the days; what either party has a part in; what both have."""


@dataclass(frozen=True, slots=True)
class LedgersRead:
    """entries: of all ledgers, in order of time; None where even the dyad alone is too much to read while one waits.

    incidents: how many it was read from, or would have been.
    """

    entries: tuple[LedgerEntry, ...] | None
    scope: Scope
    incidents: int


def between(tallies: Tallies, asked: Asked, side: Side, settings: Settings) -> Between:
    """asked: with its days, both of them. Raises BadOption for days out of order."""
    assert asked.since is not None
    assert asked.until is not None
    found = list(tallies_of(tallies, asked.parties, moved(asked.since, -warm_up(settings)), asked.until))
    made = measured(found, asked.parties, asked.since, asked.until, settings, by=asked.by, side=side)
    own = tuple(tally for tally in found if tally.day >= asked.since)
    return Between(made, tuple(dealings(own, asked.parties)), own)


def partners_of(tallies: Iterable[Tally], party: str) -> list[Partner]:
    """Of the incidents that count: those with most of them first."""
    by_code: dict[str, list[Tally]] = {}
    for tally in tallies:
        other = tally.recipient if tally.actor == party else tally.actor
        if tally.counts and other is not None and other != party:
            by_code.setdefault(other, []).append(tally)
    made = (_partner(code, own, party) for code, own in by_code.items())
    return sorted(made, key=lambda one: (-one.count, one.code))


def _partner(code: str, tallies: Sequence[Tally], party: str) -> Partner:
    found = dealings(tallies, (party, code))
    sides = [side for _, side in found]
    conflict = sum(tally.quad_class > 2 for tally, _ in found)
    net = sum(tally.intensity for tally, _ in found)
    ways = sides.count("forward"), sides.count("backward"), sides.count("mutual")
    return Partner(code, None, *ways, conflict, net)


def with_names(store: Store, partners: Sequence[Partner]) -> list[Partner]:
    """By the names that the record has for their codes."""
    names = store.read(lambda connection: names_of(connection, {one.code for one in partners}))
    return [replace(one, name=names.get(one.code)) for one in partners]


def incidents_of(store: Store, ids: Sequence[str]) -> list[Incident]:
    """Those of these whole ids that are in the record, in this order; without links."""
    with store.reading() as connection:
        found = {one.id: one for one, _ in told_named(connection, ids, compose)}
    return [found[id_] for id_ in ids if id_ in found]


def read_ledgers_between(store: Store, parties: tuple[str, str], since: date, until: date) -> LedgersRead:
    """The ledgers of two parties, of entries that begin on these days, both within, as far as can be waited for.

    Read from the widest scope, some days before and after included, that is not too much, and linked within it alone.
    Only the widest gives what `Workspace.ledger` gives: what others do can decide who was at odds, who answered whom.
    """
    asked = Query(dyad=parties, since=since, until=until)
    scopes: Mapping[Scope, Query] = {
        "all": around(asked),
        "either": around(asked, Query(either=parties)),
        "dyad": around(asked, Query(dyad=parties)),
    }
    for scope, among in scopes.items():
        number = amount(store, "incidents", among, MOST_OF_ALL if scope == "all" else MOST_READ)
        if number.exact:
            return LedgersRead(tuple(entries_of(book_of(store, _linked(store, among)), asked)), scope, number.number)
    return LedgersRead(None, "dyad", find(store, "incidents", scopes["dyad"]).count())


def _linked(store: Store, query: Query) -> tuple[Incident, ...]:
    with store.reading() as connection:
        return tuple(incidents_among(connection, select_incidents(connection, query)))
