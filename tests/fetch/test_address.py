from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import FetchError
from casus.fetch.address import MOST_CHARACTERS, host_of, joined, origin_of, web_address

STRANGE = st.text(st.sampled_from("ht tp:/@.?#[]%\\\x00\n\u0130\ud800ß１a1-"), max_size=25)


def reason(text: str) -> str:
    with pytest.raises(FetchError) as caught:
        web_address(text)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://news.example", "https://news.example"),
        (" HTTPS://News.Example:443/a?b=c#d ", "https://news.example/a?b=c"),
        ("http://münchen.example/ä", "http://xn--mnchen-3ya.example/%C3%A4"),
    ],
)
def test_an_address_in_one_form(text: str, address: str) -> None:
    assert str(web_address(text)).replace(":443", "") == address


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("news.example/feed", "bad-scheme"),
        ("//news.example/feed", "bad-scheme"),
        ("ftp://news.example/", "bad-scheme"),
        ("javascript:alert(1)", "bad-scheme"),
        ("", "bad-scheme"),
        ("http://", "bad-url"),
        ("http:///feed", "bad-url"),
        ("http://news.example:0/", "bad-url"),
        ("http://news.example:70000/", "bad-url"),
        ("http://news.example\r\n/", "bad-url"),
        ("http://[::1/", "bad-url"),
        ("http://\ud800.example/", "bad-url"),
        ("http://news.example/" + "a" * MOST_CHARACTERS, "bad-url"),
    ],
)
def test_what_is_no_address(text: str, slug: str) -> None:
    assert reason(text) == slug


def test_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(FetchError) as caught:
        web_address("https://jane:secret@news.example/")
    assert caught.value.reason == "bad-url"
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b", "https://news.example/b"),
        ("b?c#d", "https://news.example/a/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("http://news.example/b", "http://news.example/b"),
    ],
)
def test_redirects_are_joined(location: str, target: str) -> None:
    assert str(joined(web_address("https://news.example/a/"), location)) == target


def test_host_and_origin() -> None:
    assert host_of("https://News.Example.:8443/a") == "news.example"
    assert origin_of("https://News.Example:8443/a") == "https://news.example:8443"
    assert origin_of("http://[2606:4700::1]/a") == "http://[2606:4700::1]"


@given(STRANGE, STRANGE)
def test_any_text_is_an_address_or_an_error_of_ours(text: str, location: str) -> None:
    try:
        url = web_address(text)
    except FetchError:
        url = web_address("https://news.example/")
    assert url.scheme in ("http", "https")
    try:
        assert joined(url, location).scheme in ("http", "https")
    except FetchError as error:
        assert len(str(error)) < 1_000  # noqa: PT017
