"""What a page says of itself: headline, publication time with its zone, publisher, address.

Every reader takes the parsed page and gives None when the page does not say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casus.intake.published import stated_published, url_day, written_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_SCRIPT = 200_000
_MAX_TITLE = 400
_MAX_NODES = 2_000
_ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "WebPage",
    "AnalysisNewsArticle",
    "LiveBlogPosting",
)
_PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish-date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "citation_publication_date",
    "date",
)
_LOWER = "translate({}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_TITLE_BREAKS = (" | ", " – ", " — ", " - ", " :: ", " » ", " · ")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None


def page_metadata(tree: HtmlElement) -> PageMetadata:
    """Read the metadata of a parsed page; `published` as in `Article.published`."""
    names = _meta_names(tree)
    items = tuple(_linked_data(tree))
    publisher = _clean(names.get("og:site_name")) or _publisher(items) or _clean(names.get("application-name"))
    url = _url(tree, names, items)
    return PageMetadata(
        title=_title(tree, names, items, publisher),
        published=_published(tree, names, items) or (url_day(url) if url else None),
        publisher=publisher,
        url=url,
    )


def _meta_names(tree: HtmlElement) -> Mapping[str, str]:
    """Content of the meta tags by lower-case property, name or itemprop; the first of a name holds."""
    pairs = (
        (
            str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower(),
            str(tag.get("content")),
        )
        for tag in tree.xpath("(//meta[@content])[position() <= 500]")
    )
    return dict(reversed([pair for pair in pairs if pair[0] and pair[1].strip()]))


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """The objects of the page's JSON-LD that may describe the article, articles before pages."""
    found: list[Mapping[str, object]] = []
    for script in tree.xpath("(//script[@type='application/ld+json'])[position() <= 20]"):
        text = script.text or ""
        if len(text) > _MAX_SCRIPT:
            continue
        try:
            found.extend(_objects(json.loads(text, strict=False)))
        except (ValueError, RecursionError):
            continue  # a broken script says nothing
    yield from sorted((item for item in found if _type_rank(item) is not None), key=lambda item: _type_rank(item) or 0)


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    """Every object of a JSON-LD value at the places where articles are put: top, lists, `@graph`, `mainEntity`."""
    waiting = [value]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MAX_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in ("@graph", "mainEntity") if key in node)


def _type_rank(item: Mapping[str, object]) -> int | None:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    if not any(name in _ARTICLE_TYPES for name in names):
        return None
    return 1 if names == ["WebPage"] else 0


def _title(
    tree: HtmlElement, names: Mapping[str, str], items: tuple[Mapping[str, object], ...], publisher: str | None
) -> str | None:
    """The one h1 when the page's other titles bear it out, else what the metadata say, else the window's title."""
    window = _clean(" ".join(tree.xpath("string((//head/title)[1])").split()))
    stated = _clean(names.get("og:title")) or _first_text(items, "headline") or _clean(names.get("twitter:title"))
    headings = [_clean(" ".join(heading.itertext())) for heading in tree.xpath("(//h1)[position() <= 5]")]
    for heading in headings:
        if heading and heading != publisher and _bears_out(heading, stated or window):
            return heading
    if stated:
        return _without_site(stated, publisher)
    if window:
        return _without_site(window, publisher)
    return next((heading for heading in headings if heading and heading != publisher), None)


def _bears_out(heading: str, other: str | None) -> bool:
    if other is None:
        return False
    words = set(heading.casefold().split())
    return len(words & set(other.casefold().split())) >= 0.6 * len(words)


def _without_site(title: str, publisher: str | None) -> str:
    """A window title without the site's name behind it."""
    for mark in _TITLE_BREAKS:
        head, found, tail = title.rpartition(mark)
        if found and (tail.casefold() == (publisher or "").casefold() or (mark == " | " and len(head) > len(tail))):
            return head.strip()
    return title


def _published(tree: HtmlElement, names: Mapping[str, str], items: tuple[Mapping[str, object], ...]) -> str | None:
    """The first stated time; a plain day gives way to a later-found time on that same day."""
    stated = [value for text in _stated_times(tree, names, items) if (value := stated_published(text))]
    if not stated:
        return _printed_day(tree)
    return next(
        (value for value in stated if len(value) > 10 and value[:10] == stated[0][:10] and _has_zone(value)), stated[0]
    )


def _has_zone(value: str) -> bool:
    return "+" in value[10:] or "-" in value[10:]


def _stated_times(
    tree: HtmlElement, names: Mapping[str, str], items: tuple[Mapping[str, object], ...]
) -> Iterator[str]:
    if names.get(_PUBLISHED_NAMES[0]):
        yield names[_PUBLISHED_NAMES[0]]
    yield from (value for item in items if isinstance(value := item.get("datePublished"), str))
    yield from (names[name] for name in _PUBLISHED_NAMES[1:] if name in names)
    yield from tree.xpath("(//*[@itemprop='datePublished']/@datetime)[position() <= 3]")
    yield from tree.xpath(
        "(//article//time/@datetime | //main//time/@datetime | //header//time/@datetime)[position() <= 1]"
    )


def _printed_day(tree: HtmlElement) -> str | None:
    """The day printed in the first <time>, or in an element that by its class holds the date."""
    marks = " or ".join(
        f"contains({_LOWER.format('@class')}, '{mark}')"
        for mark in ("publish", "dateline", "post-date", "entry-date", "article-date")
    )
    places = tree.xpath(f"(//time | //*[self::span or self::p or self::div][@class][{marks}])[position() <= 5]")
    texts = (" ".join(place.itertext()) for place in places)
    return next((day for text in texts if len(text) < 200 and (day := written_day(text))), None)


def _publisher(items: tuple[Mapping[str, object], ...]) -> str | None:
    for item in items:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and _clean(name):
            return _clean(name)
    return None


def _url(tree: HtmlElement, names: Mapping[str, str], items: tuple[Mapping[str, object], ...]) -> str | None:
    canonical = tree.xpath("string((//link[@rel='canonical']/@href)[1])")
    for url in (canonical, names.get("og:url"), _first_text(items, "url")):
        if url and url.strip().startswith(("https://", "http://")) and len(url) < 2_000:
            return str(url).strip()
    return None


def _first_text(items: tuple[Mapping[str, object], ...], key: str) -> str | None:
    return next((clean for item in items if isinstance(value := item.get(key), str) and (clean := _clean(value))), None)


def _clean(text: str | None) -> str | None:
    """One line of printable characters; None when nothing is left or it is too long to be a name or title."""
    line = " ".join(
        "".join(character for character in text or "" if character.isprintable() or character.isspace()).split()
    )
    return line if line and len(line) <= _MAX_TITLE else None
