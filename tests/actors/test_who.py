from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casus.actors.names import key
from casus.actors.registry import Registry
from casus.actors.who import who

TABLE = Path(__file__).with_name("questions.txt")
QUESTIONS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def same_person(wanted: str, found: str) -> bool:
    """The same last word, and a common first letter: sources write given names in several ways."""
    mine, other = key(wanted).split(), key(found).split()
    return bool(other) and (
        set(mine) <= set(other) or set(other) <= set(mine) or (mine[-1], mine[0][:1]) == (other[-1], other[0][:1])
    )


def test_the_table_is_as_long_as_promised() -> None:
    assert len(QUESTIONS) >= 60


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row[0]} on {row[1]}")
def test_question(row: tuple[str, str, str], registry: Registry) -> None:
    question, day, wanted = row
    found = [answer.name for answer in who(question, registry, on=date.fromisoformat(day))]
    if wanted == "-":
        assert found == []
    else:
        assert any(same_person(wanted, name) for name in found), found
