from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.exchange.jsonl import (
    event_line,
    event_object,
    read_event,
    read_incident,
    read_position,
    read_statement,
    record_line,
    schema,
)
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
from casus.records.frame import STATUSES
from casus.records.incident import Linked
from tests.builders import event, incident, position, statement, toll

KEYS = {
    "article": ["title", "url", "publisher", "published"],
    "sentence": ["index", "start", "end", "text"],
    "trigger": ["text", "start", "end"],
    "actor": [*"text start end name code country sector id reason candidates check referent".split()],
    "recipient": [*"text start end name code country sector id reason candidates check referent".split()],
    "attribution": [*"text start end name code referent claim kind cue own".split()],
    "date": ["text", "start", "end", "value", "granularity", "first", "last"],
    "place": ["text", "start", "end", "name", "country", "admin1", "lat", "lon", "precision", "id", "centroid"],
    "versions": ["casus", "model", "ontology", "registry"],
    "casualties": ["kind", "low", "best", "high", "text", "start", "end", "by", "code"],
}
TOP = [
    "id",
    "doc",
    "article",
    "sentence",
    "event_type",
    "mode",
    "contexts",
    "quad_class",
    "intensity",
    "status",
    "trigger",
    "actor",
    "recipient",
    "attribution",
    "date",
    "place",
    "confidence",
    "versions",
    "status_words",
    "claim",
    "casualties",
]


def test_keys_stand_in_the_order_of_the_contract() -> None:
    line = json.loads(event_line(event(casualties=(toll(),))))
    assert list(line) == TOP
    for name, keys in KEYS.items():
        part = line[name][0] if isinstance(line[name], list) else line[name]
        assert list(part) == keys, name


def test_floats_are_rounded_and_tuples_are_arrays() -> None:
    line = event_object(event())
    assert line["confidence"] == 0.8765
    assert line["place"]["lat"] == 46.2022  # type: ignore[index]
    assert line["contexts"] == ["military", "diplomatic"]


def test_unknown_parts_are_null() -> None:
    line = json.loads(event_line(event(date=None, place=None, mode=None)))
    assert (line["date"], line["place"], line["mode"]) == (None, None, None)


def test_further_keys_of_the_input_line_are_kept_as_they_were() -> None:
    ref = ArticleRef(None, None, None, None, {"desk": "east", "weight": 0.123456789, "bad": float("inf")})
    assert json.loads(event_line(event(article=ref)))["article"]["extra"] == {
        "desk": "east",
        "weight": 0.123456789,
        "bad": None,
    }


def test_a_line_that_is_no_event_is_named() -> None:
    line = json.dumps({**json.loads(event_line(event())), "status": "maybe"})
    with pytest.raises(UnreadableInput, match="status"):
        read_event(line)


def test_statements_and_positions_come_back_from_their_lines() -> None:
    said, stand = statement(quoted=(), within="s-0", status="future"), position(what=Words("Sylvania", 20, 28))
    assert read_statement(record_line(said)) == said
    assert read_position(record_line(stand)) == stand


CONTRACT = (
    "id", "event_type", "mode", "actor", "recipient", "status", "date", "place", "reports", "publishers", "claims",
    "casualties", "linked",
)  # fmt: skip


def test_an_incident_comes_back_from_its_line() -> None:
    told = incident(linked=(Linked("i00000000000000b", "denied by", "the same act"),), confidence=0.9342)
    told = replace(told, place=told.place and replace(told.place, lat=46.2022, lon=6.1457))
    assert read_incident(record_line(told)) == told


def test_an_incident_has_the_keys_of_the_contract_in_order() -> None:
    line = json.loads(record_line(incident(linked=(Linked("i00000000000000b", "denied by", "the same act"),))))
    assert [key for key in line if key in CONTRACT] == list(CONTRACT)
    assert list(line["date"])[:2] == ["value", "granularity"]
    wanted = {"doc", "url", "publisher", "published", "event_ids", "copy_of"}
    assert wanted <= line["reports"][0].keys()
    assert {"claim", "by", "event_id"} <= line["claims"][0].keys()
    assert {"kind", "low", "best", "high", "by"} <= line["casualties"][0].keys()
    assert line["linked"] == [{"id": "i00000000000000b", "relation": "denied by", "reason": "the same act"}]


def test_a_line_of_another_kind_is_named() -> None:
    with pytest.raises(UnreadableInput, match=r"\(statement\).*casus schema statement"):
        read_statement(record_line(position()))
    with pytest.raises(UnreadableInput, match=r"\(position\)"):
        read_position("{")


def test_published_schema_is_the_one_the_record_gives() -> None:
    path = Path(__file__).parents[2] / "docs" / "schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == schema()


def test_schema_lists_the_keys_of_the_contract() -> None:
    made = schema()
    assert list(made["properties"]) == TOP  # type: ignore[call-overload]
    assert made["required"] == TOP[: TOP.index("casualties")]


words = st.text(min_size=1, max_size=12).filter(lambda text: text.isprintable())
maybe = st.none() | words
offset = st.integers(0, 10_000)
four_decimals = st.integers(-1_800_000, 1_800_000).map(lambda number: number / 10_000)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=5,
)
participants = st.lists(st.builds(Participant, words, offset, offset, maybe, words, maybe, maybe, maybe), max_size=3)
events = st.builds(
    Event,
    id=words,
    doc=words,
    article=st.builds(ArticleRef, maybe, maybe, maybe, maybe, st.dictionaries(words, json_values, max_size=2)),
    sentence=st.builds(SentenceRef, offset, offset, offset, words),
    event_type=words,
    mode=maybe,
    contexts=st.lists(words, max_size=3).map(tuple),
    quad_class=st.integers(1, 4),
    intensity=four_decimals,
    status=st.sampled_from(STATUSES),
    trigger=st.builds(Trigger, words, offset, offset),
    actor=participants.map(tuple),
    recipient=participants.map(tuple),
    attribution=st.lists(st.builds(Source, words, offset, offset, maybe, words), max_size=3).map(tuple),
    date=st.none()
    | st.builds(EventDate, words, offset, offset, maybe, st.sampled_from([None, "day", "week", "decade"])),
    place=st.none()
    | st.builds(
        EventPlace,
        *(words, offset, offset, maybe, maybe, maybe, st.none() | four_decimals, st.none() | four_decimals),
        st.sampled_from([None, "point", "region"]),
    ),
    confidence=st.integers(0, 10_000).map(lambda number: number / 10_000),
    versions=st.builds(Versions, words, words, words, words),
    casualties=st.lists(
        st.builds(Toll, st.just("killed"), *(st.none() | offset,) * 3, words, offset, offset, maybe, maybe), max_size=2
    ).map(tuple),
)


@given(events)
def test_a_record_comes_back_from_its_line(record: Event) -> None:
    line = event_line(record)
    assert "\n" not in line[:-1]
    assert read_event(line) == record


def test_rounding_is_the_only_loss() -> None:
    record = event()
    back = read_event(event_line(record))
    assert back.place is not None
    assert record.place is not None
    place = replace(record.place, lat=46.2022, lon=6.1457)
    assert back == replace(record, confidence=0.8765, place=place)
