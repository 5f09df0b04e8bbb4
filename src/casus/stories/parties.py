"""Whether two lists of participants can be the same side of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from casus.records.codes import name_in, root_of, sector_of
from casus.records.event import Participant

_STATE = frozenset({None, "GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
"""Sectors that act for the state, so that reports name now one and now the other."""
_PERSONS = frozenset({"person", "office", "introduced"})

SAME, WITHIN, STATE, ROOT = 1.0, 0.8, 0.6, 0.15
"""How near two codes are: the same, one part of the other, two organs of one state, only of one state."""
PERSONS = 0.3
"""Two persons of one body: one may speak for the other."""
GUESSED, GUESSED_SECTOR = 0.3, 0.5
"""Different states where one is only the state that its article is about; with the same sector (`police`)."""
FITS = 0.25
"""Sides below this speak against each other."""


class Who(NamedTuple):
    """guessed: the code has the state that the article speaks of around the mention. person: a name, if it is one."""

    code: str
    guessed: bool
    person: str | None


def known(side: Iterable[Participant]) -> tuple[str, ...]:
    """Codes of those of whom anything is known."""
    return tuple(dict.fromkeys(one.code for one in side if root_of(one.code) is not None))


def who(side: Iterable[Participant]) -> list[Who]:
    """Those of whom anything is known."""
    return [
        Who(one.code, one.reason == "home", one.name if one.reason in _PERSONS else None)
        for one in side
        if _root(one.code) is not None
    ]


@lru_cache(maxsize=1 << 14)
def nearness(one: str, other: str) -> float:
    """0 where the codes are of different parties."""
    if one == other:
        return SAME
    if _root(one) is None or _root(one) != _root(other):
        return 0.0
    if name_in(one) and name_in(other):
        return ROOT
    sectors = sector_of(one), sector_of(other)
    if sectors[0] == sectors[1] or None in sectors:
        return WITHIN
    return STATE if set(sectors) <= _STATE else ROOT


def agreement(one: Sequence[str], other: Sequence[str]) -> float | None:
    """How well two sides fit by their codes, 0 where they contradict; None where one of them is not known."""
    if not one or not other:
        return None
    few, many = sorted((one, other), key=len)
    return sum(max(nearness(code, each) for each in many) for code in few) / len(few)


def fit(one: Sequence[Who], other: Sequence[Who]) -> float | None:
    """The same for accounts of different articles, where guessed states and other persons count too; symmetric."""
    if not one or not other:
        return None
    if len(one) != len(other):
        few, many = (one, other) if len(one) < len(other) else (other, one)
        return _held(few, many)
    return (_held(one, other) + _held(other, one)) / 2


def _held(few: Sequence[Who], many: Sequence[Who]) -> float:
    return sum(max(_near(one, other) for other in many) for one in few) / len(few)


@lru_cache(maxsize=1 << 14)
def _near(one: Who, other: Who) -> float:
    near = nearness(one.code, other.code)
    if near >= STATE and one.person and other.person and one.person != other.person:
        return PERSONS
    if near == 0.0 and (one.guessed or other.guessed):
        sectors = sector_of(one.code), sector_of(other.code)
        return GUESSED_SECTOR if sectors[0] == sectors[1] is not None else GUESSED if None in sectors else ROOT
    return near


@lru_cache(maxsize=1 << 14)
def _root(code: str) -> str | None:
    return root_of(code)
