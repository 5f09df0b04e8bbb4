"""The days that a page on a dyad or a party shows by itself, so that it is quick however much the record has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from casus.errors import BadOption
from casus.measures.calendar import moved
from casus.store.moment import last_day
from casus.store.spans import newest_span
from casus.store.store import Store, Transaction

MOST_INCIDENTS = 1_500
ENOUGH = 50
"""Incidents with which a page is no longer empty."""
LOOKS = (120, 480, 1_920)
"""Days before the last one of the record, within which they are looked for first."""


def default_span(store: Store, parties: Sequence[str], most: int = MOST_INCIDENTS) -> tuple[date, date] | None:
    """The newest whole months of one party or of two with about so many incidents or fewer; None without any.

    Where the last months of the record have ENOUGH of them, no others are looked through. The last day is that of the
    newest incident. A single month with more is given as it is. Raises BadOption for another number of parties.
    """
    if len(parties) not in (1, 2):
        raise BadOption(f"{len(parties)} parties are given; a span is of one party or of two")
    found = store.read(lambda connection: _newest(connection, parties, most + 1))
    if found is None:
        return None
    first, last, number = found
    if number <= most:
        return first.replace(day=1), last
    following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
    return min(following, last.replace(day=1)), last


def _newest(connection: Transaction, parties: Sequence[str], most: int) -> tuple[date, date, int] | None:
    """A few days before the last of the record are found soon by an index, all of them are not."""
    last = last_day(connection)
    if last is None:
        return None
    for days in LOOKS:
        found = newest_span(connection, parties, most, moved(last, -timedelta(days)))
        if found is not None and found[2] >= min(ENOUGH, most):
            return found
    return newest_span(connection, parties, most)
