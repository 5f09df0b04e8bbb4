"""A query as SQL: which events, statements, positions and articles are asked for, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, func, or_, select
from sqlalchemy.sql import ColumnElement

from casus.records.query import Query
from casus.store.articles import ARTICLES
from casus.store.reading import EVENTS, STATEMENTS
from casus.store.schema import article, entity, event, participant, place, position, publisher, speaker, statement
from casus.store.schema import sentence as sentence_table
from casus.store.search import match

Condition = ColumnElement[bool]


def select_events(connection: Connection, query: Query) -> Select[Any]:
    asked = EVENTS.where(*_event_conditions(query))
    return _finished(connection, asked, query, event, sentence_table)


def select_positions(connection: Connection, query: Query) -> Select[Any]:
    asked = EVENTS.add_columns(position.c.stance, position.c.holder).join(position, position.c.event_key == event.c.key)
    asked = asked.where(*_event_conditions(query))
    if query.stance:
        asked = asked.where(position.c.stance.in_(query.stance))
    return _finished(connection, asked, query, event, sentence_table)


def select_statements(connection: Connection, query: Query) -> Select[Any]:
    asked = STATEMENTS.where(*_shown(query, statement), *_days(query, statement.c.day), *_of_articles(query))
    if query.kind:
        asked = asked.where(statement.c.kind.in_(query.kind))
    if query.status:
        asked = asked.where(statement.c.status.in_(query.status))
    if query.speaker:
        asked = asked.where(statement.c.key.in_(_spoken_by(query.speaker)))
    return _finished(connection, asked, query, statement, statement)


def select_articles(connection: Connection, query: Query) -> Select[Any]:
    """A form of ARTICLES."""
    asked = ARTICLES.where(*_shown(query, article), *_days(query, article.c.day), *_of_articles(query))
    return _finished(connection, asked, query, article, article)


def counted(connection: Connection, asked: Select[Any]) -> int:
    """How many rows are asked for, the limit left out of account."""
    bare = asked.order_by(None).limit(None).with_only_columns(func.count(), maintain_column_froms=True)
    return int(connection.execute(bare).scalar_one())


def _event_conditions(query: Query) -> Iterator[Condition]:
    yield from _shown(query, event)
    yield from _days(query, event.c.day)
    yield from _of_articles(query)
    for names, column in ((query.type, event.c.type), (query.mode, event.c.mode), (query.status, event.c.status)):
        if names:
            yield column.in_(names)
    if query.context:
        listed = "; " + event.c.contexts + ";"
        yield or_(*(listed.contains(f"; {name};", autoescape=True) for name in query.context))
    if query.dated:
        yield event.c.dated
    if query.min_confidence > 0:
        yield event.c.confidence >= query.min_confidence
    if query.place:
        yield event.c.place_key.in_(select(place.c.key).where(or_(*map(_is_place, query.place))))
    yield from _sides(query)


def _sides(query: Query) -> Iterator[Condition]:
    sides = (
        (query.actor, ("actor",)),
        (query.recipient, ("recipient",)),
        (query.said_by, ("source",)),
        (query.either, ("actor", "recipient")),
    )
    for names, roles in sides:
        if names:
            taking_part = select(participant.c.event_key).where(
                participant.c.role.in_(roles), participant.c.entity_key.in_(_entities(names))
            )
            yield event.c.key.in_(taking_part)


def _spoken_by(names: Sequence[str]) -> Select[Any]:
    speaks = and_(speaker.c.role == "speaker", speaker.c.entity_key.in_(_entities(names)))
    return select(speaker.c.statement_key).where(speaks)


def _entities(names: Sequence[str]) -> Select[Any]:
    return select(entity.c.key).where(or_(*map(_is_entity, names)))


def _is_entity(name: str) -> Condition:
    """A country, a code or its beginning up to a mark, or a part of a name or of the name in a code."""
    code = name.upper()
    by_code = [
        entity.c.code == name,
        entity.c.code.startswith(f"{code}-", autoescape=True),
        entity.c.code.startswith(f"{name}:", autoescape=True),
    ]
    if len(name) == 3 and name.isupper():
        return or_(entity.c.country == name, *by_code)
    part = name.casefold()
    by_name = [
        func.lower(entity.c.name).contains(part, autoescape=True),
        func.lower(entity.c.code).contains(f":{part}", autoescape=True),
    ]
    return or_(*by_code, *by_name)


def _is_place(name: str) -> Condition:
    if len(name) == 3 and name.isupper():
        return place.c.country == name
    plain = name.casefold()
    return or_(func.lower(place.c.name) == plain, func.lower(place.c.admin1) == plain)


def _shown(query: Query, table: Table) -> Iterator[Condition]:
    if not (query.copies or query.superseded):
        yield table.c.shown
    elif not query.superseded:
        yield article.c.superseded_by.is_(None)
    elif not query.copies:
        yield or_(table.c.shown, article.c.superseded_by.is_not(None))


def _days(query: Query, column: ColumnElement[Any]) -> Iterator[Condition]:
    if query.since:
        yield column >= query.since
    if query.until:
        yield column <= query.until


def _of_articles(query: Query) -> Iterator[Condition]:
    if query.doc:
        yield article.c.doc.in_(query.doc)
    if query.publisher:
        yield or_(
            *(func.lower(publisher.c.name).contains(name.casefold(), autoescape=True) for name in query.publisher)
        )


def _finished(connection: Connection, asked: Select[Any], query: Query, table: Table, searched: Table) -> Select[Any]:
    """With the words looked for, in order, up to the limit."""
    day = table.c.day.desc() if query.order == "newest" else table.c.day
    order: list[ColumnElement[Any]] = [day.nulls_last(), article.c.key]
    if "number" in table.c:
        order.append(table.c.number)
    if query.text is not None:
        found = match(connection, searched, query.text)
        asked = asked.where(found.where)
        order = [found.rank, *order] if query.order == "rank" else order
    return asked.order_by(*order).limit(query.limit)
