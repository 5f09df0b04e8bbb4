"""A query as SQL: the keys of the events, statements, positions and articles that are asked for, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, FromClause, Select, Table, and_, exists, func, or_, select
from sqlalchemy.sql import ColumnElement

from casus.errors import BadOption
from casus.records.query import Query
from casus.store.naming import Condition, entities, is_article, places, publishers
from casus.store.ordering import Ordered, Sort
from casus.store.rows import UNSTORABLE
from casus.store.schema import article, event, participant, position, speaker, statement
from casus.store.schema import sentence as sentence_table
from casus.store.search import matching

_ALWAYS = frozenset("doc publisher since until text copies superseded order limit".split())
_OF_EVENTS = _ALWAYS | set("actor recipient either said_by type mode context status place min_confidence dated".split())
_OF_STATEMENTS = _ALWAYS | {"speaker", "addressee", "kind", "status"}


def select_events(connection: Connection, query: Query) -> Select[Any]:
    return events_in_order(connection, query).select(query.limit)


def events_in_order(connection: Connection, query: Query) -> Ordered:
    check_parts(query, "events", _OF_EVENTS)
    return _told(connection, select(event.c.key), query)


def select_positions(connection: Connection, query: Query) -> Select[Any]:
    """With `stance` and `holder`."""
    return positions_in_order(connection, query).select(query.limit)


def positions_in_order(connection: Connection, query: Query) -> Ordered:
    check_parts(query, "positions", _OF_EVENTS | {"stance"})
    columns: Select[Any] = select(event.c.key, position.c.stance, position.c.holder)
    asked = columns.join_from(position, event, event.c.key == position.c.event_key)
    if query.stance:
        asked = asked.where(position.c.stance.in_(query.stance))
    return _told(connection, asked.where(*_holders(connection, query)), replace(query, actor=()), position.c.stance)


def _told(connection: Connection, asked: Select[Any], query: Query, *last: ColumnElement[Any]) -> Ordered:
    """Of events; their words are those of the sentence."""
    asked = _with_article(asked, event, query).where(*_event_conditions(connection, query))
    if query.text is not None:
        asked = asked.join(sentence_table, sentence_table.c.key == event.c.sentence_key)
    return _finished(connection, asked, query, event, sentence_table, *last)


def select_statements(connection: Connection, query: Query) -> Select[Any]:
    return statements_in_order(connection, query).select(query.limit)


def statements_in_order(connection: Connection, query: Query) -> Ordered:
    check_parts(query, "statements", _OF_STATEMENTS)
    asked = _with_article(select(statement.c.key), statement, query)
    asked = asked.where(*_shown(query, statement), *in_days(query, statement.c.day), *_of_articles(query))
    if query.kind:
        asked = asked.where(statement.c.kind.in_(query.kind))
    if query.status:
        asked = asked.where(statement.c.status.in_(query.status))
    for role, names in (("speaker", query.speaker), ("addressee", query.addressee)):
        if names:
            asked = asked.where(statement.c.key.in_(_in_statements(connection, role, names)))
    return _finished(connection, asked, query, statement, statement)


def select_articles(connection: Connection, query: Query) -> Select[Any]:
    return articles_in_order(connection, query).select(query.limit)


def articles_in_order(connection: Connection, query: Query) -> Ordered:
    check_parts(query, "articles", _ALWAYS)
    asked = select(article.c.key).where(*_shown(query, article), *in_days(query, article.c.day), *_of_articles(query))
    return _finished(connection, asked, query, article, article)


def counted(connection: Connection, asked: Select[Any]) -> int:
    """How many rows are asked for, the limit left out of account."""
    bare = asked.order_by(None).limit(None).subquery()
    return int(connection.execute(select(func.count()).select_from(bare)).scalar_one())


def check_parts(query: Query, asked: str, parts: frozenset[str]) -> None:
    """A part that says nothing about what is asked for would be left out in silence."""
    for field in fields(Query):
        given = getattr(query, field.name)
        if field.name not in parts and given != field.default:
            raise BadOption(f"{asked} have no {field.name!r} to be chosen by; choose by {', '.join(sorted(parts))}")
        for one in given if isinstance(given, tuple) else (given,):
            if isinstance(one, str) and UNSTORABLE.search(one):
                raise BadOption(f"{field.name} is {one!a}; give text without NUL and halves of surrogate pairs")


def _with_article(asked: Select[Any], table: Table, query: Query) -> Select[Any]:
    """An outer join where only the order asks for the article: counting leaves that out."""
    needed = query.doc or query.publisher or query.copies or query.superseded
    return asked.join(article, article.c.key == table.c.article_key, isouter=not needed)


def _event_conditions(connection: Connection, query: Query) -> Iterator[Condition]:
    yield from _shown(query, event)
    yield from in_days(query, event.c.day)
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
        yield event.c.place_key.in_(places(query.place))
    yield from _sides(connection, query)


def _sides(connection: Connection, query: Query) -> Iterator[Condition]:
    sides = (
        (query.actor, ("actor",)),
        (query.recipient, ("recipient",)),
        (query.said_by, ("source",)),
        (query.either, ("actor", "recipient")),
    )
    within: Select[Any] | None = None
    for names, roles in sides:
        if names:
            table = participant.alias()
            keys = _taking_part(connection, query, roles, names, table)
            # One within the other, so that few events are looked at for two parties that are in much.
            within = keys if within is None else keys.where(table.c.event_key.in_(within))
    if within is not None:
        # Where words are looked for SQLite would go through all these keys for each sentence, but not so through sums.
        yield (event.c.key + 0 if query.text is not None else event.c.key).in_(within)


def _holders(connection: Connection, query: Query) -> Iterator[Condition]:
    """A position is its event's actor's, toward the other side; or its last source's, who denies it, toward nobody."""
    if query.recipient:
        yield position.c.holder == "actor"
    if query.actor:
        later = participant.alias("later")
        is_last = ~exists().where(
            later.c.event_key == participant.c.event_key,
            later.c.role == "source",
            later.c.number > participant.c.number,
        )
        of_them = participant.c.entity_key.in_(entities(connection, query.actor))
        holds = and_(participant.c.event_key == event.c.key, participant.c.role == position.c.holder, of_them)
        yield event.c.key.in_(_taking_part(connection, query, ("actor", "source"), query.actor))
        yield exists().where(holds, or_(participant.c.role == "actor", is_last))


