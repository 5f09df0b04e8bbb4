from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from casus.records.outcome import Taken
from casus.store.articles import articles_by_key, keys_to_code
from casus.store.store import Store
from tests.postgres import empty
from tests.store import strategies
from tests.store.coder import article, code, taken
from tests.store.filled import events, fill, positions, statements

TEXT = (
    "Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said.\n"
    "Sylvania met Osterlich.\n"
    "Sylvania shelled Freedonia, Osterlich denied.\n"
    "Freedonia shelled Tomania, killing 12 people, Sylvania said."
)


def test_what_went_in_comes_out(store: Store) -> None:
    given = article(TEXT, url="https://news.example/a", publisher="Wire", extra={"desk": ["x", 1]})
    coded = code(given)
    assert (len(coded.events), len(coded.statements), len(coded.positions)) == (4, 3, 2)
    fill(store, taken(given))
    assert [one.casualties for one in coded.events if one.casualties]
    assert [one.what for one in coded.positions if one.what]
    assert sorted(events(store), key=lambda one: one.trigger.start) == list(coded.events)
    assert statements(store) == list(coded.statements)
    assert positions(store) == list(coded.positions)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(strategies.taken())
def test_any_record_comes_out_as_it_went_in(store: Store, one: Taken) -> None:
    empty(store)
    fill(store, one)
    assert sorted(events(store), key=lambda event: event.id) == list(one.coded.events)
    assert sorted(statements(store), key=lambda statement: statement.id) == list(one.coded.statements)
    assert sorted(positions(store), key=repr) == sorted(one.coded.positions, key=repr)
    with store.reading() as connection:
        assert articles_by_key(connection, keys_to_code(connection, None)) == [one.article]
