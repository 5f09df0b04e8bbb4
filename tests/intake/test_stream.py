from __future__ import annotations

import gzip
import io

import pytest

from casus.errors import UnreadableInput
from casus.intake.stream import HEAD_BYTES, lines, opened


class Dripping(io.BytesIO):
    """A stream that gives one byte at a time, as a slow pipe does."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(size or 0, 1) if size is None or size >= 0 else 1)


@pytest.mark.parametrize("raw", [b"", b"short", b"x" * (3 * HEAD_BYTES)])
def test_head_is_not_lost(raw: bytes) -> None:
    head, reader = opened(Dripping(raw))
    assert head == raw[:HEAD_BYTES]
    assert reader.read() == raw


def test_gzip_is_unpacked() -> None:
    raw = b"Peru warned Bolivia. " * 1_000
    head, reader = opened(io.BytesIO(gzip.compress(raw[:9_000]) + gzip.compress(raw[9_000:])))
    assert head == raw[:HEAD_BYTES]
    assert reader.read() == raw


@pytest.mark.parametrize("broken", [b"\x1f\x8b", b"\x1f\x8bnonsense", gzip.compress(bytes(range(256)) * 90)[:-9]])
def test_broken_gzip(broken: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        opened(io.BytesIO(broken))[1].read()
    assert caught.value.reason == "unreadable"


def test_flood() -> None:
    bomb = gzip.compress(b"\n" * 30_000_000)
    with pytest.raises(UnreadableInput, match="100 times") as caught:
        opened(io.BytesIO(bomb))[1].read()
    assert caught.value.reason == "too-large"


def test_lines_are_numbered_and_bounded() -> None:
    raw = b"one\n\n  \r\n" + b"x" * 200_000 + b"\ntwo \xff\nlast"
    found = list(lines(opened(io.BytesIO(raw))[1], "utf-8-sig", 100))
    assert found == [(1, "one\n"), (4, None), (5, "two \udcff\n"), (6, "last")]


def test_stream_stays_open() -> None:
    stream = io.BytesIO(b"one\ntwo\n")
    assert len(list(lines(opened(stream)[1], "utf-8-sig", 100))) == 2
    assert not stream.closed
