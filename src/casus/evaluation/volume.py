"""How a record behaves that has grown large: the rate of writing, its size, and the time of the worked questions."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from statistics import median

from casus.asking.found import find
from casus.evaluation.questions import Question, Value, questions
from casus.evaluation.synthetic import COUNTRIES, taken
from casus.ingest.fill import ACCOUNTS
from casus.ingest.grouping import GROUPING, accounts_in
from casus.ingest.running import running
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.outcome import Taken
from casus.store.about import size
from casus.store.query import make_query
from casus.store.store import Store, Transaction
from casus.store.tuning import tune
from casus.store.writing import Writer

Pairs = Sequence[tuple[Article, CodedArticle]]

BATCH = 16
"""Articles that are written in one transaction, as by `casus ingest`."""
EDGE = 0.02
"""Share of the events that the rates are measured on, the last ones."""
WARM = 3
"""Times that a question is asked after a first time that does not count."""
PAGE = 100
"""Records of a query that are read, as on a terminal."""

COPIED = replace(GROUPING, alike=lambda one, other: False)
"""Copies made up here have made-up signatures."""

MONTH: Mapping[str, Value] = {"since": "1965-06-01", "until": "1965-06-30"}
YEARS: Mapping[str, Value] = {"since": "1960-01-01", "until": "1969-12-31"}
OVER_YEARS = frozenset({"aid", "balance", "denials"})
"""Questions that are asked of all the years; the others of one month."""
PARTIES: Mapping[str, Value] = {"country": COUNTRIES[0], "other": COUNTRIES[1]}
"""The two that take part in most: no other pair takes longer."""


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds, the median of WARM times: of the SQL, and of the first PAGE records and the count of the query.

    rows: of the SQL. count: of the query.
    """

    name: str
    sql_ms: float
    rows: int
    page_ms: float
    count_ms: float
    count: int


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of the processor an event, at the end of the filling. coding: the articles that were copied.

    accounts: putting the mentions of an article together. writing: rows, versions, copies. grouping: finding for each
    account its incident, and making that anew.
    """

    coding: float
    accounts: float
    writing: float
    grouping: float

    @property
    def share(self) -> float:
        """What incidents cost of all the work of an ingest; 0 where nothing was done."""
        incidents = self.accounts + self.grouping
        return incidents / ((self.coding + self.writing + incidents) or 1)


@dataclass(frozen=True, slots=True)
class Volume:
    """A record and how it does.

    rate_full: events a second that are written at the end. rate_empty: the same into an empty record, None where there
    is no other one. bytes_per_event: of all files.
    """

    events: int
    articles: int
    rate_empty: float | None
    rate_full: float
    bytes_per_event: float
    incidents: int
    spent: Spent
    questions: tuple[Timed, ...]

    @property
    def ratio(self) -> float | None:
        return self.rate_full / self.rate_empty if self.rate_empty else None


def run_volume(
    store: Store, fresh: Store | None, pairs: Pairs, events: int, told: Callable[[int], None], coding: float = 0.0
) -> Volume:
    """Fills an empty record with about so many events and asks it. told: called with the events so far.

    coding: seconds of the processor that the pairs took to be coded.

    fresh: another empty record. The last copies are written into both by turns, so that whatever else the machine does
    in the meantime holds up the one as much as the other.
    """
    waiting = taken(pairs, events)
    fill(store, waiting, int(events * (1 - EDGE)), told)
    clock = Clock()
    full, *empty = rates([store, *([fresh] if fresh else [])], waiting, clock)
    coded = sum(len(found.events) for _, found in pairs)
    tune(store)
    measured = size(store)
    return Volume(
        events=measured.rows["event"],
        articles=measured.rows["article"],
        rate_empty=empty[0] if empty else None,
        rate_full=full,
        bytes_per_event=measured.bytes_per_event or 0.0,
        incidents=measured.rows["incident"],
        spent=clock.spent(1000 * coding / coded if coded else 0.0),
        questions=tuple(time_question(store, one) for one in questions()),
    )


def fill(store: Store, waiting: Iterator[Taken], events: int, told: Callable[[int], None]) -> None:
    """Writes what waits until it is so many events."""
    done = 0
    with running(store, "bench", ()) as run:
        while done < events and (batch := list(islice(waiting, BATCH))):
            store.write(partial(_write, run=run, batch=batch, clock=Clock()))
            done += _events(batch)
            told(done)


def rates(stores: Sequence[Store], waiting: Iterator[Taken], clock: Clock) -> list[float]:
    """Events a second that each record takes of what waits, all of it written into each. clock: of the first record."""
    spent, done = [0.0] * len(stores), 0
    with ExitStack() as runs:
        keys = [runs.enter_context(running(store, "bench", ())) for store in stores]
        while batch := list(islice(waiting, BATCH)):
            done += _events(batch)
            clock.put_together(batch)
            for number, store in enumerate(stores):
                started = time.perf_counter()
                own = clock if number == 0 else Clock()
                store.write(partial(_write, run=keys[number], batch=batch, clock=own))
                spent[number] += time.perf_counter() - started
    return [done / seconds if seconds else 0.0 for seconds in spent]


def time_question(store: Store, question: Question) -> Timed:
    """Asks it as SQL and as a query, several times."""
    values = {**question.values, **PARTIES, **(YEARS if question.name in OVER_YEARS else MONTH)}
    asked = question.query(values)
    every, page = (find(store, question.kind, make_query({**asked, **more})) for more in ({}, {"limit": PAGE}))
    sql_ms, rows = timed(lambda: _rows(store, question.written(values)))
    page_ms, _ = timed(lambda: sum(1 for _ in page))
    count_ms, count = timed(every.count)
    return Timed(question.name, sql_ms, rows, page_ms, count_ms, count)


def timed(ask: Callable[[], int]) -> tuple[float, int]:
    """Milliseconds that it takes, warm, and what it gives."""
    found, spent = ask(), []
    for _ in range(WARM):
        started = time.perf_counter()
        found = ask()
        spent.append(1000 * (time.perf_counter() - started))
    return median(spent), found


class Clock:
    """Seconds of the processor that each part of the work takes."""

    def __init__(self) -> None:
        self.events, self.accounts, self.writing, self.grouping = 0, 0.0, 0.0, 0.0

    def put_together(self, batch: Sequence[Taken]) -> None:
        """Once more what copying has done already, to time it."""
        started = time.process_time()
        for one in batch:
            accounts_in(one.article, one.coded, one.article.published_on)
        self.accounts += time.process_time() - started
        self.events += _events(batch)

    def spent(self, coding: float) -> Spent:
        """coding: milliseconds an event."""
        parts = (self.accounts, self.writing, self.grouping)
        return Spent(coding, *(1000 * part / max(1, self.events) for part in parts))


def _write(connection: Transaction, run: int, batch: Sequence[Taken], clock: Clock) -> None:
    writer = Writer(connection, run, COPIED, ACCOUNTS)
    started = time.process_time()
    for one in batch:
        writer.store(one)
    written = time.process_time()
    writer.settle()
    clock.writing += written - started
    clock.grouping += time.process_time() - written


def _events(batch: Sequence[Taken]) -> int:
    return sum(len(one.coded.events) for one in batch)


def _rows(store: Store, sql: str) -> int:
    with store.reading() as connection:
        return len(connection.exec_driver_sql(sql).all())
