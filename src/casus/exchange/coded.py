"""Coded articles with all that the record takes of them, as Parquet: `casus scale` writes it, `casus ingest` reads it.

One row for each input. What became of it stands in `outcome` as JSON; the columns beside it are for finding rows
without reading that. Numbers come back as they went in, to the last bit.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO

from casus.errors import UnreadableInput
from casus.records.outcome import Known, Outcome, Taken

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 64
"""Of one group: a reader holds one group at a time."""


@lru_cache(maxsize=1)
def coded_schema() -> pa.Schema:
    """shard, number: which input of which shard, from 0. place: where it lies.

    digest, day, events: of its article; day and events are None for an article that the shard had before. reason: why
    it gave no article, None where it did.
    """
    import pyarrow as pa

    columns = [
        pa.field("shard", pa.string(), nullable=False),
        pa.field("number", pa.int32(), nullable=False),
        pa.field("digest", pa.string()),
        pa.field("place", pa.string(), nullable=False),
        pa.field("day", pa.date32()),
        pa.field("events", pa.int32()),
        pa.field("reason", pa.string()),
        pa.field("outcome", pa.string(), nullable=False),
    ]
    return pa.schema(columns, metadata={"casus.record": "coded"})


def coded_parquet(shard: str, outcomes: Sequence[Outcome]) -> bytes:
    """The file of one shard; the same outcomes give the same bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = [_row(shard, number, one) for number, one in enumerate(outcomes)]
    table = pa.Table.from_pylist(rows, schema=coded_schema())
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd", row_group_size=ROWS)
    return stream.getvalue()


def _row(shard: str, number: int, one: Outcome) -> dict[str, object]:
    row: dict[str, object] = {"shard": shard, "number": number, "outcome": outcome_json(one)}
    if isinstance(one, Taken):
        found = {"digest": one.article.digest, "day": one.article.published_on, "events": len(one.coded.events)}
        return row | found | {"place": one.sighting.place}
    if isinstance(one, Known):
        return row | {"digest": one.digest, "place": one.sighting.place}
    return row | {"place": one.rejected.path, "reason": one.rejected.reason}


def read_coded(stream: BinaryIO) -> Iterator[Outcome]:
    """The outcomes of one file, in their order. Raises UnreadableInput for what is no such file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(stream)
        if (file.schema_arrow.metadata or {}).get(b"casus.record") != b"coded":
            raise UnreadableInput("is no file of coded articles; give the folder that casus scale wrote")
        for batch in file.iter_batches(batch_size=ROWS, columns=["outcome"]):
            yield from map(outcome_of, batch.column(0).to_pylist())
    except pa.ArrowException as error:
        raise UnreadableInput(f"is no whole Parquet file: {error}", reason="broken-archive") from error


def outcome_json(one: Outcome) -> str:
    written: bytes = _adapter().dump_json(one)
    return written.decode()


def outcome_of(text: str) -> Outcome:
    """Raises UnreadableInput for what outcome_json did not write, or another version of it."""
    from pydantic import ValidationError

    try:
        found: Outcome = _adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        message = f"holds no coded article: {where}: {first['msg']}; code the archive again with this version"
        raise UnreadableInput(message, reason="bad-json") from error
    return found


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import ConfigDict, TypeAdapter

    return TypeAdapter(Outcome, config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))
