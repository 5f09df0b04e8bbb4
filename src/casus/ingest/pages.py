"""The pages of articles that feeds name, fetched as items: politely, several hosts at a time."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlsplit

from casus.errors import FetchError
from casus.fetch.fetch import Fetcher
from casus.records.fetched import Fetched
from casus.records.item import Form, Item
from casus.records.subscription import Named

THREADS = 8
"""Hosts that are waited for at a time."""

MOST_TRIES = 6
"""Visits to a page that fails for now, over about a day and a half, before it is given up."""

FIRST_PAUSE_S = 900.0
BUSY = frozenset({"busy", "backing-off"})
"""Reasons of ours not to ask a server now."""

LEAST_CONTENT = 500
"""Characters of markup from which on an article in its feed stands for a page that cannot be had."""

FORMS: dict[str, Form] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


@dataclass(frozen=True, slots=True)
class Page:
    """What came of an article that a feed names. item: what is to be read, or None; then reason and message say why.

    wait_s: after how long to try again; None when that is no use. tried: its server was asked.
    """

    named: Named
    item: Item | None = None
    reason: str = ""
    message: str = ""
    wait_s: float | None = None
    tried: bool = True


def pages(fetcher: Fetcher, named: Sequence[Named]) -> Iterator[Page]:
    """In their order; a page that several name is fetched once."""
    first = {one.url or one.guid: one for one in reversed(named)}
    with ThreadPoolExecutor(THREADS) as pool:
        listed = pool.map(partial(_of_one_host, fetcher), _by_host(first.values()))
        found = {page.named.url or page.named.guid: page for some in listed for page in some}
    for one in named:
        same = found[one.url or one.guid]
        yield same if same.named is one else replace(same, named=one)


def _by_host(named: Iterable[Named]) -> list[list[Named]]:
    """Those of a host together: one thread waits for its turns, and the others go on."""
    hosts = defaultdict[str, list[Named]](list)
    for one in named:
        hosts[_host(one.url or "")].append(one)
    return list(hosts.values())


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:  # no address, as fetching it will tell
        return ""


def _of_one_host(fetcher: Fetcher, named: Sequence[Named]) -> list[Page]:
    return [page(fetcher, one) for one in named]


def page(fetcher: Fetcher, one: Named) -> Page:
    """Its page, else its text in the feed where that is long enough. Never raises for what a server does."""
    if one.url is None:
        return _instead(one, "no-page", "the feed names no page for it")
    try:
        fetched = fetcher.get(one.url)
    except FetchError as error:
        if error.reason in BUSY:
            return Page(one, reason=error.reason, message=str(error), wait_s=error.retry_after or 1.0, tried=False)
        if error.temporary and one.tries + 1 < MOST_TRIES:
            wait = max(error.retry_after or 0.0, FIRST_PAUSE_S * 2**one.tries)
            return Page(one, reason=error.reason, message=str(error), wait_s=wait)
        return _instead(one, error.reason, str(error))
    form = FORMS.get(fetched.content_type or "text/html")
    if form is None:
        return _instead(one, "not-page", f"{one.url} is {fetched.content_type}, not a page")
    return Page(one, _item(one, fetched, form))


def _item(one: Named, fetched: Fetched, form: Form) -> Item:
    url = fetched.final_url
    return Item(url, url, fetched.body, form, url, fetched.charset, fetched.retrieved, one.published)


def _instead(one: Named, reason: str, message: str) -> Page:
    """The text that the feed brings along, as a page of its own; it is read like any other."""
    if one.content is None or len(one.content) < LEAST_CONTENT:
        return Page(one, reason=reason, message=message)
    title = html.escape(one.title or "")
    markup = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{one.content}</article></body>"
    place, raw = one.url or one.guid, markup.encode("utf-8", "replace")
    return Page(one, Item(place, place, raw, "html", one.url, "utf-8", None, one.published))
