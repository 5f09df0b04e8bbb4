from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.fetch.headers import MOST_RETRY_S, charset, header_values, media_type, retry_after, validator

NOW = datetime(2025, 6, 19, 8, 0, tzinfo=UTC)


def test_names_in_lower_case_and_the_first_of_several_holds() -> None:
    pairs = [(b"ETag", b' "a" '), (b"etag", b'"b"'), (b"Location", "/ä".encode()), (b"X-Old", b"\xe4")]
    assert header_values(pairs) == {"etag": '"a"', "location": "/ä", "x-old": "ä"}


@pytest.mark.parametrize(
    ("stated", "kind", "name"),
    [
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ("application/rss+xml", "application/rss+xml", None),
        ("text/xml;charset='koi8-r'; x=y", "text/xml", "koi8-r"),
        ("", None, None),
        ("html", None, None),
        ("text/html\x00/x", None, None),
        ("a" * 900 + "/b", None, None),
    ],
)
def test_media_type_and_charset(stated: str, kind: str | None, name: str | None) -> None:
    headers = {"content-type": stated}
    assert (media_type(headers), charset(headers)) == (kind, name)


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        ("9" * 20, MOST_RETRY_S),
        ("9" * 21, None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("", None),
        ("soon", None),
        ("Thu, 19 Jun 2025 08:01:00 GMT", 60),
        ("Thu, 19 Jun 2025 09:01:00 +0100", 60),
        ("Thu, 19 Jun 2025 08:01:00 -0000", 60),
        ("Thu, 19 Jun 2025 07:00:00 GMT", 0),
        ("Thu, 19 Jun 9999 07:00:00 GMT", MOST_RETRY_S),
        ("Thu, 99 Jun 2025 07:00:00 GMT", None),
    ],
)
def test_when_to_come_back(stated: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": stated}, NOW) == seconds


@given(st.text(max_size=70))
def test_any_text_says_when_or_not(stated: str) -> None:
    found = retry_after({"retry-after": stated}, NOW)
    assert found is None or 0 <= found <= MOST_RETRY_S


@pytest.mark.parametrize("value", [None, "", 'W/"ä"', '"a"\r\nX: y', "x" * 501])
def test_validators_that_cannot_be_sent_back(value: str | None) -> None:
    assert validator(value) is None


def test_a_validator_is_sent_back_as_it_is() -> None:
    assert validator('W/"a b"') == 'W/"a b"'
