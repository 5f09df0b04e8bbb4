"""The days that a page on a dyad or a party shows by itself, so that it is quick however much the record has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from casus.errors import BadOption
from casus.store.spans import newest_span
from casus.store.store import Store

MOST_INCIDENTS = 1_500


def default_span(store: Store, parties: Sequence[str], most: int = MOST_INCIDENTS) -> tuple[date, date] | None:
    """The newest whole months of one party or of two with about so many incidents or fewer; None without any.

    The last day is that of the newest incident. A single month with more is given as it is. Raises BadOption for
    another number of parties.
    """
    if len(parties) not in (1, 2):
        raise BadOption(f"{len(parties)} parties are given; a span is of one party or of two")
    found = store.read(lambda connection: newest_span(connection, parties, most + 1))
    if found is None:
        return None
    first, last, number = found
    if number <= most:
        return first.replace(day=1), last
    following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
    return min(following, last.replace(day=1)), last
