"""Broken feeds and very long ones: what is wrong is said, and costs no item that is good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casus.intake.feed import read_feed
from casus.intake.feed_items import MAX_ITEMS
from casus.records.feed import Feed, FeedItem
from tests.fetch import feeds

BASE = "https://news.example"
URL = f"{BASE}/feed"


def rss(*items: str) -> Feed:
    """The feed whose items are these, each the inner markup of one."""
    return read_feed(feeds.rss([f"<item>{item}</item>" for item in items]), URL)


def test_html_that_was_not_escaped_stays_in_its_item() -> None:
    feed = rss(
        *(f"<title>T{n}</title><description><p>One<br>two <img src='x'></description><link>/{n}</link>" for n in (1, 2))
    )
    assert [(item.title, item.url, item.summary) for item in feed.items] == [
        (f"T{n}", f"{BASE}/{n}", "<p>One<br>two <img src='x'>") for n in (1, 2)
    ]
    assert feed.notes == ("broken XML in 2 items; read as far as it goes",)


def test_a_broken_item_does_no_harm_to_the_others() -> None:
    bad = "<title>Bad</titel><link>/bad</lnk><description><b>x & y"
    feed = rss("<title>A</title><link>/a</link>", bad, "<title>C</title><link>/c</link>")
    assert [item.url for item in feed.items if item.title in ("A", "C")] == [f"{BASE}/a", f"{BASE}/c"]
    assert feed.notes == ("broken XML in 1 items; read as far as it goes",)


@pytest.mark.parametrize("cut", [6, 10, 20, 60, 150, 300])
def test_a_feed_that_is_cut_off_keeps_its_whole_items(cut: int) -> None:
    feed = read_feed(feeds.good(BASE)[:-cut], URL)
    assert [item.url for item in feed.items][:2] == [f"{BASE}/article?1", f"{BASE}/article?2"]
    assert feed.notes[0] == "the feed is cut off: its end is missing"


def test_something_before_the_feed_is_passed_over() -> None:
    warning = b"\n<br />\n<b>Warning</b>: something on line <b>3</b><br />\n"
    assert len(read_feed(warning + feeds.good(BASE), URL).items) == 3


def test_the_same_item_twice_is_one() -> None:
    assert len(rss("<title>A</title><link>/a</link>", "<title>A</title><link>/a</link>").items) == 1


def test_a_guid_of_several_addresses_is_none() -> None:
    same = "<guid isPermaLink='false'>same</guid>"
    feed = rss(
        f"{same}<link>/a</link>", f"{same}<link>/b</link>", "<guid isPermaLink='false'>own</guid><link>/c</link>"
    )
    assert [item.guid for item in feed.items] == [f"{BASE}/a", f"{BASE}/b", "own"]
    assert "1 guids" in feed.notes[0]


def test_a_changed_item_has_another_fingerprint() -> None:
    (item,) = rss("<title>A</title><link>/a</link><description>x</description>").items
    assert replace(item, guid="other", url=None, author="Other", published="2025-01-01").fingerprint == item.fingerprint
    for changed in (
        replace(item, title="B"),
        replace(item, summary="y"),
        replace(item, summary=None),
        replace(item, content="x"),
        replace(item, updated="2025-01-01"),
    ):
        assert changed.fingerprint != item.fingerprint
    assert FeedItem("a", summary="x").fingerprint != FeedItem("a", content="x").fingerprint


def test_the_newest_of_very_many() -> None:
    count = 3 * MAX_ITEMS
    items = [f"<link>/{n}</link><pubDate>{2000 + n // 100}-06-{1 + n % 28:02d}</pubDate>" for n in range(count)]
    feed = rss(*items)
    assert len(feed.items) == MAX_ITEMS
    assert min(item.published or "" for item in feed.items) >= "2020"
    addresses = [int((item.url or "").rpartition("/")[2]) for item in feed.items]
    assert addresses == sorted(addresses)
    assert feed.notes == (f"{count} items, of which the newest {MAX_ITEMS} are read",)
    assert {item.url for item in rss(*reversed(items)).items} == {item.url for item in feed.items}


def test_of_a_flood_of_items_both_ends_are_seen() -> None:
    feed = rss(*(f"<link>/{n}</link>" for n in range(9 * MAX_ITEMS)))
    assert len(feed.items) == MAX_ITEMS
    dated = [f"<link>/{n}</link><pubDate>2020-01-01</pubDate>" for n in range(9 * MAX_ITEMS)]
    first = rss("<link>/new</link><pubDate>2025-01-01</pubDate>", *dated).items
    last = rss(*dated, "<link>/new</link><pubDate>2025-01-01</pubDate>").items
    assert f"{BASE}/new" in {item.url for item in first} & {item.url for item in last}
