"""Records as Arrow tables, for pandas, polars, DuckDB, R and Parquet. The columns are read off the records themselves.

A record that travels within another is a struct, a tuple is a list, and what is never None is never null. Days are
dates, foreign JSON (`article.extra`) is a text in JSON, and floats are rounded as on the JSON line.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from casus.exchange.jsonl import DECIMALS, RECORDS, finite
from casus.records.event import EventDate
from casus.records.incident import Incident, IncidentDate

if TYPE_CHECKING:
    import pyarrow as pa

MOST_ROWS = 20_000
MOST_CHARACTERS = 50_000_000
"""A batch is full with that many rows, or with that many characters of sentences and texts."""

DAYS = frozenset({
    (EventDate, "first"), (EventDate, "last"), (Incident, "day"), (IncidentDate, "first"), (IncidentDate, "last"),
})  # fmt: skip
"""Fields that hold a day as text; they become dates, null where the text is no whole day."""


class Form(NamedTuple):
    """How a value stands in a column. plain: from the value in the record to what Arrow is given."""

    type: pa.DataType
    nullable: bool
    plain: Callable[[Any], object]


def schema(record: type) -> pa.Schema:
    """The columns of a kind of record, one of those in RECORDS; the metadata names it."""
    import pyarrow as pa

    name = next((name for name, known in RECORDS.items() if known is record), record.__name__)
    return pa.schema(list(_struct(record).type), metadata={"casus.record": name})


def batch(record: type, rows: Sequence[object]) -> pa.RecordBatch:
    """All rows as one batch."""
    import pyarrow as pa

    plain = _struct(record).plain
    return pa.RecordBatch.from_pylist([plain(row) for row in rows], schema=schema(record))


def batches(record: type, rows: Iterable[object]) -> Iterator[pa.RecordBatch]:
    """Rows in batches of bounded size, in their order; rows are taken as batches are asked for."""
    for chunk in chunks(rows):
        yield batch(record, chunk)


def table(record: type, rows: Iterable[object]) -> pa.Table:
    """All rows as one table, made batch by batch."""
    import pyarrow as pa

    return pa.Table.from_batches(batches(record, rows), schema=schema(record))


def chunks(rows: Iterable[object]) -> Iterator[list[object]]:
    """Lists of consecutive rows, each full by MOST_ROWS or MOST_CHARACTERS; none is empty."""
    chunk: list[object] = []
    characters = 0
    for row in rows:
        chunk.append(row)
        characters += len(getattr(getattr(row, "sentence", row), "text", ""))
        if len(chunk) >= MOST_ROWS or characters >= MOST_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


@lru_cache(maxsize=64)
def _struct(record: type) -> Form:
    """A record as a struct of its fields."""
    import pyarrow as pa

    hints = get_type_hints(record)
    forms = {
        field.name: _day() if (record, field.name) in DAYS else _form(hints[field.name])
        for field in dataclasses.fields(record)
    }
    fields = [pa.field(name, form.type, form.nullable) for name, form in forms.items()]
    plains = [(name, form.plain) for name, form in forms.items()]
    return Form(pa.struct(fields), False, lambda value: {name: plain(getattr(value, name)) for name, plain in plains})


def _form(hint: Any) -> Form:
    """How a field of that type stands in a column. Raises TypeError for a type that no record has had so far."""
    import pyarrow as pa

    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(hint)
    if origin is tuple:
        member = _form(inner[0])
        items = pa.list_(pa.field("item", member.type, member.nullable))
        return Form(items, False, lambda value: [member.plain(item) for item in value])
    if origin is Literal or hint is str:
        return Form(pa.string(), False, _text)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _struct(hint)
    if origin is not None and issubclass(origin, Mapping):
        return Form(pa.string(), True, _foreign)
    return _number(hint)


def _optional(hint: Any) -> Form:
    (known,) = (part for part in get_args(hint) if part is not NoneType)
    form = _form(known)
    return Form(form.type, True, lambda value: None if value is None else form.plain(value))


def _number(hint: Any) -> Form:
    import pyarrow as pa

    if hint is bool:
        return Form(pa.bool_(), False, bool)
    if hint is int:
        return Form(pa.int32(), False, int)
    if hint is date:
        return Form(pa.date32(), False, lambda value: value)
    if hint is float:
        return Form(pa.float64(), False, lambda value: round(value, DECIMALS))
    raise TypeError(f"no column for a field of type {hint!r}; give it one in {__name__}")


def _day() -> Form:
    import pyarrow as pa

    return Form(pa.date32(), True, _whole_day)


def _whole_day(value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        return None


def _text(value: str) -> str:
    """The text; half a character, which UTF-8 has no bytes for, becomes a question mark."""
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def _foreign(value: Mapping[str, object]) -> str | None:
    return _text(json.dumps(finite(value), ensure_ascii=False, allow_nan=False)) if value else None
