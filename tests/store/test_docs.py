"""docs/store.md tells of every table, every view and each of their columns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import inspect

from casus.store import casebook, desk, logbook, schema
from casus.store.metadata import metadata
from casus.store.store import Store

TABLES = (schema, logbook, casebook, desk)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "store.md").read_text(encoding="utf-8")


def named(text: str) -> set[str]:
    return set(re.findall(r"`(\w+)`", text))


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_a_table_is_described_with_all_its_columns(page: str, table: object) -> None:
    name, columns = table.name, {column.name for column in table.c}  # type: ignore[attr-defined]
    section = re.search(rf"^### {name}\n(.*?)(?=^###? )", page, re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/store.md has no section {name}"
    first = {
        one for line in section[1].splitlines() for one in named(line.split("|")[1] if line.startswith("|") else "")
    }
    assert first == columns


def test_no_table_is_described_that_is_not_there(page: str) -> None:
    described = set(re.findall(r"^### (\w+)$", page, re.MULTILINE))
    assert described == {table.name for table in metadata.sorted_tables}


def test_the_drawing_has_every_table(page: str) -> None:
    drawing = page.split("```mermaid")[1].split("```")[0]
    assert {table.name for table in metadata.sorted_tables} <= set(re.findall(r"\w+", drawing))
    links = re.findall(r"^    (\w+) \S+ (\w+) :", drawing, re.MULTILINE)
    known = {(key.column.table.name, table.name) for table in metadata.sorted_tables for key in table.foreign_keys}
    assert len(links) > 20
    assert {link for link in links if link not in known} == {("event", "correction")}


def test_views_are_described_with_all_their_columns(page: str, root: Path, store: Store) -> None:
    """Each on its own line here or in docs/asking.md."""
    asking = (root / "docs" / "asking.md").read_text(encoding="utf-8")
    found = inspect(store.engine)
    views = found.get_view_names()
    assert len(views) >= 8
    for view in views:
        lines = [line for line in (page + asking).splitlines() if line.startswith(f"| `{view}` |")]
        assert len(lines) == 2, f"docs/store.md and docs/asking.md have a line each for {view}"
        columns = {one["name"] for one in found.get_columns(view)}
        assert columns - named(" ".join(lines)) == set()


def test_whatever_else_is_in_the_database_is_named(page: str, store: Store) -> None:
    others = set(inspect(store.engine).get_table_names()) - {table.name for table in metadata.sorted_tables}
    plain = {name for name in others if not re.search(r"_search_(data|idx|docsize|config)$", name)}
    assert plain <= named(page)


def test_the_number_of_the_lock_is_that_of_the_program(page: str) -> None:
    from casus.store.migrate import LOCK

    assert f"pg_advisory_xact_lock({LOCK})" in page
