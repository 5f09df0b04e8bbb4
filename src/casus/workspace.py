"""The record and the pipeline together: what the command line and programs call to fill, ask and mend a record.

`casus.open()` gives a Workspace. Its questions stream: nothing is held but the record at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from casus.config import load_settings
from casus.fetch.address import web_address
from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from casus.ingest.fill import Step, fill, total
from casus.ingest.recode import Recoded, articles_of, recode, to_recode
from casus.ingest.retry import retry
from casus.ingest.running import running
from casus.ingest.visit import Look, find_feed, look_at
from casus.ingest.watch import Visited, Watcher
from casus.ingest.worker import Job, Load, load_alone
from casus.intake.inputs import path_inputs
from casus.intake.options import IntakeOptions
from casus.records.event import Event
from casus.records.item import Item
from casus.records.kept import Kept
from casus.records.query import Query
from casus.records.rejected import Rejected
from casus.records.run import Counts, Quarantined
from casus.records.statement import Position, Statement
from casus.records.subscription import Subscription
from casus.store import feeds
from casus.store.articles import read_articles
from casus.store.quarantine import read_quarantine
from casus.store.query import make_query
from casus.store.reading import read_events, read_positions, read_statements
from casus.store.select import counted, select_articles, select_events, select_positions, select_statements
from casus.store.store import Store, Transaction
from casus.version import __version__

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")
Select = Callable[[Transaction, Query], Any]
Read = Callable[[Transaction, Any], Iterator[T]]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The answer to a question: iterating asks the record, each time anew, and gives its records in order."""

    store: Store
    query: Query
    select: Select
    read: Read[T]
    record: type[T]

    def __iter__(self) -> Iterator[T]:
        with self.store.reading() as connection:
            yield from self.read(connection, self.select(connection, self.query))

    def count(self) -> int:
        """How many there are, the limit left out of account."""
        with self.store.reading() as connection:
            return counted(connection, self.select(connection, self.query))

    def to_arrow(self) -> pyarrow.Table:
        """All of them as an Arrow table: columns as docs/asking.md lists them, for pandas, polars, DuckDB and R."""
        from casus.exchange import arrow

        return arrow.table(self.record, self)

    def to_parquet(self, path: Path) -> int:
        """All of them into one Parquet file; how many there were. Raises BadOption when it cannot be written."""
        from casus.exchange import arrow, parquet

        return parquet.write_parquet(path, arrow.schema(self.record), arrow.batches(self.record, self), __version__)


