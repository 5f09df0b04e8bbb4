from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from casus.records.subscription import Named, Subscription, Visit
from casus.store import feeds
from casus.store.store import Store
from tests.store.filled import change, rows

T = TypeVar("T")
URL, OTHER = "https://news.example/rss", "https://other.example/atom"
ONE = Named("g-1", "https://news.example/1", "A warning", "2025-06-19", "f1", "<p>Freedonia warned Sylvania.</p>")
TWO = Named("g-2", None, None, None, "f2")
OK = Visit("ok", kind="rss", title="News", homepage="https://news.example/", etag='"1"')


def done(store: Store, work: Callable[[Connection], T]) -> T:
    return store.write(work)


def watched(store: Store) -> list[Subscription]:
    with store.reading() as connection:
        return feeds.read_feeds(connection)


def waiting(store: Store) -> list[Named]:
    with store.reading() as connection:
        return feeds.waiting(connection, 100)


@pytest.fixture
def one(store: Store) -> Subscription:
    assert done(store, lambda connection: feeds.add_feed(connection, URL, 900))
    (found,) = watched(store)
    return found


def minutes_to(due: str) -> float:
    return (datetime.fromisoformat(due) - datetime.now(UTC)) / timedelta(minutes=1)


def test_a_feed_is_watched_once(store: Store, one: Subscription) -> None:
    assert not done(store, lambda connection: feeds.add_feed(connection, URL, 60))
    (found,) = watched(store)
    assert (found.url, found.every_s, found.checked, found.failures, found.paused) == (URL, 60, None, 0, False)
    assert minutes_to(found.due) <= 0


def test_a_feed_that_is_removed_takes_what_is_waiting_with_it(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.note_named(connection, one, [ONE]))
    assert done(store, lambda connection: feeds.remove_feed(connection, URL))
    assert not done(store, lambda connection: feeds.remove_feed(connection, URL))
    assert rows(store, "SELECT * FROM feed_item") == []


def test_a_visit_is_noted_with_what_the_feed_says_of_itself(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.visited(connection, one, OK))
    (found,) = watched(store)
    assert (found.kind, found.title, found.etag, found.status, found.failures) == ("rss", "News", '"1"', "ok", 0)
    assert 14 < minutes_to(found.due) <= 15
    done(store, lambda connection: feeds.visited(connection, found, Visit("unchanged")))
    assert watched(store)[0].title == "News"


@pytest.mark.parametrize(("failures", "minutes"), [(0, 30), (1, 60), (2, 120), (10, 1440), (1_000, 1440)])
def test_a_feed_that_fails_is_visited_less_often(
    store: Store, one: Subscription, failures: int, minutes: float
) -> None:
    failed = replace(one, failures=failures)
    done(store, lambda connection: feeds.visited(connection, failed, Visit("http-500", "is broken", failed=True)))
    (found,) = watched(store)
    assert (found.failures, found.status, found.message) == (failures + 1, "http-500", "is broken")
    assert minutes - 1 < minutes_to(found.due) <= minutes


def test_a_server_that_asks_for_time_is_given_it_but_no_more_than_a_day(store: Store, one: Subscription) -> None:
    for seconds, minutes in ((3_600, 60), (1e9, 1440), (1, 15)):
        done(store, lambda connection, seconds=seconds: feeds.visited(connection, one, Visit("ok", wait_s=seconds)))  # type: ignore[misc]
        assert minutes - 1 < minutes_to(watched(store)[0].due) <= minutes


def test_a_feed_that_is_gone_is_left_alone(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.visited(connection, one, Visit("http-410", failed=True, gone=True)))
    change(store, "UPDATE feed SET due = '2025-06-19T10:00:00+00:00'")
    with store.reading() as connection:
        assert feeds.read_feeds(connection, due="2999-01-01T00:00:00+00:00") == []
        assert feeds.next_due(connection) is None
    assert watched(store)[0].paused


