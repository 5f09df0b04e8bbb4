from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from casus.errors import StoreError
from casus.store import copying
from casus.store.inserting import add
from casus.store.rows import Row
from casus.store.runs import start_run
from casus.store.schema import article, publisher, run, version
from casus.store.store import Store

TEXT = st.text(
    st.one_of(
        st.sampled_from(list("\t\n\r\\N.\"',{}\x01\x08\x0b\x0c\x7f\u2028\ufeff\U0001f600")),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    ),
    max_size=40,
)
HOSTILE = ("\\N", "\\.", "\\", "\\\\", "a\tb", "a\nb\r\n", "NULL", "", " ", "\\x41", "{}", '"', "\u2028")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
ARTICLES = st.fixed_dictionaries(
    {
        "text": TEXT | st.sampled_from(HOSTILE),
        "title": st.none() | TEXT | st.sampled_from(HOSTILE),
        "day": st.none() | st.dates(date(1500, 1, 1), date(2199, 12, 31)),
        "extra": st.none() | st.dictionaries(TEXT, JSON, min_size=1, max_size=3),
        "signature": st.none() | st.binary(max_size=40),
        "shown": st.booleans(),
    }
)


def made(cells: Sequence[Row], run: int) -> list[Row]:
    same: Row = {"publisher_key": None, "version_key": 1, "run_key": run, "newness": "0", "doc": "d"}
    return [
        {**one, **same, "key": n, "digest": f"{n:032}", "story": f"{n:032}", "url": None, "notes": [one["text"]]}
        for n, one in enumerate(cells, start=1)
    ]


def stored(store: Store, cells: Sequence[Row], least: int, monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What comes out when so many rows and more are copied."""
    monkeypatch.setattr(copying, "LEAST_ROWS", least)
    names: Row = dict.fromkeys(("casus", "model", "ontology", "registry"), "a")

    def write(connection: Connection) -> None:
        add(connection, version, [{"key": 1, **names}])
        add(connection, article, made(cells, start_run(connection, "ingest", [])))

    store.write(write)
    with store.reading() as connection:
        found = [tuple(row) for row in connection.execute(select(article).order_by(article.c.key))]
    store.write(lambda connection: [connection.execute(table.delete()) for table in (article, run, version)])
    return [
        tuple(cell for cell, column in zip(row, article.c, strict=True) if column.name != "run_key") for row in found
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ARTICLES, min_size=1, max_size=12))
def test_what_is_copied_comes_out_as_if_it_had_been_inserted(
    store: Store, monkeypatch: pytest.MonkeyPatch, cells: list[Row]
) -> None:
    copied, inserted = (stored(store, cells, least, monkeypatch) for least in (1, 1_000))
    assert copied == inserted


def test_a_row_that_the_database_refuses_is_told_as_ever_and_nothing_is_kept(store: Store) -> None:
    rows: list[Row] = [{"key": n % 30, "name": "a", "folded": "|"} for n in range(40)]
    with pytest.raises(StoreError, match=r"refused: (?i:duplicate|unique)"):
        store.write(lambda connection: add(connection, publisher, rows))
    with store.reading() as connection:
        assert connection.execute(select(publisher)).all() == []


def test_half_a_character_is_refused(store: Store) -> None:
    rows: list[Row] = [{"key": n, "name": "a", "folded": "|"} for n in range(30)]
    rows[7]["name"] = "\ud83d"
    with pytest.raises(StoreError, match="no database keeps"):
        store.write(lambda connection: add(connection, publisher, rows))


def test_a_number_that_is_too_large_is_an_error_of_ours(store: Store) -> None:
    rows: list[Row] = [{"key": 2**70, "name": "a", "folded": "|"} for _ in range(30)]
    with pytest.raises(StoreError):
        store.write(lambda connection: add(connection, publisher, rows))


def test_columns_that_are_not_given_have_their_defaults(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    cells: list[Row] = [{"text": str(n)} for n in range(3)]
    copied, inserted = (stored(store, cells, least, monkeypatch) for least in (1, 1_000))
    assert copied == inserted
