from __future__ import annotations

import pytest

from casus.errors import BadOption
from casus.records.query import Query
from casus.store.asking import (
    MOST_NAMED,
    events_named,
    key_of_article,
    keys_of_events,
    known_digests,
    words_of_positions,
)
from casus.store.reading import read_positions
from casus.store.select import select_positions
from casus.store.store import Store
from tests.store.coder import article, taken
from tests.store.filled import events, fill


def test_which_articles_are_known(store: Store) -> None:
    fill(store, taken())
    with store.reading() as connection:
        assert known_digests(connection, [article().digest, "0" * 32]) == {article().digest}
        assert known_digests(connection, []) == set()


def test_events_by_the_beginning_of_their_ids(store: Store) -> None:
    fill(store, taken())
    names = sorted(one.id for one in events(store))
    with store.reading() as connection:
        assert keys_of_events(connection, names[0][:6], 9).keys() == {names[0]}
        assert list(keys_of_events(connection, names[0], 9)) == [names[0]]
        every = {name for digit in "0123456789abcdef" for name in keys_of_events(connection, digit, 9)}
        assert every == set(names)
        for beginning in ("", "zz", "%", "_", names[0] + "0", names[0].upper(), "' OR 1=1 --"):
            assert keys_of_events(connection, beginning, 9) == {}


def test_an_article_by_its_name_or_the_beginning_of_its_id(store: Store) -> None:
    fill(store, taken(article(doc="one")), taken(article("Sylvania met Tomania.", doc="two")))
    with store.reading() as connection:
        key = key_of_article(connection, "one")
        assert key_of_article(connection, article().digest[:12]) == key
        assert key_of_article(connection, "two") != key
        with pytest.raises(BadOption, match="the record has no article 'three'; `casus articles` shows"):
            key_of_article(connection, "three")


def test_a_name_of_several_articles_is_refused_with_their_ids(store: Store) -> None:
    given = [article(f"Sylvania met Tomania {n}.", doc="same") for n in range(MOST_NAMED + 2)]
    fill(store, *map(taken, given))
    with (
        store.reading() as connection,
        pytest.raises(BadOption, match=r"name of several articles.*and others") as raised,
    ):
        key_of_article(connection, "same")
    assert sum(one.digest[:12] in str(raised.value) for one in given) == MOST_NAMED


def test_events_by_their_ids(store: Store) -> None:
    fill(store, taken())
    expected = {one.id: one for one in events(store)}
    with store.reading() as connection:
        assert events_named(connection, [*expected, "0" * 16]) == expected
        assert events_named(connection, []) == {}


def test_the_words_of_positions_by_the_ids_of_their_events(store: Store) -> None:
    fill(store, taken())
    with store.reading() as connection:
        found = list(read_positions(connection, select_positions(connection, Query())))
        wanted = {position.event: position.what.text for position, _ in found if position.what is not None}
        assert wanted
        assert words_of_positions(connection, [*wanted, "0" * 16]) == wanted
        assert words_of_positions(connection, []) == {}
