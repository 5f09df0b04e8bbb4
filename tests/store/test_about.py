from __future__ import annotations

from pathlib import Path

from casus.store.about import TABLES, is_there, size
from casus.store.metadata import metadata
from casus.store.migrate import SCHEMA
from casus.store.store import Store
from tests.store.coder import article, taken
from tests.store.filled import fill


def test_the_size_of_a_record(store: Store, store_name: str) -> None:
    empty = size(store)
    assert (empty.bytes_per_event, empty.first_day, empty.last_day, empty.schema) == (None, None, None, SCHEMA)
    assert set(empty.rows.values()) == {0}
    fill(store, taken(), taken(article("Sylvania met Tomania.", published="2025-07-01")))
    full = size(store)
    assert (full.first_day, full.last_day) == ("2025-06-19", "2025-07-01")
    assert (full.rows["article"], full.rows["event"], full.rows["sighting"]) == (2, 3, 2)
    assert full.name == store.name
    assert full.database.startswith("SQLite 3." if store.is_sqlite else "PostgreSQL ")
    assert full.bytes > 100_000
    assert full.bytes_per_event == full.bytes / 3


def test_every_table_but_those_of_the_program_alone_is_counted() -> None:
    counted = {table.name for table in TABLES}
    assert {table.name for table in metadata.sorted_tables} - counted == {
        *("band", "dyad", "statement_event", "block", "account_event", "incident_party", "incident_dyad")
    }


def test_whether_a_record_is_there(tmp_path: Path, empty_record: Path) -> None:
    assert is_there(str(empty_record))
    assert not is_there(str(tmp_path / "none.sqlite"))
    assert is_there("postgresql://casus@127.0.0.1:1/news")