class Workspace:
    """One record, open. Close it, or use it in `with`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def events(self, query: Query | None = None, **parts: object) -> Found[Event]:
        """Events by a Query or by its parts: `events(actor="RUS", type=["AID"], since="2025-06")`.

        Raises BadOption for a part or a name that is not known.
        """
        return Found(self.store, query or make_query(parts), select_events, read_events, Event)

    def statements(self, query: Query | None = None, **parts: object) -> Found[Statement]:
        """Statements, as `events`."""
        return Found(self.store, query or make_query(parts), select_statements, read_statements, Statement)

    def positions(self, query: Query | None = None, **parts: object) -> Found[Position]:
        """Where parties stand, as `events`; `stance` chooses among them."""
        return Found(self.store, query or make_query(parts), select_positions, _positions, Position)

    def articles(self, query: Query | None = None, **parts: object) -> Found[Kept]:
        """Articles, as `events`; only the parts on days, text, publisher, doc, copies and order hold for them."""
        return Found(self.store, query or make_query(parts), select_articles, read_articles, Kept)

    def ingest(
        self, paths: Sequence[str | Path], *, published: str | None = None, workers: int = 0, load: Load = load_alone
    ) -> Counts:
        """Reads files, folders and archives, codes their articles and stores them; returns what became of them.

        published: ISO 8601 day or time that replaces what the inputs say. workers: processes, 0 for one a core. Files
        given again cost little and change nothing. Raises StoreError when the record cannot be written.
        """
        options = IntakeOptions(published=published, max_bytes=load_settings().max_bytes)
        arguments = [str(path) for path in paths]
        inputs = path_inputs(arguments, options)
        with running(self.store, "ingest", arguments) as run:
            return total(self.fill(inputs, options, run, workers=workers, load=load)).counts

    def fill(
        self,
        inputs: Iterable[Item | Rejected],
        options: IntakeOptions,
        run: int,
        *,
        workers: int = 0,
        load: Load = load_alone,
    ) -> Iterator[Step]:
        """Codes and stores inputs for a run, and tells of each transaction after it is done."""
        return fill(self.store, inputs, Job(self.location, options, load), run, workers=workers)

    def to_recode(self, *, every: bool = False, load: Load = load_alone) -> list[int]:
        """Keys of the articles that were coded with other versions than those of now, or of all of them."""
        return to_recode(self.store, None if every else load().versions)

    def recode(self, run: int, keys: Iterable[int], *, workers: int = 0, load: Load = load_alone) -> Iterator[Recoded]:
        """Codes the articles of these keys again and tells of each transaction after it is done.

        An event that is the same keeps its id. A run that was stopped goes on with what `to_recode` gives then.
        """
        job = Job(self.location, IntakeOptions(), load)
        return recode(self.store, job, run, articles_of(self.store, keys), workers=workers)

    def feeds(self) -> list[Subscription]:
        """The feeds that are watched, with how their last visit went."""
        return self.store.read(feeds.read_feeds)

    def add_feed(self, url: str, every_s: int = 900) -> bool:
        """Watches a feed from now on; False when it was watched already. Raises BadOption for no web address."""
        address = str(web_address(url))
        return self.store.write(lambda connection: feeds.add_feed(connection, address, every_s))

    def remove_feed(self, url: str) -> bool:
        """Its articles stay. False when it is not watched."""
        return self.store.write(lambda connection: feeds.remove_feed(connection, url))

    def find_feed(self, url: str) -> str:
        """The address itself when a feed or sitemap is there, else that of the one feed that the page links to.

        Raises BadOption when neither is so, and says what is there.
        """
        return find_feed(self.fetcher, str(web_address(url)))

    def check_feeds(self, urls: Iterable[str]) -> Iterator[tuple[str, Look]]:
        """Visits feeds without storing anything: how each did, and the articles that it names."""
        for url in urls:
            yield url, look_at(self.fetcher, url)

    def watch(
        self, run: int, *, workers: int = 0, stopped: Callable[[], bool] = lambda: False, load: Load = load_alone
    ) -> Iterator[Visited | Step]:
        """Visits the feeds that are due and reads what they name; tells of each thing when it is done and noted."""
        options = IntakeOptions(max_bytes=load_settings().max_bytes)
        fill = partial(self.fill, options=options, run=run, workers=workers, load=load)
        return Watcher(self.store, self.fetcher, fill, run, stopped).round()

    @cached_property
    def fetcher(self) -> Fetcher:
        """Made once: it remembers when each host was asked last, and what it allows."""
        return Fetcher(fetch_options())

    def next_due(self) -> str | None:
        """When there is something to watch again, ISO 8601 in UTC; None when nothing is watched."""
        return self.store.read(feeds.next_due)

    def quarantined(self, keys: Sequence[int] = (), *, resolved: bool = False) -> list[Quarantined]:
        """What could not be used: the open ones, with `resolved` also those that were used since."""
        return self.store.read(lambda connection: list(read_quarantine(connection, keys, resolved=resolved)))

    def retry(
        self, keys: Sequence[int] = (), *, published: str | None = None, load: Load = load_alone
    ) -> tuple[int, int]:
        """Reads again what is quarantined; how many became articles, how many are kept as before."""
        options = IntakeOptions(published=published, max_bytes=load_settings().max_bytes)
        with running(self.store, "retry", [str(key) for key in keys]) as run:
            return retry(self.store, Job(self.location, options, load), run, keys)

    @property
    def location(self) -> str:
        """By which another process opens the same record."""
        return self.store.engine.url.render_as_string(hide_password=False)

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def fetch_options() -> FetchOptions:
    """How pages are fetched, by the settings."""
    settings = load_settings()
    allowed = tuple(part.strip() for part in settings.fetch_allow.split(",") if part.strip())
    return FetchOptions(
        contact=settings.fetch_contact,
        delay_s=settings.fetch_delay_s,
        max_bytes=settings.max_bytes,
        allowed=allowed,
    )


def open_workspace(name: str | None = None) -> Workspace:
    """The record of this name, a path or an address; without one that of the settings. Makes it where there is none.

    Raises BadOption for a bad name, StoreError where it cannot be opened.
    """
    return Workspace(Store.open(name or load_settings().store_url))


def _positions(connection: Transaction, asked: Any) -> Iterator[Position]:
    return (position for position, _ in read_positions(connection, asked))
