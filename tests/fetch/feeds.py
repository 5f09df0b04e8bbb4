"""Feeds and pages for the misbehaving server, built by hand."""

from __future__ import annotations

from collections.abc import Sequence

RSS = "application/rss+xml"
PARAGRAPHS = (
    "The army of Freedonia said on Monday that its troops had left the border town of Harbin.",
    "Sylvania's foreign minister, Jane Roe, welcomed the withdrawal and called for talks.",
    "Officials of both countries will meet on Thursday, a spokesman told reporters.",
)


def page(number: int = 1, extra: str = "") -> bytes:
    """A news page whose title and first sentence tell its number."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, extra) if paragraph)
    title = f"Freedonia withdraws from town number {number}"
    markup = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return markup.encode()


def item(base: str, number: int, guid: str | None = None, text: str = "") -> str:
    """One RSS item whose link is `/article?<number>`; the day of its publication follows from the number."""
    day = 1 + number % 28
    return (
        f"<item><title>Freedonia withdraws from town number {number}</title><link>{base}/article?{number}</link>"
        f"<guid isPermaLink='false'>{guid or f'news-{number}'}</guid>"
        f"<pubDate>{day:02d} Jun 2025 08:00:00 GMT</pubDate><description>{text or PARAGRAPHS[0]}</description></item>"
    )


def rss(items: Sequence[str], head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    """An RSS 2.0 feed."""
    opening = f"{head}<rss version='2.0'><channel><title>News of Freedonia</title><link>https://news.example/</link>"
    return f"{opening}{''.join(items)}</channel></rss>".encode()


def good(base: str, count: int = 3) -> bytes:
    return rss([item(base, number) for number in range(1, count + 1)])


def entity_bomb(base: str) -> bytes:
    """Ten entities, each ten times the one before: 3 GB if they were expanded."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "lol">{levels}]>'
    return rss([item(base, 1), item(base, 2, text="&a9;")], head)


def external_entity(base: str) -> bytes:
    """Asks the reader for a file of its own and for a page of this server."""
    secret = "file" + ":///etc/hostname"
    declared = f'<!ENTITY secret SYSTEM "{secret}"><!ENTITY page SYSTEM "{base}/stolen">'
    head = f'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "{base}/stolen.dtd" [{declared}]>'
    return rss([item(base, 1), item(base, 2, text="&secret; &page;")], head)
