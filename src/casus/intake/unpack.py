"""gzip and zstd unpacked piece by piece: bounded, broken places named, and read on from the next whole member."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from casus.errors import UnreadableInput

if TYPE_CHECKING:
    from casus.intake.stream import Packed

MAX_RATIO = 100
"""Unpacked over packed bytes: news text in gzip has 3 to 8; over 100 it is no text but a flood."""

FREE_BYTES = 1_000_000
"""Unpacked bytes that are allowed whatever the ratio."""

MAX_WINDOW = 1 << 27
"""Bytes that zstd may hold to look back: what its own command allows without being asked."""

_PACKED_PIECE = 16_384
_UNPACKED_PIECE = 131_072
_ZSTD_PIECE = 512  # a block of four bytes may unpack to 128 KiB, so this many to 16 MiB


class Member(Protocol):
    """One gzip member or zstd frame that is being unpacked."""

    @property
    def done(self) -> bool: ...

    def unpack(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        """Some unpacked bytes, the packed ones that are left, and whether it cannot go on without more.

        Raises ValueError when the bytes do not fit.
        """
        ...


class _Gzip:
    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)

    @property
    def done(self) -> bool:
        return self._inflate.eof

    def unpack(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        try:
            piece = self._inflate.decompress(packed, _UNPACKED_PIECE)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        left = self._inflate.unconsumed_tail or self._inflate.unused_data
        return piece, left, not left and len(piece) < _UNPACKED_PIECE


class _Zstd:
    def __init__(self) -> None:
        import zstandard

        self._error = zstandard.ZstdError
        self._frame = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).decompressobj()

    @property
    def done(self) -> bool:
        return self._frame.eof

    def unpack(self, packed: bytes) -> tuple[bytes, bytes, bool]:
        try:
            piece = self._frame.decompress(packed[:_ZSTD_PIECE])
        except self._error as error:
            raise ValueError(str(error)) from error
        left = (self._frame.unused_data or b"") + packed[_ZSTD_PIECE:]
        return piece, left, not left


_GZIP_MAGIC = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_ZSTD_MAGIC = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18")
_CODECS: tuple[tuple[str, re.Pattern[bytes], Callable[[], Member]], ...] = (
    ("gzip", _GZIP_MAGIC, _Gzip),
    ("zstd", _ZSTD_MAGIC, _Zstd),
)
_MAGIC_BYTES = 4


def is_packed(head: bytes) -> bool:
    """Whether an input that begins so is gzip or zstd."""
    return head.startswith(b"\x1f\x8b") or _ZSTD_MAGIC.match(head) is not None


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a gzip or zstd stream, of all its members.

    A read raises UnreadableInput: `broken-archive` where a member is broken or cut off, and the reads after it go on
    with the next member that begins; `too-large` for a flood, and then it is at its end.
    spend: is told of each piece's bytes, and may raise as well.
    """

    def __init__(self, packed: Packed, spend: Callable[[int], None] | None = None) -> None:
        gzip = packed.head.startswith(b"\x1f\x8b")
        self._codec, self._magic, self._new = _CODECS[0 if gzip else 1]
        self._packed, self._spend = packed, spend
        self._rest = self._ready = b""
        self._member: Member | None = None
        self._begins = self._hungry = True
        self._ended = self._lost = False
        self._count = 0
        self.sound = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._ready:
            self._ready = self._piece()
        piece, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)

    def _piece(self) -> bytes:
        """The next unpacked bytes; empty only at the end. `sound`: no byte of a broken member was given."""
        while not self._ended:
            if self._hungry and not self._more():
                return self._at_end()
            member = self._member or self._opened()
            if member is not None and (piece := self._unpack(member)):
                return self._counted(piece)
        return b""

    def _more(self) -> bool:
        piece = self._packed.read(_PACKED_PIECE) or b""
        self._rest += piece
        self._hungry = False
        return bool(piece)

    def _at_end(self) -> bytes:
        self._ended = True
        if self._member is not None or (self._rest and not self._lost):
            raise self._broken("it breaks off")
        return b""

    def _opened(self) -> Member | None:
        """The member that begins here, zeros before it allowed; after a break, the next that begins anywhere."""
        if not self._lost:
            self._rest = self._rest.lstrip(b"\x00")
        if len(self._rest) < _MAGIC_BYTES:
            self._hungry = True
            return None
        match = self._magic.search(self._rest) if self._lost else self._magic.match(self._rest)
        if match is None:
            if not self._lost:
                raise self._broken("what follows is no member of it")
            self._rest, self._hungry = self._rest[1 - _MAGIC_BYTES :], True
            return None
        self._rest = self._rest[match.start() :]
        self._member, self._begins, self._lost = self._new(), True, False
        return self._member

    def _unpack(self, member: Member) -> bytes:
        try:
            piece, self._rest, self._hungry = member.unpack(self._rest)
        except ValueError as error:
            raise self._broken(str(error)) from error
        if member.done:
            self._member, self._hungry = None, not self._rest
        self._begins = self._begins and not piece
        return piece

    def _counted(self, piece: bytes) -> bytes:
        self._count += len(piece)
        if self._count > FREE_BYTES + MAX_RATIO * self._packed.count:
            self._ended = True
            message = f"unpacks to more than {MAX_RATIO} times its size, so it is no text; unpack and check it by hand"
            raise UnreadableInput(message, reason="too-large")
        if self._spend is not None:
            self._spend(len(piece))
        return piece

    def _broken(self, why: str) -> UnreadableInput:
        self.sound = self._member is None or self._begins
        self._member, self._lost = None, True
        # The byte after the beginning of what broke, so that the search does not find the same place again.
        self._rest = self._rest[1:] if self.sound else self._rest
        message = f"is a broken or cut-off {self._codec} file ({why}); fetch it again"
        return UnreadableInput(message, reason="broken-archive")
