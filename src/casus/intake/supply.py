"""A stream read in lines and counted stretches, on past the places where its archive is broken."""

from __future__ import annotations

from typing import Protocol

from casus.errors import UnreadableInput

PIECE = 65_536


class Sounding(Protocol):
    """A stream of unpacked bytes. sound: after an error, whether all bytes before it can be trusted."""

    @property
    def sound(self) -> bool: ...

    def read(self, size: int, /) -> bytes | None: ...


class Supply:
    """Bytes to take from a stream. Each call gives what there is up to the end or up to a broken place.

    error: what is broken at the place where the bytes ended; None at the true end. `mend` goes on behind it.
    """

    def __init__(self, stream: Sounding) -> None:
        self._stream = stream
        self._held, self._at = b"", 0
        self._ended = False
        self.error: UnreadableInput | None = None

    @property
    def sound(self) -> bool:
        """Whether what was taken before the broken place is whole and checked."""
        return self.error is None or self._stream.sound

    def mend(self) -> None:
        """Go on behind the broken place."""
        self._held, self._at, self.error = b"", 0, None

    def line(self, most: int) -> bytes:
        """The bytes up to and with the next LF, at most `most` of them; empty at the end."""
        searched = self._at
        while (end := self._held.find(b"\n", searched) + 1) == 0 and len(self._held) - self._at < most:
            searched = len(self._held) - self._at
            if not self._fill():
                break
        end = end or len(self._held)
        return self._taken(min(end - self._at, most))

    def take(self, count: int) -> bytes:
        """The next `count` bytes; fewer at the end."""
        pieces = []
        while count > 0 and (len(self._held) > self._at or self._fill()):
            piece = self._taken(min(count, len(self._held) - self._at))
            count -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def skip(self, count: int) -> int:
        """Pass over `count` bytes; how many there were."""
        left = count
        while left > 0 and (len(self._held) > self._at or self._fill()):
            step = min(left, len(self._held) - self._at)
            self._at += step
            left -= step
        return count - left

    def peek(self, count: int) -> bytes:
        """The next `count` bytes, which stay; fewer at the end."""
        while len(self._held) - self._at < count and self._fill():
            pass
        return self._held[self._at : self._at + count]

    def strip(self, characters: bytes) -> None:
        """Pass over all of these bytes that come next."""
        while self.peek(1):
            left = len(self._held[self._at :].lstrip(characters))
            self._at = len(self._held) - left
            if left:
                return

    def before(self, mark: bytes, most: int) -> bytes:
        """Pass over all bytes before `mark`, or over all that there are; the first `most` of them."""
        passed = bytearray()
        while True:
            at = self._held.find(mark, self._at)
            end = max(self._at, len(self._held) - len(mark) + 1) if at < 0 else at
            passed += self._taken(end - self._at)[: most - len(passed)]
            if at >= 0 or not self._fill():
                break
        if at < 0:
            passed += self._taken(len(self._held) - self._at)[: most - len(passed)]
        return bytes(passed)

    def put_back(self, taken: bytes) -> None:
        """Have these bytes come next."""
        begin = self._at - len(taken)
        if begin >= 0 and self._held.startswith(taken, begin):
            self._at = begin
        else:
            self._held, self._at = taken + self._held[self._at :], 0

    def _taken(self, count: int) -> bytes:
        taken = self._held[self._at : self._at + count]
        self._at += count
        return taken

    def _fill(self) -> bool:
        if self._ended or self.error is not None:
            return False
        try:
            piece = self._stream.read(PIECE) or b""
        except UnreadableInput as error:
            self.error = error
            return False
        self._held, self._at = self._held[self._at :] + piece, 0
        self._ended = not piece
        return bool(piece)
