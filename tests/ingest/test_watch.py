"""The watcher against a server that does all that servers do: it survives, says so, and loses no good article."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from casus.errors import BadOption
from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from casus.fetch.politeness import Gate
from casus.ingest.running import running
from casus.ingest.watch import Visited
from casus.records.subscription import Subscription
from casus.store.check import problems
from casus.store.store import Store
from casus.workspace import Workspace
from tests.fetch import feeds
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import ALLOWED, Exchange, Misbehaving, Page
from tests.ingest.written import load_fake

SOUND = frozenset({"ok", "unchanged"})
AGAIN = text("UPDATE feed_item SET due = '2020-01-01T00:00:00+00:00'")
FEED_AGAIN = text("UPDATE feed SET due = '2020-01-01T00:00:00+00:00' WHERE url LIKE :sound")
WORDS = " And so on, the spokesman went on to say at some length."
URLSET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'


class Patient:
    """A clock that only moves while somebody sleeps, so that no test waits for manners."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def fetcher(*, robots: bool) -> Fetcher:
    clock = Patient()
    options = FetchOptions(
        timeout_s=0.3, deadline_s=0.4, max_bytes=2_000_000, delay_s=0, allowed=ALLOWED, respect_robots=robots
    )
    return Fetcher(options, gate=Gate(0, patience_s=1e9, clock=clock, sleep=clock.sleep))


@contextmanager
def watching(
    store: Store, pages: Mapping[str, Page], *, robots: bool = False
) -> Iterator[tuple[Misbehaving, Workspace]]:
    """robots: whether robots.txt is asked for; one that a slow machine cannot have in time would close the server."""
    workspace = Workspace(store)
    workspace.fetcher = fetcher(robots=robots)
    with Misbehaving(pages) as server:
        yield server, workspace


def watch(workspace: Workspace) -> dict[str, Visited]:
    """One round; the visits by the address of the feed."""
    with running(workspace.store, "watch", []) as run:
        told = list(workspace.watch(run, workers=1, load=load_fake))
    return {one.feed.url: one for one in told if isinstance(one, Visited)}


def watch_until_read(workspace: Workspace, sound: str) -> dict[str, Visited]:
    """A round, and two more for what a slow machine could not have in time. sound: of the addresses of good feeds."""
    visited = watch(workspace)
    for _ in range(2):
        workspace.store.write(lambda connection: connection.execute(AGAIN))
        workspace.store.write(lambda connection: connection.execute(FEED_AGAIN, {"sound": f"%{sound}%"}))
        watch(workspace)
    return visited


def all_due(workspace: Workspace) -> None:
    past = datetime(2020, 1, 1, tzinfo=UTC).isoformat()
    workspace.store.write(lambda connection: connection.execute(text("UPDATE feed SET due = :past"), {"past": past}))


def docs(workspace: Workspace) -> list[str]:
    return sorted(str(one.url) for one in workspace.articles(copies=True))


def good_feed(number: int) -> Page:
    """A feed with articles of its own."""
    return lambda exchange: exchange.answer(
        feeds.rss([feeds.item(exchange.base, n) for n in range(100 * number, 100 * number + 3)]), feeds.RSS
    )


def article(exchange: Exchange) -> None:
    number = int(exchange.seen.query.partition("&")[0] or 0)
    exchange.answer(feeds.page(number, extra=f"Freedonia warned the town with number {number} again."))


def test_feeds_of_every_mischief_are_survived_and_told(store: Store) -> None:
    """Every page of the server is watched as a feed, good ones between them."""
    good = {f"/good-{number}": good_feed(number) for number in range(1, 5)}
    with watching(store, {**PAGES, **good, "/article": article}) as (server, workspace):
        paths = sorted({*PAGES, *good})
        for path in paths:
            workspace.add_feed(server.url(path))
        visited = watch_until_read(workspace, "/good-")
        assert len(visited) == len(paths) > 50
        watched = {one.url: one for one in workspace.feeds()}
        assert all(one.status for one in watched.values())
        assert all(one.message for one in watched.values() if one.status not in SOUND)
        failed = [one for one in watched.values() if one.failures]
        assert len(failed) > 50
        assert all(one.due > (one.checked or "") for one in failed)
        stored = set(docs(workspace))
        for number in (1, 2, 3, 4):
            assert {server.url(f"/article?{n}") for n in range(100 * number, 100 * number + 3)} <= stored
    assert list(problems(store)) == []


