from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casus.dates.article import ArticleDates

TABLE = Path(__file__).with_name("expressions.txt")
ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def cell(text: str) -> str | None:
    return None if text == "-" else text


def test_the_table_is_as_long_as_promised() -> None:
    assert len(ROWS) >= 150


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} on {row[1]}")
def test_expression(row: tuple[str, ...]) -> None:
    phrase, published, value, first, last, *context = row
    said = context[0] if context and context[0] != "ahead" else ""
    text = f"{said} It was {phrase}."
    day = date.fromisoformat(published) if published != "-" else None
    dates = ArticleDates(text, day, south=False)
    found = dates.resolve(phrase, text.rindex(phrase), future="ahead" in context)
    assert (found.value, found.first, found.last) == (cell(value), cell(first), cell(last))
