"""Sitemaps (sitemaps.org), with the extension for news, and indexes of them; packed with gzip or not."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

from lxml import etree

from casus.errors import NotAnArticle, UnreadableInput
from casus.intake.feed_fields import language_tag, one_line, time_of, web_link
from casus.intake.markup import characters, local_name, namespace, parsed, safe_markup
from casus.records.sitemap import Sitemap, SitemapEntry, SitemapKind

MAX_BYTES = 50_000_000
"""Unpacked; as the standard has it."""

MAX_ENTRIES = 50_000
"""As the standard has it."""

_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?(urlset|sitemapindex)(?=[\s/>])", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?(?:url|sitemap)(?=[\s/>])", re.IGNORECASE)
_ENTRY_NAMES = ("url", "sitemap")
_FIELDS = ("loc", "lastmod", "title", "publication_date", "language")


def read_sitemap(raw: bytes, url: str) -> Sitemap:
    """The sitemap in `raw`, which came from `url`. What can be read of a broken one is read, and `notes` say so.

    Raises UnreadableInput (`too-large`, `binary`, `bad-encoding`, `unreadable`, `not-sitemap`, `not-xml`) or
    NotAnArticle (`empty`).
    """
    text = characters(_unpacked(raw))
    if not text.strip("\ufeff \t\r\n"):
        raise NotAnArticle("is empty", reason="empty")
    markup = safe_markup(text)
    root = _ROOT.search(markup)
    if root is None:
        raise UnreadableInput("is no sitemap; give the address of one, as robots.txt names it", reason="not-sitemap")
    markup, count = _shortened(markup[root.start() :])
    tree, wrong = parsed(markup)
    long = f"{count} entries, of which the first {MAX_ENTRIES} are read" if count > MAX_ENTRIES else None
    elements = (element for element in tree.iter() if local_name(element) in _ENTRY_NAMES)
    entries = tuple(entry for element in elements if (entry := _entry(element, url)))
    kind: SitemapKind = "index" if local_name(tree) == "sitemapindex" else "pages"
    return Sitemap(kind, entries[:MAX_ENTRIES], tuple(filter(None, (long, None if long else wrong))))


def _unpacked(raw: bytes) -> bytes:
    """Sitemaps often lie packed on their server, whatever the header says."""
    if raw.startswith(b"\x1f\x8b"):
        try:
            raw = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(raw, MAX_BYTES + 1)
        except zlib.error as error:
            raise UnreadableInput(f"is a broken gzip file ({error})", reason="unreadable") from error
    if len(raw) > MAX_BYTES:
        raise UnreadableInput(f"is a sitemap of over {MAX_BYTES} bytes", reason="too-large")
    return raw


def _shortened(markup: str) -> tuple[str, int]:
    """The markup up to the last entry that may be read, and how many entries it had."""
    starts = [found.start() for found in _ENTRY.finditer(markup)]
    return (markup[: starts[MAX_ENTRIES]] if len(starts) > MAX_ENTRIES else markup), len(starts)


def _is_meant(field: etree._Element) -> bool:
    """The extensions for pictures and films have titles of their own."""
    return local_name(field) in _FIELDS and not any(other in namespace(field) for other in ("image", "video"))


def _entry(element: etree._Element, base: str) -> SitemapEntry | None:
    """One entry, if it has an address; the fields of the news extension lie one level deeper."""
    fields: Mapping[str, str | None] = {
        local_name(field): field.text for field in reversed(list(element.iter())) if _is_meant(field)
    }
    address = web_link(fields.get("loc"), base)
    if address is None:
        return None
    return SitemapEntry(
        url=address,
        lastmod=time_of(fields.get("lastmod")),
        title=one_line(fields.get("title")),
        published=time_of(fields.get("publication_date")),
        language=language_tag(fields.get("language")),
    )
