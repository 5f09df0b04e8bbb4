"""All that a record holds of articles, without the keys that are of one database alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select, text

from casus.store.casebook import account, incident, incident_change
from casus.store.desk import TABLES as DESK
from casus.store.logbook import TABLES as LOGBOOK
from casus.store.metadata import metadata
from casus.store.schema import article, event, run, sentence, statement, version
from casus.store.store import Store

VIEWS = ("articles", "events", "participants", "dyads", "positions", "statements", "speakers", "quotes", "tolls",
         "incidents", "incident_events")  # fmt: skip
NAMES: Mapping[Table, tuple[str, ...]] = {
    version: ("casus", "model", "ontology", "registry"),
    article: ("digest",),
    sentence: ("article_key", "number"),
    event: ("id",),
    statement: ("id",),
    incident: ("id",),
    account: ("article_key", "number"),
}
"""By which columns a row is known in every record."""

Names = Mapping[Table, Mapping[int, str]]
Rows = dict[str, list[str]]


def dump(store: Store) -> Rows:
    """Every row of every table of content and of every view as text, sorted; runs are left out."""
    content = [table for table in metadata.sorted_tables if table not in (run, incident_change, *LOGBOOK, *DESK)]
    with store.reading() as connection:
        names: dict[Table, dict[int, str]] = {}
        for table in NAMES:
            names[table] = dict(_named(connection, table, names))
        found = {table.name: _rows(connection, table, names) for table in content}
        return found | {view: _view(connection, view) for view in VIEWS}


def _named(connection: Connection, table: Table, names: Names) -> Iterator[tuple[int, str]]:
    for row in connection.execute(select(table)):
        cells = _cells(table, dict(row._mapping), names)
        yield row.key, str([cells[name] for name in NAMES[table]])


def _rows(connection: Connection, table: Table, names: Names) -> list[str]:
    return sorted(str(_cells(table, dict(row._mapping), names)) for row in connection.execute(select(table)))


def _cells(table: Table, row: Mapping[str, Any], names: Names) -> dict[str, object]:
    """With what the keys stand for in their place."""
    cells: dict[str, object] = {}
    for column in table.c:
        target = next((key.column.table for key in column.foreign_keys), None)
        if target is run or (column.primary_key and table in NAMES):
            continue
        value = row[column.name]
        cells[column.name] = value if target is None or value is None else names.get(target, {}).get(value, value)
    return cells


def _view(connection: Connection, view: str) -> list[str]:
    found = connection.execute(text(f"SELECT * FROM {view}")).mappings()
    return sorted(json.dumps({**row, "key": None}, default=str) for row in found)
