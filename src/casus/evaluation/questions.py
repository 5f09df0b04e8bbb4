"""The worked questions of docs/asking.md, as SQL on the views of the record and as queries."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).parent / "questions.toml"
_VALUE = re.compile(r"(?<!:):([a-z_]+)")

Value = str | float


@dataclass(frozen=True, slots=True)
class Question:
    """sql, parts: with `:name` for values; values: such that the bundled dispatches answer.

    kind: what `parts` asks for: events, statements, positions.
    """

    name: str
    title: str
    sql: str
    values: Mapping[str, Value]
    parts: Mapping[str, object]
    kind: str = "events"

    def written(self, values: Mapping[str, Value] | None = None) -> str:
        """The SQL with its values, or others in their place, to be run as it is."""
        chosen = {**self.values, **(values or {})}
        return _VALUE.sub(lambda found: literal(chosen[found[1]]), self.sql).strip()

    def query(self, values: Mapping[str, Value] | None = None) -> dict[str, object]:
        """The parts of a query with the same values."""
        chosen: dict[str, Any] = {**self.values, **(values or {})}
        return {name: _filled(value, chosen) for name, value in self.parts.items()}


def questions() -> list[Question]:
    """All of them, in the order of the page."""
    return [Question(**row) for row in tomllib.loads(_TABLE.read_text(encoding="utf-8"))["question"]]


def literal(value: Value) -> str:
    """A value as SQL writes it."""
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)


def _filled(value: object, chosen: Mapping[str, Any]) -> object:
    if isinstance(value, str) and value.startswith(":"):
        return chosen[value[1:]]
    return [_filled(one, chosen) for one in value] if isinstance(value, list) else value
