"""Stage one: a file or standard input cut into items, the bytes of one article each, with nothing in them read.

The order: open, unpack, find out what it is, cut. Archives are cut in `zipped.py`, `warc.py` and `parquet.py`. Whatever
is wrong with one input becomes a `Rejected` with its reason, and reading goes on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from casus.errors import InputError
from casus.intake.archive import seekable, spooled
from casus.intake.options import IntakeOptions
from casus.intake.parquet import SUFFIX, begins_parquet, parquet_items
from casus.intake.plain import plain_items
from casus.intake.refusal import refused
from casus.intake.source import Source, named_source, written_at
from casus.intake.stream import Packed, Position, opened, unpacked
from casus.intake.unpack import is_packed
from casus.intake.warc import begins_warc, warc_items
from casus.intake.zipped import begins_zip, zip_items
from casus.records.item import Item
from casus.records.rejected import Reason, Rejected


def path_items(path: Path, options: IntakeOptions, position: Position | None = None) -> Iterator[Item | Rejected]:
    """The items of one file, in order: one of a page or plain text, one a line of JSONL, or those of an archive.

    gzip and zstd are unpacked. position: is told of packed bytes as they are read, and of the whole file at its end.
    Never raises for what the file holds or for a file that cannot be opened.
    """
    source = named_source(path.name, str(path))
    try:
        with path.open("rb") as stream:
            yield from _items(replace(source, retrieved=written_at(stream)), stream, options, position or Position())
    except FileNotFoundError:
        yield _not_read(source, "missing", "does not exist; check the path")
    except IsADirectoryError:
        yield _not_read(source, "unreadable", "is a folder; give the files in it")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        yield _not_read(source, "unreadable", f"cannot be read: {error}")


def stream_items(
    stream: BinaryIO, options: IntakeOptions, position: Position | None = None
) -> Iterator[Item | Rejected]:
    """The items of a byte stream such as standard input, by its content; `doc` is `stdin`, `place` is `-`."""
    source = Source(doc="stdin", place="-", suffix="")
    try:
        yield from _items(source, stream, options, position or Position())
    except OSError as error:
        yield _not_read(source, "unreadable", f"cannot be read: {error}")


def named_items(
    stream: BinaryIO, name: str, place: str, options: IntakeOptions, position: Position | None = None
) -> Iterator[Item | Rejected]:
    """The items of an open file that lies elsewhere; name: its last part. Raises OSError as reading does."""
    yield from _items(named_source(name, place), stream, options, position or Position())


def _items(source: Source, stream: BinaryIO, options: IntakeOptions, position: Position) -> Iterator[Item | Rejected]:
    start = position.bytes
    packed = Packed(stream, position)
    try:
        if begins_zip(packed.head) or source.suffix == ".zip":
            yield from zip_items(source, stream, packed, options, position)
        elif source.suffix == ".warc":
            yield from warc_items(source, packed, unpacked(packed, options.max_bytes), options)
        elif not is_packed(packed.head) and _is_parquet(source, packed.head, options):
            with seekable(stream, packed, position) as archive:
                yield from parquet_items(source, archive, options)
        else:
            yield from _by_content(source, packed, options)
    except InputError as error:
        yield refused(source, error, packed.first[: options.max_bytes])
    position.bytes = max(position.bytes, start + _size(stream))


def _by_content(source: Source, packed: Packed, options: IntakeOptions) -> Iterator[Item | Rejected]:
    head, stream = opened(unpacked(packed, options.max_bytes))
    if begins_warc(head) and options.format == "auto":
        yield from warc_items(source, packed, stream, options)
    elif _is_parquet(source, head, options):
        with spooled(stream) as archive:
            yield from parquet_items(source, archive, options)
    else:
        yield from plain_items(source, head, stream, options)


def _is_parquet(source: Source, head: bytes, options: IntakeOptions) -> bool:
    return source.suffix == SUFFIX or (begins_parquet(head) and options.format == "auto")


def _size(stream: BinaryIO) -> int:
    """Bytes of an open file; 0 for what is no file."""
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, ValueError):
        return 0


def _not_read(source: Source, reason: Reason, message: str) -> Rejected:
    return Rejected(source.doc, source.place, reason, f"{source.place} {message}", retrieved=source.retrieved)
