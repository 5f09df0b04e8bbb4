"""Searches that people keep. Those without a person are of the visitor who need not log in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from casus.errors import BadOption
from casus.records.person import SavedSearch
from casus.store.desk import saved_search
from casus.store.rows import UNSTORABLE
from casus.store.runs import now

MOST_SEARCHES = 200
"""Of one person."""

MOST_NAME = 100
MOST_ADDRESS = 2_000
"""Characters."""


def save_search(connection: Connection, person_key: int | None, name: str, address: str) -> SavedSearch:
    """Keeps it under its name, in place of one that was called so. Raises BadOption for what cannot be kept."""
    name = " ".join(name.split())
    _check(name, address)
    whose = _of(person_key)
    cells = {"address": address, "made": now()}
    if not connection.execute(update(saved_search).where(whose, saved_search.c.name == name).values(cells)).rowcount:
        if connection.execute(select(func.count()).where(whose)).scalar_one() >= MOST_SEARCHES:
            raise BadOption(f"{MOST_SEARCHES} searches are saved; remove some first")
        connection.execute(insert(saved_search).values(person_key=person_key, name=name, **cells))
    row = connection.execute(select(saved_search).where(whose, saved_search.c.name == name)).one()
    return SavedSearch(row.key, row.name, row.made, row.address)


def read_searches(connection: Connection, person_key: int | None) -> list[SavedSearch]:
    """In the order in which they were first saved."""
    asked = select(saved_search).where(_of(person_key)).order_by(saved_search.c.key)
    return [SavedSearch(row.key, row.name, row.made, row.address) for row in connection.execute(asked)]


def remove_search(connection: Connection, person_key: int | None, key: int) -> bool:
    """False where this person has no such search."""
    return connection.execute(delete(saved_search).where(_of(person_key), saved_search.c.key == key)).rowcount > 0


def _check(name: str, address: str) -> None:
    if not 0 < len(name) <= MOST_NAME or not name.isprintable():
        raise BadOption(f"a search is saved under a name of 1 to {MOST_NAME} characters")
    if len(address) > MOST_ADDRESS or UNSTORABLE.search(address):
        raise BadOption(f"a search of more than {MOST_ADDRESS} characters cannot be saved; give fewer filters")


def _of(person_key: int | None) -> Any:
    return saved_search.c.person_key.is_(None) if person_key is None else saved_search.c.person_key == person_key
