from __future__ import annotations

import pytest

from casus.records.person import Person, Session
from casus.store import people, sessions
from casus.store.runs import time_in
from casus.store.store import Store
from tests.store.filled import change, rows

DAY = 24 * 3600
DIGEST = "d" * 64


@pytest.fixture
def ann(store: Store) -> Person:
    return store.write(lambda connection: people.add_person(connection, "Ann", "admin", "$argon2id$"))


def start(store: Store, whose: Person, digest: str = DIGEST, lasts_s: float = DAY) -> None:
    store.write(lambda connection: sessions.start_session(connection, digest, whose.key, lasts_s, "192.0.2.1"))


def found(store: Store, digest: str = DIGEST, idle_s: float = 3600) -> tuple[Session, Person] | None:
    return store.read(lambda connection: sessions.find_session(connection, digest, idle_s))


def test_a_session_tells_whose_it_is_and_not_the_password(store: Store, ann: Person) -> None:
    start(store, ann)
    one = found(store)
    assert one is not None
    assert one[0].address == "192.0.2.1"
    assert (one[1].key, one[1].name, one[1].role, one[1].password) == (ann.key, "Ann", "admin", "")
    assert found(store, "e" * 64) is None


def test_a_session_is_over_after_its_time_however_busy(store: Store, ann: Person) -> None:
    start(store, ann, lasts_s=-1)
    assert found(store) is None


def test_a_session_is_over_after_idleness_and_a_sign_of_life_keeps_it(store: Store, ann: Person) -> None:
    start(store, ann)
    change(store, "UPDATE session SET seen = :then", then=time_in(-3601))
    one = found(store, idle_s=7200)
    assert one is not None
    assert found(store, idle_s=3600) is None
    store.write(lambda connection: sessions.see_session(connection, one[0].key))
    assert found(store, idle_s=3600) is not None


def test_a_session_of_somebody_who_is_shut_out_is_none(store: Store, ann: Person) -> None:
    start(store, ann)
    change(store, "UPDATE person SET disabled = made")
    assert found(store) is None


def test_only_its_owner_ends_a_session(store: Store, ann: Person) -> None:
    ben = store.write(lambda connection: people.add_person(connection, "Ben", "reader", "$argon2id$"))
    start(store, ann)
    (one,) = store.read(lambda connection: sessions.read_sessions(connection, ann.key, 60))
    assert not store.write(lambda connection: sessions.end_session(connection, one.key, ben.key))
    assert found(store) is not None
    assert store.write(lambda connection: sessions.end_session(connection, one.key, ann.key))
    assert found(store) is None
    assert not store.write(lambda connection: sessions.end_session(connection, one.key, ann.key))


def test_sessions_that_go_on_are_listed_newest_first(store: Store, ann: Person) -> None:
    for digest in "abc":
        start(store, ann, digest * 64)
    start(store, ann, "x" * 64, lasts_s=-1)
    listed = store.read(lambda connection: sessions.read_sessions(connection, ann.key, 60))
    assert [one.key for one in listed] == sorted((one.key for one in listed), reverse=True)
    assert len(listed) == 3


def test_sessions_long_over_are_deleted_when_another_begins(store: Store, ann: Person) -> None:
    start(store, ann, "a" * 64, lasts_s=-sessions.KEPT_S - 5)
    start(store, ann, "b" * 64, lasts_s=-5)
    start(store, ann, "c" * 64)
    assert rows(store, "SELECT digest FROM session ORDER BY key") == [("b" * 64,), ("c" * 64,)]
