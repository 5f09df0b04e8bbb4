from __future__ import annotations

from itertools import islice

import pytest

from casus.errors import StoreError
from casus.store.inserting import add, ensure, free_keys
from casus.store.schema import entity, publisher, version
from casus.store.store import Store
from tests.store.filled import rows

WIRE = {"key": 1, "name": "The Wire", "folded": "| the wire |"}


def test_what_is_there_already_stays_as_it_is(store: Store) -> None:
    other = {**WIRE, "name": "another name"}
    store.write(lambda connection: ensure(connection, publisher, [WIRE]))
    store.write(lambda connection: ensure(connection, publisher, [other, {**WIRE, "key": 2}, {**WIRE, "key": 2}]))
    assert rows(store, "SELECT key, name FROM publisher ORDER BY key") == [(1, "The Wire"), (2, "The Wire")]


def test_no_rows_are_no_error(store: Store) -> None:
    store.write(lambda connection: add(connection, publisher, []))
    store.write(lambda connection: ensure(connection, publisher, iter(())))
    assert rows(store, "SELECT * FROM publisher") == []


def test_free_keys_are_those_after_the_highest(store: Store) -> None:
    with store.reading() as connection:
        assert list(islice(free_keys(connection, version), 2)) == [1, 2]
    row = {"casus": "a", "model": "a", "ontology": "a", "registry": "a"}
    store.write(lambda connection: add(connection, version, [{"key": 41, **row}]))
    with store.reading() as connection:
        assert list(islice(free_keys(connection, version), 2)) == [42, 43]


def test_the_largest_key_can_be_kept(store: Store) -> None:
    row = {"key": 2**63 - 1, "code": "UNK", "name": None, "country": None, "sector": None, "registry_id": None}
    store.write(lambda connection: ensure(connection, entity, [{**row, "folded": "|"}]))
    assert rows(store, "SELECT key FROM entity") == [(2**63 - 1,)]


@pytest.mark.parametrize("insert", [add, ensure])
@pytest.mark.parametrize("bad", ["a\x00", "a\udfff"])
def test_a_text_that_no_database_keeps_is_named(store: Store, insert: object, bad: str) -> None:
    with pytest.raises(StoreError, match=r"publisher\.name holds .* at character 1, which no database keeps as text"):
        store.write(lambda connection: insert(connection, publisher, [{**WIRE, "name": bad}]))  # type: ignore[operator]
    assert rows(store, "SELECT * FROM publisher") == []
