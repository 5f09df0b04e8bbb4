from __future__ import annotations

import gzip
import io
import random
import struct
from collections.abc import Callable

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.intake.stream import Packed
from casus.intake.unpack import FREE_BYTES, MAX_RATIO, Unpacked, is_packed

Pack = Callable[[bytes], bytes]

NOISE = random.Random(1).randbytes(40_000)
ONE, TWO, THREE = b"one " * 9_000, NOISE, b"three " * 9_000


def zstd(raw: bytes) -> bytes:
    return zstandard.ZstdCompressor(write_checksum=True).compress(raw)


CODECS = pytest.mark.parametrize("pack", [gzip.compress, zstd])


def read_on(raw: bytes, size: int = 65_536) -> tuple[bytes, list[str]]:
    """All that can be unpacked, and the reasons met on the way; ends, whatever the bytes."""
    stream = Unpacked(Packed(io.BytesIO(raw)))
    found: list[bytes] = []
    reasons: list[str] = []
    for _ in range(2 * len(raw) + 20_000):
        try:
            piece = stream.read(size)
        except UnreadableInput as error:
            reasons.append(error.reason)
            continue
        if not piece:
            return b"".join(found), reasons
        found.append(piece)
    raise AssertionError("does not end")


@CODECS
@pytest.mark.parametrize("size", [1_000, 65_536, 1_000_000])
def test_all_members_are_unpacked(pack: Pack, size: int) -> None:
    assert read_on(pack(ONE) + pack(b"") + pack(TWO) + pack(THREE), size) == (ONE + TWO + THREE, [])


@CODECS
def test_zeros_between_members_are_padding(pack: Pack) -> None:
    assert read_on(pack(ONE) + bytes(5_000) + pack(TWO) + bytes(99)) == (ONE + TWO, [])


def test_frames_to_be_skipped_are_skipped() -> None:
    note = struct.pack("<II", 0x184D2A51, 4) + b"note"
    assert is_packed(note)
    assert read_on(note + zstd(ONE) + note + zstd(TWO)) == (ONE + TWO, [])


@CODECS
def test_what_breaks_off_is_told_after_what_was_whole(pack: Pack) -> None:
    found, reasons = read_on(pack(ONE) + pack(TWO)[:-5])
    assert found.startswith(ONE)
    assert TWO.startswith(found[len(ONE) :])
    assert reasons == ["broken-archive"]


@CODECS
def test_after_a_broken_member_the_next_ones_are_read(pack: Pack) -> None:
    broken = bytearray(pack(TWO))
    broken[10_000:10_400] = bytes(400)
    found, reasons = read_on(pack(ONE) + bytes(broken) + pack(THREE))
    assert found.startswith(ONE)
    assert found.endswith(THREE)
    assert set(reasons) == {"broken-archive"}


@CODECS
def test_garbage_between_members_is_told_and_passed_over(pack: Pack) -> None:
    assert read_on(pack(ONE) + b"garbage" * 9_000 + pack(TWO)) == (ONE + TWO, ["broken-archive"])
    assert read_on(pack(ONE) + b"end") == (ONE, ["broken-archive"])


@CODECS
@pytest.mark.parametrize(("cut", "sound"), [(3, True), (-2, False)])
def test_sound_tells_whether_what_was_given_is_whole(pack: Pack, cut: int, sound: bool) -> None:
    stream = Unpacked(Packed(io.BytesIO(pack(ONE) + pack(b"two " * 9_000)[:cut])))
    with pytest.raises(UnreadableInput):
        stream.readall()
    assert stream.sound is sound


@CODECS
def test_flood(pack: Pack) -> None:
    bomb = pack(bytes(30_000_000))
    found, reasons = read_on(bomb)
    assert reasons == ["too-large"]
    assert len(found) <= FREE_BYTES + MAX_RATIO * len(bomb)


def test_a_window_that_takes_too_much_memory_is_refused() -> None:
    settings = zstandard.ZstdCompressionParameters(window_log=28, compression_level=1)
    packer = zstandard.ZstdCompressor(compression_params=settings).compressobj()
    found, reasons = read_on(packer.compress(ONE) + packer.flush())
    assert (found, set(reasons)) == (b"", {"broken-archive"})


def test_what_is_unpacked_is_told() -> None:
    told: list[int] = []
    Unpacked(Packed(io.BytesIO(gzip.compress(ONE))), told.append).readall()
    assert sum(told) == len(ONE)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([gzip.compress, zstd]),
    st.lists(st.tuples(st.integers(0, 41_000), st.binary(min_size=1, max_size=6)), max_size=6),
    st.integers(0, 41_000),
)
def test_changed_archives_end_within_bounds(pack: Pack, changes: list[tuple[int, bytes]], cut: int) -> None:
    raw = bytearray(pack(ONE) + pack(TWO) + pack(THREE))
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    found, reasons = read_on(bytes(raw[: len(raw) - cut if cut < 20_000 else len(raw)]))
    assert len(found) <= FREE_BYTES + MAX_RATIO * len(raw)
    assert set(reasons) <= {"broken-archive", "too-large"}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"\x50\x2a\x4d\x18"]), st.binary(max_size=3_000))
def test_any_bytes_end(magic: bytes, raw: bytes) -> None:
    read_on(magic + raw)
