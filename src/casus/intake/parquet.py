"""Parquet files of articles cut into items: each row is what a line of JSONL with its columns would be.

Rows are read some at a time, so many as hold within bounds whatever the file says;
what its pages would take is looked at before (`parquet_pages.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from casus.errors import InputError, UnreadableInput
from casus.intake.archive import Archive, Budget, or_refused
from casus.intake.options import IntakeOptions
from casus.intake.parquet_cells import checked_schema, row_line
from casus.intake.parquet_pages import MAX_COLUMNS, MAX_FOOTER, Group, broken, held_bytes, row_groups
from casus.intake.refusal import refused
from casus.intake.source import Source
from casus.records.item import Item
from casus.records.rejected import Rejected

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIX = ".parquet"

MOST_ROWS = 64
HELD_ROWS = 64_000_000
"""Rows that are held at a time, and their bytes at most, apart from one row."""

_READ_AHEAD = 1_000_000
_BEGIN = re.compile(rb"PAR[1E][^\t\n\r -~]")
_OUTPUT = "coded"


def begins_parquet(head: bytes) -> bool:
    """Whether an input that begins so is a Parquet file, and no text that begins with `PAR1`."""
    return _BEGIN.match(head) is not None


def parquet_items(source: Source, archive: Archive, options: IntakeOptions) -> Iterator[Item | Rejected]:
    """The rows of a file as items, in order; `doc` and `place` end in the row's number, from 1.

    A file that cannot be read, or not further, gives a Rejected with its first bytes (`broken-archive`, `bad-member`,
    `bad-json`, `too-large`, `empty`), and so does a row that is too large. Raises OSError as reading does.
    """
    empty = "holds no row; give one with articles"
    yield from or_refused(_rows(source, archive, options), source, archive, empty, options.max_bytes)


def _rows(source: Source, archive: Archive, options: IntakeOptions) -> Iterator[Item | Rejected]:
    groups = row_groups(archive)
    budget = Budget(archive.size)
    number = 0
    for batch in _batches(source, archive, groups):
        for row in range(batch.num_rows):
            number += 1
            line = row_line(batch, row, options.max_bytes)
            budget.spend(len(line))
            yield _item(source, number, line, options)


def _item(source: Source, number: int, line: bytes, options: IntakeOptions) -> Item | Rejected:
    doc, place = f"{source.doc}:{number}", f"{source.place}#{number}"
    if len(line) <= options.max_bytes:
        return Item(doc, place, line, "record", retrieved=source.retrieved)
    error = UnreadableInput(f"is over {options.max_bytes} bytes; raise max_bytes", reason="too-large")
    row = Source(doc, place, source.suffix, source.retrieved)
    return refused(row, error, line[: options.max_bytes], "record")


def _batches(source: Source, archive: Archive, groups: list[Group]) -> Iterator[pa.RecordBatch]:
    """The rows in order, some at a time. Whatever pyarrow raises is what the file is."""
    try:
        file = _opened(archive)
        if (file.schema_arrow.metadata or {}).get(b"casus.record") == _OUTPUT.encode():
            raise UnreadableInput(_of_a_run(source), reason="not-article")
        checked_schema(file.schema_arrow)
        for group in groups:
            most = max(1, min(MOST_ROWS, HELD_ROWS // max(1, held_bytes(archive, group))))
            yield from file.iter_batches(batch_size=most, row_groups=[group.number], use_threads=False)
    except (InputError, MemoryError):
        raise
    except Exception as error:  # pyarrow raises many kinds, OSError among them
        if archive.failed is not None:
            raise archive.failed from None
        raise broken(str(error).partition("\n")[0][:200]) from error


def _opened(archive: Archive) -> Any:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    return ParquetFile(
        pa.PythonFile(_Readable(archive), mode="r"),
        buffer_size=_READ_AHEAD,
        pre_buffer=False,
        thrift_string_size_limit=MAX_FOOTER,
        thrift_container_size_limit=100 * MAX_COLUMNS,
    )


class _Readable:
    """The archive as pyarrow asks for it; closing it leaves the archive open."""

    def __init__(self, archive: Archive) -> None:
        self.read, self.seek, self.tell = archive.read, archive.seek, archive.tell
        self.closed = False

    def close(self) -> None:
        self.closed = True


def _of_a_run(source: Source) -> str:
    """The output is two folders up, where nothing was moved."""
    folder = PurePosixPath(source.place).parent
    named = str(folder.parent) if folder.name == _OUTPUT else "FOLDER"
    return f"holds what casus scale coded and no articles; store it with casus ingest {named}"
