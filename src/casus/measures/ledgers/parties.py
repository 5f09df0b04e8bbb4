"""Who takes part in an act, as ledgers count parties: states as one, and within a state its bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from casus.records.codes import sector_of
from casus.records.incident import Incident, Party
from casus.records.series import party_of

STATE = frozenset({None, "GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
"""Sectors that act for a state: what one of them asks of another is an order or a request within."""

Among = frozenset[str]
"""The parties of a dispute, as it counts them; see `actors`."""


def body_of(code: str) -> str | None:
    """The state for an organ of it, `PRY-LAB` for its unions; whoever acts for himself as in `party_of`."""
    party, sector = party_of(code), sector_of(code)
    return party if party is None or party == code or sector in STATE else f"{party}-{sector}"


def actors(incident: Incident, among: Among = frozenset()) -> frozenset[str]:
    """Who does it. Of a party that some reports have on one side and some on the other, the side that more have.

    Where all who take part are of one state, its bodies; else states. In a dispute (`among`) within a state its bodies
    are told apart whatever else takes part.
    """
    return _side(incident, incident.actor, incident.recipient, among)


def recipients(incident: Incident, among: Among = frozenset()) -> frozenset[str]:
    """To whom it is done, as `actors`."""
    return _side(incident, incident.recipient, incident.actor, among)


def everybody(incident: Incident, among: Among = frozenset()) -> frozenset[str]:
    return actors(incident, among) | recipients(incident, among)


def is_inward(incident: Incident) -> bool:
    """Whether all who take part are of one state."""
    return len({party_of(one.code) for one in (*incident.actor, *incident.recipient)} - {None}) == 1


def _side(incident: Incident, own: Iterable[Party], other: Iterable[Party], among: Among) -> frozenset[str]:
    inward = is_inward(incident)
    named, against = _named(own, among, inward=inward), _named(other, among, inward=inward)
    return frozenset(party for party, reports in named.items() if reports >= against[party])


def _named(side: Iterable[Party], among: Among, *, inward: bool) -> Counter[str]:
    """How many reports name each party, at most by one of its codes."""
    found: Counter[str] = Counter()
    for one in side:
        if (party := _counted(one.code, among, inward=inward)) is not None:
            found[party] = max(found[party], one.reports)
    return found


def _counted(code: str, among: Among, *, inward: bool) -> str | None:
    party, body = party_of(code), body_of(code)
    if party is None or body in among:
        return body
    split = any(one.startswith(f"{party}-") for one in among)
    return body if split or (inward and not among) else party
