from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from casus.errors import StoreError
from casus.store import casebook, desk, logbook, migrate, schema
from casus.store.metadata import metadata
from casus.store.migrate import SCHEMA, STEPS, alembic_config
from casus.store.store import Store
from tests.postgres import Server
from tests.store.filled import rows

TABLES = (schema, logbook, casebook, desk)
WRITTEN_OUT = frozenset({"alembic_version"} | {f"{table}_search" for table in ("article", "sentence", "statement")})
"""Made by the SQL of the steps alone, since no SQLAlchemy describes them: full-text search, and what Alembic keeps."""
OF_POSTGRESQL = frozenset(f"ix_{table}_{kind}" for table in ("article", "event", "sentence", "statement")
                          for kind in ("search", "newest"))  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The name of a database in which nothing is yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "record.sqlite")
        return
    server: Server = request.getfixturevalue("postgres")
    with server.database() as name:
        yield name


def test_the_schema_is_the_newest_step(store: Store) -> None:
    from alembic.script import ScriptDirectory

    with store.reading() as connection:
        steps = ScriptDirectory.from_config(alembic_config(connection))
        assert steps.get_current_head() == SCHEMA
        assert migrate.current(connection) == SCHEMA
    names = [step.revision for step in steps.walk_revisions()][::-1]
    assert names == [f"{number:04}" for number in range(1, len(names) + 1)]


def test_every_step_is_written_out_for_each_database() -> None:
    steps = sorted(path.stem for path in STEPS.glob("versions/0*.py"))
    assert steps
    assert sorted(path.name for path in STEPS.glob("versions/*.sql")) == [
        f"{step}.{database}.sql" for step in steps for database in ("postgresql", "sqlite")
    ]


def test_the_tables_are_those_that_the_program_knows(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    def ours(thing: object, name: str | None, kind: str, reflected: bool, other: object) -> bool:
        search = kind == "table" and any(str(name).startswith(one) for one in WRITTEN_OUT)
        return not search and not (kind == "index" and name in OF_POSTGRESQL)

    with store.reading() as connection:
        options = {"include_object": ours, "compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        assert {table.name for table in metadata.sorted_tables} <= set(inspect(connection).get_table_names())


def test_what_is_sorted_is_sorted_by_its_bytes(postgres: Server) -> None:
    """In every column that the program says so of; else the order would hang on the language of the server."""
    found = "SELECT table_name, column_name FROM information_schema.columns WHERE collation_name = 'C'"
    with Store.open(postgres.shared) as store:
        named = {tuple(row) for row in rows(store, found) if row[0] in metadata.tables}
        exact = {
            (table.name, column.name)
            for table in metadata.sorted_tables
            for column in table.c
            if getattr(column.type.dialect_impl(store.engine.dialect), "collation", None)
        }
    assert ("article", "newness") in exact
    assert named == exact


def test_a_second_opening_changes_nothing(nothing: str) -> None:
    Store.open(nothing).close()
    with Store.open(nothing) as store:
        assert rows(store, "SELECT version_num FROM alembic_version") == [(SCHEMA,)]


def test_opening_a_record_that_is_up_to_date_loads_no_alembic(store_name: str) -> None:
    code = (
        f"import sys; from casus.store.store import Store; Store.open({store_name!r}); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_several_that_make_the_schema_at_once_make_it_once(nothing: str) -> None:
    code = (
        "import sys, alembic.command; from casus.store.store import Store; print('ready', flush=True);"
        f"sys.stdin.read(1); Store.open({nothing!r}).close(); print('done')"
    )
    command = [sys.executable, "-c", code]
    several = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    for one in several:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    assert [one.communicate("x")[0] for one in several] == ["done\n"] * 3
    with Store.open(nothing) as store:
        assert rows(store, "SELECT count(*) FROM events") == [(0,)]
        assert rows(store, "SELECT count(*) FROM alembic_version") == [(1,)]


def test_a_step_that_fails_leaves_nothing(nothing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: Connection, found: str | None) -> None:
        upgrade(connection, found)
        connection.execute(text("SELECT * FROM no_such_table"))

    upgrade = migrate._upgrade
    monkeypatch.setattr(migrate, "_upgrade", fail)
    with pytest.raises(StoreError, match="no_such_table"):
        Store.open(nothing)
    monkeypatch.undo()
    with Store.open(nothing) as store:
        assert rows(store, "SELECT count(*) FROM events") == [(0,)]


def test_the_steps_are_in_the_wheel(root: Path) -> None:
    from hatchling.builders.wheel import WheelBuilder

    packed = {file.distribution_path for file in WheelBuilder(str(root)).recurse_included_files()}
    steps = [path.relative_to(root / "src").as_posix() for path in STEPS.rglob("*") if path.suffix in (".py", ".sql")]
    assert len(steps) >= 7
    assert set(steps) <= packed
