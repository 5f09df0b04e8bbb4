from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import FetchError
from casus.fetch.unpack import Body

TEXT = b"The minister resigned. " * 500


def unwrapped(raw: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(raw) + packer.flush()


PACKERS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("", bytes),
    ("identity", bytes),
    ("gzip", gzip.compress),
    ("X-GZIP", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", unwrapped),
]


def unpacked(coding: str, packed: bytes, step: int, most: int = 1_000_000, ratio: int = 1_000) -> bytes:
    body = Body(coding, most, ratio)
    for start in range(0, len(packed), step):
        body.add(packed[start : start + step])
    return body.end()


def failure(coding: str, packed: bytes, step: int = 4_096, most: int = 1_000_000, ratio: int = 1_000) -> FetchError:
    with pytest.raises(FetchError) as caught:
        unpacked(coding, packed, step, most, ratio)
    return caught.value


@pytest.mark.parametrize(("coding", "pack"), PACKERS)
@pytest.mark.parametrize("step", [1, 2, 7, 100_000])
def test_what_was_packed_comes_out(coding: str, pack: Callable[[bytes], bytes], step: int) -> None:
    assert unpacked(coding, pack(TEXT), step) == TEXT


@given(st.binary(max_size=300), st.sampled_from(PACKERS), st.integers(1, 50))
def test_any_bytes_come_out(raw: bytes, packer: tuple[str, Callable[[bytes], bytes]], step: int) -> None:
    coding, pack = packer
    assert unpacked(coding, pack(raw), step) == raw


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]), st.integers(1, 50))
def test_any_bytes_taken_for_packed_end_in_an_error_of_ours(raw: bytes, coding: str, step: int) -> None:
    try:
        unpacked(coding, raw, step)
    except FetchError as error:
        assert error.reason in ("bad-encoding", "cut-off")  # noqa: PT017


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_an_empty_body_is_empty_however_it_is_packed(coding: str) -> None:
    assert unpacked(coding, b"", 1) == b""


@pytest.mark.parametrize("step", [1, 5, 100_000])
def test_parts_are_joined_and_padding_is_dropped(step: int) -> None:
    assert unpacked("gzip", gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 9, step) == b"one two"
    assert unpacked("deflate", zlib.compress(b"one") + b"rubbish", step) == b"one"


@pytest.mark.parametrize(("coding", "pack"), PACKERS[2:])
@pytest.mark.parametrize("left", [1, 2, 30])
def test_a_body_that_is_cut_off(coding: str, pack: Callable[[bytes], bytes], left: int) -> None:
    error = failure(coding, pack(TEXT)[:left])
    assert (error.reason, error.temporary) == ("cut-off", True)


@pytest.mark.parametrize(("coding", "pack"), PACKERS)
def test_a_body_that_is_too_large(coding: str, pack: Callable[[bytes], bytes]) -> None:
    assert failure(coding, pack(TEXT), most=len(TEXT) - 1).reason == "too-large"
    assert len(unpacked(coding, pack(TEXT), 4_096, most=len(TEXT))) == len(TEXT)


def test_a_flood_is_stopped_by_its_ratio_before_its_size() -> None:
    error = failure("gzip", gzip.compress(bytes(3_000_000)), most=100_000_000, ratio=100)
    assert error.reason == "too-large"
    assert "100 times" in str(error)


def test_a_short_body_may_pack_well() -> None:
    assert len(unpacked("gzip", gzip.compress(bytes(200_000)), 4_096, ratio=2)) == 200_000


def test_a_bomb_never_stands_in_memory() -> None:
    """One chunk of 200 kB that would be 200 MB."""
    bomb = gzip.compress(bytes(200_000_000))
    tracemalloc.start()
    try:
        assert failure("gzip", bomb, step=len(bomb), most=1_000_000, ratio=10_000).reason == "too-large"
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_many_parts_are_an_attack() -> None:
    assert failure("gzip", gzip.compress(b"") * 200).reason == "bad-encoding"


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, gzip", "x" * 500])
def test_what_was_not_offered_is_refused(coding: str) -> None:
    error = failure(coding, b"")
    assert error.reason == "bad-encoding"
    assert "gzip, deflate" in str(error)
    assert len(str(error)) < 200
