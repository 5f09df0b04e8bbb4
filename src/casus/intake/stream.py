"""Byte streams with a bound: look ahead without losing bytes, unpack without being flooded, say how far one is."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from casus.errors import UnreadableInput
from casus.intake.unpack import Unpacked, is_packed

HEAD_BYTES = 4_096
PIECE = 65_536
_LINE_END = 8  # bytes beside those of the line: its end, a byte order mark


class Readable(Protocol):
    """What a stream is asked for here."""

    def read(self, size: int, /) -> bytes | None: ...


@dataclass(slots=True)
class Position:
    """How far reading has come; the caller makes one, hands it to every reader and looks at it between two items.

    bytes: packed bytes that were read of all inputs so far; a file that is done counts whole.
    """

    bytes: int = 0


class Packed(io.RawIOBase):
    """The bytes of an input as they lie there. Closing it leaves the stream open.

    head: the first (up to) 4,096. count: bytes handed on so far. sound: as of `Unpacked`, nothing can be broken here.
    Raises OSError as the stream does.
    """

    sound = True

    def __init__(self, stream: Readable, position: Position | None = None) -> None:
        self._stream = stream
        self._position = position or Position()
        self.head = self._left = head_of(stream)
        self._position.bytes += len(self.head)
        self._first = bytearray(self.head)
        self._most = 0
        self.count = 0

    def keep(self, most: int) -> None:
        """Keep the first `most` bytes for `first`; asked for before anything is read."""
        self._most = most

    @property
    def first(self) -> bytes:
        """The first bytes that were read: at least the head."""
        return bytes(self._first)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._left[: len(buffer)] if self._left else self._read(len(buffer))
        self._left = self._left[len(piece) :]
        buffer[: len(piece)] = piece
        self.count += len(piece)
        return len(piece)

    def _read(self, size: int) -> bytes:
        piece = self._stream.read(size) or b""
        self._position.bytes += len(piece)
        if len(self._first) < self._most:
            self._first += piece[: self._most - len(self._first)]
        return piece


class Replayed(io.RawIOBase):
    """Unpacked bytes, the first of which were read to look at them; error: what is broken behind those."""

    def __init__(self, head: bytes, stream: Unpacked, error: UnreadableInput | None) -> None:
        self._head, self._stream, self._error = head, stream, error

    @property
    def sound(self) -> bool:
        return self._stream.sound

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)] if self._head else self._read(len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)

    def _read(self, size: int) -> bytes:
        error, self._error = self._error, None
        if error is not None:
            raise error
        return self._stream.read(size) or b""


def unpacked(packed: Packed, most_kept: int, spend: Callable[[int], None] | None = None) -> Packed | Unpacked:
    """The bytes of an input, gzip and zstd unpacked; of a packed one the first `most_kept` packed bytes are kept."""
    if not is_packed(packed.head):
        return packed
    packed.keep(most_kept)
    return Unpacked(packed, spend)


def opened(stream: Packed | Unpacked) -> tuple[bytes, Packed | Replayed]:
    """The first (up to) 4,096 unpacked bytes of a stream, and a stream of all of it from its first byte.

    Reading it raises UnreadableInput as `Unpacked` does.
    """
    if isinstance(stream, Packed):
        return stream.head, stream
    head, error = b"", None
    try:
        while len(head) < HEAD_BYTES and (piece := stream.read(HEAD_BYTES - len(head))):
            head += piece
    except UnreadableInput as broken:
        error = broken
    return head, Replayed(head, stream, error)


def lines(stream: io.RawIOBase, most: int, *, wide: bool) -> Iterator[tuple[int, bytes, bool]]:
    """Numbers from 1 and lines of UTF-8 without line end and byte order mark, the blank ones left out.

    The last part of each says whether the line is whole: of one that is longer than `most` bytes the first are given.
    wide: the stream is UTF-16 with a mark. Memory holds one line at a time.
    """
    readline = _wide_reader(stream) if wide else io.BufferedReader(stream, PIECE).readline
    number = 0
    while line := readline(most + _LINE_END):
        number += 1
        if len(line) >= most + _LINE_END and not line.endswith(b"\n"):
            while (rest := readline(PIECE)) and not rest.endswith(b"\n"):
                pass
        bare = (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).rstrip(b"\r\n")
        if bare and not bare.isspace():
            yield number, bare[:most], len(bare) <= most


def head_of(stream: Readable) -> bytes:
    """The first (up to) 4,096 bytes, however few come at a time."""
    head = b""
    while len(head) < HEAD_BYTES and (piece := stream.read(HEAD_BYTES - len(head))):
        head += piece
    return head


def _wide_reader(stream: io.RawIOBase) -> Callable[[int], bytes]:
    """Reads a line of UTF-16 as UTF-8; of more than `size` characters the first are given."""
    wrapper = io.TextIOWrapper(io.BufferedReader(stream, PIECE), encoding="utf-16", errors="replace", newline="\n")
    return lambda size: wrapper.readline(size).encode("utf-8", "replace")
