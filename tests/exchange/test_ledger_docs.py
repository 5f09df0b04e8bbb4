"""docs/ledgers.md describes the entries, their columns and the words of the ledgers as they are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from casus.exchange.ledgers import LEDGER_TABLES
from casus.records.incident import Relation
from casus.records.ledger import (
    Agreement,
    Answer,
    Demand,
    DemandState,
    Form,
    Mediation,
    Outcome,
    StageName,
    Standing,
    Step,
    Threat,
    ThreatState,
    Word,
    Wording,
)

DOCS = (Path(__file__).parents[2] / "docs" / "ledgers.md").read_text(encoding="utf-8")
TABLES = dict(re.findall(r"^\| key of (?:a )?`?(\w+)`? \|.*?\n\|---\|---\|\n((?:\|.*\n)+)", DOCS, re.MULTILINE))
ALIKE = {"ledger", "id", "day"}


def keys(name: str) -> set[str]:
    return set(re.findall(r"`([a-z_.]+)`", " ".join(row.split("|")[1] for row in TABLES[name].splitlines())))


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("mediation", Mediation),
        ("step", Step),
        ("agreement", Agreement),
        ("demand", Demand),
        ("threat", Threat),
        ("standing", Standing),
    ],
)
def test_every_key_has_a_row_and_no_other(name: str, record: type) -> None:
    written = {key for key in keys(name) if "." not in key}
    assert written | ALIKE == set(get_type_hints(record)) | ALIKE
    assert name != "mediation" or written >= ALIKE


def test_every_key_within_has_a_row() -> None:
    assert {f"answers.{name}" for name in get_type_hints(Answer)} <= keys("mediation")
    assert {f"wordings.{name}" for name in get_type_hints(Wording)} <= keys("standing")


def test_every_column_is_listed_in_order() -> None:
    listed = re.findall(r"^- (\w+): (`.*)$", DOCS.partition("## CSV")[2], re.MULTILINE)
    found = {name: re.findall(r"`(\w+)`", columns) for name, columns in listed}
    expected = {name: [column for column, _ in columns] for name, columns in LEDGER_TABLES.items()}
    assert found == {"positions" if name == "standings" else name: columns for name, columns in expected.items()}


@pytest.mark.parametrize("words", [Relation, Form, Outcome, Word, StageName, DemandState, ThreatState])
def test_every_word_is_told_of(words: object) -> None:
    assert [word for word in get_args(words) if f"`{word}`" not in DOCS and f"**{word}**" not in DOCS] == []
