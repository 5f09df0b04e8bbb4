"""Whether the record is whole: what the database says of itself, and what must hold between its rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sqlalchemy import Connection, select, text

from casus.errors import StoreBusy, StoreError
from casus.store.articles import ARTICLES, article_of
from casus.store.reading import pages
from casus.store.schema import article
from casus.store.store import Store


def _misplaced(table: str, start: str, end: str, words: str, article_key: str, joined: str = "") -> str:
    """Rows whose words are not what stands there in the article."""
    return f"""
        SELECT a.doc FROM {table} x {joined} JOIN article a ON a.key = {article_key}
        WHERE substr(a.text, x.{start} + 1, x.{end} - x.{start}) <> x.{words}"""


_EVENT = "JOIN event e ON e.key = x.event_key"
_STATEMENT = "JOIN statement s ON s.key = x.statement_key"
RULES = {
    "sentences that are not what stands there": _misplaced(
        "sentence", "start_char", "end_char", "text", "x.article_key"
    ),
    "triggers that are not what stands there": _misplaced(
        "event", "trigger_start", "trigger_end", "trigger_text", "x.article_key"
    ),
    "participants that are not what stands there": _misplaced(
        "participant", "start_char", "end_char", "text", "e.article_key", _EVENT
    ),
    "figures of casualties that are not what stands there": _misplaced(
        "toll", "start_char", "end_char", "text", "e.article_key", _EVENT
    ),
    "positions on what does not stand there": _misplaced(
        "position", "what_start", "what_end", "what_text", "e.article_key", _EVENT
    ),
    "speakers that are not what stands there": _misplaced(
        "speaker", "start_char", "end_char", "text", "s.article_key", _STATEMENT
    ),
    "quotes that are not what stands there": _misplaced(
        "quote", "start_char", "end_char", "text", "s.article_key", _STATEMENT
    ),
    "events and statements of a sentence of another article": """
        SELECT e.id FROM event e JOIN sentence t ON t.key = e.sentence_key WHERE e.article_key <> t.article_key
        UNION ALL
        SELECT s.id FROM statement s JOIN sentence t ON t.key = s.sentence_key WHERE s.article_key <> t.article_key""",
    "statements that tell of events of another article": """
        SELECT s.id FROM statement_event m JOIN statement s ON s.key = m.statement_key
            JOIN event e ON e.key = m.event_key WHERE e.article_key <> s.article_key""",
    "figures of casualties that say nothing or contradict themselves": """
        SELECT e.id FROM toll k JOIN event e ON e.key = k.event_key
        WHERE coalesce(k.low, k.best, k.high) IS NULL OR k.low > k.high OR k.best < k.low OR k.best > k.high""",
    "positions of a source that is not there": """
        SELECT e.id FROM position p JOIN event e ON e.key = p.event_key WHERE p.holder = 'source'
            AND NOT EXISTS (SELECT 1 FROM participant q WHERE q.event_key = e.key AND q.role = 'source')""",
    "events that are shown though their article is not, or the other way round": """
        SELECT e.id FROM event e JOIN article a ON a.key = e.article_key WHERE e.shown <> a.shown""",
    "statements that are shown though their article is not, or the other way round": """
        SELECT s.id FROM statement s JOIN article a ON a.key = s.article_key WHERE s.shown <> a.shown""",
    "events whose participants count on another day": """
        SELECT e.id FROM event e JOIN participant p ON p.event_key = e.key
        WHERE coalesce(CAST(p.day AS text), '') <> coalesce(CAST(e.day AS text), '')""",
    "pairs of somebody who takes no part": """
        SELECT e.id FROM dyad d JOIN event e ON e.key = d.event_key WHERE NOT EXISTS (
            SELECT 1 FROM participant p WHERE p.event_key = e.key AND p.role = 'actor' AND p.entity_key = d.actor_key)
            OR NOT EXISTS (SELECT 1 FROM participant p WHERE p.event_key = e.key AND p.entity_key = d.recipient_key
                AND p.role = CASE WHEN d.directed THEN 'recipient' ELSE 'actor' END)""",
    "events with two sides and no pair": """
        SELECT e.id FROM event e WHERE NOT EXISTS (SELECT 1 FROM dyad d WHERE d.event_key = e.key)
            AND EXISTS (SELECT 1 FROM participant p WHERE p.event_key = e.key AND p.role = 'actor')
            AND EXISTS (SELECT 1 FROM participant p WHERE p.event_key = e.key AND p.role = 'recipient')""",
    "articles that are shown and are not the newest of their story": """
        SELECT a.doc FROM article a WHERE a.shown AND (a.superseded_by IS NOT NULL OR EXISTS (SELECT 1 FROM article b
            WHERE b.story = a.story AND b.superseded_by IS NULL AND b.newness > a.newness))""",
    "stories of which nothing is shown": """
        SELECT story FROM article WHERE superseded_by IS NULL GROUP BY story
        HAVING sum(CASE WHEN shown THEN 1 ELSE 0 END) = 0""",
    "stories that are not called by their first article": """
        SELECT story FROM article GROUP BY story HAVING min(digest) <> story""",
    "addresses with more than one version that nothing supersedes": """
        SELECT address FROM article WHERE address IS NOT NULL AND superseded_by IS NULL
        GROUP BY address HAVING count(*) > 1""",
    "articles superseded by an older one or by one at another address": """
        SELECT a.doc FROM article a JOIN article b ON b.key = a.superseded_by
        WHERE a.address IS NULL OR b.address IS NULL OR a.address <> b.address OR b.newness <= a.newness""",
    "articles that nobody met": """
        SELECT doc FROM article a WHERE NOT EXISTS (SELECT 1 FROM sighting s WHERE s.article_key = a.key)""",
    "events of no account, or of one of another article": """
        SELECT e.id FROM event e LEFT JOIN account_event x ON x.event_key = e.key
            LEFT JOIN account c ON c.key = x.account_key
        WHERE coalesce(c.article_key, 0) <> e.article_key
            AND EXISTS (SELECT 1 FROM account d WHERE d.article_key = e.article_key)""",
    "accounts without an incident though nothing supersedes their article, or the other way round": """
        SELECT a.doc FROM account c JOIN article a ON a.key = c.article_key
        WHERE (c.incident_key IS NULL) <> (a.superseded_by IS NOT NULL)""",
    "accounts of another incident than their parent": """
        SELECT a.doc FROM account c JOIN article a ON a.key = c.article_key JOIN account p ON p.key = c.parent_key
        WHERE c.incident_key IS NULL OR p.incident_key IS NULL OR c.incident_key <> p.incident_key
            OR p.seniority >= c.seniority""",
    "incidents of no tree, or of several": """
        SELECT i.id FROM incident i WHERE 1 <> (
            SELECT count(*) FROM account c WHERE c.incident_key = i.key AND c.parent_key IS NULL)""",
    "incidents that are not called by their earliest report": """
        SELECT i.id FROM incident i WHERE i.id <> (SELECT 'i' || substr(c.head, 1, 15) FROM account c
            WHERE c.incident_key = i.key ORDER BY substr(c.seniority, 3) LIMIT 1)""",
    "incidents that count what they do not hold": """
        SELECT i.id FROM incident i WHERE i.mentions <> (SELECT count(*) FROM account c
            JOIN account_event x ON x.account_key = c.key WHERE c.incident_key = i.key)
            OR i.reports <> (SELECT count(DISTINCT a.story) FROM account c JOIN article a ON a.key = c.article_key
                WHERE c.incident_key = i.key)""",
    "incidents whose parties count on another day": """
        SELECT i.id FROM incident i JOIN incident_party p ON p.incident_key = i.key
        WHERE coalesce(CAST(p.day AS text), '') <> coalesce(CAST(i.day AS text), '')""",
    "incidents that are summed up as something else": """
        SELECT i.id FROM incident i JOIN incident_dyad d ON d.incident_key = i.key
        WHERE coalesce(CAST(d.day AS text), '') <> coalesce(CAST(i.day AS text), '') OR d.quad_class <> i.quad_class
            OR d.intensity <> i.intensity OR d.counts <> (i.status = 'actual' AND NOT i.background)""",
    "incidents between parties that take no part": """
        SELECT i.id FROM incident i JOIN incident_dyad d ON d.incident_key = i.key WHERE 2 > (
            SELECT count(*) FROM incident_party p JOIN entity n ON n.key = p.entity_key WHERE p.incident_key = i.key
                AND (n.code IN (d.one, d.other) OR n.country IN (d.one, d.other)))""",
    "accounts that nothing finds": """
        SELECT a.doc FROM account c JOIN article a ON a.key = c.article_key WHERE c.incident_key IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM block b WHERE b.account_key = c.key)""",
    "people without an admin who can come in": """
        SELECT name FROM person WHERE NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND disabled IS NULL)""",
    "people who are shut out and have sessions that go on": """
        SELECT p.name FROM person p JOIN session s ON s.person_key = p.key
        WHERE p.disabled IS NOT NULL AND s.ended IS NULL""",
    "sessions and tokens that are kept as something else than their hash": """
        SELECT key FROM session WHERE length(digest) <> 64
        UNION ALL SELECT key FROM token WHERE length(digest) <> 64""",
    "passwords that are kept as something else than their hash": """
        SELECT name FROM person WHERE password NOT LIKE '$argon2id$%'""",
    "sentences that carry nothing": """
        SELECT s.key FROM sentence s WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.sentence_key = s.key)
            AND NOT EXISTS (SELECT 1 FROM statement m WHERE m.sentence_key = s.key)""",
}
"""What is wrong, and the rows that are so; none in a whole record."""

SEARCHED = ("article", "sentence", "statement")


def problems(store: Store) -> Iterator[str]:
    """One line for everything that is wrong; nothing when the record is whole. Reads all of it.

    Raises StoreBusy when it cannot be reached.
    """
    try:
        with store.reading() as connection:
            if store.is_sqlite:
                yield from _of_the_file(connection)
            yield from _between_the_rows(connection)
        if store.is_sqlite:
            yield from _of_the_search(store)
    except StoreBusy:
        raise
    except StoreError as error:  # so broken that it cannot be read
        yield str(error)


def _of_the_file(connection: Connection) -> Iterator[str]:
    for row in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield f"SQLite: {row[0]}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"SQLite: row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there"


def _between_the_rows(connection: Connection) -> Iterator[str]:
    for wrong, rows in RULES.items():
        yield from _told(wrong, [str(one) for one in connection.execute(text(rows)).scalars()])
    yield from _told("articles that are not what they were when they were stored", list(_altered(connection)))


def _told(wrong: str, found: list[str]) -> Iterator[str]:
    if found:
        yield f"{len(found)} {wrong}: {', '.join(found[:3])}"


def _altered(connection: Connection) -> Iterator[str]:
    for _, rows in pages(connection, select(article.c.key), ARTICLES, article):
        yield from (row.doc for row in rows.values() if article_of(row).digest != row.digest)


def _of_the_search(store: Store) -> Iterator[str]:
    """The full-text indexes are held against the tables that they were made from."""
    for table in SEARCHED:
        try:
            store.write(partial(_check_search, name=f"{table}_search"))
        except StoreBusy:
            raise
        except StoreError:
            yield f"the index {table}_search does not fit the table {table}: some words are not found"


def _check_search(connection: Connection, name: str) -> None:
    connection.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
