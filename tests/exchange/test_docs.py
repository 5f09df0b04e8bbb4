"""docs/output.md describes the record and the CSV columns as they are."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_type_hints

from casus.exchange.csv import COLUMNS
from casus.exchange.plover import plover_object
from casus.records.event import Event
from casus.records.explanation import Explanation
from casus.records.statement import Position, Statement
from tests.builders import event

DOCS = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
RECORD, STATEMENTS, EXPLANATION, CSV, PLOVER = re.split(
    r"^## (?:Statements|Explanation|CSV|PLOVER)$", DOCS, flags=re.MULTILINE
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


LIKE_AN_EVENT_S = frozenset({"speaker", "addressee", "versions", "holder", "toward"})


def test_every_key_of_statements_and_positions_has_a_row() -> None:
    said, stands = STATEMENTS.split("--positions")
    for part, record in ((said, Statement), (stands, Position)):
        rows = re.findall(r"^\| (`.*?`) \|(.*)$", part, re.MULTILINE)
        named = {key for row in rows for key in re.findall(r"`([a-z0-9_.]+)`", " ".join(row))}
        assert set(paths(record, leave=LIKE_AN_EVENT_S)) <= named


def test_every_key_of_an_explanation_has_a_row() -> None:
    named = set(re.findall(r"`([a-z0-9_.]+)`", EXPLANATION))
    assert set(paths(Explanation, leave=frozenset({"event", "speakers", "statements"}))) <= named


def test_every_column_is_listed_in_order() -> None:
    listed = re.findall(r"`(\w+)`", CSV.partition("The columns:")[2])
    assert listed == [name for name, _ in COLUMNS]


def test_every_field_of_the_plover_record_is_named() -> None:
    record = plover_object(event())
    added = record["casus"]
    assert isinstance(added, dict)
    assert {*record, *added} <= set(re.findall(r"`(\w+)`", PLOVER))
