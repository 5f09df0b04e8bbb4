"""Where bytes come from: what a name says of its content, and how a place is written down."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import BinaryIO

READABLE = frozenset(
    (".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".jsonl", ".ndjson", ".parquet", ".warc", ".zip")
)
"""Suffixes, lower case and without that of packing, of the files that are taken out of a folder."""

_PACKING = (".gz", ".zst")
_NOT_STORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """doc, place, retrieved: as in `Item`, for the whole file. suffix: lower case, without that of packing."""

    doc: str
    place: str
    suffix: str
    retrieved: str | None = None


def named_source(name: str, place: str, retrieved: str | None = None) -> Source:
    """The source for a file name (its last part): `news.warc.gz` gives the doc `news` and the suffix `.warc`."""
    bare = PurePosixPath(unpacked_name(name))
    return Source(storable(bare.stem or name), storable(place), bare.suffix.lower(), retrieved)


def is_readable(name: str) -> bool:
    """Whether a file with this name is taken out of a folder or an archive."""
    return PurePosixPath(unpacked_name(name)).suffix.lower() in READABLE


def unpacked_name(name: str) -> str:
    """The name without `.gz` or `.zst`."""
    stem, dot, packing = name.rpartition(".")
    return stem if stem and f"{dot}{packing.lower()}" in _PACKING else name


def storable(text: str) -> str:
    """The text as it can be kept as UTF-8: NUL and bytes of a name that are no UTF-8 are written `\\x00`, `\\udcff`."""
    if _NOT_STORABLE.search(text) is None:
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\x00", "\\x00")


def written_at(stream: BinaryIO) -> str | None:
    """When an open file was last written, as in `Item.retrieved`; None for what is no file."""
    try:
        return utc_second(datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, UTC))
    except (OSError, ValueError, OverflowError):
        return None


def utc_second(moment: datetime) -> str:
    """ISO 8601 in UTC to the second: `2025-06-19T08:00:00+00:00`."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()
