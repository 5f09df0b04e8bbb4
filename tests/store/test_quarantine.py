from __future__ import annotations

from dataclasses import replace

import pytest

from casus.records.item import Item
from casus.records.outcome import Refused
from casus.records.rejected import Rejected
from casus.store.quarantine import keep, kept_bytes, kept_item, read_quarantine, resolve
from casus.store.runs import start_run
from casus.store.store import Store
from tests.store.filled import rows

RAW = bytes(range(256)) * 40
ITEM = Item(
    "page", "news.zip!a/page.html", RAW, "html", "https://news.example/a", "latin-1", "2025-06-19T10:00:00+00:00"
)
BAD = Refused(Rejected("page", "news.zip!a/page.html", "bad-encoding", "is no text; save it as UTF-8"), ITEM)


def kept(store: Store, *refused: Refused, published: str | None = None) -> None:
    run = store.write(lambda connection: start_run(connection, "ingest", []))
    for one in refused:
        store.write(lambda connection, one=one: keep(connection, run, one, published))  # type: ignore[misc]


def test_an_input_is_kept_with_its_bytes(store: Store) -> None:
    kept(store, BAD, published="2025-06-19")
    with store.reading() as connection:
        (one,) = read_quarantine(connection)
        assert kept_item(connection, one) == ITEM
        assert kept_bytes(connection, one.key) == RAW
    assert (one.doc, one.place, one.reason, one.message) == ("page", ITEM.place, "bad-encoding", BAD.rejected.message)
    assert (one.state, one.times, one.size, one.published) == ("open", 1, len(RAW), "2025-06-19")
    assert (one.form, one.url, one.charset, one.retrieved) == ("html", ITEM.url, "latin-1", ITEM.retrieved)
    assert one.first_seen == one.last_seen


def test_the_same_again_is_met_once_more_and_not_doubled(store: Store) -> None:
    other = replace(BAD, rejected=replace(BAD.rejected, reason="binary", message="is binary"))
    kept(store, BAD, BAD)
    kept(store, other)
    with store.reading() as connection:
        (one,) = read_quarantine(connection)
    assert (one.times, one.reason, one.message) == (3, "binary", "is binary")


def test_other_bytes_or_another_place_are_another_input(store: Store) -> None:
    elsewhere = replace(ITEM, place="b.html")
    kept(store, BAD, replace(BAD, item=elsewhere), replace(BAD, item=replace(ITEM, raw=b"")))
    with store.reading() as connection:
        assert [one.size for one in read_quarantine(connection)] == [len(RAW), len(RAW), 0]


def test_what_was_used_after_all_is_no_longer_open(store: Store) -> None:
    kept(store, BAD, replace(BAD, item=replace(ITEM, raw=b"else")))
    with store.reading() as connection:
        first, second = read_quarantine(connection)
    store.write(lambda connection: resolve(connection, first.key))
    with store.reading() as connection:
        assert [one.key for one in read_quarantine(connection)] == [second.key]
        assert [one.state for one in read_quarantine(connection, resolved=True)] == ["resolved", "open"]
        assert [one.key for one in read_quarantine(connection, [first.key], resolved=True)] == [first.key]
        assert list(read_quarantine(connection, [first.key])) == []


def test_what_is_met_again_is_open_again(store: Store) -> None:
    kept(store, BAD)
    with store.reading() as connection:
        (one,) = read_quarantine(connection)
    store.write(lambda connection: resolve(connection, one.key))
    kept(store, BAD)
    with store.reading() as connection:
        assert [(one.state, one.times) for one in read_quarantine(connection)] == [("open", 2)]


@pytest.mark.parametrize("form", ["html", None])
def test_what_is_left_of_an_input_without_an_item_is_kept(store: Store, form: str | None) -> None:
    """Of a broken archive its first bytes, which are no page; of a page that is too large its beginning."""
    said = Rejected("news", "news.zip", "broken-archive", "breaks off", raw=b"PK\x03\x04", form=form, charset="utf-8")  # type: ignore[arg-type]
    kept(store, Refused(said))
    with store.reading() as connection:
        (one,) = read_quarantine(connection)
        assert kept_bytes(connection, one.key) == b"PK\x03\x04"
        item = kept_item(connection, one)
    assert item == (Item("news", "news.zip", b"PK\x03\x04", "html", charset="utf-8") if form else None)


def test_nothing_that_comes_from_outside_keeps_it_from_being_kept(store: Store) -> None:
    long = "x" * 10_000
    item = Item(
        "caf\udce9", f"caf\udce9/{'ж' * 5_000}", b"", "html", f"https://news.example/\x00{long}", f"\ud800{long}"
    )
    said = Rejected(f"\x00{long}", item.place, "unreadable", f"\udce9 {long}")
    kept(store, Refused(said, item), Refused(said, item))
    with store.reading() as connection:
        (one,) = read_quarantine(connection)
    assert one.times == 2
    assert one.doc.startswith("\ufffdx")
    assert one.place.startswith("caf\\udce9/ж")
    assert len(one.place.encode()) <= 2_000
    assert one.charset is not None
    assert one.charset.startswith("\\ud800x")


def test_a_large_input_is_not_read_to_list_it(store: Store) -> None:
    kept(store, replace(BAD, item=replace(ITEM, raw=bytes(5_000_000))))
    with store.reading() as connection:
        assert [one.size for one in read_quarantine(connection)] == [5_000_000]
    assert rows(store, "SELECT length(raw) FROM quarantine") == [(5_000_000,)]
