"""The ledgers of a record, and where parties stand in it over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from casus.asking.found import find
from casus.errors import BadOption
from casus.measures.ledgers.book import Book
from casus.measures.ledgers.ledgers import LEDGERS, concerns, falls_in
from casus.measures.ledgers.positions import standings
from casus.records.incident import Incident
from casus.records.ledger import LedgerEntry, LedgerName, Standing
from casus.records.query import Query
from casus.records.statement import Position
from casus.store.asking import events_named, words_of_positions
from casus.store.store import Store

BEFORE_DAYS, AFTER_DAYS = 30, 62
"""So far around the days asked for incidents are read too: who was at odds before, and what became of it after."""


def read_ledger(store: Store, name: str, query: Query) -> list[LedgerEntry]:
    """Entries in order of time; raises BadOption for a ledger that there is not.

    query: since, until: days on which an entry begins; dyad, either: all of the first and one of the second have a
        part in it.
    """
    if name not in LEDGERS:
        raise BadOption(f"no ledger is called {name!r}; choose from {', '.join(get_args(LedgerName))}")
    entries = LEDGERS[name](read_book(store, around(query)))
    return [entry for entry in entries if _is_asked(entry, query)]


def read_ledgers(store: Store, query: Query) -> list[LedgerEntry]:
    """The entries of all ledgers, out of one reading of the record; query: as in read_ledger."""
    return entries_of(read_book(store, around(query)), query)


def entries_of(book: Book, query: Query) -> list[LedgerEntry]:
    """Those of all ledgers that are asked for."""
    return [entry for made in LEDGERS.values() for entry in made(book) if _is_asked(entry, query)]


def _is_asked(entry: LedgerEntry, query: Query) -> bool:
    if not falls_in(entry, query.since, query.until):
        return False
    either = not query.either or any(concerns(entry, one) for one in query.either)
    return either and all(concerns(entry, one) for one in query.dyad)


def around(query: Query, among: Query | None = None) -> Query:
    """Everything of the days that are asked for and some around; among: parts that choose among it."""
    return replace(among or Query(), since=_moved(query.since, -BEFORE_DAYS), until=_moved(query.until, AFTER_DAYS))


def read_book(store: Store, query: Query) -> Book:
    """These incidents with the mentions that tell of them."""
    return book_of(store, tuple(find(store, "incidents", query)))


def book_of(store: Store, incidents: tuple[Incident, ...]) -> Book:
    ids = {id_ for one in incidents for report in one.reports for id_ in report.event_ids}
    with store.reading() as connection:
        return Book(incidents, events_named(connection, ids), words_of_positions(connection, ids))


def _moved(day: date | None, days: int) -> date | None:
    """As far as the calendar goes."""
    if day is None:
        return None
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def read_standings(store: Store, query: Query, *, by_month: bool) -> list[Standing]:
    """query: the parts of a question for positions."""
    return standings_of(store, list(find(store, "positions", query)), by_month=by_month)


def standings_of(store: Store, positions: Sequence[Position], *, by_month: bool) -> list[Standing]:
    """Of positions of this record."""
    events = store.read(lambda connection: events_named(connection, {one.event for one in positions}))
    return standings(positions, events, by_month=by_month)
