"""Which incidents lie between two parties, or with one, and who does it to whom: each incident once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from casus.records.series import Side, Tally

Dealing = tuple[Tally, Side]
"""An incident between the parties, by one of its tallies, and its side: forward, backward or mutual."""

Parties = tuple[str, ...]
"""Two parties, or one."""


def dealings(tallies: Iterable[Tally], parties: Parties) -> list[Dealing]:
    """Each incident of the parties once, however many pairs it has, by day and id. parties: (A, B), or (A,)."""
    found: dict[str, Tally] = {}
    sides: dict[str, set[Side]] = {}
    for tally in tallies:
        side = _side(tally, parties)
        if side is not None:
            best = found.get(tally.incident)
            found[tally.incident] = tally if best is None else min(best, tally, key=_pair)
            sides.setdefault(tally.incident, set()).add(side)
    ordered = sorted(found.values(), key=by_day)
    return [(tally, _joined(sides[tally.incident])) for tally in ordered]


def on_side(found: Iterable[Dealing], side: Side) -> Iterator[Tally]:
    """The incidents of one side; `either` is all."""
    return (tally for tally, own in found if side in ("either", own))


def dyads(tallies: Iterable[Tally]) -> dict[Parties, list[Tally]]:
    """Tallies by pair of parties, each pair and the pairs among themselves in alphabetical order."""
    found: dict[Parties, list[Tally]] = {}
    for tally in tallies:
        if tally.actor is not None and tally.recipient is not None and tally.actor != tally.recipient:
            first, second = sorted((tally.actor, tally.recipient))
            found.setdefault((first, second), []).append(tally)
    return dict(sorted(found.items()))


def by_day(tally: Tally) -> tuple[date, str]:
    """Key of the order in which incidents are listed."""
    return tally.day, tally.incident


def _side(tally: Tally, parties: Parties) -> Side | None:
    """None where it is not between the parties, or not with the one."""
    if len(parties) == 1:
        acts, receives = tally.actor == parties[0], tally.recipient == parties[0]
        if not (acts or receives):
            return None
        if not tally.directed or (acts and receives):
            return "mutual"
        return "forward" if acts else "backward"
    if (tally.actor, tally.recipient) not in (parties, parties[::-1]):
        return None
    return "mutual" if not tally.directed else "forward" if tally.actor == parties[0] else "backward"


def _joined(sides: set[Side]) -> Side:
    """What is done both ways in one incident is mutual."""
    return next(iter(sides)) if len(sides) == 1 else "mutual"


def _pair(tally: Tally) -> tuple[str, str]:
    return tally.actor or "", tally.recipient or ""
