"""Archives that are not read from front to end: a file to go to and fro in, and what may be unpacked of it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from casus.errors import InputError, NotAnArticle, UnreadableInput
from casus.intake.refusal import refused
from casus.intake.source import Source
from casus.intake.stream import Packed, Position, Readable
from casus.intake.unpack import FREE_BYTES, MAX_RATIO
from casus.records.item import Item
from casus.records.rejected import Rejected

MAX_SPOOLED = 1_000_000_000
"""Bytes of an archive on standard input or in another, which is kept on disk: its table stands at the end."""

_IN_MEMORY = 16_000_000
_SPOOL_PIECE = 1_000_000


class Budget:
    """Bytes that may still be unpacked of one archive, whichever of its files they are in."""

    def __init__(self, packed: int) -> None:
        self._left = FREE_BYTES + MAX_RATIO * packed

    @property
    def spent(self) -> bool:
        return self._left < 0

    def spend(self, count: int) -> None:
        """Raises UnreadableInput (`too-large`) when it is spent."""
        self._left -= count
        if self.spent:
            message = f"unpacks to more than {MAX_RATIO} times its size, so it is no text; unpack and check it by hand"
            raise UnreadableInput(message, reason="too-large")


class Archive:
    """The file of an archive.

    position: is told of what is read, once, beside the bytes that are told already. size: in bytes.
    failed: the error of the system that reading ended with: what reads here may have made another of it.
    """

    def __init__(self, file: IO[bytes], position: Position, told: int) -> None:
        self._file, self._position = file, position
        self.size = file.seek(0, io.SEEK_END)
        self._unread = max(0, self.size - told)
        self.failed: OSError | None = None
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int) -> bytes:
        try:
            piece = self._file.read(size)
        except OSError as error:
            self.failed = error
            raise
        counted = min(len(piece), self._unread)
        self._unread -= counted
        self._position.bytes += counted
        return piece

    def at(self, offset: int, size: int) -> bytes:
        """The bytes that stand there."""
        self._file.seek(offset)
        return self.read(size)

    def first(self, most: int) -> bytes:
        self._file.seek(0)
        return self._file.read(most)


def or_refused(
    items: Iterator[Item | Rejected], source: Source, archive: Archive, empty: str, most: int
) -> Iterator[Item | Rejected]:
    """The items; where reading them fails, or gives none (`empty` says so), a Rejected with the first `most` bytes."""
    found = False
    try:
        for item in items:
            found = True
            yield item
        if not found:
            raise NotAnArticle(empty, reason="empty")
    except InputError as error:
        yield refused(source, error, archive.first(most))


@contextmanager
def seekable(stream: BinaryIO, packed: Packed, position: Position) -> Iterator[Archive]:
    """The archive in a stream. packed: the same bytes, for a stream that cannot be gone back in."""
    if stream.seekable():
        yield Archive(stream, position, len(packed.head))
        return
    with spooled(packed) as archive:
        yield archive


@contextmanager
def spooled(stream: Readable) -> Iterator[Archive]:
    """All bytes of a stream, on disk where they are many; their position is told by the stream."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        while piece := stream.read(_SPOOL_PIECE):
            if file.tell() + len(piece) > MAX_SPOOLED:
                message = f"is over {MAX_SPOOLED} bytes; save it as a file and give its name"
                raise UnreadableInput(message, reason="too-large")
            file.write(piece)
        yield Archive(file, Position(), 0)
