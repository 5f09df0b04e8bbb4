from __future__ import annotations

import gzip
import io

import pytest

from casus.errors import UnreadableInput
from casus.intake.stream import HEAD_BYTES, Packed, Position, lines, opened, unpacked


class Dripping(io.BytesIO):
    """A stream that gives one byte at a time, as a slow pipe does."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(size or 0, 1) if size is None or size >= 0 else 1)


@pytest.mark.parametrize("raw", [b"", b"short", b"x" * (3 * HEAD_BYTES)])
def test_head_is_not_lost(raw: bytes) -> None:
    head, stream = opened(Packed(Dripping(raw)))
    assert head == raw[:HEAD_BYTES]
    assert stream.readall() == raw


def test_packed_streams_are_unpacked_and_others_are_not() -> None:
    raw = b"Peru warned Bolivia. " * 1_000
    for given in (raw, gzip.compress(raw)):
        head, stream = opened(unpacked(Packed(io.BytesIO(given)), 0))
        assert head == raw[:HEAD_BYTES]
        assert stream.readall() == raw


def test_what_breaks_off_early_is_told_behind_what_was_read() -> None:
    raw = gzip.compress(b"one\ntwo\n") + gzip.compress(b"three\n" * 99)[:-9]
    head, stream = opened(unpacked(Packed(io.BytesIO(raw)), 0))
    assert head.startswith(b"one\ntwo\n")
    found = lines(stream, 100, wide=False)
    assert [next(found), next(found)] == [(1, b"one", True), (2, b"two", True)]
    with pytest.raises(UnreadableInput, match="breaks off"):
        list(found)


def test_position_counts_packed_bytes() -> None:
    position = Position(7)
    packed = Packed(io.BytesIO(gzip.compress(b"one " * 50_000)), position)
    _, stream = opened(unpacked(packed, 0))
    stream.readall()
    assert position.bytes == 7 + packed.count == 7 + len(gzip.compress(b"one " * 50_000))


def test_first_bytes_of_a_packed_stream_are_kept() -> None:
    raw = gzip.compress(bytes(range(256)) * 100 + b"".join(n.to_bytes(4, "big") for n in range(30_000)))
    packed = Packed(io.BytesIO(raw))
    opened(unpacked(packed, 20_000))[1].readall()
    assert len(raw) > 20_000
    assert packed.first == raw[:20_000]


def test_lines_are_numbered_and_bounded() -> None:
    raw = b"\xef\xbb\xbfone\n\n  \r\n" + b"x" * 200_000 + b"\ntwo \xff\r\nlast"
    found = list(lines(Packed(io.BytesIO(raw)), 100, wide=False))
    assert found == [(1, b"one", True), (4, b"x" * 100, False), (5, b"two \xff", True), (6, b"last", True)]


@pytest.mark.parametrize("extra", range(12))
def test_lines_at_the_bound(extra: int) -> None:
    raw = b"x" * (95 + extra)
    for end in (b"", b"\n", b"\r\n"):
        found = list(lines(Packed(io.BytesIO(raw + end + b"next")), 100, wide=False)) if end else []
        found = found or list(lines(Packed(io.BytesIO(raw)), 100, wide=False))
        assert found[0] == (1, raw[:100], len(raw) <= 100)
        assert found[1:] == ([(2, b"next", True)] if end else [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_wide_lines_come_as_utf_8(encoding: str) -> None:
    text = "\ufeff" * (encoding != "utf-16") + "eins\n\nzw\u00f6lf\u010a\n" + "x" * 200
    found = list(lines(Packed(io.BytesIO(text.encode(encoding))), 100, wide=True))
    assert found == [(1, b"eins", True), (3, "zw\u00f6lf\u010a".encode(), True), (4, b"x" * 100, False)]


def test_stream_stays_open() -> None:
    stream = io.BytesIO(b"one\ntwo\n")
    assert len(list(lines(Packed(stream), 100, wide=False))) == 2
    assert not stream.closed
