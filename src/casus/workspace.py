"""The record and the pipeline together: what the command line and programs call to fill, ask and mend a record."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from casus.asking.article import article_dossier, where_told
from casus.asking.desk import Audit, People, Searches, Sessions, Tokens
from casus.asking.dossier import dossier
from casus.asking.explain import Explainer, explain_kept
from casus.asking.export import Told, export
from casus.asking.found import KINDS, Found, find
from casus.asking.incidents import incident_history, incident_told
from casus.asking.ledgers import read_ledger, read_standings
from casus.asking.matter import matter
from casus.asking.measuring import Asked, measures_of
from casus.asking.overview import Overview
from casus.asking.sources import Sources
from casus.asking.tallies import tallies
from casus.briefing.compose import compose
from casus.config import load_settings
from casus.errors import BadOption
from casus.fetch.address import web_address
from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from casus.ingest.coded import fill_coded
from casus.ingest.demo import demo_items
from casus.ingest.fill import Step, counted, fill, write
from casus.ingest.given import Given, read_given
from casus.ingest.recode import Recoded, articles_of, recode, to_recode
from casus.ingest.retry import retry
from casus.ingest.running import running
from casus.ingest.visit import Look, find_feed, look_at
from casus.ingest.watch import Visited, Watcher
from casus.ingest.worker import Job, Load, load_alone, sighting, taken
from casus.intake.inputs import path_inputs
from casus.intake.options import IntakeOptions
from casus.records.account import Account
from casus.records.article import Article
from casus.records.brief import Brief
from casus.records.coded import CodedArticle
from casus.records.dossier import ArticleDossier, Dossier
from casus.records.event import Event
from casus.records.explanation import Explanation
from casus.records.history import Became
from casus.records.incident import Incident
from casus.records.item import Item
from casus.records.kept import Kept
from casus.records.ledger import LedgerEntry, Standing
from casus.records.outcome import Outcome
from casus.records.query import Query
from casus.records.rejected import Rejected
from casus.records.run import Counts, Quarantined
from casus.records.series import By, SeriesRow, Side, Tally
from casus.records.size import Size
from casus.records.statement import Position, Statement
from casus.records.subscription import Subscription
from casus.store import feeds
from casus.store.about import check_ready, is_there, size
from casus.store.articles import articles_by_key, events_of, without_accounts
from casus.store.asking import events_named, key_of_article, known_digests
from casus.store.check import problems
from casus.store.quarantine import read_quarantine
from casus.store.query import make_query
from casus.store.reading_incidents import incidents_of_events
from casus.store.store import Store
from casus.store.unknown import unknown_names


class Workspace(Overview):
    """One record, open; `casus.open()` makes it. Close it, or use it in `with`.

    Each question takes a Query or its parts: `events(actor="RUS", type=["AID", "SUPPORT"], since="2025-06")`. All
    parts that are given must hold, of several values of one it is enough that one does; `casus.Query` says what each
    is. Raises BadOption for a part or a name that is not known, with what is.
    """

    def events(self, query: Query | None = None, **parts: object) -> Found[Event]:
        """Who did what to whom. Undated events count on the day of their article unless `dated=True`."""
        return find(self.store, "events", asked(query, parts))

    def statements(self, query: Query | None = None, **parts: object) -> Found[Statement]:
        """Who said what, chosen by speaker, addressee, kind, status and what holds for everything."""
        return find(self.store, "statements", asked(query, parts))

    def positions(self, query: Query | None = None, **parts: object) -> Found[Position]:
        """Where parties stand: `actor` is who takes the position, `recipient` toward whom, `stance` which.

        The other parts are those of events, and speak of the event that the position is read from.
        """
        return find(self.store, "positions", asked(query, parts))

    def incidents(self, query: Query | None = None, **parts: object) -> Found[Incident]:
        """What happened, each happening once with all its reports; those only told of as background are among them.

        Chosen by the parts of events but said_by, and by dyad, min_reports and background; text, doc and publisher
        choose those of which one report is so.
        """
        return find(self.store, "incidents", asked(query, parts))

    def incident(self, name: str) -> Incident:
        """The incident of this id, or whose id begins so; an old id leads to what it has become.

        Raises BadOption where there is none, or several.
        """
        return incident_told(self.store, name)[0]

    def accounts(self, name: str) -> tuple[Account, ...]:
        """What each report tells of an incident, the most senior first; name: as in `incident`."""
        return incident_told(self.store, name)[1]

    def dossier(self, name: str) -> Dossier:
        """An incident with the sentences of its reports, why they were joined, and what hangs on it; as `incident`."""
        return dossier(self.store, name)

    def brief(
        self,
        dyad: tuple[str, str] | None = None,
        *,
        story: str | None = None,
        since: object = None,
        until: object = None,
    ) -> Brief:
        """A sourced page on what is between two parties, or on an incident and what hangs on it.

        dyad: two names as in a Query. story: the id of an incident, or its beginning. since, until: days, months or
        years, with a dyad. `casus.briefing.render` makes Markdown or HTML of it. Raises BadOption for neither or both,
        and where the record has nothing on it, or too much for a page.
        """
        return compose(matter(self.store, dyad, story, {"since": since, "until": until}))

    def history(self, name: str) -> list[Became]:
        """What became of an incident and what became it, by its whole id."""
        return incident_history(self.store, name)

    def incidents_of(self, events: Collection[str]) -> dict[str, str]:
        """The id of the incident that each of these events is of; events of superseded articles are of none."""
        return self.store.read(lambda connection: incidents_of_events(connection, events))

    def ledger(self, name: str, query: Query | None = None, **parts: object) -> list[LedgerEntry]:
        """Mediation, agreements, demands or threats: entries in order of time, each with what says so.

        Chosen by since and until (days on which an entry begins), dyad (both have a part in it), either.
        """
        return read_ledger(self.store, name, asked(query, parts))

    def standings(self, query: Query | None = None, *, by_month: bool = False, **parts: object) -> list[Standing]:
        """Where each party stands toward which over time, out of positions, and by the same parts as those."""
        return read_standings(self.store, asked(query, parts), by_month=by_month)

    def tallies(
        self,
        *,
        dyad: tuple[str, str] | None = None,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Iterator[Tally]:
        """What measures of a dyad, of one party, or of everybody are taken from, in order of the days."""
        return tallies(self.store, dyad=dyad, actor=actor, since=since, until=until)

    def without_incidents(self) -> int:
        """Articles whose events are in no incident, since they were coded by an older Casus; `recode` mends it."""
        return self.store.read(without_accounts)

    def series(
        self,
        *parties: str,
        by: By = "week",
        since: date | str | None = None,
        until: date | str | None = None,
        side: Side = "either",
    ) -> list[SeriesRow]:
        """Counts, net intensity and tension of one party or of two, a row for each day, week or month.

        side: of two, what the first does (`forward`), the other (`backward`), both together (`mutual`), or all. Without
        since and until from the first incident that counts to the last; empty where none does. Raises BadOption.
        """
        if len(parties) not in (1, 2):
            raise BadOption(f"{len(parties)} parties are given; a series is of one party or of two")
        query = make_query({"either": parties, "since": since, "until": until})
        asked = Asked(query.either, by, query.since, query.until)
        return [row for one in measures_of(self.tallies, asked, [side], load_settings()) for row in one.rows]

    def articles(self, query: Query | None = None, **parts: object) -> Found[Kept]:
        """Articles as they are kept, chosen by since, until, text, publisher, doc, copies and superseded."""
        return find(self.store, "articles", asked(query, parts))

    def article(self, name: str) -> Article:
        """The article of this name, or whose id begins so. Raises BadOption where there is none, or several."""
        with self.store.reading() as connection:
            (article,) = articles_by_key(connection, [key_of_article(connection, name)])
        return article

    def events_in(self, name: str) -> list[Event]:
        """The events of one article, in text order; name: as in `article`."""
        with self.store.reading() as connection:
            return events_of(connection, key_of_article(connection, name))

    def article_dossier(self, name: str) -> ArticleDossier:
        """An article with what was read from it, its copies and the versions of its page; as `article`."""
        return article_dossier(self.store, name)

    def where_told(self, event_id: str) -> tuple[str, str]:
        """The whole id of an event, of which the beginning is enough, and the id of the article that it stands in.

        Raises BadOption for no such event, and for several.
        """
        return where_told(self.store, event_id)

    def events_named(self, ids: Collection[str]) -> dict[str, Event]:
        """The events of these ids, for instance of `Statement.events`; ids that the record does not have are left out.

        Events of copies and of superseded versions are among them.
        """
        with self.store.reading() as connection:
            return events_named(connection, ids)

    def explain(self, event_id: str, coder: Explainer | None = None) -> tuple[Explanation, tuple[str, ...]]:
        """What one event was made of; the beginning of its id is enough. Its article is coded again for it.

        coder: what codes it, `casus.load()` without. Returns the explanation, and the fields that are read otherwise
        now than in the record. Raises BadOption for no such event, for several, and for one that is not read any more.
        """
        if coder is None:
            from casus.pipeline import load

            coder = load()
        return explain_kept(self.store, coder, event_id)

    def unknown_names(self, query: Query) -> list[tuple[str, str, list[str]]]:
        """Names in a query that nobody and nothing in the record has: the part, the name, and names like it."""
        with self.store.reading() as connection:
            return list(unknown_names(connection, query))

    def export(
        self, folder: str | Path, *, kinds: Collection[str] = tuple(KINDS), told: Told | None = None, **parts: object
    ) -> Mapping[str, int]:
        """Writes events, statements, positions and articles to a folder of Parquet files by month.

        kinds: some of those four. parts: since, until, publisher, doc, copies and superseded, as in a question. told:
        called now and then with the kind and the number of its rows so far. Returns the rows of each kind. An earlier
        export in `folder` is replaced as a whole; raises BadOption where something else lies there.
        """
        return export(self.store, Path(folder), make_query(parts), kinds, told or (lambda kind, rows: None))

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
            return counted(self.fill(inputs, options, run, workers=workers, load=load))

    def add_demo(self, *, load: Load = load_alone) -> Counts:
        """Puts the dispatches that come with Casus into the record, copies among them, to try questions on."""
        with running(self.store, "demo", ()) as run:
            return counted(self.fill(demo_items(), IntakeOptions(), run, workers=1, load=load))

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

    def fill_coded(self, outcomes: Iterable[Outcome], run: int, published: str | None = None) -> Iterator[Step]:
        """Stores what was coded elsewhere (`casus scale`), and tells of each transaction after it is done."""
        return fill_coded(self.store, outcomes, run, published)

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
    def people(self) -> People:
        """Who may come to the desk."""
        return People(self.store)

    @property
    def sessions(self) -> Sessions:
        """Logins at the desk that go on, and attempts at login."""
        return Sessions(self.store)

    @property
    def tokens(self) -> Tokens:
        """Keys for programs that ask the desk."""
        return Tokens(self.store)

    @property
    def audit(self) -> Audit:
        """Who changed what on the desk."""
        return Audit(self.store)

    @property
    def sources(self) -> Sources:
        """Where the record comes from: runs, what could not be used, papers."""
        return Sources(self.store)

    def read_given(self, given: Given) -> tuple[Item, Article]:
        """A text or a page that somebody hands over, as an input and its article; nothing is stored.

        Raises BadOption, FetchError for a page that cannot be had, InputError for what cannot be read.
        """
        return read_given(given, self.fetcher, load_settings().max_bytes)

    def has(self, article: Article) -> bool:
        """Whether the record has this very article."""
        return bool(self.store.read(lambda connection: known_digests(connection, [article.digest])))

    def keep(self, item: Item, article: Article, coded: CodedArticle) -> Counts:
        """Puts one coded article into the record, in a run of its own; one that it has already is only seen once more.

        Raises StoreError when the record cannot be written.
        """
        with running(self.store, "keep", [item.place]) as run:
            return write(self.store, run, [taken(sighting(item, article), article, coded)]).counts

    @property
    def searches(self) -> Searches:
        """Searches that people of the desk keep."""
        return Searches(self.store)

    def check_ready(self) -> None:
        """Raises StoreError where the record cannot be asked now."""
        check_ready(self.store)

    def size(self) -> Size:
        """How large the record is, and how many rows each table has."""
        return size(self.store)

    def problems(self) -> Iterator[str]:
        """One line for everything that is wrong with the record; nothing when it is whole. Reads all of it."""
        return problems(self.store)

    @property
    def location(self) -> str:
        """By which another process opens the same record."""
        return self.store.location

    def close(self) -> None:
        if "digests" in self.__dict__:
            self.digests.close()
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


def open_workspace(name: str | Path | None = None, *, make: bool = True, readers: int | None = None) -> Workspace:
    """The record of this name, a path or an address; without one that of the settings.

    make: a record that is not there is made; else asking for it raises BadOption. readers: threads that ask at the same
    time, None for a few. Raises BadOption for a bad name,
    StoreError where it cannot be opened.
    """
    name = str(name or load_settings().store_url)
    if not make and not is_there(name):
        raise BadOption(f"there is no record {name}; `casus ingest PATH` makes one, or name another with --store")
    return Workspace(Store.open(name, readers))


def asked(query: Query | None, parts: Mapping[str, object]) -> Query:
    """Raises BadOption where both are given."""
    if query is not None and parts:
        raise BadOption(
            f"a Query and parts of one ({', '.join(parts)}) are given; use dataclasses.replace on the Query"
        )
    return query or make_query(parts)
