"""What coding an article again changes beside the rows of its events."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select, update

from casus.records.coded import CodedArticle
from casus.store import rows
from casus.store.coding import version_key
from casus.store.logbook import change
from casus.store.schema import article, event, statement


def article_key(connection: Connection, digest: str) -> int:
    return int(connection.execute(select(article.c.key).where(article.c.digest == digest)).scalar_one())


def first_versions(connection: Connection, key: int) -> dict[str, int]:
    """By the ids of an article's events, with which versions each was first found."""
    asked = select(event.c.id, event.c.first_version_key).where(event.c.article_key == key)
    return dict(connection.execute(asked).all())


def set_coding(connection: Connection, key: int, coded: CodedArticle) -> None:
    """Notes with what the article was coded, and shows its new rows only where the article is shown."""
    values = {"version_key": version_key(connection, coded.versions), "notes": list(coded.notes) or None}
    connection.execute(update(article).where(article.c.key == key).values(values))
    shown = connection.execute(select(article.c.shown).where(article.c.key == key)).scalar_one()
    for table in () if shown else (event, statement):
        connection.execute(update(table).where(table.c.article_key == key).values(shown=False))


def note_change(connection: Connection, run: int, digest: str, cells: Mapping[str, object]) -> None:
    """cells: the columns of `change` from event_id on."""
    objects = {name: rows.kept_json(cells[name]) for name in ("before", "after")}
    connection.execute(insert(change).values(run_key=run, article_digest=digest, **{**cells, **objects}))
