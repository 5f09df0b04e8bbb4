"""Figures of people who came to harm, from all accounts of one happening, each with who gives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.records.account import Account
from casus.records.event import TollKind
from casus.records.incident import Casualty, Losses

KINDS: tuple[TollKind, ...] = ("killed", "wounded", "detained", "displaced")


def figures(accounts: Sequence[Account]) -> tuple[Casualty, ...]:
    """accounts: in order of their age. What several reports give in the same way on the same word stands once."""
    found: dict[tuple[object, ...], Casualty] = {}
    for one in _figures(accounts):
        found.setdefault((one.kind, one.low, one.best, one.high, one.by), one)
    return tuple(sorted(found.values(), key=lambda one: KINDS.index(one.kind)))


def _figures(accounts: Sequence[Account]) -> Iterator[Casualty]:
    for account in accounts:
        for event_id, toll in account.casualties:
            yield Casualty(toll.kind, toll.low, toll.best, toll.high, toll.by, event_id)


def losses(figures: Sequence[Casualty]) -> tuple[Losses, ...]:
    """figures: in order of their age within a kind, so that the last one is the newest."""
    found = []
    for kind in KINDS:
        of_kind = [one for one in figures if one.kind == kind]
        if of_kind:
            low = _least(one.low if one.low is not None else one.best for one in of_kind)
            high = _least((one.high if one.high is not None else one.best for one in of_kind), most=True)
            best = next((one.best for one in reversed(of_kind) if one.best is not None), None)
            found.append(Losses(kind, low, best, high))
    return tuple(found)


def _least(values: Iterator[int | None], *, most: bool = False) -> int | None:
    known = [one for one in values if one is not None]
    return (max(known) if most else min(known)) if known else None
