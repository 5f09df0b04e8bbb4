from __future__ import annotations

import gzip
import io
import time
from collections.abc import Sequence

import pytest

from casus.intake.stream import Packed, unpacked
from casus.intake.supply import Supply
from casus.intake.warc_records import Broken, Record, Records, read_fields
from tests.intake.archives import answer, record

MOST = 100_000
ONE, TWO, THREE = (record(answer(f"<p>{word}</p>")) for word in ("one", "two", "three"))


def read(raw: bytes, most: int = MOST) -> Sequence[Record | Broken]:
    return list(Records(Supply(unpacked(Packed(io.BytesIO(raw)), 0)), most))


def told(raw: bytes, most: int = MOST) -> list[tuple[int | None, str]]:
    """Number and last word of the body of each record; of a broken stretch its number and reason."""
    return [
        (one.number, one.body[-10:].decode().split(">")[-2][:-3] if isinstance(one, Record) else one.reason)
        for one in read(raw, most)
    ]


def test_records_in_order_with_their_fields() -> None:
    first, second = read(ONE + record(b"note", "metadata", "text/plain", url="urn:a"))
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.number, first.fields.get("warc-type"), first.length) == (1, "response", len(first.body))
    assert (second.number, second.fields.get("WARC-Target-URI"), second.body) == (2, "urn:a", b"note")


def test_line_ends_may_be_bare() -> None:
    head, block = ONE.split(b"\r\n\r\n", 1)
    (one,) = read(head.replace(b"\r\n", b"\n") + b"\n\n" + block)
    assert isinstance(one, Record)
    assert one.fields.get("WARC-Type") == "response"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_three_records(pack: type[bytes]) -> None:
    assert told(b"".join(map(pack, (ONE, TWO, THREE)))) == [(1, "one"), (2, "two"), (3, "three")]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        pytest.param(b"", [], id="empty"),
        pytest.param(b"\r\n\r\n\n", [], id="blank"),
        pytest.param(b"no WARC\n" * 9, [(None, "broken-archive")], id="something else"),
        pytest.param(b"junk" + ONE, [(None, "broken-archive")], id="no line of its own"),
        pytest.param(b"junk\n" + ONE, [(None, "broken-archive"), (1, "one")], id="junk before"),
        pytest.param(
            ONE + b"junk" * 50_000 + b"\n" + TWO, [(1, "one"), (None, "broken-archive"), (2, "two")], id="junk within"
        ),
        pytest.param(ONE + TWO[:-30], [(1, "one"), (2, "broken-archive")], id="breaks off in a body"),
        pytest.param(ONE + TWO[:90], [(1, "one"), (2, "broken-archive")], id="breaks off in a head"),
        pytest.param(ONE[:70] + b"\r\n" + TWO, [(1, "broken-archive"), (2, "two")], id="head into the next"),
        pytest.param(
            ONE.replace(b"Content-Length", b"Content-Lend") + TWO, [(1, "broken-archive"), (2, "two")], id="no length"
        ),
        pytest.param(
            ONE.replace(b"WARC-Type", b"X: " + b"y" * 90_000 + b"\r\nWARC-Type") + TWO,
            [(1, "broken-archive"), (2, "two")],
            id="endless head",
        ),
    ],
)
def test_what_is_broken_is_told_and_the_rest_read(raw: bytes, found: list[tuple[int | None, str]]) -> None:
    assert told(raw) == found


@pytest.mark.parametrize(
    "length", [5, *range(61, 76), 500, 700, 90_000, 10**9, 10**15, "-1", "1e3", "9" * 400, "x", ""]
)
def test_a_wrong_length_loses_one_record_only(length: object) -> None:
    wrong = record(answer("<p>wrong</p>"), length=length)
    found = told(ONE + wrong + TWO + THREE)
    assert found[0] == (1, "one")
    assert found[1] == (2, "broken-archive")
    assert [word for _, word in found[2:]] == ["two", "three"]


def test_a_long_block_is_given_in_part_and_passed_over() -> None:
    long = record(answer(b"x" * 300_000))
    first, second = read(long + TWO)
    assert isinstance(first, Record)
    assert (len(first.body), first.length > 300_000) == (MOST, True)
    assert isinstance(second, Record)


def test_after_a_broken_member_the_next_are_read() -> None:
    broken = bytearray(gzip.compress(TWO))
    broken[60:90] = bytes(30)
    found = told(gzip.compress(ONE) + bytes(broken) + gzip.compress(THREE))
    assert found[0] == (1, "one")
    assert found[-1][1] == "three"
    assert "broken-archive" in [word for _, word in found]


def test_a_cut_member_does_not_harm_the_record_before() -> None:
    packed = gzip.compress(ONE) + gzip.compress(TWO)
    for cut in (2, 9, 12, 100):
        assert told(packed[: len(gzip.compress(ONE)) + cut])[0] == (1, "one")


def test_a_checksum_that_fails_breaks_the_record() -> None:
    broken = bytearray(gzip.compress(ONE))
    broken[-6] ^= 1
    assert told(bytes(broken) + gzip.compress(TWO)) == [(None, "broken-archive"), (1, "two")]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"WARC/1.0\r\n" * 40_000, id="only first lines"),
        pytest.param(b"\nWARC/1.0\r\nContent-Length: 9999999\r\n\r\n" * 100_000, id="each swallows all"),
        pytest.param(b"\n" * 4_000_000, id="blank lines"),
        pytest.param(b"x\n" * 2_000_000, id="short lines"),
        pytest.param(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" * 30_000, id="empty records"),
        pytest.param(b"WARC/1.0\r\n" + b"a:b\r\n" * 800_000, id="one head"),
    ],
)
def test_floods_end_soon(raw: bytes) -> None:
    start = time.process_time()
    for _ in Records(Supply(Packed(io.BytesIO(raw))), 1_000_000):
        pass
    assert time.process_time() - start < 20


def test_fields() -> None:
    fields = read_fields(b"HTTP/1.1 200 OK\nContent-Type: text/html\r\nbroken line\r\nX: a\r\n b\r\n")
    assert (fields.status_code, fields.get("content-type"), fields.get("X")) == (200, "text/html", "a b")
    for head in (b"", b"\r\n", b"\xff\xfe", b"HTTP/1.1 999999999999999999999 OK\r\n", b"A: " + b"x" * 200_000):
        assert read_fields(head).get("A") is None