def _taking_part(
    connection: Connection,
    query: Query,
    roles: Sequence[str],
    names: Sequence[str],
    table: FromClause = participant,
) -> Select[Any]:
    """Keys of events; the days are asked for here as well, since the index that finds the participants has them."""
    named = table.c.entity_key.in_(entities(connection, names))
    taking_part = select(table.c.event_key).where(table.c.role.in_(roles), named)
    return taking_part.where(*in_days(query, table.c.day))


def _in_statements(connection: Connection, role: str, names: Sequence[str]) -> Select[Any]:
    takes_part = and_(speaker.c.role == role, speaker.c.entity_key.in_(entities(connection, names)))
    return select(speaker.c.statement_key).where(takes_part)


def _shown(query: Query, table: Table) -> Iterator[Condition]:
    if not (query.copies or query.superseded):
        yield table.c.shown
    elif not query.superseded:
        yield article.c.superseded_by.is_(None)
    elif not query.copies:
        yield or_(table.c.shown, article.c.superseded_by.is_not(None))


def in_days(query: Query, column: ColumnElement[Any]) -> Iterator[Condition]:
    if query.since:
        yield column >= query.since
    if query.until:
        yield column <= query.until


def _of_articles(query: Query) -> Iterator[Condition]:
    if query.doc:
        yield or_(*map(is_article, query.doc))
    if query.publisher:
        yield article.c.publisher_key.in_(publishers(query.publisher))


def _finished(
    connection: Connection, asked: Select[Any], query: Query, table: Table, searched: Table, *last: ColumnElement[Any]
) -> Ordered:
    """With the words looked for, in order. The order is the same in every record of these articles."""
    if query.order == "reports":
        raise BadOption("order 'reports' sorts incidents; choose from day, newest, rank")
    order = [Sort(table.c.day, descending=query.order == "newest", nulls="last"), Sort(article.c.digest)]
    if "number" in table.c:
        order.append(Sort(table.c.number))
    if query.text is not None:
        asked, rank = matching(connection, asked, searched, query.text)
        order = [Sort(rank), *order] if query.order == "rank" else order
    return Ordered(asked, (*order, *map(Sort, last)))
