"""Rows as the records that they were made of, streamed: memory holds a few hundred at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, Table, select
from sqlalchemy.sql import ColumnElement

from casus.records.event import (
    ArticleRef,
    Event,
    EventDate,
    EventPlace,
    Participant,
    SentenceRef,
    Source,
    Toll,
    Trigger,
    Versions,
    Words,
)
from casus.records.link import RoleCheck
from casus.records.statement import Position, Statement
from casus.store.schema import (
    article,
    entity,
    event,
    participant,
    place,
    position,
    publisher,
    quote,
    sentence,
    speaker,
    statement,
    statement_event,
    toll,
    version,
)

T = TypeVar("T")

CHUNK = 400
"""Records of which the rows below are read together: under SQLite's bound on parameters in older builds, 999."""

Grouped = Mapping[int, Sequence[Row[Any]]]


def labelled(table: Table, *names: str) -> list[ColumnElement[Any]]:
    """Columns under `<table>_<column>`; all without names."""
    return [column.label(f"{table.name}_{column.name}") for column in table.c if not names or column.name in names]


ABOUT_ARTICLE = [
    *labelled(article, "digest", "doc", "title", "url", "published", "extra"),
    publisher.c.name.label("publisher"),
    *labelled(sentence, "number", "start_char", "end_char", "text"),
    *labelled(version, "casus", "model", "ontology", "registry"),
]
EVENTS = (
    select(*event.c, *ABOUT_ARTICLE, *labelled(place))
    .join(sentence, sentence.c.key == event.c.sentence_key)
    .join(article, article.c.key == event.c.article_key)
    .join(version, version.c.key == event.c.version_key)
    .outerjoin(publisher, publisher.c.key == article.c.publisher_key)
    .outerjoin(place, place.c.key == event.c.place_key)
)
STATEMENTS = (
    select(*statement.c, *ABOUT_ARTICLE)
    .join(sentence, sentence.c.key == statement.c.sentence_key)
    .join(article, article.c.key == statement.c.article_key)
    .join(version, version.c.key == statement.c.version_key)
    .outerjoin(publisher, publisher.c.key == article.c.publisher_key)
)


def read_events(connection: Connection, asked: Select[Any]) -> Iterator[Event]:
    """asked: keys of events."""
    for keys, rows in pages(connection, asked, EVENTS, event):
        parties = below(connection, participant, participant.c.event_key, rows, entity)
        tolls = below(connection, toll, toll.c.event_key, rows)
        yield from (event_of(rows[key], parties[key], tolls[key]) for (key,) in keys)


def read_statements(connection: Connection, asked: Select[Any]) -> Iterator[Statement]:
    """asked: keys of statements."""
    for keys, rows in pages(connection, asked, STATEMENTS, statement):
        people = below(connection, speaker, speaker.c.statement_key, rows, entity)
        quotes = below(connection, quote, quote.c.statement_key, rows)
        told = _events_told(connection, list(rows))
        yield from (statement_of(rows[key], people[key], quotes[key], told[key]) for (key,) in keys)


def read_positions(connection: Connection, asked: Select[Any]) -> Iterator[tuple[Position, Event]]:
    """Each with the event that it is read from. asked: keys of events with `stance` and `holder`."""
    for keys, rows in pages(connection, asked, EVENTS, event):
        parties = below(connection, participant, participant.c.event_key, rows, entity)
        tolls = below(connection, toll, toll.c.event_key, rows)
        about = _about(connection, list(rows))
        for row in keys:
            one = event_of(rows[row.key], parties[row.key], tolls[row.key])
            yield _position_of(row.stance, row.holder, one, about[row.key, row.stance]), one


def events_of_keys(connection: Connection, keys: Sequence[int]) -> list[Event]:
    """The events of these keys, which must be there, in the order of the keys."""
    return _in_order(keys, read_events(connection, _of_keys(event, keys)))


def statements_of_keys(connection: Connection, keys: Sequence[int]) -> list[Statement]:
    """As events_of_keys."""
    return _in_order(keys, read_statements(connection, _of_keys(statement, keys)))


