from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.intake.feed_items import MAX_ITEMS
from casus.intake.json_feed import read_json_feed
from casus.records.feed import Feed, FeedItem
from tests.intake.good_feeds import JSON_FEED

BASE = "https://news.example"
VERSION = "https://jsonfeed.org/version/1"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "url", "title", "authors")), inner)
    ),
    max_leaves=8,
)


def feed_of(*items: Any, **head: Any) -> Feed:
    return read_json_feed(json.dumps({"version": VERSION, "items": items, **head}), f"{BASE}/feed.json")


def test_a_feed() -> None:
    feed = read_json_feed(JSON_FEED.decode(), f"{BASE}/feed.json")
    assert (feed.kind, feed.title, feed.homepage, feed.language) == ("json", "Freedonia in JSON", f"{BASE}/", "en")
    assert feed.items == (
        FeedItem(
            guid="one",
            url=f"{BASE}/json/1",
            title="Ships sail",
            published="2025-06-19T08:00:00+03:00",
            updated="2025-06-19T09:00:00+03:00",
            content="<p>Ships sailed.</p>",
            author="Jane Roe, A. Smith",
        ),
        FeedItem(guid="2", url="https://other.example/2", summary="Only text.", author="B"),
    )


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("{", "bad-json"),
        ('{"a":' + "[" * 100_000, "bad-json"),
        ('{"a":' + "9" * 5_000 + "}", "bad-json"),
        ("[]", "not-feed"),
        ('{"version": "1", "items": []}', "not-feed"),
        (f'{{"version": "{VERSION}"}}', "not-feed"),
        (f'{{"version": "{VERSION}", "items": {{}}}}', "not-feed"),
    ],
)
def test_what_is_no_feed(text: str, slug: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_json_feed(text, BASE)
    assert caught.value.reason == slug


def test_items_of_the_wrong_kind_are_told_of() -> None:
    feed = feed_of({"id": "a"}, "b", 3, None, {"id": ["c"], "url": 7, "title": {}, "authors": "x", "author": []})
    assert len(feed.items) == 2
    assert feed.items[0].guid == "a"
    assert feed.notes == ("3 items that are no objects",)


def test_the_newest_of_very_many() -> None:
    items = [{"id": str(n), "date_published": f"{1900 + n // 20}-01-01"} for n in range(2 * MAX_ITEMS)]
    feed = feed_of(*items)
    assert [item.guid for item in feed.items] == [str(n) for n in range(MAX_ITEMS, 2 * MAX_ITEMS)]
    assert "2000 items" in feed.notes[0]


def test_half_a_surrogate_pair_goes() -> None:
    text = json.dumps({"version": VERSION, "items": [{"id": "a\ud800", "title": "b\udfff", "summary": "c\ud800d"}]})
    (item,) = read_json_feed(text, BASE).items
    assert (item.guid, item.title, item.summary) == ("a", "b", "cd")


@given(st.lists(JSON, max_size=3), JSON)
def test_any_json_is_a_feed_or_an_error_of_ours(items: list[Any], title: Any) -> None:
    feed = feed_of(*items, title=title, language=title, home_page_url=title)
    assert len(feed.items) <= len(items)
