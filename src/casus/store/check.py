"""Whether the record is whole: what the database says of itself, and what must hold between its rows."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from casus.errors import StoreError
from casus.store.store import Store

RULES = {
    "events whose trigger does not stand where it should": """
        SELECT e.id FROM event e JOIN article a ON a.key = e.article_key
        WHERE substr(a.text, e.trigger_start + 1, e.trigger_end - e.trigger_start) <> e.trigger_text""",
    "events that are shown though their article is not, or the other way round": """
        SELECT e.id FROM event e JOIN article a ON a.key = e.article_key WHERE e.shown <> a.shown""",
    "statements that are shown though their article is not, or the other way round": """
        SELECT s.id FROM statement s JOIN article a ON a.key = s.article_key WHERE s.shown <> a.shown""",
    "events whose participants count on another day": """
        SELECT e.id FROM event e JOIN participant p ON p.event_key = e.key
        WHERE coalesce(CAST(p.day AS text), '') <> coalesce(CAST(e.day AS text), '')""",
    "stories of which not one article is shown": """
        SELECT story FROM article GROUP BY story
        HAVING sum(CASE WHEN shown THEN 1 ELSE 0 END) <>
            CASE WHEN sum(CASE WHEN superseded_by IS NULL THEN 1 ELSE 0 END) > 0 THEN 1 ELSE 0 END""",
    "stories that are not called by their first article": """
        SELECT story FROM article GROUP BY story HAVING min(digest) <> story""",
    "addresses with more than one version that nothing supersedes": """
        SELECT address FROM article WHERE address IS NOT NULL AND superseded_by IS NULL
        GROUP BY address HAVING count(*) > 1""",
    "articles that nobody met": """
        SELECT digest FROM article a WHERE NOT EXISTS (SELECT 1 FROM sighting s WHERE s.article_key = a.key)""",
    "sentences that carry nothing": """
        SELECT s.key FROM sentence s WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.sentence_key = s.key)
            AND NOT EXISTS (SELECT 1 FROM statement m WHERE m.sentence_key = s.key)""",
}
"""What is wrong, and the rows that are so; none in a whole record."""


def problems(store: Store) -> Iterator[str]:
    """One line for everything that is wrong; nothing when the record is whole. Reads all of it."""
    with store.reading() as connection:
        if store.is_sqlite:
            yield from _of_the_file(connection)
        for wrong, rows in RULES.items():
            found = list(connection.execute(text(rows)).scalars())
            if found:
                yield f"{len(found)} {wrong}: {', '.join(map(str, found[:3]))}"
    if store.is_sqlite:
        yield from _of_the_search(store)


def _of_the_file(connection: Connection) -> Iterator[str]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield f"SQLite: {row[0]}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"SQLite: row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there"


def _of_the_search(store: Store) -> Iterator[str]:
    """The full-text indexes are held against the tables that they were made from."""
    for table in ("article", "sentence", "statement"):
        name = f"{table}_search"
        try:
            store.write(lambda connection, name=name: _check_search(connection, name))  # type: ignore[misc]
        except StoreError as error:
            yield f"the index {name} does not fit its table: {error}"


def _check_search(connection: Connection, name: str) -> None:
    connection.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
