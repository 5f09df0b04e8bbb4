"""Records of every released schema are brought up to that of now, and say the same afterwards."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect, make_url, select

from casus.store.casebook import incident, incident_dyad
from casus.store.check import problems
from casus.store.dealings import dealing_rows
from casus.store.migrate import SCHEMA, STEPS
from casus.store.reading_incidents import read_keys
from casus.store.store import Store
from casus.stories.compose import compose
from tests.postgres import Server
from tests.store.coder import taken
from tests.store.filled import fill, rows
from tests.store.released.records import objects

HERE = Path(__file__).parent / "released"
RELEASED = sorted(path.stem.partition("_")[0] for path in STEPS.glob("versions/0*.py"))

KINDS = {"event", "statement", "position", "article", "run", "run_item", "quarantine", "change", "correction", "feed"}


@pytest.fixture(params=RELEASED)
def schema(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, schema: str, tmp_path: Path) -> Iterator[str]:
    """The name of a record as it was written with that schema."""
    written = HERE / f"{schema}.{request.param}.sql"
    assert written.exists(), f"no record of schema {schema} is kept; tests/store/released/make.py writes one"
    if request.param == "sqlite":
        with closing(sqlite3.connect(tmp_path / "old.sqlite")) as raw:
            raw.executescript(written.read_text(encoding="utf-8"))
        yield str(tmp_path / "old.sqlite")
        return
    server: Server = request.getfixturevalue("postgres")
    with server.database() as name:
        load(name, written.read_text(encoding="utf-8"))
        yield name


def load(name: str, written: str) -> None:
    import psycopg

    address = make_url(name).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(written.encode())


def test_an_old_record_says_the_same_when_it_is_brought_up(old: str, schema: str) -> None:
    expected = [
        json.loads(line) for line in (HERE / f"{schema}.records.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert {one["of"] for one in expected} >= KINDS
    with Store.open(old) as store:
        found = [json.loads(json.dumps(one, default=str)) for one in objects(store)]
        assert list(problems(store)) == []
        assert rows(store, "SELECT version_num FROM alembic_version") == [(SCHEMA,)]
    assert len(found) == len(expected)
    assert [one for one in expected if not any(holds(other, one) for other in found)] == []


def holds(new: object, old: object) -> bool:
    """Whether a record says all that an old one did; a newer version may say more."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(name in new and holds(new[name], one) for name, one in old.items())
    if isinstance(old, list):
        return isinstance(new, list) and len(new) == len(old) and all(map(holds, new, old))
    return new == old


def test_an_old_record_can_be_written_and_asked(old: str) -> None:
    with Store.open(old) as store:
        before = rows(store, "SELECT count(*) FROM events")[0][0]
        fill(store, taken())
        assert rows(store, "SELECT count(*) FROM events") == [(before + 2,)]
        assert list(problems(store)) == []


def test_an_old_record_is_built_like_a_new_one(old: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Where this fails and no step was added, the first schema was changed: it is to be written down again."""
    with Store.open(old) as store:
        new = str(tmp_path / "new.sqlite") if store.is_sqlite else request.getfixturevalue("postgres").shared
        with Store.open(new) as fresh:
            assert built(store) == built(fresh)


def test_what_lies_between_parties_is_filled_as_it_is_written(old: str) -> None:
    columns = ", ".join(column.name for column in incident_dyad.c)
    with Store.open(old) as store, store.reading() as connection:
        found = rows(store, f"SELECT {columns} FROM incident_dyad ORDER BY incident_key, number")
        told = connection.execute(select(incident).order_by(incident.c.key)).all()
        made = read_keys(connection, [row.key for row in told], compose)
        written = [
            one
            for row, (composed, _) in zip(told, made, strict=True)
            for one in dealing_rows(row.key, dict(row._mapping), composed)
        ]
    named = [dict(zip([column.name for column in incident_dyad.c], row, strict=True)) for row in found]
    for one in named:
        one["day"] = one["day"] and date.fromisoformat(str(one["day"]))
        one["counts"] = bool(one["counts"])
    assert named == written


def built(store: Store) -> dict[str, object]:
    """Tables and views with their columns, indexes and constraints."""
    found = inspect(store.engine)
    tables = sorted(found.get_table_names())
    columns = {
        name: [(one["name"], str(one["type"]), one["nullable"]) for one in found.get_columns(name)]
        for name in (*tables, *sorted(found.get_view_names()))
    }
    indexes = {name: sorted(str(one["name"]) for one in found.get_indexes(name)) for name in tables}
    keys = {name: sorted(str(one) for one in found.get_foreign_keys(name)) for name in tables}
    triggers = (
        rows(store, "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1") if store.is_sqlite else []
    )
    return {"columns": columns, "indexes": indexes, "keys": keys, "triggers": triggers}
