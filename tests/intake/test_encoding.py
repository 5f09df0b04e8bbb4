from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.intake.encoding import declared_charset, decode

TEXT = "The foreign minister of Perú met his counterpart in Malmö – “a good day”, he said.\r\nThey signed a treaty."
RUSSIAN = (
    "Министр иностранных дел заявил в понедельник, что переговоры о перемирии начнутся на следующей неделе в Женеве."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_byte_order_mark_stays_a_character(encoding: str) -> None:
    assert decode(f"\ufeff{TEXT}".encode(encoding)) == f"\ufeff{TEXT}"


def test_guess_for_another_alphabet() -> None:
    assert decode((RUSSIAN * 3).encode("cp1251")) == RUSSIAN * 3


def test_charset_that_the_page_names() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body>{RUSSIAN}</body></html>'
    assert decode(page.encode("cp1251"), html=True) == page


@pytest.mark.parametrize("label", ["utf-16", "no-such-charset", "hex", "ascii", "undefined", "idna", "punycode"])
def test_charset_that_the_page_names_wrongly(label: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body>{TEXT}</body></html>'
    assert decode(page.encode(), html=True) in (page, page.encode().decode("cp1252", errors="replace"))


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (b'<meta charset="ISO-8859-1">', "cp1252"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb2312"),
        (b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_declared_charset(head: bytes, codec: str | None) -> None:
    assert declared_charset(head) == codec


def test_charset_of_the_server_is_a_hint() -> None:
    """It holds for bytes that are not UTF-8; the page's own comes before it, and so does a mark."""
    assert decode(RUSSIAN.encode("koi8-r"), hint="KOI8-R") == RUSSIAN
    assert decode(RUSSIAN.encode("koi8-r"), hint="x-unknown") == decode(RUSSIAN.encode("koi8-r"))
    assert decode(TEXT.encode(), hint="ISO-8859-1") == TEXT
    assert decode(TEXT.encode("cp1252"), hint="ISO-8859-1") == TEXT
    assert decode(f"\ufeff{TEXT}".encode("utf-16-le"), hint="koi8-r") == f"\ufeff{TEXT}"
    page = f'<meta charset="windows-1251">{RUSSIAN}'
    assert decode(page.encode("cp1251"), html=True, hint="koi8-r") == page


@pytest.mark.parametrize("hint", ["utf-16", "hex", "undefined", "punycode", "\x00", "\ud800", "utf-8", "big5"])
def test_a_hint_that_does_not_fit_is_passed_over(hint: str) -> None:
    assert decode(RUSSIAN.encode("cp1251") * 3, hint=hint) == RUSSIAN * 3


def test_cut_last_character_is_marked() -> None:
    raw = "He met envoys in Malmö and Perú".encode()[:-1]
    assert decode(raw) == "He met envoys in Malmö and Per\ufffd"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7 and more", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"PK\x03\x04rest", "binary"),
        (b"text with \x00 in it and no more than that", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xff\xfe\x00\xd8\x00\x00", "bad-encoding"),
        (b"\xef\xbb\xbf\xff\xff", "bad-encoding"),
    ],
)
def test_not_text(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        decode(raw)
    assert caught.value.reason == reason


@given(st.text(max_size=200).filter(lambda text: "\x00" not in text))
def test_utf8_with_a_mark_comes_back_whole(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == f"\ufeff{text}"


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_end_in_text_or_a_reason(raw: bytes, html: bool) -> None:
    reason = ""
    try:
        decode(raw, html=html).encode()
    except UnreadableInput as error:
        reason = error.reason
    assert reason in ("", "binary", "bad-encoding")


def test_a_codec_that_is_no_charset_costs_no_time() -> None:
    page = b"<meta charset=punycode>" + b"Peace-" * 200_000
    start = time.process_time()
    assert decode(page, html=True) == page.decode()
    assert time.process_time() - start < 2
