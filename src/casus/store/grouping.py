"""What the store is told of stories and incidents: it keeps them, and the rules of them are elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from casus.records.account import Account
from casus.records.incident import Incident
from casus.store.stories import Alike

Interval = tuple[date | None, date | None]


class Codes(Protocol):
    """Numbers by which two accounts find each other: where one has kept what the other asks for."""

    @property
    def kept(self) -> frozenset[int]: ...

    @property
    def asked(self) -> frozenset[int]: ...


@dataclass(frozen=True, slots=True)
class Grouping:
    """The rules by which articles become stories and accounts become incidents.

    alike: whether two signatures are of copies. match: of a senior and a junior account how well they match as one
    happening, None where they do not. codes: by which candidates are found. seniority: sorts accounts, no two alike;
    its part after the first blank sorts them by age. apart: of two intervals, whether they have no day in common.
    better: whether a score and seniority make a better parent than those of now. trees: the members of each tree by
    the parents of all. compose: the accounts of one happening as one incident.
    """

    alike: Alike
    match: Callable[[Account, Account], float | None]
    codes: Callable[[Account], Codes]
    seniority: Callable[[Account], str]
    apart: Callable[[Interval, Interval], bool]
    better: Callable[[float, str, float | None, str | None], bool]
    trees: Callable[[Sequence[int | None]], list[list[int]]]
    compose: Callable[[Sequence[Account]], Incident]
