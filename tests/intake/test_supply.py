from __future__ import annotations

import gzip
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.intake.stream import Packed
from casus.intake.supply import Supply
from casus.intake.unpack import Unpacked
from tests.intake.test_stream import Dripping


def feed(raw: bytes, *, dripping: bool = False) -> Supply:
    return Supply(Packed((Dripping if dripping else io.BytesIO)(raw)))


@pytest.mark.parametrize("dripping", [False, True])
def test_lines_takes_and_skips(dripping: bool) -> None:
    one = feed(b"first\r\n\nlonger line\nabcdefgh\r\n\r\nend", dripping=dripping)
    assert [one.line(99), one.line(99), one.line(4), one.line(99)] == [b"first\r\n", b"\n", b"long", b"er line\n"]
    assert one.take(3) == b"abc"
    assert one.peek(2) == b"de"
    assert one.skip(5) == 5
    one.strip(b"\r\n")
    assert one.take(99) == b"end"
    assert (one.line(9), one.take(9), one.skip(9), one.peek(9), one.error) == (b"", b"", 0, b"", None)


@pytest.mark.parametrize("dripping", [False, True])
def test_what_stands_before_a_mark(dripping: bool) -> None:
    one = feed(b"ab" * 70_000 + b"\nWARC/" + b"\nWAR", dripping=dripping)
    assert one.before(b"\nWARC/", 5) == b"ababa"
    assert one.take(6) == b"\nWARC/"
    assert one.before(b"\nWARC/", 99) == b"\nWAR"
    assert one.peek(1) == b""


def test_what_was_taken_can_be_put_back() -> None:
    one = feed(b"one\ntwo\nthree\n")
    line = one.line(99)
    one.put_back(line)
    assert one.line(99) == b"one\n"
    one.put_back(b"other\n")
    assert [one.line(99), one.line(99)] == [b"other\n", b"two\n"]


def test_goes_on_behind_a_broken_place() -> None:
    noise = random.Random(1).randbytes(9_000)
    one = Supply(
        Unpacked(Packed(io.BytesIO(gzip.compress(b"first ") + gzip.compress(noise)[:-20] + gzip.compress(b"last"))))
    )
    assert one.take(6) == b"first "
    assert one.sound
    assert noise.startswith(one.take(99_999))
    assert isinstance(one.error, UnreadableInput)
    assert not one.sound
    assert one.take(1) == b""
    one.mend()
    assert (one.take(99), one.error) == (b"last", None)


@given(st.binary(max_size=200), st.lists(st.tuples(st.sampled_from("ltsp"), st.integers(0, 40)), max_size=30))
def test_nothing_is_lost_or_doubled(raw: bytes, steps: list[tuple[str, int]]) -> None:
    one, at = feed(raw), 0
    for step, count in steps:
        match step:
            case "l":
                end = raw.find(b"\n", at, at + count) + 1 or min(at + count, len(raw))
                assert one.line(count) == raw[at:end]
            case "t":
                end = min(at + count, len(raw))
                assert one.take(count) == raw[at:end]
            case "s":
                end = min(at + count, len(raw))
                assert one.skip(count) == end - at
            case _:
                end = at
                assert one.peek(count) == raw[at : at + count]
        at = end
