"""One visit to a feed or sitemap: asked for politely, read, and what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from casus.errors import BadOption, FetchError, InputError
from casus.fetch.client import ACCEPT_FEED
from casus.fetch.fetch import Fetcher
from casus.intake.feed import read_feed
from casus.intake.linked import linked_feeds
from casus.intake.sitemap import read_sitemap
from casus.records.feed import Feed, fingerprint
from casus.records.fetched import Fetched
from casus.records.sitemap import Sitemap, SitemapEntry
from casus.records.subscription import Named, Subscription, Visit

RECENT = timedelta(days=3)
"""Of a sitemap only what is that new is read: a site lists all that it ever published."""

MOST_SITEMAPS = 20
"""Sitemaps of an index that are visited, the newest first."""

Look = tuple[Visit, list[Named]]
"""How a visit went, and the articles that are named."""

GONE = frozenset({"http-410"})


def visit(fetcher: Fetcher, one: Subscription) -> Look:
    """What a visit gives, and the articles that are named. Never raises for what the server does."""
    try:
        fetched = fetcher.get(one.url, etag=one.etag, modified=one.modified, accept=ACCEPT_FEED)
        if fetched.not_modified:
            return Visit("unchanged", wait_s=fetched.retry_after or 0.0), []
        return _read(fetcher, one, fetched)
    except FetchError as error:
        gone, wait = error.reason in GONE, error.retry_after or 0.0
        return Visit(error.reason, str(error), failed=True, gone=gone, wait_s=wait), []
    except InputError as error:
        return Visit(error.reason, f"{one.url} {error}", failed=True), []


def look_at(fetcher: Fetcher, url: str) -> Look:
    """What a visit would give; nothing is noted."""
    return visit(fetcher, Subscription(0, url, None, None, None, 0, "", None, "", 0, None, None, False))


def find_feed(fetcher: Fetcher, url: str) -> str:
    """The address itself when a feed or sitemap is there, else that of the one feed that the page links to.

    Raises FetchError, or BadOption when there is none or a choice.
    """
    found, _ = look_at(fetcher, url)
    if not found.failed:
        return url
    page = fetcher.get(url)
    linked = linked_feeds(page.body, page.final_url)
    if len(linked) == 1:
        return linked[0]
    if linked:
        raise BadOption(f"{url} is a page with several feeds; give one of them: {', '.join(linked[:10])}")
    raise BadOption(f"{found.message or url}; give the address of a feed, or --no-check to watch it all the same")


def _read(fetcher: Fetcher, one: Subscription, fetched: Fetched) -> Look:
    try:
        feed = read_feed(fetched.body, fetched.final_url, fetched.charset)
    except InputError as error:
        if error.reason != "not-feed":
            raise
        return _read_sitemap(fetcher, fetched, error)
    notes = "; ".join(feed.notes) or None
    wait = max(60.0 * (feed.ttl or 0), fetched.retry_after or 0.0)
    found = Visit("ok", notes, wait_s=wait, kind=feed.kind, title=feed.title, homepage=feed.homepage)
    return replace(found, etag=fetched.etag, modified=fetched.last_modified), list(named_by(feed))


def _read_sitemap(fetcher: Fetcher, fetched: Fetched, no_feed: InputError) -> Look:
    try:
        sitemap = read_sitemap(fetched.body, fetched.final_url)
    except InputError as error:
        raise (no_feed if error.reason == "not-sitemap" else error) from error
    entries = list(_entries(fetcher, sitemap))
    found = Visit("ok", "; ".join(sitemap.notes) or None, kind="sitemap")
    if sitemap.kind == "pages":  # an index may be as it was while its sitemaps are not
        found = replace(found, etag=fetched.etag, modified=fetched.last_modified)
    return found, list(named_in(entries, datetime.now(UTC)))


def named_by(feed: Feed) -> Iterator[Named]:
    """Items that have a page or bring their text along."""
    for item in feed.items:
        if item.url or item.content:
            yield Named(item.guid, item.url, item.title, item.published, item.fingerprint, item.content)


def named_in(entries: Iterable[SitemapEntry], at: datetime) -> Iterator[Named]:
    """Pages that are new at this time; those without any time are left out."""
    for entry in entries:
        told = entry.published or entry.lastmod
        if told is not None and at - _instant(told) <= RECENT:
            mark = fingerprint(entry.title, entry.lastmod, entry.published)
            yield Named(entry.url, entry.url, entry.title, entry.published, mark)


def _entries(fetcher: Fetcher, sitemap: Sitemap) -> Iterator[SitemapEntry]:
    """The pages of a sitemap, of an index those of its newest sitemaps; one that cannot be had is passed over."""
    if sitemap.kind == "pages":
        yield from sitemap.entries
        return
    newest = sorted(sitemap.entries, key=lambda entry: entry.lastmod or "", reverse=True)
    for entry in newest[:MOST_SITEMAPS]:
        try:
            fetched = fetcher.get(entry.url, accept=ACCEPT_FEED)
            below = read_sitemap(fetched.body, fetched.final_url)
        except InputError:
            continue
        yield from below.entries if below.kind == "pages" else ()


def _instant(stated: str) -> datetime:
    moment = datetime.fromisoformat(stated)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
