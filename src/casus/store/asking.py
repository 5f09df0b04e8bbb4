"""Questions that the programs of Casus ask of the record, other than a user's queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select

from casus.errors import BadOption
from casus.records.event import Event
from casus.store.naming import ID_DIGITS, begins, is_article
from casus.store.reading import read_events
from casus.store.schema import article, event, position

MOST_NAMED = 5
"""Ids that an error names."""

MOST_IDS = 5_000
"""Asked for at a time: databases bound the parameters of one question."""


def known_digests(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Those of the digests whose articles the record has."""
    return set(connection.execute(select(article.c.digest).where(article.c.digest.in_(sorted(digests)))).scalars())


def keys_of_events(connection: Connection, beginning: str, most: int) -> dict[str, int]:
    """Ids that begin so, at most so many, each with the key of its article."""
    asked = select(event.c.id, event.c.article_key).where(begins(event.c.id, beginning, ID_DIGITS))
    return {row.id: row.article_key for row in connection.execute(asked.order_by(event.c.id).limit(most))}


def key_of_article(connection: Connection, name: str) -> int:
    """Key of the article of this name, or whose id begins so. Raises BadOption where there is none, or several."""
    asked = (
        select(article.c.key, article.c.digest).where(is_article(name)).order_by(article.c.key).limit(MOST_NAMED + 1)
    )
    found = connection.execute(asked).all()
    if len(found) == 1:
        return int(found[0].key)
    if not found:
        raise BadOption(f"the record has no article {name!r}; `casus articles` shows what it has", reason="doc")
    more = " and others" if len(found) > MOST_NAMED else ""
    ids = ", ".join(one.digest[:12] for one in found[:MOST_NAMED])
    raise BadOption(f"{name!r} is the name of several articles; name one by its id: {ids}{more}", reason="doc")


def events_named(connection: Connection, ids: Collection[str]) -> dict[str, Event]:
    """The events of these ids, in their order in the record."""
    listed = sorted(ids)
    found: dict[str, Event] = {}
    for start in range(0, len(listed), MOST_IDS):
        asked = select(event.c.key).where(event.c.id.in_(listed[start : start + MOST_IDS]))
        found |= {one.id: one for one in read_events(connection, asked.order_by(event.c.key))}
    return found


def words_of_positions(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """By id of the event that a position is read from, the words for what is called for, offered or rejected by it."""
    listed = sorted(ids)
    found: dict[str, str] = {}
    for start in range(0, len(listed), MOST_IDS):
        asked = (
            select(event.c.id, position.c.what_text)
            .join(position, position.c.event_key == event.c.key)
            .where(event.c.id.in_(listed[start : start + MOST_IDS]), position.c.what_text.is_not(None))
        )
        found |= {row.id: row.what_text for row in connection.execute(asked.order_by(event.c.key, position.c.stance))}
    return found
