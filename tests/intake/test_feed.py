"""Feeds of every kind to their items, and attacks by way of them."""

from __future__ import annotations

import socket

import pytest

from casus.errors import InputError
from casus.intake.feed import MAX_BYTES, read_feed
from casus.records.feed import Feed, FeedItem
from tests.fetch import feeds
from tests.intake.good_feeds import ATOM, JSON_FEED, OLD_RSS, RDF

BASE = "https://news.example"
URL = f"{BASE}/feed"


def rss(*items: str) -> Feed:
    """The feed whose items are these, each the inner markup of one."""
    return read_feed(feeds.rss([f"<item>{item}</item>" for item in items]), URL)


def only(*items: str) -> FeedItem:
    (item,) = rss(*items).items
    return item


def reason(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_feed(raw, URL)
    return caught.value.reason


def test_rss() -> None:
    feed = read_feed(feeds.good(BASE), URL)
    assert (feed.kind, feed.title, feed.homepage, feed.notes) == ("rss", "News of Freedonia", f"{BASE}/", ())
    assert len(feed.items) == 3
    assert feed.items[0] == FeedItem(
        guid="news-1",
        url=f"{BASE}/article?1",
        title="Freedonia withdraws from town number 1",
        published="2025-06-02T08:00:00+00:00",
        summary=feeds.PARAGRAPHS[0],
    )


def test_old_rss_with_a_document_type() -> None:
    feed = read_feed(OLD_RSS, URL)
    assert feed == Feed(
        kind="rss",
        title="Old News",
        homepage="http://news.example/",
        language="en-us",
        items=(FeedItem(f"{BASE}/old/1?a=1&b=2", f"{BASE}/old/1?a=1&b=2", "Müller resigns – at last"),),
        ttl=30,
        updated="2025-06-19T08:00:00+00:00",
    )


def test_rdf() -> None:
    feed = read_feed(RDF, URL)
    assert (feed.kind, feed.title, feed.homepage, feed.language) == ("rdf", "Freedonia Wire", f"{BASE}/", "en")
    assert feed.items == (
        FeedItem(
            guid=f"{BASE}/1",
            url=f"{BASE}/1",
            title="Envoy arrives",
            published="2025-06-19T08:00:00+00:00",
            summary="An envoy came.",
            content="<p>An <em>envoy</em> came & left.</p>",
            author="Jane Roe",
        ),
    )


def test_atom() -> None:
    feed = read_feed(ATOM, URL)
    assert (feed.kind, feed.title) == ("atom", "News of Freedonia & Sylvania")
    assert (feed.homepage, feed.language, feed.updated) == (
        f"{BASE}/atom/home",
        "en-gb",
        "2025-06-19T10:00:00+00:00",
    )
    one, two = feed.items
    assert one == FeedItem(
        guid="tag:news.example,2025:1",
        url=f"{BASE}/atom/talks.html",
        title="Talks: 1 < 2",
        published="2025-06-18T09:00:00+02:00",
        updated="2025-06-19T08:00:00+00:00",
        content="<p>They <b>met</b>.</p>",
        author="Jane Roe (jane.roe@news.example)",
    )
    assert (two.url, two.title) == (f"{BASE}/atom/two", "Troops leave")
    assert (two.published, two.updated) == (None, "2025-06-17T08:00:00+00:00")
    assert (two.summary, two.content) == ("In short.", "<p>At length.</p>")


def test_json() -> None:
    feed = read_feed(JSON_FEED, URL)
    assert (feed.kind, feed.title, len(feed.items)) == ("json", "Freedonia in JSON", 2)


@pytest.mark.parametrize(
    ("item", "guid", "url"),
    [
        ("<link>/a</link>", f"{BASE}/a", f"{BASE}/a"),
        ("<guid>https://news.example/b</guid>", f"{BASE}/b", f"{BASE}/b"),
        ("<guid isPermaLink='true'>/b</guid>", f"{BASE}/b", f"{BASE}/b"),
        ("<guid isPermaLink='false'>https://news.example/b</guid>", f"{BASE}/b", None),
        ("<guid>12345</guid>", "12345", None),
        ("<guid isPermaLink='true'>12345</guid>", "12345", None),
        ("<guid>12345</guid><link>https://other.example/a b</link>", "12345", "https://other.example/a%20b"),
        ("<guid>x</guid><link>HTTPS://News.example/A</link>", "x", "https://News.example/A"),
        ("<guid>x</guid><link>javascript:alert(1)</link>", "x", None),
        ("<guid>x</guid><link>ftp://news.example/a</link>", "x", None),
        ("<guid>x</guid><link>https://[::1</link>", "x", None),
        ("<guid>x</guid><link>https:///other.example/a</link>", "x", "https://other.example/a"),
        ("<guid>x</guid><link>?id=1&x=2&amp;y=3</link>", "x", f"{BASE}/feed?id=1&x=2&y=3"),
        ("<guid>x</guid><link>https://news.example/" + "a" * 2_000 + "</link>", "x", None),
        ("<guid>x</guid><enclosure url='https://news.example/a.mp3' type='audio/mpeg' length='1'/>", "x", None),
    ],
)
def test_addresses(item: str, guid: str, url: str | None) -> None:
    found = only(f"{item}<title>T</title>")
    assert (found.guid, found.url) == (guid, url)


def test_an_item_that_only_has_text_is_known_by_it() -> None:
    one, two = rss("<title>Envoy</title>", "<title>Ships</title>").items
    assert one.url is None
    assert one.guid == one.fingerprint != two.guid


@pytest.mark.parametrize(
    ("dates", "published", "updated"),
    [
        ("<pubDate>Thu, 19 Jun 2025 08:00:00 +0200</pubDate>", "2025-06-19T08:00:00+02:00", None),
        ("<pubDate>2025-06-19</pubDate>", "2025-06-19", None),
        ("<pubDate>2025-06-19T08:00:00</pubDate>", "2025-06-19T08:00:00", None),
        ("<pubDate>Thursday, June 19, 2025</pubDate>", "2025-06-19", None),
        ("<dc:date>2025-06-19T08:00Z</dc:date>", "2025-06-19T08:00:00+00:00", None),
        (
            "<pubDate>Thu, 19 Jun 2025 08:00:00 GMT</pubDate><dc:date>2025-06-20</dc:date>",
            "2025-06-19T08:00:00+00:00",
            "2025-06-20",
        ),
        ("<pubDate>soon</pubDate>", None, None),
        ("<pubDate>99 Jun 2025 25:00:00 GMT</pubDate>", None, None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None, None),
        ("<pubDate></pubDate>", None, None),
    ],
)
def test_dates_are_stated_or_unknown(dates: str, published: str | None, updated: str | None) -> None:
    item = only(f"<title>T</title>{dates}")
    assert (item.published, item.updated) == (published, updated)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("Talks &amp; ships", "Talks & ships"),
        ("Talks & ships", "Talks & ships"),
        ("Talks &amp;amp; &lt;b&gt;ships&lt;/b&gt;", "Talks & ships"),
        ("<![CDATA[Talks &amp; <b>ships</b>]]>", "Talks & ships"),
        ("Talks <b>and</b> ships", "Talks and ships"),
        (" Talks\n\t  1 &lt; 2 ", "Talks 1 < 2"),
        ("Caf&eacute;&nbsp;&#8211;&#x20;open", "Café – open"),
        ("&#0;&unknown;", "\ufffd&unknown;"),
    ],
)
def test_titles_are_plain(markup: str, title: str) -> None:
    assert only(f"<title>{markup}</title>").title == title


