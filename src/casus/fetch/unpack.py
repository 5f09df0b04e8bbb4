"""The body of an answer, unpacked piece by piece, so that no bomb ever stands in memory."""

from __future__ import annotations

import zlib

from casus.errors import FetchError

OFFERED = "gzip, deflate"
"""What we say we can unpack. Servers that can do better can do gzip too; each decoder less is one less to attack."""

_PIECE = 262_144
_FREE = 262_144
"""Bytes that may be unpacked whatever the ratio: a short body of blank lines packs very well."""

_MOST_MEMBERS = 100
_GZIP_MAGIC = b"\x1f\x8b"


class Body:
    """Collects one body. coding: the Content-Encoding header, empty or `identity` for none.

    most: bytes, packed and unpacked. ratio: the most unpacked bytes for each packed one.
    Raises FetchError `bad-encoding`, `too-large`, `cut-off`.
    """

    def __init__(self, coding: str, most: int, ratio: int) -> None:
        self._coding = coding.strip().lower().removeprefix("x-")
        self._most, self._ratio = most, ratio
        self._packed = 0
        self._members = 0
        self._held = b""
        self._over = False
        self._stream: zlib._Decompress | None = None
        self._unpacked = bytearray()
        if self._coding not in ("", "identity", "gzip", "deflate"):
            message = f"the body is packed as {self._coding[:40]!r}, and only {OFFERED} was offered"
            raise FetchError(message, reason="bad-encoding")

    def add(self, chunk: bytes) -> None:
        """The next bytes as they were sent."""
        self._packed += len(chunk)
        if self._packed > self._most:
            raise self._too_large()
        if self._coding in ("", "identity"):
            self._unpacked += chunk
            return
        try:
            self._unpack(chunk)
        except zlib.error as error:
            message = f"the body is no sound {self._coding} ({error})"
            raise FetchError(message, reason="bad-encoding", temporary=True) from error

    @property
    def size(self) -> int:
        """Unpacked bytes so far."""
        return len(self._unpacked)

    def so_far(self) -> bytes:
        return bytes(self._unpacked)

    def end(self) -> bytes:
        """All of the body."""
        if (self._held and self._stream is None) or (self._stream is not None and not self._stream.eof):
            raise FetchError(f"the body ends in the middle of its {self._coding}", reason="cut-off", temporary=True)
        return self.so_far()

    def _unpack(self, chunk: bytes) -> None:
        chunk, self._held = self._held + chunk, b""
        while chunk:
            if self._stream is None or self._stream.eof:
                self._over = self._over or (self._stream is not None and not self._goes_on(chunk))
                if self._over:
                    return  # padding after the end, which browsers pass over too
                if len(chunk) < 2:
                    self._held = chunk
                    return
                self._stream = self._next_stream(chunk)
            self._unpacked += self._stream.decompress(chunk, _PIECE)
            self._check()
            chunk = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail

    def _goes_on(self, start: bytes) -> bool:
        """Whether bytes after the end of one part begin another, or may when more of them are there."""
        return self._coding == "gzip" and _GZIP_MAGIC.startswith(start[:2])

    def _next_stream(self, start: bytes) -> zlib._Decompress:
        """What unpacks bytes that start so; gzip may come in several parts one after the other."""
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise FetchError(f"the body is gzip of over {_MOST_MEMBERS} parts", reason="bad-encoding")
        if self._coding == "gzip":
            return zlib.decompressobj(16 + zlib.MAX_WBITS)
        wrapped = start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0
        return zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)  # some send it without its wrapping

    def _check(self) -> None:
        if len(self._unpacked) > self._most:
            raise self._too_large()
        if len(self._unpacked) > max(_FREE, self._ratio * self._packed):
            message = f"the body unpacks to more than {self._ratio} times its size"
            raise FetchError(message, reason="too-large")

    def _too_large(self) -> FetchError:
        return FetchError(f"the body is over {self._most} bytes", reason="too-large")
