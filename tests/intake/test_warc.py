from __future__ import annotations

import gzip
import io
from collections.abc import Sequence

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.errors import NotAnArticle
from casus.intake.options import IntakeOptions
from casus.intake.source import Source
from casus.intake.stream import Packed, unpacked
from casus.intake.warc import begins_warc, warc_items
from casus.records.item import Item
from casus.records.rejected import Rejected
from tests.intake.archives import PAGE, TEXT, URL, answer, record

SOURCE = Source("news", "in/news.warc.gz", ".warc")
MOST = 20_000
INFO = record(b"software: x\r\n", "warcinfo", "application/warc-fields")
GOOD = record(answer(PAGE, "text/html; charset=utf-8"))


def read(raw: bytes, most: int = MOST) -> Sequence[Item | Rejected]:
    packed = Packed(io.BytesIO(raw))
    return list(warc_items(SOURCE, packed, unpacked(packed, most), IntakeOptions(max_bytes=most)))


def one(raw: bytes, most: int = MOST) -> Item | Rejected:
    (item,) = read(raw, most)
    return item


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress])
def test_an_answer_becomes_an_item(pack: type[bytes]) -> None:
    assert one(pack(INFO) + pack(GOOD)) == Item(
        doc="news:2",
        place="in/news.warc.gz#2",
        raw=PAGE.encode(),
        form="html",
        url=URL,
        charset="utf-8",
        retrieved="2024-05-01T10:00:00+00:00",
    )


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (record(answer(TEXT, "text/plain")), "text"),
        (record(answer(PAGE, "text/plain")), "html"),
        (record(answer(PAGE, "application/xhtml+xml")), "html"),
        (record(answer(PAGE, None)), "html"),
        (record(answer(TEXT, None), more="WARC-Identified-Payload-Type: text/plain\r\n"), "text"),
        (record(TEXT.encode(), "resource", "text/plain; charset=utf-8"), "text"),
        (record(PAGE.encode(), "resource", "text/html"), "html"),
        (record(TEXT.encode(), "conversion", "text/plain"), "text"),
    ],
)
def test_what_is_a_page_or_a_text(raw: bytes, form: str) -> None:
    item = one(raw)
    assert isinstance(item, Item)
    assert (item.form, TEXT.encode() in item.raw) == (form, True)


@pytest.mark.parametrize(
    "raw",
    [
        INFO,
        record(answer(PAGE, status="404 Not Found")),
        record(answer(PAGE, status="304 Not Modified")),
        record(answer("GIF89a", "image/gif")),
        record(answer(TEXT, None)),
        record(answer('{"text": 1}', "application/json")),
        record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        record(answer(PAGE), "revisit"),
        record(TEXT.encode(), "metadata", "text/plain"),
        record(b"203.0.113.5", "resource", "text/dns"),
        record(b"20 text/gemini", "response", "application/gemini"),
    ],
)
def test_other_records_are_passed_over(raw: bytes) -> None:
    assert len(read(raw + GOOD)) == 1
    with pytest.raises(NotAnArticle, match="holds no page and no text"):
        read(raw)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (gzip.compress(PAGE.encode()), "Content-Encoding: gzip"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode()), "transfer-encoding: Chunked"),
        (PAGE.encode(), "Content-Encoding: br"),
    ],
)
def test_codings_are_undone(body: bytes, head: str) -> None:
    item = one(record(answer(body, "text/html", head)))
    assert item.raw == PAGE.encode()