def test_pages_of_every_mischief_are_survived_and_told(store: Store) -> None:
    """One feed names every page of the server, good articles between them."""
    paths = sorted(path for path in PAGES if path != "/article")

    def feed(exchange: Exchange) -> None:
        items = [feeds.item(exchange.base, n).replace(f"/article?{n}<", f"{path}?{n}<") for n, path in enumerate(paths)]
        good = [feeds.item(exchange.base, n) for n in range(900, 905)]
        exchange.answer(feeds.rss([*items[:30], *good, *items[30:]]), feeds.RSS)

    with watching(store, {**PAGES, "/all": feed, "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/all"))
        watch_until_read(workspace, "/all")
        assert {server.url(f"/article?{n}") for n in range(900, 905)} <= set(docs(workspace))
        states = text("SELECT state, count(*), count(reason) FROM feed_item GROUP BY state")
        with store.reading() as connection:
            found = {state: (number, told) for state, number, told in connection.execute(states)}
        assert sum(number for number, _ in found.values()) == len(paths) + 5
        assert all(number == told for state, (number, told) in found.items() if state != "done")
        done = found["done"][0]
        assert done == workspace.articles(copies=True, superseded=True).count() + len(workspace.quarantined())
    assert list(problems(store)) == []


def test_what_is_not_changed_is_not_fetched_again(store: Store) -> None:
    with watching(store, {**PAGES, "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/conditional"))
        assert watch(workspace)[server.url("/conditional")].visit.status == "ok"
        asked = server.count("/article")
        assert asked > 0
        all_due(workspace)
        assert watch(workspace)[server.url("/conditional")].visit.status == "unchanged"
        assert server.count("/article") == asked


def test_nothing_is_due_at_once(store: Store) -> None:
    with watching(store, {**PAGES, "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/feed"))
        assert len(watch(workspace)) == 1
        assert watch(workspace) == {}
        assert str(workspace.next_due()) > datetime.now(UTC).isoformat()


def test_a_changed_article_supersedes_with_history(store: Store) -> None:
    def feed(exchange: Exchange) -> None:
        item = feeds.item(exchange.base, 1, text=f"Corrected {exchange.nth} times.")
        exchange.answer(feeds.rss([item.replace("/article?1<", "/changing<")]), feeds.RSS)

    with watching(store, {**PAGES, "/feed-of-changes": feed}) as (server, workspace):
        workspace.add_feed(server.url("/feed-of-changes"))
        for _ in range(3):
            watch(workspace)
            all_due(workspace)
            time.sleep(1.1)  # times of pages are kept to the second
        assert server.count("/changing") == 3
        (now,) = workspace.articles()
        assert "corrected 3 times" in now.text
        history = {one.id: one for one in workspace.articles(superseded=True, copies=True)}
        assert len(history) == 3
        assert sorted(one.superseded_by is None for one in history.values()) == [False, False, True]


def test_one_guid_for_several_articles_loses_none(store: Store) -> None:
    with watching(store, {**PAGES, "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/duplicate-guids"))
        watch(workspace)
        assert docs(workspace) == [server.url(f"/article?{n}") for n in (1, 2, 3)]


@pytest.mark.parametrize("path", ["/busy-429", "/busy-429-date", "/busy-503"])
def test_who_asks_for_time_gets_it(store: Store, path: str) -> None:
    with watching(store, PAGES) as (server, workspace):
        workspace.add_feed(server.url(path), every_s=60)
        visited = watch(workspace)[server.url(path)]
        assert visited.visit.failed
        assert (visited.visit.wait_s > 0) == (path != "/busy-503")
        (one,) = workspace.feeds()
        wait = datetime.fromisoformat(one.due) - datetime.fromisoformat(str(one.checked))
        assert wait.total_seconds() >= max(120, visited.visit.wait_s - 1)


def test_a_feed_that_fails_is_asked_less_and_less(store: Store) -> None:
    with watching(store, PAGES) as (server, workspace):
        workspace.add_feed(server.url("/status-500"), every_s=600)
        waits = []
        for _ in range(9):
            watch(workspace)
            (one,) = workspace.feeds()
            waits.append(round(seconds_left(one)))
            all_due(workspace)
        assert waits[:3] == [1200, 2400, 4800]
        assert waits[-1] == 24 * 3600
        assert one.failures == 9


def seconds_left(one: Subscription) -> float:
    return (datetime.fromisoformat(one.due) - datetime.fromisoformat(str(one.checked))).total_seconds()


def test_a_feed_that_is_gone_is_left_alone(store: Store) -> None:
    with watching(store, PAGES) as (server, workspace):
        workspace.add_feed(server.url("/status-410"))
        watch(workspace)
        assert workspace.feeds()[0].paused
        all_due(workspace)
        assert watch(workspace) == {}