def test_films_and_pictures_do_not_speak_for_the_item() -> None:
    item = only(
        "<title>Envoy</title><media:title xmlns:media='http://search.yahoo.com/mrss/'>Film</media:title>"
        "<itunes:summary xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>Sound</itunes:summary>"
        "<media:description xmlns:media='http://search.yahoo.com/mrss/'>Film</media:description>"
    )
    assert (item.title, item.summary) == ("Envoy", None)


def test_usual_prefixes_need_no_declaration() -> None:
    item = only(
        "<title>T</title><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded><dc:creator>J. Roe</dc:creator>"
    )
    assert (item.content, item.author) == ("<p>Long.</p>", "J. Roe")


# Attacks.


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader wants the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.usefixtures("no_network")
def test_entities_are_neither_expanded_nor_fetched() -> None:
    for raw, summary in ((feeds.entity_bomb(BASE), "&a9;"), (feeds.external_entity(BASE), "&secret; &page;")):
        feed = read_feed(raw, URL)
        assert [item.title for item in feed.items] == [f"Freedonia withdraws from town number {n}" for n in (1, 2)]
        assert feed.items[1].summary == summary


def test_entities_in_another_encoding_neither() -> None:
    raw = feeds.entity_bomb(BASE).decode().encode("utf-16")
    assert read_feed(raw, URL).items[1].summary == "&a9;"


@pytest.mark.usefixtures("no_network")
def test_an_address_is_not_opened() -> None:
    assert reason(b"http://127.0.0.1/feed") == "not-feed"


def test_a_page_names_its_feeds() -> None:
    page = feeds.page().replace(b"</head>", b"<link rel='alternate' type='application/rss+xml' href='/rss'></head>")
    with pytest.raises(InputError, match=r"is no feed; it links to https://news\.example/rss"):
        read_feed(page, URL)
    assert reason(page) == "not-feed"


@pytest.mark.parametrize(
    ("raw", "slug"),
    [
        (b"", "empty"),
        (b" \r\n\xef\xbb\xbf", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"Not found", "not-feed"),
        (b"<", "not-feed"),
        (b"<!DOCTYPE html><html><body><rss></rss></body></html>", "not-feed"),
        (b"<opml><body/></opml>", "not-feed"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary"),
        (b"{", "bad-json"),
        (b"{}", "not-feed"),
        (b"a" * (MAX_BYTES + 1), "too-large"),
    ],
)
def test_what_is_no_feed(raw: bytes, slug: str) -> None:
    assert reason(raw) == slug


def test_a_feed_without_items_is_one() -> None:
    assert rss().items == ()
    assert read_feed(b"<rss/>", URL).items == ()