@pytest.mark.parametrize(
    ("body", "head", "reason"),
    [
        (gzip.compress(PAGE.encode())[:-9], "Content-Encoding: gzip", "broken-archive"),
        (b"ff\r\n" + PAGE.encode(), "Transfer-Encoding: chunked", "bad-member"),
        (gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip", "too-large"),
        (gzip.compress(b"x" * (MOST + 1)), "Content-Encoding: gzip", "too-large"),
        (b"x" * (MOST + 1), "X: y", "too-large"),
        (b"x" * 900_000, "X: y", "too-large"),
    ],
)
def test_a_body_that_cannot_be_had_is_refused_with_its_bytes(body: bytes, head: str, reason: str) -> None:
    refused, good = read(record(answer(body, "text/html", head)) + GOOD)
    assert isinstance(refused, Rejected)
    assert isinstance(good, Item)
    assert (refused.doc, refused.path, refused.reason) == ("news:1", "in/news.warc.gz#1", reason)
    assert (refused.raw, refused.form, refused.url) == (body[:MOST], "html", URL)
    assert refused.message.startswith("in/news.warc.gz#1 ")


@pytest.mark.parametrize(("extra", "fits"), [(0, True), (1, False)])
def test_the_bound_is_that_of_the_body(extra: int, fits: bool) -> None:
    item = one(record(answer(b"<p>" + b"x" * (MOST - 3 + extra), "text/html", "X: " + "y" * 9_000)))
    assert isinstance(item, Item) is fits


def test_a_broken_stretch_is_refused_with_its_bytes() -> None:
    first, stray, second, cut = read(GOOD + b"stray bytes\n" + GOOD + GOOD[:-40])
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert isinstance(stray, Rejected)
    assert isinstance(cut, Rejected)
    assert (stray.doc, stray.path, stray.raw, stray.form) == ("news", "in/news.warc.gz", b"stray bytes", None)
    assert (cut.doc, cut.path, cut.reason) == ("news:3", "in/news.warc.gz#3", "broken-archive")
    assert cut.raw.startswith(b"HTTP/1.1 200 OK")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("<http://a.example/x>", "http://a.example/x"),
        ("HTTPS://A.example/", "HTTPS://A.example/"),
        ("dns:a.example", None),
        ("http://a.example/" + "x" * 2_000, None),
        ("http://a.example/\x00", "http://a.example/\\x00"),
    ],
)
def test_addresses(url: str, kept: str | None) -> None:
    item = one(record(PAGE.encode(), "resource", "text/html", url=url))
    assert item.url == kept


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("2024-05-01T10:00:00.123456Z", "2024-05-01T10:00:00+00:00"),
        ("2024-05-01T10:00:00+03:00", "2024-05-01T07:00:00+00:00"),
        ("2024-05-01T10:00:00", "2024-05-01T10:00:00+00:00"),
        ("0001-01-01T00:00:00+14:00", None),
        ("20240501100000", None),
        ("2024", None),
        ("", None),
    ],
)
def test_dates(date: str, kept: str | None) -> None:
    item = one(GOOD.replace(b"2024-05-01T10:00:00Z", date.encode()))
    assert item.retrieved == kept


def test_beginning() -> None:
    assert begins_warc(GOOD)
    assert not begins_warc(b"WARC is a format")


PIECES = st.one_of(
    st.sampled_from(
        [GOOD, INFO, GOOD[:-50], gzip.compress(GOOD), zstandard.compress(GOOD), b"\r\n\r\n", b"WARC/1.0\r\n"]
    ),
    st.binary(max_size=60),
    st.sampled_from(
        [b"Content-Length: 7\r\n\r\n", b"WARC-Type: response\r\n", b"HTTP/1.1 200 OK\r\n", b"\x1f\x8b\x08\x00"]
    ),
)


def check(raw: bytes) -> None:
    try:
        items = read(raw)
    except NotAnArticle:
        return
    for item in items:
        assert len(item.raw) <= MOST
        if isinstance(item, Rejected):
            item.message.encode()
            assert item.reason in ("broken-archive", "too-large", "bad-member")
        else:
            (item.place + (item.url or "") + (item.charset or "")).encode()


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=8).map(b"".join))
def test_any_bytes(raw: bytes) -> None:
    check(raw)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([bytes, gzip.compress, zstandard.compress]),
    st.lists(st.tuples(st.integers(0, 2_500), st.binary(min_size=1, max_size=5)), max_size=5),
    st.integers(0, 400),
)
def test_changed_archives(pack: type[bytes], changes: list[tuple[int, bytes]], cut: int) -> None:
    packed = record(answer(gzip.compress(PAGE.encode()), "text/html", "Content-Encoding: gzip"))
    raw = bytearray(b"".join(map(pack, (INFO, GOOD, packed, GOOD))))
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    check(bytes(raw[: len(raw) - cut]))


def test_packed_bytes_stand_in_once_for_what_could_not_be_unpacked() -> None:
    raw = gzip.compress(GOOD) + b"\x1f\x8b\x08\x00broken" + gzip.compress(GOOD) + b"\x1f\x8b\x08\x00broken"
    first, broken, second, again = read(raw)
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert (broken.raw, again.raw) == (raw, b"")
