from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import NoResultFound

from casus.records.query import Query
from casus.store import logbook
from casus.store.coding import add_coding, remove_coding, version_key
from casus.store.recoding import article_key, first_versions, note_change, set_coding
from casus.store.runs import start_run
from casus.store.store import Store
from tests.builders import VERSIONS
from tests.store.coder import article, code, sketch_of, taken
from tests.store.filled import ALL, articles, change, events, fill, rows, statements

NEWER = replace(VERSIONS, model="m2")


def recode(store: Store, given: Any) -> None:
    def work(connection: Any) -> None:
        key = article_key(connection, given.digest)
        first = first_versions(connection, key)
        coded = code(given, NEWER)
        remove_coding(connection, key)
        add_coding(connection, key, given.published_on, coded, first)
        set_coding(connection, key, coded)

    store.write(work)


def test_an_event_remembers_by_what_it_was_first_found(store: Store) -> None:
    fill(store, taken())
    change(store, "DELETE FROM event WHERE number = 1")
    recode(store, article())
    found = "SELECT e.number, a.model, b.model FROM event e JOIN version a ON a.key = e.first_version_key"
    assert rows(store, f"{found} JOIN version b ON b.key = e.version_key ORDER BY e.number") == [
        (0, "m1", "m2"),
        (1, "m2", "m2"),
    ]
    assert {one.versions.model for one in events(store)} == {"m2"}
    assert rows(store, "SELECT v.model FROM article a JOIN version v ON v.key = a.version_key") == [("m2",)]


def test_a_copy_that_is_not_shown_stays_so(store: Store) -> None:
    old = article("Freedonia warned Sylvania, an aide said.", doc="old", published="2025-06-18")
    new = article("Freedonia warned Tomania, an aide said.", doc="new")
    fill(store, taken(old, sketch=sketch_of(1, 2, 3)), taken(new, sketch=sketch_of(1, 2, 3)))
    for given in (old, new):
        recode(store, given)
    assert [one.doc for one in events(store, Query())] == ["new"]
    assert [one.doc for one in statements(store, Query())] == ["new"]
    assert len(events(store, ALL)) == 2


def test_the_notes_are_those_of_the_last_reading(store: Store) -> None:
    given = article(published=None)
    fill(store, taken(given))
    assert rows(store, "SELECT count(*) FROM article WHERE notes IS NOT NULL") == [(1,)]
    store.write(lambda connection: set_coding(connection, article_key(connection, given.digest), code(article())))
    assert rows(store, "SELECT count(*) FROM article WHERE notes IS NOT NULL") == [(0,)]
    assert len(articles(store)) == 1


def test_what_is_not_there_cannot_be_coded_again(store: Store) -> None:
    with store.reading() as connection, pytest.raises(NoResultFound):
        article_key(connection, "0" * 32)


def test_a_change_is_noted_with_both_readings(store: Store) -> None:
    run = store.write(lambda connection: start_run(connection, "recode", []))
    version = store.write(lambda connection: version_key(connection, VERSIONS))
    before = {"x": float("nan"), "\x00": "\ud800"}
    cells = {"event_id": "e" * 16, "what": "changed", "fields": "actor; date", "before": before, "after": None,
             "from_version": version, "to_version": None}  # fmt: skip
    store.write(lambda connection: note_change(connection, run, "d" * 32, cells))
    with store.reading() as connection:
        (row,) = connection.execute(logbook.change.select())
    assert (row.event_id, row.what, row.fields, row.article_digest) == ("e" * 16, "changed", "actor; date", "d" * 32)
    assert (row.before, row.after) == ({"\ufffd": "\\ud800", "x": None}, None)
