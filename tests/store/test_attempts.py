from __future__ import annotations

import threading
from itertools import pairwise

import pytest

from casus.store import attempts
from casus.store.attempts import Bound
from casus.store.runs import time_in
from casus.store.store import Store
from tests.store.filled import change, rows

NAME, PLACE = Bound(3, 60), Bound(5, 600)


def tried(store: Store, name: str = "ann", place: str = "192.0.2.1") -> int:
    asked = {f"name:{name}": NAME, f"address:{place}": PLACE}
    return store.write(lambda connection: attempts.try_login(connection, asked))


def long_ago(store: Store, seconds: float) -> None:
    change(store, "UPDATE attempt SET last = :then", then=time_in(-seconds))


def test_the_wait_doubles_after_the_free_ones_up_to_a_bound() -> None:
    waits = [Bound(3, 60).wait_s(failures) for failures in range(12)]
    assert waits == [0, 0, 0, 4, 8, 16, 32, 60, 60, 60, 60, 60]
    assert all(before <= after for before, after in pairwise(waits))
    assert Bound(0, 60).wait_s(10_000) == 60


def test_some_attempts_are_free_and_then_one_waits(store: Store) -> None:
    assert [tried(store) for _ in range(3)] == [0, 0, 0]
    assert 1 <= tried(store) <= 5


def test_whoever_has_to_wait_is_not_counted(store: Store) -> None:
    for _ in range(3):
        tried(store)
    for _ in range(5):
        assert 1 <= tried(store) <= 5
    assert max(row[0] for row in rows(store, "SELECT failures FROM attempt")) == 3
    long_ago(store, 5)
    assert tried(store) == 0
    assert 6 <= tried(store) <= 9


def test_another_name_from_another_address_is_free(store: Store) -> None:
    for _ in range(3):
        tried(store)
    assert tried(store, "ben", "192.0.2.2") == 0
    assert tried(store, "ann", "192.0.2.2") > 0


def test_one_address_that_tries_many_names_waits(store: Store) -> None:
    assert [tried(store, f"n{number}") for number in range(5)] == [0] * 5
    assert tried(store, "n6") > 0


def test_attempts_are_forgotten_after_an_hour(store: Store) -> None:
    for _ in range(3):
        tried(store)
    long_ago(store, attempts.FORGOTTEN_S + 5)
    assert [tried(store) for _ in range(3)] == [0, 0, 0]


def test_a_login_clears_the_name_and_gives_back_one_of_the_address(store: Store) -> None:
    for _ in range(3):
        tried(store)
    store.write(lambda connection: attempts.forget(connection, "name:ann"))
    store.write(lambda connection: attempts.take_back(connection, "address:192.0.2.1"))
    assert [row[0] for row in rows(store, "SELECT failures FROM attempt")] == [2]
    assert tried(store) == 0


def test_names_that_are_tried_do_not_stand_there(store: Store) -> None:
    tried(store, "hunter2, my password")
    assert "hunter2" not in str(rows(store, "SELECT * FROM attempt"))


def test_there_is_a_bound_to_what_is_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "MOST_KEPT", 10)
    for number in range(20):
        tried(store, f"n{number}", f"192.0.2.{number}")
    assert rows(store, "SELECT count(*) FROM attempt") == [(10,)]


def test_of_many_at_once_no_more_go_through_than_one_after_the_other(store: Store) -> None:
    told: list[int] = []
    several = [threading.Thread(target=lambda: told.append(tried(store))) for _ in range(12)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    assert len(told) == 12
    assert told.count(0) == 3
