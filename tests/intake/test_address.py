from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.intake.address import MAX_CHARACTERS, article_address, canonical_address

SAME = "https://news.example/2024/lake?id=7"


@pytest.mark.parametrize(
    "url",
    [
        SAME,
        "http://news.example/2024/lake?id=7",
        " HTTPS://NEWS.example.:443//2024/lake/?id=7#comments\n",
        "http://news.example:80/2024/lake?utm_source=feed&id=7&fbclid=x&UTM_medium=a",
        "http://news.example:443/../2024/lake?&id=7&",
    ],
)
def test_addresses_of_one_page_are_equal(url: str) -> None:
    assert canonical_address(url) == SAME


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://news.example", "https://news.example/"),
        ("https://news.example/?b=2&a=1&b=1", "https://news.example/?a=1&b=1&b=2"),
        ("https://news.example:8443/a/", "https://news.example:8443/a"),
        ("https://xn--bcher-kva.example/a", "https://b\u00fccher.example/a"),
        ("https://news.example/caf\u00e9?q=\u00fc b", "https://news.example/caf%C3%A9?q=%C3%BC%20b"),
        ("https://[::1]/a", "https://[::1]/a"),
    ],
)
def test_canonical_form(url: str, address: str) -> None:
    assert canonical_address(url) == address


@pytest.mark.parametrize(
    "query", ["cid=7", "eid=7", "12345", "source_id=7", "gallery=7", "a=", "session=7", "keyword=x", "ref=7", "p=1"]
)
def test_what_may_name_the_article_stays(query: str) -> None:
    assert canonical_address(f"https://news.example/story?{query}") == f"https://news.example/story?{query}"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example/a",
        "//news.example/a",
        "ftp://news.example/a",
        "file" + ":///a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://jane:roe@news.example/a",
        "https://news.example:port/a",
        "https://news.example:99999/a",
        "https://news example/a",
        "https://[::1/a",
        "https://news.example\\@other.example/",
        "https://news.example/\ud800",
        "https://news.example/" + "a" * MAX_CHARACTERS,
        "https://news.example/" + "\u00e9" * 500,
    ],
)
def test_no_address(url: str) -> None:
    assert canonical_address(url) is None


@pytest.mark.parametrize(
    ("stated", "known", "address"),
    [
        (None, None, None),
        ("https://news.example/a", "https://other.example/b", "https://news.example/a"),
        ("/a", "https://other.example/b", "https://other.example/b"),
        ("https://news.example/", "https://news.example/b", "https://news.example/b"),
        ("https://news.example", None, None),
        ("https://news.example/?p=1", None, "https://news.example/?p=1"),
    ],
)
def test_the_front_page_is_the_address_of_no_article(
    stated: str | None, known: str | None, address: str | None
) -> None:
    assert article_address(stated, known) == address


SIGNS = st.lists(
    st.sampled_from([*"aA./:?#&=%@[]\\ -_~;,\u00e9\u0130\u00df\ufb00\u3002\t1", "xn--", "//", "..", "%2F", "utm_a=1"])
).map("".join)
URLS = st.one_of(
    st.text(),
    st.builds("{}://{}{}".format, st.sampled_from(["http", "https", "HTTP", "ftp"]), SIGNS, SIGNS),
    st.builds("http://{}/{}".format, st.text(), st.text()),
    st.builds("http://xn--{}.example/".format, st.text("abcdefghijklmnopqrstuvwxyz0123456789-", max_size=12)),
    st.text(st.characters()).map("https://news.example/".__add__),
)


@settings(max_examples=500, deadline=None)
@given(URLS)
def test_canonical_is_canonical_and_nothing_raises(url: str) -> None:
    address = canonical_address(url)
    if address is not None:
        assert canonical_address(address) == address
        assert address.startswith("https://")
        assert len(address.encode()) <= 4 * MAX_CHARACTERS
        assert "#" not in address
