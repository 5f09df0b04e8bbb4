"""Which states have the office that a mention speaks of: no king of a republic, no prime minister of America."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from casus.actors.holders import Offices
from casus.actors.names import mention_tokens
from casus.actors.offices import HEAD, LEADER, MONARCH, PRESIDENT, office_of

ROYAL = frozenset("kingdom majesty highness crown throne royal prince princess queen king emirate sultanate".split())
"""Words of a mention that only a monarchy has."""


def with_office(worths: Mapping[str, float], mention: str, offices: Offices, on: date | None) -> dict[str, float]:
    """The worths of the states in which somebody held the office on that day, ever without one; all when none did.

    worths: by ISO 3166-1 alpha-3. A state of which nobody is known that led it on the day is kept.
    """
    office = office_meant(mention)
    if office is None:
        return dict(worths)
    kept = {state: worth for state, worth in worths.items() if may_have(state, office, offices, on)}
    return kept or dict(worths)


def office_meant(mention: str) -> str | None:
    """Class of the head of state or government that a mention names; the monarch's of "His Majesty", "the Kingdom"."""
    if any(word.key in ROYAL for word in mention_tokens(mention)):
        return MONARCH
    found = office_of(mention, None)
    return found if found in (PRESIDENT, MONARCH, HEAD) else None


@lru_cache(maxsize=4096)
def may_have(state: str, office: str, offices: Offices, on: date | None) -> bool:
    """Whether somebody held that office in the state on the day, or nobody is known who led it then."""
    if on is None:
        return bool(offices.holders(state, office)) or not offices.holders(state, LEADER)
    return bool(offices.on_day(state, office, on)) or not offices.on_day(state, LEADER, on)
