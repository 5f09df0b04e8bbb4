"""Types that reports of one happening are coded with."""

from __future__ import annotations

from functools import lru_cache

_FAMILIES = {
    "force": frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"}),
    "measure": frozenset({"COERCE", "SANCTION", "RETREAT"}),
    "accord": frozenset({"AGREE", "SUPPORT", "CONCEDE"}),
    "yielding": frozenset({"CONCEDE", "RETREAT"}),
}
"""A `strike` is now ASSAULT and now PROTEST; what a reader of one sentence takes for an agreement, another takes for a
concession. Gold and system differ in these pairs of types above all."""

VERBAL = frozenset({"ACCUSE", "REQUEST", "AGREE", "SUPPORT", "REJECT", "THREATEN", "CONCEDE"})
"""Acts in words; one speaker does several in a day, and repeats them."""
PHYSICAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"})
"""Acts that have one place."""
MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Acts in which it does not matter who is named as actor and who as recipient."""


@lru_cache(maxsize=64)
def families(event_type: str) -> frozenset[str]:
    """Names of those that the type is of; its own name where it is of none."""
    found = frozenset(name for name, types in _FAMILIES.items() if event_type in types)
    return found or frozenset({event_type})


@lru_cache(maxsize=512)
def akin(one: str, other: str) -> bool:
    return not families(one).isdisjoint(families(other))
