"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from casus.errors import UnreadableInput
from casus.intake.feed_fields import MAX_NAME, language_tag, newest_first, one_line, time_of, web_link, whole_text
from casus.intake.feed_items import MAX_ITEMS
from casus.records.feed import Feed, FeedItem

_VERSION = "jsonfeed.org/version/1"


def read_json_feed(text: str, url: str) -> Feed:
    """The feed in a JSON text; of a long one the newest items. Raises UnreadableInput (`bad-json`, `not-feed`)."""
    found = _object(text)
    entries = found.get("items")
    if _VERSION not in str(found.get("version"))[:100] or not isinstance(entries, list):
        raise UnreadableInput("is JSON, but no JSON Feed with its version and items", reason="not-feed")
    items = [_item(entry, url) for entry in entries if isinstance(entry, dict)]
    notes = [f"{len(entries) - len(items)} items that are no objects"] if len(items) < len(entries) else []
    notes += [f"{len(items)} items, of which the newest {MAX_ITEMS} are read"] if len(items) > MAX_ITEMS else []
    return Feed(
        kind="json",
        title=one_line(found.get("title")),
        homepage=web_link(found.get("home_page_url"), url),
        language=language_tag(found.get("language")),
        items=tuple(_newest(items)),
        notes=tuple(notes),
    )


def _object(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text, strict=False)
    except RecursionError as error:
        raise UnreadableInput("is nested too deep for a feed", reason="bad-json") from error
    except ValueError as error:
        raise UnreadableInput(f"is no JSON ({str(error)[:100]})", reason="bad-json") from error
    if not isinstance(found, dict):
        raise UnreadableInput("is JSON, but no object", reason="not-feed")
    return found


def _item(entry: Mapping[str, object], base: str) -> FeedItem:
    number = entry.get("id")
    item = FeedItem(
        guid=one_line(str(number) if isinstance(number, (int, float)) else number) or "",
        url=web_link(entry.get("url"), base) or web_link(entry.get("external_url"), base),
        title=one_line(entry.get("title")),
        published=time_of(entry.get("date_published")),
        updated=time_of(entry.get("date_modified")),
        summary=whole_text(entry.get("summary")) or whole_text(entry.get("content_text")),
        content=whole_text(entry.get("content_html")),
        author=_author(entry),
    )
    return item if item.guid else replace(item, guid=item.url or item.fingerprint)


def _newest(items: Sequence[FeedItem]) -> list[FeedItem]:
    """The newest items in the feed's order; one without a date may be new."""
    by_age = sorted(
        range(len(items)), key=lambda number: newest_first(items[number].published or items[number].updated)
    )
    return [items[number] for number in sorted(by_age[:MAX_ITEMS])]


def _author(entry: Mapping[str, object]) -> str | None:
    """Names of the authors; version 1 had only one."""
    several = entry.get("authors")
    authors = several[:10] if isinstance(several, list) else [entry.get("author")]
    names = [
        name for author in authors if isinstance(author, dict) and (name := one_line(author.get("name"), MAX_NAME))
    ]
    return one_line(", ".join(names), MAX_NAME)
