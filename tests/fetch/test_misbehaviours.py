"""From the misbehaving server to items: fetched by the client and read as feeds, no good item is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casus.errors import InputError
from casus.fetch.client import ACCEPT_FEED, Client
from casus.fetch.options import FetchOptions
from casus.intake.feed import read_feed
from casus.records.feed import Feed
from tests.fetch.bad_feeds import MANY
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import ALLOWED, Misbehaving

CLIENT = Client(FetchOptions(timeout_s=5, deadline_s=10, allowed=ALLOWED))


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with Misbehaving(PAGES) as running:
        yield running


def feed_at(server: Misbehaving, path: str) -> Feed:
    page = CLIENT.get(server.url(path), accept=ACCEPT_FEED)
    return read_feed(page.body, page.final_url, page.charset)


def numbers(feed: Feed) -> list[str]:
    return [(item.url or "").partition("?")[2] for item in feed.items]


@pytest.mark.parametrize("path", ["/feed", "/broken-feed"])
def test_three_items(server: Misbehaving, path: str) -> None:
    assert [number[:1] for number in numbers(feed_at(server, path))] == ["1", "2", "3"]


@pytest.mark.parametrize("path", ["/charset-lies", "/charset-wrong"])
def test_a_lying_charset_does_no_harm(server: Misbehaving, path: str) -> None:
    assert feed_at(server, path).items[0].summary == "Müller said so – in Zürich."


@pytest.mark.parametrize("path", ["/entity-bomb", "/external-entity"])
def test_entities_do_nothing(server: Misbehaving, path: str) -> None:
    assert numbers(feed_at(server, path)) == ["1", "2"]
    assert server.count("/stolen") == server.count("/stolen.dtd") == 0


def test_guids_that_are_all_the_same(server: Misbehaving) -> None:
    assert len({item.guid for item in feed_at(server, "/duplicate-guids").items}) == 3


def test_a_changed_item_is_seen_to_be_so(server: Misbehaving) -> None:
    before, after = (feed_at(server, "/changing-feed") for _ in range(2))
    changed = [old.fingerprint != new.fingerprint for old, new in zip(before.items, after.items, strict=True)]
    assert changed == [False, True]


def test_the_newest_of_very_many_items(server: Misbehaving) -> None:
    feed = feed_at(server, "/many-items")
    assert len(feed.items) == 1_000
    assert f"{MANY} items" in feed.notes[0]


@pytest.mark.parametrize(("path", "slug"), [("/empty", "empty"), ("/binary", "binary"), ("/page-for-feed", "not-feed")])
def test_what_is_no_feed(server: Misbehaving, path: str, slug: str) -> None:
    with pytest.raises(InputError) as caught:
        feed_at(server, path)
    assert caught.value.reason == slug
    assert slug != "not-feed" or server.url("/feed") in str(caught.value)
