"""docs/output.md describes the record and the CSV columns as they are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pyarrow
import pyarrow.types
import pytest

from casus.exchange import arrow
from casus.exchange.csv import TABLES
from casus.exchange.plover import plover_object
from casus.records.event import Event
from casus.records.explanation import Explanation
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.series import Alert, ChangePoint, SeriesRow
from casus.records.statement import Position, Statement
from tests.builders import event

DOCS = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
RECORD, STATEMENTS, INCIDENTS, MEASURES, EXPLANATION, CSV, PLOVER, ARTICLES, ARROW = re.split(
    r"^## (?:Statements|Incidents|Measures|Explanation|CSV|PLOVER|Articles|Arrow and Parquet)$",
    DOCS,
    flags=re.MULTILINE,
)


def paths(record: type, prefix: str = "", leave: frozenset[str] = frozenset({"recipient"})) -> Iterator[str]:
    """Every key of the record, as `actor.code`; leave: keys that are described as like another."""
    for name, hint in get_type_hints(record).items():
        yield prefix + name
        parts = [part for part in (hint, *get_args(hint)) if dataclasses.is_dataclass(part)]
        if parts and name not in leave:
            assert isinstance(parts[0], type)
            yield from paths(parts[0], f"{prefix}{name}.", leave)


def test_every_key_of_the_record_has_a_row_and_no_other() -> None:
    rows = re.findall(r"^\| (`.*?`) \|(.*)$", RECORD, re.MULTILINE)
    keys = [key for first, _ in rows for key in re.findall(r"`([a-z0-9_.]+)`", first)]
    keys += [key for _, text in rows for key in re.findall(r"`(attribution\.[a-z0-9_.]+)`", text)]
    assert sorted(keys) == sorted(paths(Event))


LIKE_AN_EVENT_S = frozenset({"speaker", "addressee", "article", "versions", "holder", "toward"})


def test_every_key_of_statements_and_positions_has_a_row() -> None:
    said, stands = STATEMENTS.split("--positions")
    for part, record in ((said, Statement), (stands, Position)):
        rows = re.findall(r"^\| (`.*?`) \|(.*)$", part, re.MULTILINE)
        named = {key for row in rows for key in re.findall(r"`([a-z0-9_.]+)`", " ".join(row))}
        assert set(paths(record, leave=LIKE_AN_EVENT_S)) <= named


def test_every_key_of_an_explanation_has_a_row() -> None:
    named = set(re.findall(r"`([a-z0-9_.]+)`", EXPLANATION))
    assert set(paths(Explanation, leave=frozenset({"event", "speakers", "statements"}))) <= named


def test_every_key_of_an_article_has_a_row_and_no_other() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", ARTICLES, re.MULTILINE)
    assert sorted(key for row in rows for key in re.findall(r"`(\w+)`", row)) == sorted(paths(Kept))


def test_every_key_of_an_incident_has_a_row_and_no_other() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", INCIDENTS, re.MULTILINE)
    keys = sorted(key for row in rows for key in re.findall(r"`([a-z0-9_.]+)`", row))
    assert keys == sorted(paths(Incident, leave=frozenset({"recipient", "versions"})))


@pytest.mark.parametrize(("number", "record"), [*enumerate([SeriesRow, ChangePoint, Alert], 1)])
def test_every_key_of_a_measure_has_a_row_and_no_other(number: int, record: type) -> None:
    part = re.split(r"^Of an? (?:bucket|change point|alert):$", MEASURES, flags=re.MULTILINE)[number]
    rows = re.findall(r"^\| (`.*?`) \|", part, re.MULTILINE)
    assert sorted(key for row in rows for key in re.findall(r"`([a-z_.]+)`", row)) == sorted(paths(record))


def nullable(field: Any, prefix: str = "") -> Iterator[str]:
    """Keys of a column, as `actor.code`, with `?` after those that may be null."""
    name = f"{prefix}{field.name}"
    yield name + "?" * field.nullable
    kind = field.type.value_type if pyarrow.types.is_list(field.type) else field.type
    for inner in kind.fields if pyarrow.types.is_struct(kind) else ():
        yield from nullable(inner, f"{name}.")


def hinted(record: type, prefix: str = "") -> Iterator[str]:
    """The same, as the record has them."""
    for name, hint in get_type_hints(record).items():
        foreign = hint == Mapping[str, object]
        yield prefix + name + "?" * (foreign or type(None) in get_args(hint))
        for part in (hint, *get_args(hint)):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                yield from hinted(part, f"{prefix}{name}.")


@pytest.mark.parametrize("record", [Event, Statement, Position, Kept, Incident, SeriesRow, ChangePoint, Alert])
def test_the_columns_of_a_table_are_the_keys_of_the_line(record: type) -> None:
    columns = [key for field in arrow.schema(record) for key in nullable(field)]
    assert columns == list(hinted(record))


def test_the_columns_that_differ_from_the_line_are_named() -> None:
    dates = {
        f"date.{field.name}"
        for field in arrow.schema(Event).field("date").type.fields
        if pyarrow.types.is_date32(field.type)
    }
    assert dates == {"date.first", "date.last"} <= set(re.findall(r"`([a-z.]+)`", ARROW))
    assert {"article.extra", "casus.record", "casus.version"} <= set(re.findall(r"`([a-z.]+)`", ARROW))


def test_every_column_is_listed_in_order() -> None:
    listed = re.findall(r"`(\w+)`", CSV.partition("The columns:")[2])
    assert listed == [name for columns in TABLES.values() for name, _ in columns]


def test_every_field_of_the_plover_record_is_named() -> None:
    record = plover_object(event())
    added = record["casus"]
    assert isinstance(added, dict)
    assert {*record, *added} <= set(re.findall(r"`(\w+)`", PLOVER))
