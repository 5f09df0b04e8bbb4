from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.linked import MAX_FEEDS, linked_feeds

URL = "https://news.example/a/b"


def page(*links: str) -> bytes:
    return f"<!doctype html><html><head>{''.join(links)}</head><body><p>x</p></body></html>".encode()


def link(href: str, kind: str = "application/rss+xml", rel: str = "alternate") -> str:
    return f'<link rel="{rel}" type="{kind}" href="{href}">'


def test_feeds_in_the_order_of_the_page() -> None:
    raw = page(
        link("/rss"),
        link("atom?a=1&amp;b=2", "Application/Atom+XML; charset=utf-8", "ALTERNATE nofollow"),
        link("https://other.example/json", "application/feed+json"),
        link("/rss"),
        link("/style", "text/css", "stylesheet"),
        link("/fr", "text/html"),
        link("/icon", rel="icon"),
        link("javascript:alert(1)"),
        link("http://[::1"),
        link(""),
    )
    assert linked_feeds(raw, URL) == (
        "https://news.example/rss",
        "https://news.example/a/atom?a=1&b=2",
        "https://other.example/json",
    )


def test_a_base_counts() -> None:
    assert linked_feeds(page('<base href="/c/">', link("rss")), URL) == ("https://news.example/c/rss",)
    assert linked_feeds(page('<base href="javascript:x">', link("rss")), URL) == ("https://news.example/a/rss",)


def test_not_more_than_a_few() -> None:
    assert len(linked_feeds(page(*(link(f"/{n}") for n in range(900))), URL)) == MAX_FEEDS


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\x00", b"\x89PNG\r\n\x1a\n", b"<", b"plain text", "<html>".encode("utf-16")]
)
def test_what_is_no_page_names_none(raw: bytes) -> None:
    assert linked_feeds(raw, URL) == ()


@given(
    st.lists(
        st.sampled_from(
            ("<link ", "rel=alternate ", "type='application/rss+xml'", " href='", "//[", "'>", "<base ", "\x00")
        )
    )
)
def test_any_page_names_addresses_or_none(pieces: list[str]) -> None:
    assert all(address.startswith("http") for address in linked_feeds("".join(pieces).encode(), URL))