def test_only_what_is_due_is_visited(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.add_feed(connection, OTHER, 900))
    change(store, "UPDATE feed SET due = '2025-06-19T10:00:00+00:00' WHERE url = :url", url=URL)
    change(store, "UPDATE feed SET due = '2025-06-19T11:00:00+00:00' WHERE url = :url", url=OTHER)
    with store.reading() as connection:
        assert [each.url for each in feeds.read_feeds(connection, due="2025-06-19T10:30:00+00:00")] == [URL]
        assert feeds.next_due(connection) == "2025-06-19T10:00:00+00:00"


def test_what_a_feed_names_waits_once(store: Store, one: Subscription) -> None:
    assert done(store, lambda connection: feeds.note_named(connection, one, [ONE, TWO, ONE])) == 2
    assert done(store, lambda connection: feeds.note_named(connection, one, [ONE, TWO])) == 0
    found = waiting(store)
    assert [replace(each, key=0, feed=0) for each in found] == [ONE, TWO]
    assert {each.feed for each in found} == {one.key}
    assert (watched(store)[0].waiting, watched(store)[0].done) == (2, 0)


def test_what_was_read_waits_no_more_unless_it_changes(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.note_named(connection, one, [ONE, TWO]))
    done(store, lambda connection: feeds.settle(connection, [each.key for each in waiting(store)]))
    assert waiting(store) == []
    assert rows(store, "SELECT content FROM feed_item WHERE content IS NOT NULL") == []
    assert (watched(store)[0].waiting, watched(store)[0].done) == (0, 2)
    changed = replace(ONE, fingerprint="f1b", title="A warning, corrected")
    assert done(store, lambda connection: feeds.note_named(connection, one, [changed, TWO])) == 1
    assert [each.title for each in waiting(store)] == ["A warning, corrected"]


def test_what_could_not_be_had_is_put_off_or_given_up(store: Store, one: Subscription) -> None:
    done(store, lambda connection: feeds.note_named(connection, one, [ONE, TWO]))
    first, second = waiting(store)
    done(
        store, lambda connection: feeds.put_off(connection, first.key, 1, 3_600, reason="busy", message="later \ud800")
    )
    done(store, lambda connection: feeds.give_up(connection, second, "gone", "is not there"))
    assert waiting(store) == []
    found = rows(store, "SELECT guid, state, tries, reason, message FROM feed_item ORDER BY key")
    assert found == [("g-1", "waiting", 1, "busy", "later \\ud800"), ("g-2", "failed", 1, "gone", "is not there")]
    with store.reading() as connection:
        due = feeds.next_due(connection)
    assert due is not None
    assert minutes_to(due) < 60


def test_those_that_wait_come_in_order_and_some_at_a_time(store: Store, one: Subscription) -> None:
    many = [replace(TWO, guid=str(n)) for n in range(7)]
    done(store, lambda connection: feeds.note_named(connection, one, many))
    with store.reading() as connection:
        first = feeds.waiting(connection, 3)
        then = feeds.waiting(connection, 10, after=first[-1].key)
    assert [each.guid for each in (*first, *then)] == [str(n) for n in range(7)]


def test_nothing_that_a_feed_says_keeps_it_from_being_noted(store: Store, one: Subscription) -> None:
    long = "ж" * 5_000
    hostile = Named(f"\x00{long}", f"https://news.example/\ud800{long}", f"\x00{long}", None, "f", "\x00" * 10)
    assert done(store, lambda connection: feeds.note_named(connection, one, [hostile])) == 1
    assert done(store, lambda connection: feeds.note_named(connection, one, [hostile])) == 0
    assert [each.content for each in waiting(store)] == ["\ufffd" * 10]
    too_long = replace(ONE, content="x" * (feeds.MOST_CONTENT + 1))
    done(store, lambda connection: feeds.note_named(connection, one, [too_long]))
    assert waiting(store)[1].content is None
    visit = Visit("ok", "\ud800", title=f"\x00{long}", etag=long, modified="\udfff", homepage="\x00")
    done(store, lambda connection: feeds.visited(connection, one, visit))
    assert watched(store)[0].title == f"\ufffd{long}"
