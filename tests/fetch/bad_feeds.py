"""Feeds, pages and robots.txt that are not what they should be."""

from __future__ import annotations

import gzip

from tests.fetch import feeds
from tests.fetch.registry import at
from tests.fetch.server import Exchange, Page

MANY = 100_000


@at("/charset-lies")
def charset_lies(exchange: Exchange) -> None:
    body = feeds.rss([feeds.item(exchange.base, 1, text="Müller said so – in Zürich.")])
    exchange.answer(body, f"{feeds.RSS}; charset=utf-16")


@at("/charset-wrong")
def charset_wrong(exchange: Exchange) -> None:
    body = feeds.rss([feeds.item(exchange.base, 1, text="Müller said so – in Zürich.")]).decode()
    exchange.answer(body.encode("cp1252"), feeds.RSS)


@at("/broken-feed")
def broken_feed(exchange: Exchange) -> None:
    """One item has an open tag and bare ampersands; the end of the feed is missing."""
    bad = feeds.item(exchange.base, 2, text="<b>Bread & butter").replace("?2<", "?2&x=1<")
    whole = feeds.rss([feeds.item(exchange.base, 1), bad, feeds.item(exchange.base, 3)])
    exchange.answer(whole.removesuffix(b"</channel></rss>"), feeds.RSS)


@at("/entity-bomb")
def entity_bomb(exchange: Exchange) -> None:
    exchange.answer(feeds.entity_bomb(exchange.base), feeds.RSS)


@at("/external-entity")
def external_entity(exchange: Exchange) -> None:
    exchange.answer(feeds.external_entity(exchange.base), feeds.RSS)


@at("/duplicate-guids")
def duplicate_guids(exchange: Exchange) -> None:
    exchange.answer(feeds.rss([feeds.item(exchange.base, number, guid="same") for number in (1, 2, 3)]), feeds.RSS)


@at("/changing")
def changing(exchange: Exchange) -> None:
    """An article, and a feed of it, whose text differs each time."""
    exchange.answer(feeds.page(1, extra=f"This page was corrected {exchange.nth} times, the editors said."))


@at("/changing-feed")
def changing_feed(exchange: Exchange) -> None:
    text = f"Corrected {exchange.nth} times."
    exchange.answer(feeds.rss([feeds.item(exchange.base, 1), feeds.item(exchange.base, 2, text=text)]), feeds.RSS)


@at("/many-items")
def many_items(exchange: Exchange) -> None:
    """100,000 items in 8 MB."""
    begin = f"<item><title>Town</title><link>{exchange.base}/article?"
    items = [f"{begin}{number}</link></item>" for number in range(MANY)]
    exchange.answer(gzip.compress(feeds.rss(items), 1), feeds.RSS, Content_Encoding="gzip")


@at("/binary")
def binary(exchange: Exchange) -> None:
    exchange.answer(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, feeds.RSS)


@at("/page-for-feed")
def page_for_feed(exchange: Exchange) -> None:
    link = b'<link rel="alternate" type="application/rss+xml" href="/feed"></head>'
    exchange.answer(feeds.page().replace(b"</head>", link), feeds.RSS)


def robots(text: str) -> Page:
    return lambda exchange: exchange.answer(text.encode(), "text/plain")


def robots_error(exchange: Exchange) -> None:
    exchange.answer(b"", status=500)


def robots_endless(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": "text/plain"})
    exchange.send(b"User-agent: *\nDisallow: /closed\n")
    for _ in exchange.forever():
        exchange.send(b"Disallow: /never\n" * 1_000)