def test_a_page_that_fails_for_now_is_tried_again(store: Store) -> None:
    def sometimes(exchange: Exchange) -> None:
        exchange.answer(b"", status=500) if exchange.nth < 3 else article(exchange)

    with watching(store, {"/feed": good_feed(1), "/article": sometimes}) as (server, workspace):
        workspace.add_feed(server.url("/feed"))
        for _ in range(4):
            watch(workspace)
            store.write(lambda connection: connection.execute(AGAIN))
        assert docs(workspace) == [server.url(f"/article?{n}") for n in (100, 101, 102)]


def test_the_text_in_the_feed_stands_for_a_page_that_is_not_to_be_had(store: Store) -> None:
    body = "".join(f"<p>{paragraph}{WORDS}</p>" for paragraph in feeds.PARAGRAPHS * 3)

    def feed(exchange: Exchange) -> None:
        item = {
            "id": "1",
            "url": f"{exchange.base}/closed",
            "title": "The army leaves <b>Harbin</b>",
            "content_html": body,
        }
        made = {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [item]}
        exchange.answer(json.dumps(made).encode(), "application/feed+json")

    closed: Page = lambda exchange: exchange.answer(b"User-agent: *\nDisallow: /closed\n", "text/plain")  # noqa: E731
    with watching(store, {"/feed": feed, "/robots.txt": closed}, robots=True) as (server, workspace):
        workspace.add_feed(server.url("/feed"))
        watch(workspace)
        (found,) = workspace.articles()
        assert found.url == server.url("/closed")
        assert server.count("/closed") == 0
        assert feeds.PARAGRAPHS[0] in found.text


def test_a_news_sitemap_is_watched_like_a_feed(store: Store) -> None:
    today = datetime.now(UTC).isoformat(timespec="seconds")

    def sitemap(exchange: Exchange) -> None:
        days = {1: today, 2: today, 3: "2020-01-01"}
        entries = ((f"{exchange.base}/article?{n}", day) for n, day in days.items())
        listed = "".join(f"<url><loc>{url}</loc><lastmod>{day}</lastmod></url>" for url, day in entries)
        exchange.answer(f"{URLSET}{listed}</urlset>".encode(), "application/xml")

    with watching(store, {"/sitemap.xml": sitemap, "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/sitemap.xml"))
        watch(workspace)
        assert workspace.feeds()[0].kind == "sitemap"
        assert docs(workspace) == [server.url(f"/article?{n}") for n in (1, 2)]


def test_a_private_address_is_never_reached(store: Store) -> None:
    with Misbehaving({"/feed": good_feed(1)}) as server:
        workspace = Workspace(store)
        workspace.fetcher = Fetcher(FetchOptions(delay_s=0))
        workspace.add_feed(server.url("/feed"))
        assert watch(workspace)[server.url("/feed")].visit.status == "refused-address"
        assert server.requests == []


def test_what_was_named_is_read_by_the_next_watcher(store: Store) -> None:
    """A watcher is killed between seeing a feed and reading its articles."""
    with watching(store, {"/feed": good_feed(1), "/article": article}) as (server, workspace):
        workspace.add_feed(server.url("/feed"))
        with running(store, "watch", []) as run:
            told = workspace.watch(run, workers=1, load=load_fake)
            assert isinstance(next(told), Visited)
            told.close()  # type: ignore[attr-defined]
        assert docs(workspace) == []
        assert workspace.feeds()[0].waiting == 3
        watch(workspace)
        assert len(docs(workspace)) == 3
        assert (workspace.feeds()[0].waiting, workspace.feeds()[0].done) == (0, 3)


@pytest.mark.parametrize(
    ("path", "found"), [("/feed", "/feed"), ("/page-for-feed", None), ("/article", BadOption), ("/one-feed", "/feed")]
)
def test_the_feed_of_a_site_is_found(store: Store, path: str, found: str | type[Exception] | None) -> None:
    linked: Callable[[Exchange], None] = lambda exchange: exchange.answer(  # noqa: E731
        b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>x</p></body></html>'
    )
    with watching(store, {**PAGES, "/article": article, "/one-feed": linked}) as (server, workspace):
        if isinstance(found, str):
            assert workspace.find_feed(server.url(path)) == server.url(found)
        elif found is not None:
            with pytest.raises(found, match="--no-check"):
                workspace.find_feed(server.url(path))


def test_adding_twice_and_removing(store: Store) -> None:
    workspace = Workspace(store)
    assert workspace.add_feed("https://news.example/feed")
    assert not workspace.add_feed("https://news.example/feed", every_s=60)
    assert [(one.url, one.every_s) for one in workspace.feeds()] == [("https://news.example/feed", 60)]
    assert workspace.remove_feed("https://news.example/feed")
    assert not workspace.remove_feed("https://news.example/feed")
    assert workspace.feeds() == []
