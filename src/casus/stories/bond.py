"""A link that could be, and the choice of those that are: the best of each kind, whatever the order they are met in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casus.records.incident import CONVERSE, Linked, Relation
from casus.stories.happening import Happening, Topics

Slot = tuple[str, ...]

SOON = 0.3
SOON_DAYS = 3.0
"""What it counts that the later came on the same day; half of it after so many days."""


@dataclass(frozen=True, slots=True)
class Bond:
    """relation: of the first to the later. slots: what only one link may have, such as to be an act's only answer."""

    score: float
    relation: Relation
    first: Happening
    later: Happening
    reason: str
    slots: tuple[Slot, ...] = ()

    @property
    def rank(self) -> tuple[float, str, str, str]:
        return -round(self.score, 9), self.first.id, self.later.id, self.relation

    @property
    def all_slots(self) -> tuple[Slot, ...]:
        """Two incidents have one link."""
        return (*self.slots, ("pair", *sorted((self.first.id, self.later.id))))


def chosen(bonds: Iterable[Bond]) -> Mapping[str, tuple[Linked, ...]]:
    """The links of each incident that has any: the best bond first, then each that takes nothing from a better one."""
    taken: set[Slot] = set()
    links: dict[str, list[Linked]] = defaultdict(list)
    for bond in sorted(bonds, key=lambda bond: bond.rank):
        if taken.isdisjoint(bond.all_slots):
            taken.update(bond.all_slots)
            links[bond.first.id].append(Linked(bond.later.id, bond.relation, bond.reason))
            links[bond.later.id].append(Linked(bond.first.id, CONVERSE[bond.relation], bond.reason))
    return {id_: tuple(sorted(found, key=lambda one: (one.relation, one.id))) for id_, found in sorted(links.items())}


def names(one: Happening) -> str:
    """Who did it, for a reason."""
    return ", ".join(dict.fromkeys(party.name or party.text for party in one.incident.actor)) or "somebody"


def days_between(first: Happening, later: Happening) -> int:
    """0 where a day is not known."""
    return later.day - first.day if first.day is not None and later.day is not None else 0


def nearly(first: Happening, later: Happening) -> float:
    """What it counts that little time lies between."""
    return SOON / (1 + abs(days_between(first, later)) / SOON_DAYS)


def why(first: Happening, later: Happening, topics: Topics) -> str:
    """What lies between two happenings in time, and which words they share."""
    days = days_between(first, later)
    apart = f"{abs(days)} day{'s' * (abs(days) != 1)} {'later' if days > 0 else 'earlier'}"
    when = "told in one sentence" if first.spots & later.spots else apart if days else "on the same day"
    shown = topics.shown(first, later)
    return f"{when}; both speak of {shown}" if shown else when
