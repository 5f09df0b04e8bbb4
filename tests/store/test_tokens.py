from __future__ import annotations

import pytest

from casus.errors import BadOption
from casus.records.person import Person, Token
from casus.store import people, tokens
from casus.store.store import Store
from tests.store.filled import change


@pytest.fixture
def ann(store: Store) -> Person:
    return store.write(lambda connection: people.add_person(connection, "Ann", "admin", "$argon2id$"))


def add(store: Store, whose: Person, digest: str = "a", label: str = "nightly", lasts_s: float | None = None) -> Token:
    return store.write(lambda connection: tokens.add_token(connection, digest * 64, "casus_a", whose, label, lasts_s))


def found(store: Store, digest: str = "a") -> tuple[Token, Person] | None:
    return store.read(lambda connection: tokens.find_token(connection, digest * 64))


def test_a_token_tells_whose_it_is(store: Store, ann: Person) -> None:
    made = add(store, ann, label="  nightly \n export ")
    assert (made.person, made.label, made.start, made.expires) == ("Ann", "nightly export", "casus_a", None)
    one = found(store)
    assert one is not None
    assert one[0] == made
    assert (one[1].name, one[1].role) == ("Ann", "admin")
    assert found(store, "b") is None


def test_a_token_has_the_role_that_its_person_has_now(store: Store, ann: Person) -> None:
    add(store, ann)
    change(store, "UPDATE person SET role = 'reader'")
    one = found(store)
    assert one is not None
    assert one[1].role == "reader"


def test_a_token_that_is_over_is_none(store: Store, ann: Person) -> None:
    add(store, ann, lasts_s=-1)
    assert found(store) is None
    assert store.read(tokens.read_tokens) == []


def test_a_token_of_somebody_who_is_shut_out_is_none(store: Store, ann: Person) -> None:
    add(store, ann)
    change(store, "UPDATE person SET disabled = made")
    assert found(store) is None


def test_a_token_is_revoked_by_its_owner_or_by_number(store: Store, ann: Person) -> None:
    ben = store.write(lambda connection: people.add_person(connection, "Ben", "reader", "$argon2id$"))
    first, second = add(store, ann, "a"), add(store, ann, "b")
    assert store.write(lambda connection: tokens.revoke_token(connection, first.key, ben.key)) is None
    assert found(store, "a") is not None
    assert store.write(lambda connection: tokens.revoke_token(connection, first.key, ann.key)) == first
    assert found(store, "a") is None
    assert store.write(lambda connection: tokens.revoke_token(connection, first.key)) is None
    assert store.write(lambda connection: tokens.revoke_token(connection, second.key)) == second


def test_its_use_is_noted(store: Store, ann: Person) -> None:
    made = add(store, ann)
    store.write(lambda connection: tokens.use_token(connection, made.key))
    (one,) = store.read(lambda connection: tokens.read_tokens(connection, ann.key))
    assert one.last_used is not None


@pytest.mark.parametrize("label", ["", " ", "a" * 101, "a\x1b[0m"])
def test_a_token_says_what_it_is_for(store: Store, ann: Person, label: str) -> None:
    with pytest.raises(BadOption, match="label of a token"):
        add(store, ann, label=label)


def test_there_is_a_bound_to_the_tokens_that_can_be_used(
    store: Store, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "MOST_TOKENS", 2)
    first = add(store, ann, "a")
    add(store, ann, "b")
    with pytest.raises(BadOption, match="has 2 tokens; revoke"):
        add(store, ann, "c")
    store.write(lambda connection: tokens.revoke_token(connection, first.key))
    add(store, ann, "c")
