"""The bytes of a feed to its items: RSS, Atom, JSON Feed. The only home of feedparser, which never goes out itself.

The order: decode, see what it is, make it whole and small (`markup.py`, `feed_items.py`), parse, choose what is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import feedparser

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.feed_fields import MAX_NAME, language_tag, minutes, one_line, time_of, web_link, whole_text
from casus.intake.feed_items import feed_parts
from casus.intake.json_feed import read_json_feed
from casus.intake.linked import linked_feeds
from casus.intake.markup import characters, safe_markup
from casus.records.feed import Feed, FeedItem, FeedKind

MAX_BYTES = 10_000_000
"""Of one feed; the longest have 5 MB, with the full text of their articles."""

_FIRST_KINDS: dict[str, FeedKind] = {"rss": "rss", "channel": "rss", "rdf": "rdf", "feed": "atom"}
_FIRST_TAG = re.compile(r"<([A-Za-z_][\w.:-]*)")
_KINDS: dict[str, FeedKind] = {"rss": "rss", "channel": "rss", "rdf": "rdf", "feed": "atom"}


def read_feed(raw: bytes, url: str, charset: str | None = None) -> Feed:
    """The feed in `raw`, which came from `url`. charset: as the header of the answer names it.

    What can be read of a broken feed is read, and `notes` say what is wrong. Raises UnreadableInput (`too-large`,
    `binary`, `bad-encoding`, `not-feed`, `not-xml`, `bad-json`) or NotAnArticle (`empty`).
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableInput(f"is a feed of over {MAX_BYTES} bytes", reason="too-large")
    text = characters(raw, charset)
    if not text.strip("\ufeff \t\r\n"):
        raise NotAnArticle("is empty", reason="empty")
    if text.lstrip().startswith("{"):
        return _finished(read_json_feed(text, url))
    markup = safe_markup(text)
    first = _FIRST_TAG.search(markup)
    parts = None if first is None or first[1].lower() == "html" else feed_parts(markup)
    if parts is None:
        raise _not_a_feed(raw, url)
    return _finished(replace(_read(parts.markup, url, _KINDS[parts.root]), notes=parts.notes))


def _not_a_feed(raw: bytes, url: str) -> UnreadableInput:
    named = linked_feeds(raw, url)
    advice = f"; it links to {', '.join(named[:5])}" if named else ""
    return UnreadableInput(
        f"is no feed{advice or '; give the address of an RSS, Atom or JSON feed'}", reason="not-feed"
    )


def _read(markup: bytes, url: str, kind: FeedKind) -> Feed:
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        # A stream, since a string that looks like an address or a path would be opened.
        found = feedparser.parse(
            BytesIO(markup), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # the parser promises nothing; what reaches it is well-formed and small
        raise UnreadableInput(f"breaks the feed parser ({type(error).__name__}: {error})", reason="not-xml") from error
    head = found["feed"]
    return Feed(
        kind=kind,
        title=_title(head),
        homepage=_link(head, url),
        language=language_tag(_stated(head, "language")),
        items=tuple(_item(entry, url, kind) for entry in found["entries"]),
        ttl=minutes(_stated(head, "ttl")),
        updated=time_of(_stated(head, "updated")) or time_of(_stated(head, "published")),
    )


def _item(entry: dict[str, Any], base: str, kind: FeedKind) -> FeedItem:
    published, updated = time_of(_stated(entry, "published")), time_of(_stated(entry, "updated"))
    if published is None and kind != "atom":
        published, updated = updated, None  # dc:date, which in RSS is the day of publication
    content = next((text for part in entry.get("content", ()) if (text := whole_text(part.get("value")))), None)
    summary = whole_text(_stated(entry, "summary"))
    item = FeedItem(
        guid=one_line(_stated(entry, "id")) or "",
        url=_link(entry, base),
        title=_title(entry),
        published=published or time_of(_stated(entry, "created")),
        updated=updated,
        summary=None if summary == content else summary,
        content=content,
        author=one_line(_stated(entry, "author"), MAX_NAME, markup=True),
    )
    return item if item.guid else replace(item, guid=item.url or item.fingerprint)


def _stated(found: dict[str, Any], name: str) -> object:
    """What the parser found under just that name; it hands out one date for another by itself."""
    return dict.get(found, name)


def _title(found: dict[str, Any]) -> str | None:
    detail = found.get("title_detail") or {}
    return one_line(_stated(found, "title"), markup=detail.get("type") != "text/plain")


def _link(found: dict[str, Any], base: str) -> str | None:
    """The first link that leads to a page; else whatever the parser takes for the link."""
    links = (link.get("href") for link in found.get("links", ()) if link.get("rel") == "alternate")
    return next((address for link in (*links, _stated(found, "link")) if (address := web_link(link, base))), None)


def _finished(feed: Feed) -> Feed:
    """Without items that are there twice; a guid that stands for several addresses stands for none."""
    items = list(dict.fromkeys(feed.items))
    addresses: dict[str, set[str | None]] = {}
    for item in items:
        addresses.setdefault(item.guid, set()).add(item.url)
    shared = {guid for guid, urls in addresses.items() if len(urls) > 1}
    items = [replace(item, guid=item.url or item.fingerprint) if item.guid in shared else item for item in items]
    note = (f"{len(shared)} guids stand for several addresses; the addresses are taken instead",) if shared else ()
    return replace(feed, items=tuple(items), notes=(*feed.notes, *note))
