"""What was read in one article, into the record and out of it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from casus.errors import StoreError
from casus.records.coded import CodedArticle
from casus.records.event import Event, Participant, SentenceRef, Source, Versions
from casus.records.statement import Statement
from casus.store import rows
from casus.store.collecting import collector_of
from casus.store.inserting import add, ensure, free_keys
from casus.store.rows import Row
from casus.store.schema import (
    dyad,
    entity,
    event,
    participant,
    place,
    position,
    quote,
    sentence,
    speaker,
    statement,
    statement_event,
    toll,
    version,
)


def version_key(connection: Connection, versions: Versions) -> int:
    """The key of these versions, which are noted when they are new."""
    collector = collector_of(connection)
    if collector is None:
        return _version_key(connection, versions)
    if versions not in collector.versions:
        collector.versions[versions] = _version_key(connection, versions)
    return collector.versions[versions]


def _version_key(connection: Connection, versions: Versions) -> int:
    cells = {name: getattr(versions, name) for name in ("casus", "model", "ontology", "registry")}
    same = [version.c[name] == value for name, value in cells.items()]
    known = connection.execute(select(version.c.key).where(*same)).scalar()
    if known is not None:
        return int(known)
    return int(connection.execute(insert(version).values(cells).returning(version.c.key)).scalar_one())


def add_coding(
    connection: Connection, key: int, on: date | None, coded: CodedArticle, first: Mapping[str, int] | None = None
) -> Mapping[str, int]:
    """Writes what was coded in the article of this key; returns the keys of its events by their ids.

    on: its day. first: the version that first found an event, by its id, for those that are not new. Raises StoreError
    for a coding that does not hold together.
    """
    _check(coded)
    ensure(connection, entity, map(rows.entity_row, _parties(coded)))
    ensure(connection, place, (rows.place_row(one.place) for one in coded.events if one.place))
    sentences = _add_sentences(connection, key, coded)
    batch = _Batch(connection, key, on, sentences, version_key(connection, coded.versions))
    keys = batch.add_events(coded.events, first or {})
    batch.add_statements(coded.statements, keys)
    by_id = {one.id: one for one in coded.events}
    held = ((keys[one.event], rows.position_row(one, by_id[one.event])) for one in coded.positions)
    add(connection, position, ({"event_key": event_key, **row} for event_key, row in held))
    return keys


def remove_coding(connection: Connection, key: int) -> None:
    """Removes what was coded in the article of this key; the rows below go with theirs."""
    connection.execute(delete(statement).where(statement.c.article_key == key))
    connection.execute(delete(event).where(event.c.article_key == key))
    connection.execute(delete(sentence).where(sentence.c.article_key == key))


def _add_sentences(connection: Connection, key: int, coded: CodedArticle) -> dict[int, int]:
    """Keys of the sentences that carry events or statements, by their numbers in the article."""
    found: dict[int, SentenceRef] = {one.sentence.index: one.sentence for one in coded.events}
    found.update({one.sentence.index: one.sentence for one in coded.statements})
    keys = dict(zip(sorted(found), free_keys(connection, sentence), strict=False))
    add(connection, sentence, (rows.sentence_row(keys[number], key, found[number]) for number in keys))
    return keys


@dataclass(frozen=True, slots=True)
class _Batch:
    """The events and statements of one article. sentences: keys by number."""

    connection: Connection
    article: int
    on: date | None
    sentences: Mapping[int, int]
    version: int

    def add_events(self, events: Sequence[Event], first: Mapping[str, int]) -> dict[str, int]:
        """Returns the keys of the events by their ids."""
        keys = dict(zip((one.id for one in events), free_keys(self.connection, event), strict=False))
        add(self.connection, event, (self.event_row(n, one, keys[one.id], first) for n, one in enumerate(events)))
        people = ((keys[one.id], row) for one in events for row in rows.participant_rows(one, self.on))
        add(self.connection, participant, ({"event_key": key, **row} for key, row in people))
        pairs = ((keys[one.id], row) for one in events for row in rows.dyad_rows(one))
        add(self.connection, dyad, ({"event_key": key, **row} for key, row in pairs))
        harm = ((keys[one.id], row) for one in events for row in rows.toll_rows(one))
        add(self.connection, toll, ({"event_key": key, **row} for key, row in harm))
        return keys

    def event_row(self, number: int, one: Event, key: int, first: Mapping[str, int]) -> Row:
        sentence_key = self.sentences[one.sentence.index]
        keys = {"key": key, "article_key": self.article, "sentence_key": sentence_key, "number": number}
        versions = {"version_key": self.version, "first_version_key": first.get(one.id, self.version)}
        return {**keys, **rows.event_row(one, self.on), **versions}

    def add_statements(self, statements: Sequence[Statement], events: Mapping[str, int]) -> None:
        keys = dict(zip((one.id for one in statements), free_keys(self.connection, statement), strict=False))
        add(self.connection, statement, (self.statement_row(n, one, keys[one.id]) for n, one in enumerate(statements)))
        for table, rows_of in ((speaker, rows.speaker_rows), (quote, rows.quote_rows)):
            below = ((keys[one.id], row) for one in statements for row in rows_of(one))
            add(self.connection, table, ({"statement_key": key, **row} for key, row in below))
        told = ((keys[one.id], events[each]) for one in statements for each in dict.fromkeys(one.events))
        add(self.connection, statement_event, ({"statement_key": said, "event_key": key} for said, key in told))

    def statement_row(self, number: int, one: Statement, key: int) -> Row:
        sentence_key = self.sentences[one.sentence.index]
        keys = {"key": key, "article_key": self.article, "sentence_key": sentence_key, "number": number}
        return {**keys, **rows.statement_row(one, self.on), "version_key": self.version}


def _check(coded: CodedArticle) -> None:
    known = {one.id for one in coded.events}
    named = {*(one.event for one in coded.positions), *(each for one in coded.statements for each in one.events)}
    if named - known:
        raise StoreError(f"events {sorted(named - known)} are named and not there, an error of Casus: report it")


def _parties(coded: CodedArticle) -> Iterator[Participant | Source]:
    for one in coded.events:
        yield from (*one.actor, *one.recipient)
        yield from one.attribution
    for said in coded.statements:
        yield from (*said.speaker, *said.addressee)
