from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.exchange import arrow
from casus.exchange.jsonl import event_object, record_line
from casus.records.event import ArticleRef, Event, EventDate, Participant, Source, Words
from casus.records.explanation import Node
from casus.records.incident import Incident, Linked
from casus.records.kept import Kept
from casus.records.link import RoleCheck
from casus.records.statement import Position, Statement
from tests.builders import event, incident, participant, position, report, statement
from tests.exchange.test_jsonl import events, maybe, offset, words

CHECK = RoleCheck("former President", 0, 16, "Jane Roe", "president", "wikidata")

spans = st.builds(Words, words, offset, offset)
parties = st.builds(
    Participant,
    *(words, offset, offset, maybe, words, maybe, maybe, maybe),
    reason=st.sampled_from([None, "named", "home"]),
    candidates=st.lists(words, max_size=2).map(tuple),
    check=st.none() | st.just(CHECK),
    referent=st.none() | spans,
)
sources = st.builds(Source, words, offset, offset, maybe, words, st.none() | spans, st.just("denies"), st.just("say"))
days = st.none() | st.dates().map(date.isoformat)
when = st.builds(EventDate, words, offset, offset, maybe, st.sampled_from([None, "day", "decade"]), days, days)
kept = st.builds(
    Kept,
    *(words, words, maybe, maybe, maybe, maybe, maybe, maybe, maybe, words),
    copies=offset,
    shown=st.booleans(),
    superseded_by=maybe,
    places=st.lists(words, max_size=3).map(tuple),
    events=offset,
    statements=offset,
    text=words,
)


def as_line(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a table as the object of its JSON line."""
    extra = row["article"].pop("extra")
    if extra is not None:
        row["article"]["extra"] = json.loads(extra)
    for end in ("first", "last") if row.get("date") else ():
        row["date"][end] = row["date"][end] and row["date"][end].isoformat()
    return row


@given(
    st.lists(
        st.builds(
            lambda plain, actor, attribution, day: event(
                **{name: getattr(plain, name) for name in Event.__slots__}
                | {"actor": tuple(actor), "attribution": tuple(attribution), "date": day}
            ),
            events,
            st.lists(parties, max_size=2),
            st.lists(sources, max_size=2),
            st.none() | when,
        ),
        max_size=4,
    )
)
def test_an_event_says_the_same_in_a_table_and_on_its_line(records: list[Event]) -> None:
    rows = arrow.batch(Event, records).to_pylist()
    assert [as_line(row) for row in rows] == [event_object(record) for record in records]


@given(st.lists(kept, max_size=3))
def test_an_article_says_the_same_in_a_table_and_on_its_line(records: list[Kept]) -> None:
    rows = arrow.table(Kept, records).to_pylist()
    assert rows == [{name: plain(getattr(record, name)) for name in Kept.__slots__} for record in records]


def plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    "record",
    [
        statement(),
        statement(cue=None, within="s-0", addressee=(participant("Sylvania", "SYL", check=CHECK),)),
        position(),
        position(toward=()),
    ],
)
def test_statements_and_positions_say_the_same_as_their_lines(record: Statement | Position) -> None:
    (row,) = arrow.batch(type(record), [record]).to_pylist()
    assert as_line(row) == json.loads(record_line(record))


@pytest.mark.parametrize(
    "record",
    [
        incident(linked=(Linked("i00000000000000b", "denied by", "the same act"),)),
        incident(
            day=None, date=None, place=None, mode=None, actor=(), reports=(report(1, copy_of="wire-2", url=None),)
        ),
    ],
)
def test_an_incident_says_the_same_in_a_table_and_on_its_line(record: Incident) -> None:
    (row,) = arrow.batch(Incident, [record]).to_pylist()
    row["day"] = row["day"] and row["day"].isoformat()
    for end in ("first", "last") if row["date"] else ():
        row["date"][end] = row["date"][end] and row["date"][end].isoformat()
    assert row == json.loads(record_line(record))


def test_types_are_those_that_other_programs_know() -> None:
    schema = arrow.schema(Event)
    assert schema.field("contexts").type == pa.list_(pa.field("item", pa.string(), nullable=False))
    assert schema.field("trigger").type.field("start").type == pa.int32()
    assert schema.field("confidence").type == pa.float64()
    assert schema.field("date").type.field("first").type == pa.date32()
    assert schema.field("place").type.field("centroid").type == pa.bool_()
    assert pa.types.is_struct(schema.field("actor").type.value_type)
    assert schema.metadata == {b"casus.record": b"event"}
    assert arrow.schema(Kept).metadata == {b"casus.record": b"article"}


def test_a_day_that_is_none_is_null_and_its_words_stay() -> None:
    odd = EventDate("early June", 0, 10, "2025-06", "month", "2025-06", "2025-06-10")
    row = arrow.batch(Event, [event(date=odd)]).to_pylist()[0]["date"]
    assert (row["first"], row["last"], row["value"]) == (None, date(2025, 6, 10), "2025-06")


def test_text_that_is_no_utf8_does_not_stop_a_table() -> None:
    ref = ArticleRef("half \ud83d", None, None, None, {"\udc00": ["\ud800", float("nan")]})
    row = arrow.batch(Event, [event(article=ref)]).to_pylist()[0]["article"]
    assert (row["title"], row["extra"]) == ("half ?", '{"?": ["?", null]}')


def test_a_table_is_made_batch_by_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "MOST_ROWS", 3)
    taken: list[int] = []

    def rows() -> Iterator[Event]:
        for number in range(7):
            taken.append(number)
            yield event(id=f"e-{number}")

    made = arrow.batches(Event, rows())
    assert [next(made).num_rows, len(taken)] == [3, 3]
    assert [batch.num_rows for batch in made] == [3, 1]
    whole = arrow.table(Event, rows())
    assert whole.column("id").to_pylist() == [f"e-{number}" for number in range(7)]


def test_long_texts_fill_a_batch_as_many_rows_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "MOST_CHARACTERS", 100)
    assert [len(chunk) for chunk in arrow.chunks([event(), event("On Monday " * 10), event()])] == [2, 1]
    assert list(arrow.chunks([])) == []


def test_no_rows_make_a_table_with_all_columns() -> None:
    assert arrow.table(Event, []).schema == arrow.schema(Event)
    assert arrow.batch(Position, []).num_rows == 0


def test_a_field_of_a_new_type_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="bytes"):
        arrow._form(bytes)
    assert arrow.schema(Node).names == list(Node.__slots__)
