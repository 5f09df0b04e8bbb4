from __future__ import annotations

import gzip
import io
import time
import zlib

import pytest
import zstandard
from fastwarc.stream_io import BrotliWriter
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import InputError, UnreadableInput
from casus.intake.payload import content_charset, content_form, dechunked, decoded

PAGE = b"<p>Peru warned Bolivia on Monday that it would close the border.</p>"
MOST = 100_000


def brotli(raw: bytes) -> bytes:
    buffer = io.BytesIO()
    with BrotliWriter(buffer) as writer:
        writer.write(raw)
    return buffer.getvalue()


def bare_deflate(raw: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(raw) + packer.flush()


def outcome(raw: bytes, codings: str, most: int) -> int | str:
    """How many bytes there are when all is undone, or the reason why there are none."""
    try:
        return len(decoded(dechunked(raw), codings, most))
    except InputError as error:
        return error.reason


CODED = [
    ("gzip", gzip.compress(PAGE)),
    ("X-GZIP", gzip.compress(PAGE)),
    ("deflate", zlib.compress(PAGE)),
    ("deflate", bare_deflate(PAGE)),
    ("br", brotli(PAGE)),
    ("zstd", zstandard.compress(PAGE)),
    ("deflate, gzip", gzip.compress(zlib.compress(PAGE))),
    ("identity", PAGE),
    ("", PAGE),
]


@pytest.mark.parametrize(("codings", "raw"), CODED)
def test_content_codings(codings: str, raw: bytes) -> None:
    assert decoded(raw, codings, MOST) == PAGE


@pytest.mark.parametrize("codings", ["gzip", "deflate", "br", "zstd"])
def test_a_page_that_was_kept_decoded_stays(codings: str) -> None:
    assert decoded(PAGE, codings, MOST) == PAGE


@pytest.mark.parametrize(("codings", "raw"), CODED[:6])
def test_what_breaks_off_is_refused(codings: str, raw: bytes) -> None:
    with pytest.raises(UnreadableInput):
        decoded(raw[:-9], codings, MOST)


@pytest.mark.parametrize(
    ("codings", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli), ("zstd", zstandard.compress)],
)
def test_floods_are_bounded(codings: str, pack: object) -> None:
    assert callable(pack)
    bomb = pack(bytes(50_000_000))
    assert outcome(bomb, codings, MOST) in (MOST + 1, "too-large")


def test_too_many_codings() -> None:
    with pytest.raises(UnreadableInput, match="4 content codings"):
        decoded(PAGE, "gzip,gzip,gzip,gzip", MOST)


@pytest.mark.parametrize(
    ("raw", "body"),
    [
        (b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", b"hello world"),
        (b"5;name=value\nhello\n0\n\n", b"hello"),
        (b"00000A \r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n", b"0123456789"),
        (b"0\r\n\r\n", b""),
        (PAGE, PAGE),
        (b"", b""),
    ],
)
def test_chunks(raw: bytes, body: bytes) -> None:
    assert dechunked(raw) == body


@pytest.mark.parametrize("raw", [b"5\r\nhel", b"5\r\nhello\r\n", b"5\r\nhello\r\nzz\r\n", b"ffffffff\r\nhello"])
def test_broken_chunks(raw: bytes) -> None:
    with pytest.raises(UnreadableInput, match="chunks"):
        dechunked(raw)


def test_many_chunks_are_soon_put_together() -> None:
    start = time.process_time()
    assert len(dechunked(b"1\r\nx\r\n" * 300_000 + b"0\r\n\r\n")) == 300_000
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("content_type", "form", "charset"),
    [
        ("text/html", "html", None),
        ("Text/HTML; Charset=UTF-8", "html", "UTF-8"),
        ("application/xhtml+xml;charset='koi8-r'", "html", "koi8-r"),
        ('text/plain; format=flowed; charset="iso-8859-1"', "text", "iso-8859-1"),
        ("image/png", None, None),
        ("text/html-fragment", None, None),
        ("", None, None),
    ],
)
def test_media_types(content_type: str, form: str | None, charset: str | None) -> None:
    assert (content_form(content_type), content_charset(content_type)) == (form, charset)


@given(st.binary(max_size=300), st.lists(st.sampled_from(["gzip", "deflate", "br", "zstd", "x"]), max_size=3))
def test_any_body_is_decoded_or_refused(raw: bytes, codings: list[str]) -> None:
    found = outcome(raw, ",".join(codings), 1_000)
    assert found in ("bad-member", "broken-archive", "too-large") or found in range(max(1_001, len(raw)) + 1)
