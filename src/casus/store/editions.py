"""Other prints of an article's text, and other versions of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from casus.records.dossier import Belongs, Edition
from casus.store.casebook import account, account_event, incident
from casus.store.schema import article, event, publisher

MOST_EDITIONS = 100

HEADS: Select[Any] = select(
    article.c.key, article.c.digest, article.c.doc, article.c.title, publisher.c.name.label("publisher"),
    article.c.published, article.c.retrieved, article.c.shown, article.c.superseded_by,
).outerjoin(publisher, publisher.c.key == article.c.publisher_key)  # fmt: skip


def copies_of(connection: Connection, key: int) -> tuple[Edition, ...]:
    """Other articles of the same story, old versions left out, in order of publication."""
    story = select(article.c.story).where(article.c.key == key).scalar_subquery()
    asked = HEADS.where(article.c.story == story, article.c.superseded_by.is_(None), article.c.key != key)
    return tuple(_edition(row) for row in _some(connection, asked.order_by(article.c.newness)))


def older_than(connection: Connection, key: int) -> tuple[Edition, ...]:
    """Versions that this one has superseded, the newest first."""
    return tuple(_edition(row) for row in _back(connection, key))


def newer_than(connection: Connection, key: int) -> tuple[Edition, ...]:
    """Versions that have superseded this one, the next first."""
    return tuple(_edition(row) for row in _forth(connection, key))


def notes_on(connection: Connection, key: int) -> tuple[str, ...]:
    """What a reader should know of it."""
    return tuple(connection.execute(select(article.c.notes).where(article.c.key == key)).scalar_one() or ())


def digest_of(connection: Connection, key: int) -> str:
    return str(connection.execute(select(article.c.digest).where(article.c.key == key)).scalar_one())


def belonging(connection: Connection, key: int) -> dict[str, Belongs]:
    """The incidents that the events of the article of this key are of, by the event's id."""
    asked = (
        select(event.c.id, incident.c.id.label("incident"), incident.c.reports)
        .join(account_event, account_event.c.event_key == event.c.key)
        .join(account, account.c.key == account_event.c.account_key)
        .join(incident, incident.c.key == account.c.incident_key)
        .where(event.c.article_key == key)
    )
    return {row.id: Belongs(row.incident, row.reports) for row in connection.execute(asked)}


def _back(connection: Connection, key: int) -> Iterator[Row[Any]]:
    """A page may have been superseded at two places by one version, so that this is a tree."""
    waiting, left = [key], MOST_EDITIONS
    while waiting and left > 0:
        asked = HEADS.where(article.c.superseded_by.in_(waiting)).order_by(article.c.newness.desc())
        found = _some(connection, asked)[:left]
        waiting, left = [row.key for row in found], left - len(found)
        yield from found


def _forth(connection: Connection, key: int) -> Iterator[Row[Any]]:
    at = key
    for _ in range(MOST_EDITIONS):
        next_one = select(article.c.superseded_by).where(article.c.key == at).scalar_subquery()
        row = connection.execute(HEADS.where(article.c.key == next_one)).one_or_none()
        if row is None:
            return
        yield row
        at = row.key


def _some(connection: Connection, asked: Select[Any]) -> list[Row[Any]]:
    return list(connection.execute(asked.limit(MOST_EDITIONS)))


def _edition(row: Row[Any]) -> Edition:
    return Edition(
        row.digest, row.doc, row.title, row.publisher, row.published, row.retrieved, row.shown,
        row.superseded_by is not None,
    )  # fmt: skip
