"""Whether two lists of participants can be the same side of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from casus.records.codes import name_in, root_of, sector_of
from casus.records.event import Participant

_STATE = frozenset({None, "GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
"""Sectors that act for the state, so that reports name now one and now the other."""

SAME, WITHIN, STATE, ROOT = 1.0, 0.8, 0.6, 0.25
"""How near two codes are: the same, one part of the other, two organs of one state, only of one state."""


@lru_cache(maxsize=1 << 14)
def nearness(one: str, other: str) -> float:
    """0 where the two cannot be the same."""
    if one == other:
        return SAME
    if root_of(one) is None or root_of(one) != root_of(other):
        return 0.0
    if name_in(one) and name_in(other):
        return ROOT
    sectors = sector_of(one), sector_of(other)
    if sectors[0] == sectors[1] or None in sectors:
        return WITHIN
    return STATE if set(sectors) <= _STATE else ROOT


def known(side: Iterable[Participant]) -> tuple[str, ...]:
    """Codes of those of whom anything is known."""
    return tuple(dict.fromkeys(one.code for one in side if root_of(one.code) is not None))


def agreement(one: Sequence[str], other: Sequence[str]) -> float | None:
    """How well two sides fit, 0 where they contradict; None where one of them is not known."""
    if not one or not other:
        return None
    few, many = sorted((one, other), key=len)
    return sum(max(nearness(code, each) for each in many) for code in few) / len(few)
