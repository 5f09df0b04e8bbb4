"""How a record behaves that has grown large: the rate of writing, its size, and the time of the worked questions."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from statistics import median

from casus.asking.found import find
from casus.evaluation.questions import Question, Value, questions
from casus.evaluation.synthetic import COUNTRIES, taken
from casus.ingest.running import running
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.outcome import Taken
from casus.store.about import size
from casus.store.query import make_query
from casus.store.store import Store, Transaction
from casus.store.writing import Writer

BATCH = 16
"""Articles that are written in one transaction, as by `casus ingest`."""
EDGE = 0.05
"""Share of the events at the beginning and at the end that the two rates are measured on."""
WARM = 3
"""Times that a question is asked after a first time that does not count."""
PAGE = 100
"""Records of a query that are read, as on a terminal."""

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
class Volume:
    """rate_empty, rate_full: events a second at the beginning and at the end. bytes_per_event: of the whole file."""

    events: int
    articles: int
    rate_empty: float
    rate_full: float
    bytes_per_event: float
    questions: tuple[Timed, ...]

    @property
    def ratio(self) -> float:
        return self.rate_full / self.rate_empty


def run_volume(
    store: Store, pairs: Sequence[tuple[Article, CodedArticle]], events: int, told: Callable[[int], None]
) -> Volume:
    """Fills an empty record with about so many events and asks it. told: called with the events so far."""
    empty, full = write_copies(store, pairs, events, told)
    measured = size(store)
    return Volume(
        events=measured.rows["event"],
        articles=measured.rows["article"],
        rate_empty=empty,
        rate_full=full,
        bytes_per_event=measured.bytes_per_event or 0.0,
        questions=tuple(time_question(store, one) for one in questions()),
    )


def write_copies(
    store: Store, pairs: Sequence[tuple[Article, CodedArticle]], events: int, told: Callable[[int], None]
) -> tuple[float, float]:
    """Writes copies until there are so many events; the rates of writing at the beginning and at the end, events/s."""
    steps: list[tuple[int, float]] = []
    waiting, done = taken(pairs, events), 0
    with running(store, "bench", ()) as run:
        while batch := list(islice(waiting, BATCH)):
            started = time.perf_counter()
            store.write(partial(_write, run=run, batch=batch))
            steps.append((sum(len(one.coded.events) for one in batch), time.perf_counter() - started))
            done += steps[-1][0]
            told(done)
    return rate(steps, events * EDGE), rate(steps[::-1], events * EDGE)


def rate(steps: Iterable[tuple[int, float]], events: float) -> float:
    """Events a second over the first steps that hold so many. steps: events and seconds."""
    done, seconds = 0, 0.0
    for found, spent in steps:
        done, seconds = done + found, seconds + spent
        if done >= events:
            break
    return done / seconds if seconds else 0.0


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


def _write(connection: Transaction, run: int, batch: Sequence[Taken]) -> None:
    writer = Writer(connection, run, lambda one, other: False)
    for one in batch:
        writer.store(one)


def _rows(store: Store, sql: str) -> int:
    with store.reading() as connection:
        return len(connection.exec_driver_sql(sql).all())
