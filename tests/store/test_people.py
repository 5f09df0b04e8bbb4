from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import Connection

from casus.errors import BadOption
from casus.records.person import Person, Role
from casus.store import people, sessions, tokens
from casus.store.store import Store
from tests.store.filled import change, rows

HASH = "$argon2id$v=19$"


def added(store: Store, name: str, role: Role = "admin") -> Person:
    return store.write(lambda connection: people.add_person(connection, name, role, HASH))


def test_a_person_is_found_whatever_the_case(store: Store) -> None:
    ann = added(store, "  Ann Müller ")
    assert (ann.name, ann.role, ann.disabled, ann.password) == ("Ann Müller", "admin", None, HASH)
    for name in ("ann müller", "ANN MÜLLER", "ann mu\u0308ller", "\uff21nn Müller"):
        assert store.read(partial(people.find_person, name=name)) == ann
    assert store.read(lambda connection: people.find_person(connection, "ann")) is None


def test_the_hash_of_a_password_is_not_printed(store: Store) -> None:
    assert HASH not in repr(added(store, "Ann"))


@pytest.mark.parametrize("name", ["", " ", "a" * 61, "a\nb", "a\x00", "<b>", "a/b", ".", "-a", "a\u202eb", "\ud800"])
def test_what_is_no_name_is_refused(store: Store, name: str) -> None:
    with pytest.raises(BadOption, match="no name for a person; give 1 to 60"):
        added(store, name)


@pytest.mark.parametrize("name", ["a", "Ann-Marie O'Neill", "ann@news.example", "Юлия", "李", "a" * 60])
def test_names_of_people_are_taken(store: Store, name: str) -> None:
    assert added(store, name).name == name


def test_a_name_is_given_once(store: Store) -> None:
    added(store, "Ann")
    with pytest.raises(BadOption, match="already"):
        added(store, "ANN", "reader")


def test_the_first_must_be_an_admin(store: Store) -> None:
    with pytest.raises(BadOption, match="first person must be an admin, not a reader"):
        added(store, "Ben", "reader")
    assert not store.read(people.anybody)
    added(store, "Ann")
    added(store, "Ben", "reader")
    assert store.read(people.anybody)


def test_a_role_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(BadOption, match="'owner' is no role; give one of reader, reviewer, admin"):
        added(store, "Ann", "owner")  # type: ignore[arg-type]


CHANGES: dict[str, Callable[..., Person]] = {
    "password": lambda connection, name: people.set_password(connection, name, f"{HASH}new"),
    "role": lambda connection, name: people.set_role(connection, name, "reviewer"),
    "disable": people.disable,
    "enable": people.enable,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_ends_all_sessions_of_the_person_and_no_other(store: Store, change: str) -> None:
    ann, ben = added(store, "Ann"), added(store, "Ben", "reader")

    def come_in(connection: Connection) -> None:
        for number, one in enumerate((ann, ben, ben)):
            sessions.start_session(connection, str(number) * 64, one.key, 600, "127.0.0.1")

    store.write(come_in)
    changed = store.write(lambda connection: CHANGES[change](connection, "BEN"))
    assert changed.key == ben.key
    found = [store.read(partial(sessions.find_session, digest=str(n) * 64, idle_s=60)) for n in range(3)]
    assert [one is not None for one in found] == [True, False, False]


def test_what_is_changed_is_kept(store: Store) -> None:
    added(store, "Ann")
    added(store, "Ben", "reader")
    for one in ("password", "role", "disable"):
        store.write(partial(CHANGES[one], name="Ben"))
    ann, ben = store.read(people.read_people)
    assert (ben.password, ben.role) == (f"{HASH}new", "reviewer")
    assert ben.disabled is not None
    assert (ann.role, ann.disabled) == ("admin", None)
    assert store.write(lambda connection: people.enable(connection, "Ben")).disabled is None


@pytest.mark.parametrize("change", [people.disable, people.remove_person, CHANGES["role"]])
def test_the_only_admin_stays_while_there_are_others(store: Store, change: Callable[[Connection, str], Person]) -> None:
    added(store, "Ann")
    added(store, "Ben", "reader")
    with pytest.raises(BadOption, match="Ann is the only admin"):
        store.write(lambda connection: change(connection, "Ann"))
    assert store.read(people.an_admin)
    added(store, "Cem")
    store.write(lambda connection: change(connection, "Ann"))
    with pytest.raises(BadOption, match="Cem is the only admin"):
        store.write(lambda connection: change(connection, "Cem"))


def test_the_last_of_all_may_be_removed(store: Store) -> None:
    added(store, "Ann")
    store.write(lambda connection: people.remove_person(connection, "Ann"))
    assert not store.read(people.anybody)


def test_who_is_removed_leaves_no_key_to_the_desk(store: Store) -> None:
    added(store, "Ann")
    ben = added(store, "Ben", "reader")
    store.write(lambda connection: sessions.start_session(connection, "0" * 64, ben.key, 600, "127.0.0.1"))
    store.write(lambda connection: tokens.add_token(connection, "1" * 64, "casus_1", ben, "nightly", None))
    store.write(lambda connection: people.remove_person(connection, "Ben"))
    assert rows(store, "SELECT (SELECT count(*) FROM session), (SELECT count(*) FROM token)") == [(0, 0)]


def test_nobody_is_named_with_the_next_step(store: Store) -> None:
    with pytest.raises(BadOption, match="no person 'Zoe'; `casus desk people` lists"):
        store.write(lambda connection: people.disable(connection, "Zoe"))


def test_the_database_itself_keeps_names_apart(store: Store) -> None:
    added(store, "Ann")
    with pytest.raises(Exception, match=r"(?i)unique"):
        change(
            store, "INSERT INTO person (name, folded, role, password, made) VALUES ('ann', 'ann', 'reader', 'x', 'y')"
        )
