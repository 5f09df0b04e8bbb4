"""Why an answer may be empty: names that the record does not know, and those that are like them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial

from sqlalchemy import Connection, Table, select

from casus.records.query import Query
from casus.store.naming import Condition, is_article, is_entity, is_place, is_publisher
from casus.store.rows import looked_up
from casus.store.schema import article, entity, place, publisher

MOST_NEAR = 3
LIKENESS = 0.75
"""Share of the letters in common, from which on a name is taken for a slip of another."""

OF_PEOPLE = ("actor", "recipient", "either", "said_by", "speaker", "addressee")
"""Parts of a query that name somebody."""


def unknown_names(connection: Connection, query: Query) -> Iterator[tuple[str, str, list[str]]]:
    """The part, the name, and names of the record like it."""
    asked: dict[str, tuple[Table, Callable[[str], Condition]]] = {
        **dict.fromkeys(OF_PEOPLE, (entity, partial(is_entity, connection))),
        "place": (place, is_place),
        "publisher": (publisher, is_publisher),
        "doc": (article, is_article),
    }
    for part, (table, condition) in asked.items():
        for name in getattr(query, part):
            if not _is_known(connection, table, condition(name)):
                yield part, name, _near(connection, table, name)


def _is_known(connection: Connection, table: Table, condition: Condition) -> bool:
    return connection.execute(select(table.c.key).where(condition).limit(1)).first() is not None


def _near(connection: Connection, table: Table, name: str) -> list[str]:
    if "name" not in table.c:
        return []
    named = select(table.c.name).where(table.c.name.is_not(None)).distinct()
    known = {looked_up(one): one for one in connection.execute(named).scalars()}
    return [known[one] for one in get_close_matches(looked_up(name), known, MOST_NEAR, LIKENESS)]