def positions_of_keys(connection: Connection, keys: Sequence[tuple[int, str]]) -> list[Position]:
    """As events_of_keys; keys: of the event, with the stance."""
    columns = (position.c.event_key.label("key"), position.c.stance, position.c.holder)
    asked = select(*columns).where(position.c.event_key.in_({key for key, _ in keys}))
    found: dict[tuple[str, str], Position] = {
        (one.event, one.stance): one for one, _ in read_positions(connection, asked)
    }
    named = select(event.c.key, event.c.id).where(event.c.key.in_({key for key, _ in keys}))
    ids = dict(connection.execute(named).all())
    return [found[ids[key], stance] for key, stance in keys]


def _of_keys(table: Table, keys: Sequence[int]) -> Select[Any]:
    return select(table.c.key).where(table.c.key.in_(keys)).order_by(table.c.key)


def _in_order(keys: Sequence[int], found: Iterable[T]) -> list[T]:
    """found: in the order of the sorted keys."""
    by_key = dict(zip(sorted(keys), found, strict=True))
    return [by_key[key] for key in keys]


def pages(
    connection: Connection, asked: Select[Any], whole: Select[Any], table: Table
) -> Iterator[tuple[Sequence[Row[Any]], Mapping[int, Row[Any]]]]:
    """Keys in their order, some at a time, with the rows of `whole` that they stand for.

    Only keys are sorted: a database that sorts whole rows holds all their texts.
    """
    found = connection.execute(asked.execution_options(yield_per=CHUNK))
    while keys := list(islice(found, CHUNK)):
        rows = connection.execute(whole.where(table.c.key.in_({one.key for one in keys})))
        yield keys, {row.key: row for row in rows}


def below(
    connection: Connection, table: Table, of: ColumnElement[int], keys: Iterable[int], joined: Table | None = None
) -> Grouped:
    """The rows of a table that belong to the rows of these keys, in order."""
    asked = select(of.label("above"), *table.c).where(of.in_(list(keys))).order_by(of, table.c.number)
    if joined is not None:
        asked = asked.add_columns(*labelled(joined)).join(joined, joined.c.key == table.c.entity_key)
    grouped = defaultdict[int, list[Row[Any]]](list)
    for row in connection.execute(asked):
        grouped[row.above].append(row)
    return grouped


def event_of(row: Row[Any], parties: Sequence[Row[Any]], tolls: Sequence[Row[Any]]) -> Event:
    return Event(
        id=row.id,
        doc=row.article_doc,
        article=article_ref(row),
        sentence=sentence_ref(row),
        event_type=row.type,
        mode=row.mode,
        contexts=tuple(row.contexts.split("; ")) if row.contexts else (),
        quad_class=row.quad_class,
        intensity=row.intensity,
        status=row.status,
        trigger=Trigger(row.trigger_text, row.trigger_start, row.trigger_end),
        actor=tuple(participant_of(one) for one in parties if one.role == "actor"),
        recipient=tuple(participant_of(one) for one in parties if one.role == "recipient"),
        attribution=tuple(_source_of(one) for one in parties if one.role == "source"),
        date=_date_of(row),
        place=_place_of(row),
        confidence=row.confidence,
        versions=versions_of(row),
        status_words=words_of(row.status_words),
        claim=row.claim,
        casualties=tuple(_toll_of(one) for one in tolls),
    )


def statement_of(
    row: Row[Any], people: Sequence[Row[Any]], quotes: Sequence[Row[Any]], events: Sequence[str]
) -> Statement:
    return Statement(
        id=row.id,
        doc=row.article_doc,
        article=article_ref(row),
        sentence=sentence_ref(row),
        form=row.form,
        kind=row.kind,
        speaker=tuple(participant_of(one) for one in people if one.role == "speaker"),
        addressee=tuple(participant_of(one) for one in people if one.role == "addressee"),
        cue=None if row.cue_text is None else Words(row.cue_text, row.cue_start, row.cue_end),
        content=words_of(row.parts),
        quoted=tuple(Words(one.text, one.start_char, one.end_char) for one in quotes),
        within=row.within,
        events=tuple(events),
        versions=versions_of(row),
        status=row.status,
        status_words=words_of(row.status_words),
    )


