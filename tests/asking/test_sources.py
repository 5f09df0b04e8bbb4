"""What the record tells of its runs, of what could not be used, of its papers; on both databases."""

from __future__ import annotations

import casus
from casus.asking.sources import Sources
from casus.records.item import Item
from casus.records.outcome import Refused
from casus.records.rejected import Rejected
from casus.records.run import RunItem
from casus.store import feeds, quarantine, runs
from casus.store.articles import articles_of_publishers
from casus.store.store import Store


def refused(number: int, reason: str = "empty") -> Refused:
    item = Item(f"doc {number}", f"folder/{number}.txt", b"\x00\xff" * 10, "text")
    return Refused(Rejected(item.doc, item.place, reason, f"{item.place} is bad"), item)  # type: ignore[arg-type]


def test_runs_are_read_from_the_newest_on(store: Store) -> None:
    keys = [store.write(lambda connection: runs.start_run(connection, "demo", ())) for _ in range(5)]
    sources = Sources(store)
    assert [one.key for one in sources.runs(2)] == keys[:2:-1]
    assert [one.key for one in sources.runs(9, before=keys[3])] == keys[2::-1]
    assert sources.run(keys[1]).command == "demo"


def test_what_a_run_left_out_is_counted_and_read_in_parts(store: Store) -> None:
    key = store.write(lambda connection: runs.start_run(connection, "demo", ()))
    for number in range(5):
        item = RunItem(f"{number}", "skipped" if number % 2 else "quarantined", "empty", "no words")
        store.write(lambda connection, item=item: runs.note_item(connection, key, item))  # type: ignore[misc]
    sources = Sources(store)
    assert sources.run_outcomes(key) == [("quarantined", "empty", 3), ("skipped", "empty", 2)]
    assert [one.place for one in sources.run_items(key, 2, skip=1)] == ["1", "2"]


def test_what_is_kept_is_read_in_parts_and_dropped(store: Store) -> None:
    key = store.write(lambda connection: runs.start_run(connection, "demo", ()))
    for number in range(4):
        one = refused(number, "binary" if number == 3 else "empty")
        store.write(lambda connection, one=one: quarantine.keep(connection, key, one))  # type: ignore[misc]
    sources = Sources(store)
    first, second, *_ = sources.kept(9)
    assert [one.place for one in sources.kept(2, after=first.key)] == ["folder/1.txt", "folder/2.txt"]
    assert sources.kept_reasons() == {"empty": 3, "binary": 1}
    assert sources.beginning(second.key, 3) == b"\x00\xff\x00"
    assert sources.drop(second.key)
    assert not sources.drop(second.key)
    assert [one.key for one in sources.kept(9)][:1] == [first.key]
    assert len(sources.kept(9)) == 3


def test_a_feed_that_is_paused_is_not_due(store: Store) -> None:
    store.write(lambda connection: feeds.add_feed(connection, "https://news.example/feed", 900))
    sources = Sources(store)
    assert sources.pause_feed("https://news.example/feed", paused=True)
    assert store.read(feeds.next_due) is None
    assert sources.pause_feed("https://news.example/feed", paused=False)
    assert store.read(feeds.next_due) is not None
    assert not sources.pause_feed("https://other.example/feed", paused=True)


def test_papers_of_an_empty_record(store: Store) -> None:
    assert store.read(lambda connection: articles_of_publishers(connection, 5)) == []


def test_papers_come_with_their_articles(record: casus.Workspace) -> None:
    assert record.sources.papers(3) == [
        ("Crossways Wire", 20), ("Port Callan Courier", 13), ("Antilles Radio Monitor", 8),
    ]  # fmt: skip
