from __future__ import annotations

from functools import partial

import pytest

from casus.errors import BadOption
from casus.records.person import Person, SavedSearch
from casus.store import people, searches
from casus.store.store import Store


@pytest.fixture
def ann(store: Store) -> Person:
    return store.write(lambda connection: people.add_person(connection, "Ann", "admin", "$argon2id$"))


def save(store: Store, whose: int | None, name: str, address: str = "actor=RUS") -> SavedSearch:
    return store.write(partial(searches.save_search, person_key=whose, name=name, address=address))


def named(store: Store, whose: int | None) -> list[tuple[str, str]]:
    return [(one.name, one.address) for one in store.read(partial(searches.read_searches, person_key=whose))]


def test_searches_of_people_and_of_the_visitor_are_apart(store: Store, ann: Person) -> None:
    save(store, ann.key, "Cuba", "place=CUB")
    save(store, None, "Cuba", "place=USA")
    assert named(store, ann.key) == [("Cuba", "place=CUB")]
    assert named(store, None) == [("Cuba", "place=USA")]


@pytest.mark.parametrize("visitor", [True, False])
def test_the_same_name_again_replaces_it(store: Store, ann: Person, visitor: bool) -> None:
    whose = None if visitor else ann.key
    first = save(store, whose, "Cuba", "place=CUB")
    save(store, whose, "Other")
    assert save(store, whose, " Cuba ", "place=TUR").key == first.key
    assert named(store, whose) == [("Cuba", "place=TUR"), ("Other", "actor=RUS")]


def test_only_its_owner_removes_a_search(store: Store, ann: Person) -> None:
    one = save(store, ann.key, "Cuba")
    remove = partial(searches.remove_search, key=one.key)
    assert not store.write(partial(remove, person_key=None))
    assert store.write(partial(remove, person_key=ann.key))
    assert not store.write(partial(remove, person_key=ann.key))


@pytest.mark.parametrize(("name", "address"), [("", "a=1"), ("x" * 101, "a=1"), ("a\x1bb", "a=1"), ("a", "x" * 2001),
                                               ("a", "a=\x00")])  # fmt: skip
def test_what_cannot_be_kept_is_refused(store: Store, name: str, address: str) -> None:
    with pytest.raises(BadOption):
        save(store, None, name, address)


def test_there_is_a_bound_for_each(store: Store, ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searches, "MOST_SEARCHES", 2)
    for name in "ab":
        save(store, None, name)
    with pytest.raises(BadOption, match="2 searches are saved"):
        save(store, None, "c")
    save(store, None, "a", "type=AID")
    save(store, ann.key, "c")