def article_ref(row: Row[Any]) -> ArticleRef:
    return ArticleRef(row.article_title, row.article_url, row.publisher, row.article_published, row.article_extra or {})


def sentence_ref(row: Row[Any]) -> SentenceRef:
    return SentenceRef(row.sentence_number, row.sentence_start_char, row.sentence_end_char, row.sentence_text)


def versions_of(row: Row[Any]) -> Versions:
    return Versions(row.version_casus, row.version_model, row.version_ontology, row.version_registry)


def words_of(cells: Iterable[Sequence[Any]] | None) -> tuple[Words, ...]:
    return tuple(Words(*cell) for cell in cells or ())


def participant_of(row: Row[Any]) -> Participant:
    detail = row.detail or {}
    check, referent = detail.get("check"), detail.get("referent")
    return Participant(
        text=row.text,
        start=row.start_char,
        end=row.end_char,
        name=row.entity_name,
        code=row.entity_code,
        country=row.entity_country,
        sector=row.entity_sector,
        id=row.entity_registry_id,
        reason=row.reason,
        candidates=tuple(detail.get("candidates", ())),
        check=RoleCheck(**check) if check else None,
        referent=Words(*referent) if referent else None,
    )


def _source_of(row: Row[Any]) -> Source:
    detail = row.detail or {}
    referent, cue = detail.get("referent"), detail.get("cue")
    return Source(
        text=row.text,
        start=row.start_char,
        end=row.end_char,
        name=row.entity_name,
        code=row.entity_code,
        referent=Words(*referent) if referent else None,
        claim=row.claim,
        kind=row.kind,
        cue=Words(*cue) if cue else None,
        own=row.own,
    )


def _date_of(row: Row[Any]) -> EventDate | None:
    if row.date_text is None:
        return None
    said = (row.date_text, row.date_start, row.date_end)
    return EventDate(*said, row.date_value, row.date_granularity, row.date_first, row.date_last)


def _place_of(row: Row[Any]) -> EventPlace | None:
    if row.place_text is None:
        return None
    names = ("name", "country", "admin1", "lat", "lon", "precision", "gazetteer_id", "centroid")
    cells = [getattr(row, f"place_{name}") for name in names]
    return EventPlace(row.place_text, row.place_start, row.place_end, *cells)


def _toll_of(row: Row[Any]) -> Toll:
    figures = row.low, row.best, row.high
    return Toll(row.kind, *figures, row.text, row.start_char, row.end_char, row.by_text, row.code)


def _position_of(stance: Any, holder: str, one: Event, what: Words | None) -> Position:
    """A stance is its actor's, toward the other side; a denial that of the last source."""
    if holder == "actor":
        return Position(one.doc, one.article, one.actor, stance, one.recipient, one.id, what)
    return Position(one.doc, one.article, (one.attribution[-1].party,), stance, (), one.id, what)


def _about(connection: Connection, keys: Sequence[int]) -> Mapping[tuple[int, str], Words | None]:
    """What the positions read from these events are about, by the event's key and the stance."""
    words = position.c.what_text, position.c.what_start, position.c.what_end
    asked = select(position.c.event_key, position.c.stance, *words).where(position.c.event_key.in_(keys))
    found = connection.execute(asked)
    return {(key, stance): None if what[0] is None else Words(*what) for key, stance, *what in found}


def _events_told(connection: Connection, keys: Sequence[int]) -> Mapping[int, list[str]]:
    asked = (
        select(statement_event.c.statement_key, event.c.id)
        .join(event, event.c.key == statement_event.c.event_key)
        .where(statement_event.c.statement_key.in_(keys))
        .order_by(statement_event.c.statement_key, event.c.number)
    )
    told = defaultdict[int, list[str]](list)
    for key, one in connection.execute(asked):
        told[key].append(one)
    return told
