from __future__ import annotations

import pyarrow as pa
import pytest

from casus.errors import UnreadableInput
from casus.intake.parquet_cells import checked_schema, row_line


def test_columns_of_articles_are_let_pass() -> None:
    columns = {"text": pa.large_string(), "published": pa.timestamp("ns"), "id": pa.uint64(), "x": pa.time32("s")}
    checked_schema(pa.schema({**columns, "y": pa.decimal128(5, 2), "title": pa.null(), "z": pa.string_view()}))


@pytest.mark.parametrize(
    "type_", [pa.dictionary(pa.int32(), pa.string()), pa.binary(), pa.list_(pa.string()), pa.duration("s")]
)
def test_a_column_of_another_type_is_named(type_: pa.DataType) -> None:
    with pytest.raises(UnreadableInput, match=r"has the column `x` of type .*; make it one of string, integer, float"):
        checked_schema(pa.schema({"text": pa.string(), "x": type_}))


def test_nulls_are_left_out_and_long_names_told_in_part() -> None:
    batch = pa.RecordBatch.from_pylist([{"text": 'a "b"', "title": None}])
    assert row_line(batch, 0, 100) == b'{"text": "a \\"b\\""}'
    with pytest.raises(UnreadableInput) as caught:
        checked_schema(pa.schema({"x" * 500: pa.string()}))
    assert len(str(caught.value)) < 200


def test_a_long_row_is_not_written_to_its_end() -> None:
    batch = pa.RecordBatch.from_pylist([dict.fromkeys("abcdefgh", "y" * 1000)])
    assert 100 < len(row_line(batch, 0, 100)) < 200
    assert 1_500 < len(row_line(batch, 0, 1_500)) < 3_000
