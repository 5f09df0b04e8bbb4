"""The records of a WARC archive, and the stretches of it that are none.

fastwarc reads the fields of a head. Where records begin and end is found here, since its own iterator gives records
that break off as if they were whole, and stops at the first that is broken.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casus.intake.supply import Supply

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap

HEAD_BYTES = 30_000
"""Bytes of the head of a record, or of the answer in it; fastwarc reads some more."""

BEGIN = b"WARC/"

_LINE_ENDS = b"\r\n"
_RECORD_END = b"\r\n\r\n"
_LENGTH = re.compile(r"[0-9]{1,15}")
_WITHIN = re.compile(rb"\nWARC/1\.\d\r?\n")
_MOST_AGAIN = 100_000_000  # bytes of broken records that are searched once more


@dataclass(frozen=True, slots=True)
class Record:
    """fields: of its head. body: of its block the first bytes. length: of the whole block."""

    number: int
    fields: HeaderMap
    body: bytes
    length: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A stretch that is no whole record. number: of the record that begins it, if one does. raw: its first bytes."""

    number: int | None
    why: str
    reason: str
    raw: bytes


class Records:
    """Iterating gives records and broken stretches in order, numbered from 1; neighbouring broken stretches are one.

    most: bytes of a block that are held; of a longer one the first are given.
    """

    def __init__(self, feed: Supply, most: int) -> None:
        self._feed, self._most = feed, most
        self._again = _MOST_AGAIN
        self._number = 0

    def __iter__(self) -> Iterator[Record | Broken]:
        before: Record | Broken | None = None
        while (stretch := self._next()) is not None:
            if isinstance(stretch, Record) or not isinstance(before, Broken):
                yield stretch
            before = stretch

    def _next(self) -> Record | Broken | None:
        self._feed.strip(_LINE_ENDS)
        following = self._feed.peek(len(BEGIN))
        if following == BEGIN:
            self._number += 1
            return self._record()
        if following:
            stray = self._feed.before(b"\n" + BEGIN, self._most)
            return self._broken(None, "holds what is no WARC record; fetch it again", stray)
        return None if self._feed.error is None else self._broken(None, "", b"")

    def _record(self) -> Record | Broken:
        head, is_whole = self._head()
        fields = read_fields(head)
        length = (fields.get("Content-Length") or "").strip()
        if not is_whole or not _LENGTH.fullmatch(length):
            return self._broken(self._number, "is a WARC record without a whole head", head)
        return self._whole(fields, int(length))

    def _head(self) -> tuple[bytes, bool]:
        """The lines up to the empty one that ends the head, and whether that one was found before another record."""
        head = bytearray()
        while (line := self._feed.line(HEAD_BYTES)).strip(_LINE_ENDS) and len(head) <= HEAD_BYTES:
            if head and line.startswith(BEGIN):
                self._feed.put_back(line)
                return bytes(head), False
            head += line
        return bytes(head[:HEAD_BYTES]), bool(line) and len(head) <= HEAD_BYTES

    def _whole(self, fields: HeaderMap, length: int) -> Record | Broken:
        body = self._feed.take(min(length, self._most))
        if len(body) == self._most < length and _WITHIN.search(body):
            return self._within(body)
        if len(body) + self._feed.skip(length - len(body)) < length:
            return self._within(body)
        if not self._ends():
            return self._within(body)
        return Record(self._number, fields, body, length)

    def _ends(self) -> bool:
        """Whether the record ends here: with two line ends, or before another record or the end."""
        is_closed = self._feed.peek(len(_RECORD_END)) == _RECORD_END
        self._feed.strip(_LINE_ENDS)
        following = self._feed.peek(len(BEGIN))
        return (is_closed or following == BEGIN) if following else self._feed.sound

    def _within(self, body: bytes) -> Broken:
        """A record that does not end where it says; those that it swallowed are read."""
        broken = self._broken(self._number, "is a WARC record that does not end where it says", body)
        begin = _swallowed(body)
        if begin < len(body) <= self._again:
            self._again -= len(body)
            self._feed.put_back(body[begin:])
        return broken

    def _broken(self, number: int | None, why: str, raw: bytes) -> Broken:
        error = self._feed.error
        if error is None:
            return Broken(number, why, "broken-archive", raw)
        self._feed.mend()
        return Broken(number, str(error), error.reason, raw)


def _swallowed(body: bytes) -> int:
    """Where in a body that is too long the next record begins, if only with some letters; its length without one."""
    if match := _WITHIN.search(body):
        return match.start() + 1
    last = body.rfind(b"\n") + 1
    return last if last and (BEGIN + b"1.").startswith(body[last : last + len(BEGIN) + 2]) else len(body)


def read_fields(head: bytes) -> HeaderMap:
    """The fields of a head after its first line; lines may end in LF alone, and names are found whatever their case.

    None are read of a head that is too long.
    """
    from fastwarc.warc import HeaderMap

    fields = HeaderMap()
    try:
        fields.parse(io.BytesIO(re.sub(rb"\r?\n", b"\r\n", head) + b"\r\n"), True)
    except OSError:
        return HeaderMap()
    return fields
