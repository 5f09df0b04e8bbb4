"""Records as Parquet: one file, or a folder of files by month that other programs read as one table.

A file or folder is written beside its place and moved there when it is whole; a run that is stopped leaves what was
there.
"""

from __future__ import annotations

import io
import json
import os
import re
import secrets
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from casus.errors import BadOption
from casus.exchange import arrow
from casus.exchange.jsonl import RECORDS
from casus.exchange.jsonl import schema as json_schema

if TYPE_CHECKING:
    import pyarrow as pa

COMPRESSION = "zstd"

WAITING_BYTES = 128_000_000
"""Rows that wait for others of their month; when there are more, the month with most of them is written out."""

README = "README.md"
SCHEMA = "schema.json"
UNKNOWN = "unknown"
Month = tuple[str, str]
"""Year and month as the folders are named."""

_MONTH = re.compile(r"((?:19|20)\d\d)(?!\d)(?:-(0[1-9]|1[0-2])(?!\d))?", re.ASCII)
_OURS = re.compile(
    rf"\w+s/year=(?:\d{{4}}|{UNKNOWN})/month=(?:\d\d|{UNKNOWN})/part-\d+\.parquet|{re.escape(README)}|{re.escape(SCHEMA)}",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of record in an export. kind: a name of jsonl.RECORDS, `event` say; its folder is `events`.

    rows: taken once, in any order; in the order of their months they make the fewest files.
    day: of a row, ISO 8601, the day or time that it is put under; None when unknown.
    """

    kind: str
    rows: Iterable[Any]
    day: Callable[[Any], str | None]


def write_parquet(path: Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch], version: str) -> int:
    """Writes one file, each batch a row group, and returns the number of rows. version: of Casus, for the metadata.

    Raises BadOption when the file cannot be written; what stood at `path` is then as it was.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with _said_of(path):
            rows = _write(beside, _stamped(schema, version), batches)
            beside.replace(path)
            _sync_folder(path.parent)
    finally:
        beside.unlink(missing_ok=True)
    return rows


def parquet_bytes(schema: pa.Schema, batches: Iterable[pa.RecordBatch], version: str) -> bytes:
    """The bytes of one file, as `write_parquet` writes it."""
    stream = io.BytesIO()
    _write_batches(stream, _stamped(schema, version), batches)
    return stream.getvalue()


def write_dataset(folder: Path, parts: Sequence[Part], version: str) -> Mapping[str, int]:
    """Writes `events/year=2025/month=06/part-0.parquet` and so on; returns the number of rows of each kind.

    version: of Casus. A kind without rows has one file without rows. An earlier export in `folder` is replaced as a
    whole. Raises BadOption when something else lies there, or when the folder cannot be written; what is there is then
    as it was.
    """
    folder = folder.resolve()
    _refuse_other(folder)
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part")
    try:
        with _said_of(folder):
            beside.mkdir(parents=True)
            counts = {part.kind: _write_part(beside / f"{part.kind}s", part, version) for part in parts}
            _describe(beside, counts, version)
            _refuse_other(folder)  # once more: what was put there meanwhile would be lost
            _swap(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return counts


def month_of(day: str | None) -> Month:
    """Year and month of an ISO 8601 day, time, month or year, as the folders are named; UNKNOWN for what is left open.

    A year before 1900 or after 2099 is taken for a slip of a page, and is unknown.
    """
    found = _MONTH.match(day or "")
    return (found[1], found[2] or UNKNOWN) if found else (UNKNOWN, UNKNOWN)


def _stamped(schema: pa.Schema, version: str) -> pa.Schema:
    return schema.with_metadata({**(schema.metadata or {}), b"casus.version": version.encode()})


def _write(path: Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> int:
    with path.open("xb") as stream:
        rows = _write_batches(stream, schema, batches)
        stream.flush()
        os.fsync(stream.fileno())
    return rows


def _write_batches(stream: BinaryIO, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> int:
    from pyarrow.parquet import ParquetWriter

    rows = 0
    with ParquetWriter(stream, schema, compression=COMPRESSION) as writer:
        for batch in batches:
            writer.write_batch(batch, row_group_size=max(1, batch.num_rows))
            rows += batch.num_rows
    return rows


def _write_part(folder: Path, part: Part, version: str) -> int:
    record = RECORDS[part.kind]
    schema = _stamped(arrow.schema(record), version)
    files: Counter[Month] = Counter()
    rows = sum(_write(_next(folder, month, files), schema, found) for month, found in _by_month(record, part))
    if not files:
        _write(_next(folder, (UNKNOWN, UNKNOWN), files), schema, ())
    return rows


def _next(folder: Path, month: Month, files: Counter[Month]) -> Path:
    """Where the next file of the month goes, which is then counted."""
    place = folder / f"year={month[0]}" / f"month={month[1]}"
    place.mkdir(parents=True, exist_ok=True)
    files[month] += 1
    return place / f"part-{files[month] - 1}.parquet"


def _by_month(record: type, part: Part) -> Iterator[tuple[Month, list[pa.RecordBatch]]]:
    """Batches for one file each. The same rows in the same order always come in the same batches."""
    waiting: defaultdict[Month, list[pa.RecordBatch]] = defaultdict(list)
    sizes: Counter[Month] = Counter()
    for chunk in arrow.chunks(part.rows):
        for month, batch in _months(arrow.batch(record, chunk), [month_of(part.day(row)) for row in chunk]):
            waiting[month].append(batch)
            sizes[month] += batch.nbytes
        while sizes.total() > WAITING_BYTES:
            largest = max(sizes, key=lambda month: (sizes[month], month))
            del sizes[largest]
            yield largest, _joined(waiting.pop(largest))
    for month in sorted(waiting):
        yield month, _joined(waiting[month])


def _months(batch: pa.RecordBatch, months: Sequence[Month]) -> Iterator[tuple[Month, pa.RecordBatch]]:
    """The rows of each month, in their order. months: of every row."""
    import pyarrow as pa

    rows: defaultdict[Month, list[int]] = defaultdict(list)
    for row, month in enumerate(months):
        rows[month].append(row)
    for month, taken in rows.items():
        yield month, batch.take(pa.array(taken, pa.int32()))


def _joined(batches: Sequence[pa.RecordBatch]) -> list[pa.RecordBatch]:
    """The same rows in as few batches as may be: each becomes a row group, and small ones are read slowly."""
    import pyarrow as pa

    return list(pa.Table.from_batches(batches).combine_chunks().to_batches(max_chunksize=arrow.MOST_ROWS))


def _refuse_other(folder: Path) -> None:
    """Raises BadOption unless nothing, an empty folder or an export of ours lies there."""
    if not folder.name or (folder.exists() and not folder.is_dir()):
        raise BadOption(f"{folder} is no folder that an export can be written to; name a new one")
    with _said_of(folder):
        names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
        other = next((name for name in names if not _OURS.fullmatch(name)), None)
    if other is not None:
        raise BadOption(f"{folder} holds something else than an export ({other}); name a new or an empty folder")


def _describe(folder: Path, counts: Mapping[str, int], version: str) -> None:
    """Adds the schema of the records and a page for people."""
    schemas = {f"{kind}s": json_schema(kind) for kind in counts}
    said = json.dumps({"casus": version, "records": schemas}, indent=2, ensure_ascii=False)
    table = "\n".join(f"| `{kind}s/` | {rows:,} |" for kind, rows in counts.items())
    for name, text in ((SCHEMA, said + "\n"), (README, _PAGE.format(version=version, table=table))):
        with (folder / name).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())


def _swap(beside: Path, folder: Path) -> None:
    """Puts the new folder in the place of the old one, which is gone for a moment and comes back if that fails."""
    for place in (beside, *filter(Path.is_dir, beside.rglob("*"))):
        _sync_folder(place)
    old = folder.with_name(f"{beside.name}.old")
    held = folder.exists()
    if held:
        folder.rename(old)
    try:
        beside.rename(folder)
    except OSError:
        if held:
            old.rename(folder)
        raise
    _sync_folder(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Makes a rename last through a power cut; Windows has no such call and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _said_of(path: Path) -> Iterator[None]:
    """Turns an error of the operating system into one that says what to do."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise BadOption(f"{path} cannot be written: {reason}; name a place with room that can be written") from error


_PAGE = """# An export of Casus {version}

| folder | rows |
|---|---|
{table}

Each folder holds Parquet files by year and month: `events/year=2025/month=06/part-0.parquet`. Rows whose day is not
known stand under `year=unknown`. Year and month are in the names of the folders and not in the files:

    -- DuckDB
    SELECT event_type, count(*) FROM read_parquet('events/*/*/*.parquet', hive_partitioning = true) GROUP BY 1;
    # Python
    pandas.read_parquet("events")
    # R
    arrow::open_dataset("events")

`schema.json` says what every column means and holds, as JSON Schema under `records`. Two things differ in the files:
`date.first` and `date.last` are dates, and `article.extra` is a text in JSON.
"""
