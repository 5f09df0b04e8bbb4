"""The columns and rows of a Parquet file as lines of JSON.

Days and times are written as ISO 8601, decimals as texts; what JSON has no number for is null.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from casus.errors import UnreadableInput

if TYPE_CHECKING:
    import pyarrow as pa

NAMES = ("id", "doc")
STRINGS = ("title", "publisher", "url")
MOST_TOLD = 10

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_PER_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


def checked_schema(schema: pa.Schema) -> None:
    """Raises UnreadableInput (`bad-json`) unless a row with these columns can be an article."""
    if "text" not in schema.names:
        told = ", ".join(f"`{name[:60]}`" for name in schema.names[:MOST_TOLD])
        raise _bad(f"has no column `text`, but {told or 'none at all'}; name the column with the articles' text so")
    twice = next((name for name in schema.names if schema.names.count(name) > 1), None)
    if twice is not None:
        raise _bad(f"has the column `{twice[:60]}` twice; name each column once")
    for field in schema:
        allowed = _allowed(field.name)
        if not any(_is_one(field.type, kind) for kind in allowed):
            raise _bad(
                f"has the column `{field.name[:60]}` of type {str(field.type)[:100]}; make it one of "
                f"{', '.join(allowed)}, or leave it out"
            )


def row_line(batch: pa.RecordBatch, row: int, most: int) -> bytes:
    """The row as a line of JSON; of one that is longer than `most` bytes the first and a few more."""
    written, size = [], 0
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        value = column[row]
        if value.is_valid:
            cell = f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(_cell(value, most), ensure_ascii=False)}"
            written.append(cell)
            size += len(cell)
        if size > most:
            break
    return ("{" + ", ".join(written) + "}").encode("utf-8", "surrogateescape")


def _bad(message: str) -> UnreadableInput:
    return UnreadableInput(message, reason="bad-json")


def _allowed(name: str) -> Sequence[str]:
    if name == "text" or name in STRINGS:
        return ("string",)
    if name in NAMES:
        return ("string", "integer")
    if name == "published":
        return ("string", "date", "timestamp")
    return tuple(_kinds())


def _is_one(type_: pa.DataType, kind: str) -> bool:
    """A column of nulls alone is of any type. A dictionary of strings is none: pyarrow holds all of it."""
    return str(type_) == "null" or any(test(type_) for test in _kinds()[kind])


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Sequence[Callable[[Any], bool]]]:
    from pyarrow import types

    return {
        "string": (types.is_string, types.is_large_string, types.is_string_view),
        "integer": (types.is_integer,),
        "float": (types.is_floating, types.is_decimal),
        "boolean": (types.is_boolean,),
        "date": (types.is_date,),
        "timestamp": (types.is_timestamp,),
        "time": (types.is_time,),
    }


def _cell(value: Any, most: int) -> object:
    """A value of pyarrow as one of JSON; bytes that are no UTF-8 stay to be found later."""
    type_ = value.type
    if _is_one(type_, "string"):
        return value.as_buffer()[: most + 1].to_pybytes().decode("utf-8", "surrogateescape")
    if _is_one(type_, "timestamp"):
        return _moment(value.value, type_)
    try:
        return _plain(value.as_py())
    except (ValueError, OverflowError):  # a day or time that no calendar has
        return str(value.value)


def _plain(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int)):
        return value
    # Of the types that the schema is checked for only days and times are left.
    return str(value) if isinstance(value, Decimal) else value.isoformat()  # type: ignore[attr-defined]


def _moment(value: int, type_: pa.TimestampType) -> str:
    """To the second, in UTC. A time without a zone is a day where it is midnight: so tables write days.

    What no calendar has is given as its number.
    """
    try:
        moment = _BEGIN + timedelta(seconds=value // _PER_SECOND[type_.unit])
    except OverflowError:
        return str(value)
    if type_.tz is not None:
        return moment.isoformat()
    is_day = moment == moment.replace(hour=0, minute=0, second=0)
    return moment.date().isoformat() if is_day else moment.replace(tzinfo=None).isoformat()
