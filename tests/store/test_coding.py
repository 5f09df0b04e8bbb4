from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from casus.store.accounts import Accounts
from casus.store.check import problems
from casus.store.coding import add_coding, remove_coding, version_key
from casus.store.incidents import Incidents
from casus.store.recoding import article_key
from casus.store.runs import start_run
from casus.store.store import Store
from tests.builders import VERSIONS
from tests.store.coder import GROUPING, article, code, taken
from tests.store.filled import events, fill, rows, statements

BELOW = ("sentence", "event", "participant", "toll", "position", "statement", "speaker", "statement_event", "quote")


def test_versions_are_noted_once(store: Store) -> None:
    first = store.write(lambda connection: version_key(connection, VERSIONS))
    again = store.write(lambda connection: version_key(connection, VERSIONS))
    other = store.write(lambda connection: version_key(connection, replace(VERSIONS, registry="r2")))
    assert first == again != other


def remove_all(connection: Connection, key: int) -> None:
    """With what the events are put together to, as coding an article again does."""
    incidents = Incidents(connection, start_run(connection, "recode", []), GROUPING, Accounts())
    incidents.remove(key)
    remove_coding(connection, key)
    incidents.settle()


def test_what_was_read_goes_with_all_that_hangs_on_it(store: Store) -> None:
    fill(store, taken(), taken(article("Freedonia warned Tomania, killing 3 people, Sylvania said.", doc="other")))
    before = len(events(store))
    key = store.write(lambda connection: article_key(connection, article().digest))
    store.write(lambda connection: remove_all(connection, key))
    assert {one.doc for one in events(store)} == {one.doc for one in statements(store)} == {"other"}
    counts = {table: rows(store, f"SELECT count(*) FROM {table}")[0][0] for table in BELOW}
    assert counts == {"sentence": 1, "event": 1, "participant": 4, "toll": 1, "position": 1, "statement": 1,
                      "speaker": 1, "statement_event": 1, "quote": 0}  # fmt: skip
    assert list(problems(store)) == []
    store.write(lambda connection: add_coding(connection, key, date(2025, 6, 19), code(article())))
    assert len(events(store)) == before
    assert list(problems(store)) == []


def test_sentences_that_carry_nothing_are_not_kept(store: Store) -> None:
    fill(store, taken(article("Nothing happened. Freedonia warned Sylvania. It rained.")))
    assert rows(store, "SELECT number, text FROM sentence") == [(1, " Freedonia warned Sylvania.")]
