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
from tests.builders import event

DOCS = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
RECORD, CSV, PLOVER = re.split(r"^## (?:CSV|PLOVER)$", DOCS, flags=re.MULTILINE)


def paths(record: type, prefix: str = "") -> Iterator[str]:
    """Every key of the record, as `actor.code`."""
    for name, hint in get_type_hints(record).items():
        yield prefix + name
        parts = [part for part in (hint, *get_args(hint)) if dataclasses.is_dataclass(part)]
        if parts and name != "recipient":
            assert isinstance(parts[0], type)
            yield from paths(parts[0], f"{prefix}{name}.")


def test_every_key_of_the_record_has_a_row_and_no_other() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", RECORD, re.MULTILINE)
    assert sorted(re.findall(r"`([a-z0-9_.]+)`", " ".join(rows))) == sorted(paths(Event))


def test_every_column_is_listed_in_order() -> None:
    listed = re.findall(r"`(\w+)`", CSV.partition("The columns:")[2])
    assert listed == [name for name, _ in COLUMNS]


def test_every_field_of_the_plover_record_is_named() -> None:
    record = plover_object(event())
    added = record["casus"]
    assert isinstance(added, dict)
    assert {*record, *added} <= set(re.findall(r"`(\w+)`", PLOVER))
