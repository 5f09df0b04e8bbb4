"""Which of several alike a happening is told to be: `a second appeal`, `the third round`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from casus.records.account import Account
from casus.records.event import Event

_NUMBERS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_COUNTED = re.compile(rf"\b({'|'.join(_NUMBERS)})\s+(?:[\w'’-]+\s+){{0,1}}$", re.IGNORECASE)


def ordinal(event: Event) -> int | None:
    """2 for a second one; None for a first one, and where nothing is said."""
    counted = _COUNTED.search(event.sentence.text[: event.trigger.start - event.sentence.start])
    number = 1 if counted is None else _NUMBERS.index(counted[1].casefold()) + 1
    return number if number > 1 else None


def first_ordinal(chain: Iterable[Event]) -> int | None:
    return next((found for event in chain if (found := ordinal(event))), None)


def is_a_further_one(earlier: Event, later: Event) -> bool:
    """Within an article: whether the later mention is told as a further one beside the earlier."""
    further = ordinal(later)
    return further is not None and further != ordinal(earlier)


def other_ones(one: Account, other: Account) -> bool:
    """Whether one is told as a further happening of its kind and the other is not, though it was told before it."""
    if one.ordinal == other.ordinal:
        return False
    if one.ordinal and other.ordinal:
        return True
    further, plain = (one, other) if one.ordinal else (other, one)
    told, before = further.report.published, plain.report.published
    return told is not None and before is not None and before[:10] < told[:10]
