"""What measures are taken from, asked of the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casus.records.series import Tally
from casus.store.query import make_query
from casus.store.store import Store
from casus.store.tallying import read_tallies


def tallies(
    store: Store,
    *,
    dyad: tuple[str, str] | None = None,
    actor: str | None = None,
    since: date | str | None = None,
    until: date | str | None = None,
) -> Iterator[Tally]:
    """Of a dyad, of one party, or of everybody, in order of the days."""
    parts = {"dyad": dyad, "either": actor, "since": since, "until": until}
    names = dyad or ((actor,) if actor else ())
    with store.reading() as connection:
        yield from read_tallies(connection, make_query(parts), names)
