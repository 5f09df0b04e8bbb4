from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event

import pytest

import casus
from casus.asking.cache import WORKERS, Cache
from casus.errors import BadOption, StoreError


@pytest.fixture
def cache() -> Iterator[Cache]:
    made = Cache(most=3, least_pause_s=0.0)
    yield made
    made.close()


def until(cache: Cache, state: str, wanted: object) -> None:
    """Asks until the value is this one."""
    end = time.monotonic() + 10
    while cache.get("a", state, lambda: wanted).value != wanted:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_value_is_made_once_for_each_state(cache: Cache) -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    first = cache.get("a", "s", make)
    assert (first.value, first.current) == (1, True)
    assert first.as_of.endswith("+00:00")
    assert cache.get("a", "s", make) == first
    assert cache.get("b", "s", make).value == 2


def test_an_old_value_is_given_while_the_next_is_made(cache: Cache) -> None:
    go = Event()
    cache.get("a", "1", lambda: "old")

    def slow() -> str:
        assert go.wait(10)
        return "new"

    for _ in range(3):
        stale = cache.get("a", "2", slow)
        assert (stale.value, stale.current) == ("old", False)
    go.set()
    until(cache, "2", "new")
    assert cache.get("a", "2", slow).current


def test_who_comes_first_makes_it_and_the_others_wait(cache: Cache) -> None:
    made: list[int] = []

    def make() -> int:
        time.sleep(0.1)
        made.append(1)
        return len(made)

    with ThreadPoolExecutor(8) as pool:
        found = [one.value for one in pool.map(lambda _: cache.get("a", "1", make), range(8))]
    assert found == [1] * 8


def test_what_cannot_be_made_is_told_only_where_there_is_nothing(cache: Cache) -> None:
    def fails() -> str:
        raise BadOption("no")

    with pytest.raises(BadOption):
        cache.get("a", "1", fails)
    assert cache.get("a", "1", lambda: "there").value == "there"
    assert cache.get("a", "2", fails).value == "there"
    until(cache, "3", "again")


def test_who_cannot_wait_comes_again(cache: Cache) -> None:
    go = Event()

    def slow() -> str:
        assert go.wait(10)
        return "made"

    assert cache.get("a", "1", slow, 0.01) is None
    assert cache.get("a", "1", slow, 0.0) is None
    go.set()
    found = cache.get("a", "1", slow, 10.0)
    assert found is not None
    assert (found.value, found.current) == ("made", True)


def test_who_waits_is_told_of_the_end() -> None:
    cache, go = Cache(), Event()

    def slow() -> str:
        assert go.wait(10)
        return "made"

    with ThreadPoolExecutor(2) as pool:
        for number in range(WORKERS):
            assert cache.get(number, "1", slow, 0.01) is None
        waiting = pool.submit(cache.get, "b", "1", slow, 10.0)
        closing = pool.submit(cache.close)
        while not cache._closed:
            time.sleep(0.01)
        go.set()
        closing.result(10)
        with pytest.raises(StoreError, match="is being closed"):
            waiting.result(10)
    with pytest.raises(StoreError):
        cache.get("c", "1", slow, 0.01)
    assert cache.get(0, "2", slow).value == "made"


def test_only_some_are_kept(cache: Cache) -> None:
    for key in "abcd":
        cache.get(key, "1", lambda key=key: key)  # type: ignore[misc]
    assert cache.get("d", "1", lambda: "anew").value == "d"
    assert cache.get("a", "1", lambda: "anew").value == "anew"


def test_a_record_that_changes_all_the_time_does_not_take_all_the_time() -> None:
    cache = Cache(least_pause_s=60)
    cache.get("a", "1", lambda: "old")
    assert cache.get("a", "2", lambda: "new").value == "old"
    cache.close()
    assert cache.get("a", "3", lambda: "new").value == "old"


def test_digests_of_a_record(record: casus.Workspace) -> None:
    day = date(1962, 10, 28)
    record.digests.warm()
    assert record.digests.situation(day).value == record.situation(day)
    assert record.digests.network(None, day, most=5).value == record.network(None, day, most=5)
    alerts = record.digests.alerts(day, unconfirmed=True)
    assert alerts is not None
    assert alerts.value == record.alerts(day, unconfirmed=True)
    assert record.digests.health() == record.health()
    assert record.digests.situation(day).current
