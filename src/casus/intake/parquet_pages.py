"""What a Parquet file says of its inside, looked at before any of it is unpacked: whoever wrote it may lie.

A page of a few bytes can unpack to gigabytes, and the footer need not tell. So the head of every page of a row group is
read before the row group is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from casus.errors import UnreadableInput
from casus.intake.archive import Archive
from casus.intake.thrift import Thrift

MAGIC = b"PAR1"
ENCRYPTED = b"PARE"

MAX_FOOTER = 16_000_000
"""Bytes of the table at the end: that of a thousand row groups of a dozen columns has one million."""

MAX_COLUMNS = 1_000

MAX_HELD = 256_000_000
"""Bytes of the largest pages of all columns, which are held unpacked together: writers make pages of one million."""

MAX_VALUES = 10_000_000
"""Values of one page."""

_TAIL = 8  # the footer's length, and the magic bytes once more
_HEAD_PIECES = (4_096, 1_000_000)  # a page's head holds its least and largest value
_BROKEN = (ValueError, EOFError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Group:
    """A row group. chunks: where the pages of each column lie: the first byte, and the first behind them."""

    number: int
    chunks: tuple[tuple[int, int], ...]


def row_groups(archive: Archive) -> list[Group]:
    """The row groups of a file that have rows. Raises UnreadableInput (`broken-archive`, `bad-member`, `too-large`)."""
    footer = _footer(archive)
    try:
        if 8 in footer:
            raise _encrypted()
        # 3: how many rows it has.
        return [_group(number, one, archive.size) for number, one in enumerate(footer[4]) if one[3]]
    except _BROKEN as error:
        raise broken(f"its footer is garbled: {error}") from error


def held_bytes(archive: Archive, group: Group) -> int:
    """The bytes of the largest pages of all its columns, unpacked: what reading it holds at least.

    No value is longer than the largest page of its column. Raises UnreadableInput (`broken-archive`, `too-large`).
    """
    held = sum(max(_pages(archive, start, end), default=0) for start, end in group.chunks)
    if held > MAX_HELD:
        message = f"needs {held} bytes at once for row group {group.number}, over {MAX_HELD}; write it in smaller pages"
        raise UnreadableInput(message, reason="too-large")
    return held


def broken(why: str) -> UnreadableInput:
    return UnreadableInput(f"is a broken or cut-off Parquet file ({why}); fetch it again", reason="broken-archive")


def _footer(archive: Archive) -> Mapping[int, Any]:
    if archive.size < len(MAGIC) + _TAIL:
        raise broken(f"it has {archive.size} bytes")
    tail = archive.at(archive.size - _TAIL, _TAIL)
    if tail.endswith(ENCRYPTED):
        raise _encrypted()
    if not tail.endswith(MAGIC):
        raise broken("it does not end as one")
    size = int.from_bytes(tail[:4], "little")
    if size > archive.size - len(MAGIC) - _TAIL:
        raise broken(f"its footer has {size} bytes, more than the file")
    if size > MAX_FOOTER:
        raise UnreadableInput(f"has a footer of {size} bytes, over {MAX_FOOTER}; split it", reason="too-large")
    try:
        return Thrift(archive.at(archive.size - _TAIL - size, size)).struct()
    except _BROKEN as error:
        raise broken(f"its footer is garbled: {error}") from error


def _group(number: int, said: Mapping[int, Any], size: int) -> Group:
    columns = said[1]
    if len(columns) > MAX_COLUMNS:
        message = f"has {len(columns)} columns, over {MAX_COLUMNS}; keep those of articles"
        raise UnreadableInput(message, reason="too-large")
    return Group(number, tuple(_chunk(one, size) for one in columns))


def _chunk(said: Mapping[int, Any], size: int) -> tuple[int, int]:
    """1: another file that it lies in. 8, 9: how it is encrypted. 7, 9, 11 of 3: its size, its data, its dictionary."""
    if 8 in said or 9 in said:
        raise _encrypted()
    if said.get(1):
        raise UnreadableInput("keeps its columns in other files; give a whole file", reason="bad-member")
    told = said[3]
    start, dictionary = int(told[9]), int(told.get(11) or 0)
    start = dictionary if 0 < dictionary < start else start
    end = start + int(told[7])
    if not len(MAGIC) <= start <= end <= size:
        raise ValueError(f"a column lies at {start} to {end}, outside of the file")
    return start, end


def _pages(archive: Archive, start: int, end: int) -> Iterator[int]:
    """The unpacked bytes of each page of a column."""
    while start < end:
        head, size = _page_head(archive, start, end)
        unpacked, packed = head[2], head[3]
        values = max(int(head.get(kind, {}).get(1, 0)) for kind in (5, 7, 8))
        if min(unpacked, packed, values) < 0 or start + size + packed > end:
            raise broken(f"the page at {start} is larger than its column")
        if max(unpacked, packed) > MAX_HELD or values > MAX_VALUES:
            message = f"has a page of {unpacked} bytes and {values} values at {start}; write it in smaller pages"
            raise UnreadableInput(message, reason="too-large")
        yield max(unpacked, packed)
        start += size + packed


def _page_head(archive: Archive, start: int, end: int) -> tuple[Mapping[int, Any], int]:
    """The fields of a page's head, and its bytes. 2, 3: the page's, unpacked and packed. 5, 7, 8: by kind."""
    for most in _HEAD_PIECES:
        thrift = Thrift(archive.at(start, min(most, end - start)))
        try:
            head = thrift.struct()
            if isinstance(head[2], int) and isinstance(head[3], int):
                return head, thrift.at
            raise ValueError("its size is no number")
        except EOFError:
            continue
        except _BROKEN as error:
            raise broken(f"the page at {start} is garbled: {error}") from error
    raise broken(f"the page at {start} has no end")


def _encrypted() -> UnreadableInput:
    return UnreadableInput("is encrypted; write it anew without encryption and give that", reason="bad-member")
