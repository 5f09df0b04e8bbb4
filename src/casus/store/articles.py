"""Articles out of the record: as the record keeps them, and as coding takes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, exists, func, or_, select

from casus.records.article import Article
from casus.records.event import Event, Versions
from casus.records.kept import Kept
from casus.records.statement import Statement
from casus.store.casebook import account
from casus.store.reading import pages, read_events, read_statements
from casus.store.schema import article, event, publisher, sighting, statement, version

ARTICLES = select(article, publisher.c.name.label("publisher")).outerjoin(
    publisher, publisher.c.key == article.c.publisher_key
)


def read_articles(connection: Connection, asked: Select[Any]) -> Iterator[Kept]:
    """asked: keys of articles."""
    for keys, rows in pages(connection, asked, ARTICLES, article):
        places = defaultdict[int, list[str]](list)
        for key, place in connection.execute(_places(list(rows))):
            places[key].append(place)
        events, statements = (_counted(connection, table, list(rows)) for table in (event, statement))
        copies = _copies(connection, {row.story for row in rows.values()})
        newer = _digests(connection, [row.superseded_by for row in rows.values() if row.superseded_by])
        for (key,) in keys:
            row, counted = rows[key], (events.get(key, 0), statements.get(key, 0))
            yield _kept(row, copies[row.story], newer.get(row.superseded_by), tuple(places[key]), counted)


def articles_of_keys(connection: Connection, keys: Sequence[int]) -> list[Kept]:
    """The articles of these keys, which must be there, in the order of the keys."""
    asked = select(article.c.key).where(article.c.key.in_(keys)).order_by(article.c.key)
    by_key = dict(zip(sorted(keys), read_articles(connection, asked), strict=True))
    return [by_key[key] for key in keys]


def keys_to_code(connection: Connection, versions: Versions | None) -> list[int]:
    """Keys of all articles; versions: without those that were coded with these already and have accounts."""
    asked = select(article.c.key).join(version, version.c.key == article.c.version_key).order_by(article.c.key)
    if versions is not None:
        names = ("casus", "model", "ontology", "registry")
        other = (version.c[name] != getattr(versions, name) for name in names)
        told = exists().where(event.c.article_key == article.c.key)
        asked = asked.where(or_(*other, told & ~exists().where(account.c.article_key == article.c.key)))
    return list(connection.execute(asked).scalars())


def without_accounts(connection: Connection) -> int:
    """Articles with events that are in no incident, since they were coded before the record had any."""
    told = exists().where(event.c.article_key == article.c.key)
    missing = told & ~exists().where(account.c.article_key == article.c.key)
    return int(connection.execute(select(func.count()).select_from(article).where(missing)).scalar_one())


def articles_by_key(connection: Connection, keys: Sequence[int]) -> list[Article]:
    """As they were coded, by key."""
    asked = ARTICLES.where(article.c.key.in_(keys)).order_by(article.c.key)
    return [article_of(row) for row in connection.execute(asked)]


def article_of(row: Row[Any]) -> Article:
    """As it was coded. row: of ARTICLES."""
    return Article(
        doc=row.doc,
        text=row.text,
        title=row.title,
        published=row.published,
        url=row.url,
        address=row.address,
        publisher=row.publisher,
        language=row.language,
        extra=row.extra or {},
    )


def events_of(connection: Connection, key: int) -> list[Event]:
    """The events of the article of this key, in text order."""
    asked = select(event.c.key).where(event.c.article_key == key).order_by(event.c.number)
    return list(read_events(connection, asked))


def statements_of(connection: Connection, key: int) -> list[Statement]:
    """The statements of the article of this key, in text order."""
    asked = select(statement.c.key).where(statement.c.article_key == key).order_by(statement.c.number)
    return list(read_statements(connection, asked))


def kept_of(connection: Connection, key: int) -> Kept:
    """The article of this key, as the record keeps it."""
    (kept,) = read_articles(connection, select(article.c.key).where(article.c.key == key))
    return kept


def articles_of_publishers(connection: Connection, limit: int) -> list[tuple[str | None, int]]:
    """Names with the number of articles, copies and old versions too, the most first; None for those that name none."""
    number = func.count().label("number")
    counted = select(article.c.publisher_key, number).group_by(article.c.publisher_key)
    most = counted.order_by(number.desc(), article.c.publisher_key).limit(limit).subquery()
    asked = select(publisher.c.name, most.c.number).select_from(most)
    asked = asked.outerjoin(publisher, publisher.c.key == most.c.publisher_key)
    return [
        (row.name, row.number) for row in connection.execute(asked.order_by(most.c.number.desc(), publisher.c.name))
    ]


def _kept(row: Row[Any], copies: int, newer: str | None, places: tuple[str, ...], counted: tuple[int, int]) -> Kept:
    return Kept(
        id=row.digest,
        doc=row.doc,
        title=row.title,
        url=row.url,
        address=row.address,
        publisher=row.publisher,
        published=row.published,
        language=row.language,
        retrieved=row.retrieved,
        story=row.story,
        copies=copies,
        shown=row.shown,
        superseded_by=newer,
        places=places,
        events=counted[0],
        statements=counted[1],
        text=row.text,
    )


def _places(keys: Sequence[int]) -> Select[Any]:
    where = sighting.c.article_key.in_(keys)
    return select(sighting.c.article_key, sighting.c.place).where(where).order_by(sighting.c.place)


def _counted(connection: Connection, table: Table, keys: Sequence[int]) -> dict[int, int]:
    of = table.c.article_key
    counted = select(of, func.count()).where(of.in_(keys)).group_by(of)
    return dict(connection.execute(counted).all())


def _copies(connection: Connection, stories: set[str]) -> dict[str, int]:
    """Articles of each story that no newer version supersedes; a story of old versions alone has none."""
    current = article.c.story.in_(stories) & article.c.superseded_by.is_(None)
    counted = connection.execute(select(article.c.story, func.count()).where(current).group_by(article.c.story))
    return dict.fromkeys(stories, 0) | dict(counted.all())


def _digests(connection: Connection, keys: Sequence[int]) -> dict[int, str]:
    asked = select(article.c.key, article.c.digest).where(article.c.key.in_(keys))
    return dict(connection.execute(asked).all())
