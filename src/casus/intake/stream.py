"""Byte streams with a bound: look ahead without losing bytes, unpack gzip without being flooded."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from casus.errors import UnreadableInput

HEAD_BYTES = 4_096

MAX_RATIO = 100
"""Unpacked over packed bytes: news text in gzip has 3 to 8; over 100 it is no text but a flood."""

_FREE_BYTES = 1_000_000
_GZIP_MAGIC = b"\x1f\x8b"


class _Replayed(io.RawIOBase):
    """A stream whose first bytes were read to look at them; closing it leaves the stream open."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        chunk, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        chunk = chunk or self._stream.read(len(buffer)) or b""
        buffer[: len(chunk)] = chunk
        self.count += len(chunk)
        return len(chunk)


class _Unpacked(io.RawIOBase):
    """The unpacked bytes of a gzip stream. Raises UnreadableInput when it is broken, cut off or a flood."""

    def __init__(self, packed: _Replayed) -> None:
        self._packed = packed
        self._gzip = gzip.GzipFile(fileobj=io.BufferedReader(packed), mode="rb")
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            chunk = self._gzip.read1(min(len(buffer), 65_536))
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableInput(f"is a broken or cut-off gzip file ({error})", reason="unreadable") from error
        self._count += len(chunk)
        if self._count > _FREE_BYTES + MAX_RATIO * self._packed.count:
            message = f"unpacks to more than {MAX_RATIO} times its size, so it is no text; unpack and check it by hand"
            raise UnreadableInput(message, reason="too-large")
        buffer[: len(chunk)] = chunk
        return len(chunk)


def opened(stream: BinaryIO) -> tuple[bytes, io.BufferedReader]:
    """The first (up to) 4,096 unpacked bytes of a stream, and a reader of all of it from its first byte.

    Raises UnreadableInput (`unreadable`, `too-large`) here or on a later read, OSError as the stream does.
    """
    head = _head(stream)
    reader = _Replayed(head, stream)
    if not head.startswith(_GZIP_MAGIC):
        return head, io.BufferedReader(reader)
    unpacked = cast(BinaryIO, io.BufferedReader(_Unpacked(reader)))
    head = _head(unpacked)
    return head, io.BufferedReader(_Replayed(head, unpacked))


def lines(reader: io.BufferedReader, encoding: str, max_characters: int) -> Iterator[tuple[int, str | None]]:
    """Line numbers from 1 and lines without the blank ones; None for a line that is longer than `max_characters`.

    Bytes that do not fit UTF-8 come as lone surrogates. Memory holds one line at a time.
    """
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    wrapper = io.TextIOWrapper(reader, encoding=encoding, errors=errors, newline="\n")
    number = 0
    while line := wrapper.readline(max_characters + 1):
        number += 1
        if len(line) > max_characters and not line.endswith("\n"):
            while (rest := wrapper.readline(65_536)) and not rest.endswith("\n"):
                pass
            yield number, None
        elif line.strip():
            yield number, line


def _head(stream: BinaryIO) -> bytes:
    head = b""
    while len(head) < HEAD_BYTES and (chunk := stream.read(HEAD_BYTES - len(head))):
        head += chunk
    return head
