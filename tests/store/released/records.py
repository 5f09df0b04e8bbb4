"""All that a record holds, as lines of JSON: what an old record must still say after every migration."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

from sqlalchemy import select, text

from casus.store import desk, logbook
from casus.store.schema import run
from casus.store.store import Store
from tests.store.filled import articles, events, positions, statements

OF_ONE_DATABASE = frozenset({"key", "raw"})
HAPPENED = (run, *logbook.TABLES, *desk.TABLES)


def lines(store: Store) -> list[str]:
    """One for each event, statement, position and article, and for each row of what happened."""
    return sorted(json.dumps(one, sort_keys=True, ensure_ascii=False, default=str) for one in objects(store))


def objects(store: Store) -> Iterator[dict[str, object]]:
    for kind, found in (
        ("event", events(store)),
        ("statement", statements(store)),
        ("position", positions(store)),
        ("article", articles(store)),
    ):
        yield from ({"of": kind, **dataclasses.asdict(one)} for one in found)
    with store.reading() as connection:
        for table in HAPPENED:
            columns = [column for column in table.c if not column.name.endswith("key") and column.name != "raw"]
            for row in connection.execute(select(*columns)).mappings():
                yield {"of": table.name, **row}
        for row in connection.execute(text("SELECT * FROM dyads")).mappings():
            told = {name: row[name] for name in ("id", "actor", "recipient", "type")}
            yield {"of": "dyad", **told, "directed": bool(row["directed"]), "day": str(row["day"])}
