from __future__ import annotations

import gzip

import pytest

from casus.errors import InputError
from casus.intake.sitemap import MAX_BYTES, MAX_ENTRIES, read_sitemap
from casus.records.sitemap import Sitemap, SitemapEntry
from tests.intake.good_feeds import NEWS_SITEMAP, SITEMAP_INDEX

BASE = "https://news.example"
URL = f"{BASE}/sitemap.xml"
NEWS = Sitemap(
    "pages",
    (
        SitemapEntry(f"{BASE}/1", "2025-06-19T09:00:00+00:00", "Envoy & ships", "2025-06-19", "en"),
        SitemapEntry(f"{BASE}/2?a=1&b=2"),
    ),
)


def urlset(*entries: str, begin: str = "") -> bytes:
    return f"{begin}<urlset>{''.join(f'<url>{entry}</url>' for entry in entries)}</urlset>".encode()


def test_a_sitemap_of_news() -> None:
    assert read_sitemap(NEWS_SITEMAP, URL) == NEWS


def test_packed_or_in_another_encoding_it_is_the_same() -> None:
    assert read_sitemap(gzip.compress(NEWS_SITEMAP), URL) == NEWS
    assert read_sitemap(NEWS_SITEMAP.decode().encode("utf-16"), URL) == NEWS


def test_an_index() -> None:
    assert read_sitemap(SITEMAP_INDEX, URL) == Sitemap(
        "index",
        (SitemapEntry(f"{BASE}/sitemap-1.xml.gz", "2025-06-19"), SitemapEntry(f"{BASE}/sitemap-2.xml")),
    )


def test_entries_without_a_usable_address_are_left_out() -> None:
    entries = ("<loc>/a</loc>", "<loc></loc>", "", "<loc>javascript:x</loc>", "<loc>/b</loc><lastmod>never</lastmod>")
    assert read_sitemap(urlset(*entries), URL).entries == (SitemapEntry(f"{BASE}/a"), SitemapEntry(f"{BASE}/b"))


def test_entities_are_neither_expanded_nor_fetched() -> None:
    begin = "<!DOCTYPE urlset [" + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
    sitemap = read_sitemap(urlset("<loc>/a</loc><title>&a9;</title>", begin=begin), URL)
    assert sitemap.entries == (SitemapEntry(f"{BASE}/a", title="&a9;"),)


def test_a_broken_one_is_read_as_far_as_it_goes() -> None:
    sitemap = read_sitemap(urlset("<loc>/a</loc>", "<loc>/b?x=1&y=2</loc>")[:-12] + b"<url><loc>/c", URL)
    assert [entry.url for entry in sitemap.entries] == [f"{BASE}/a", f"{BASE}/b?x=1&y=2", f"{BASE}/c"]
    assert "broken XML" in sitemap.notes[0]


def test_no_more_than_the_standard_allows() -> None:
    sitemap = read_sitemap(urlset(*(f"<loc>/{n}</loc>" for n in range(MAX_ENTRIES + 5))), URL)
    assert len(sitemap.entries) == MAX_ENTRIES
    assert sitemap.notes == (f"{MAX_ENTRIES + 5} entries, of which the first {MAX_ENTRIES} are read",)


@pytest.mark.parametrize(
    ("raw", "slug"),
    [
        (b"", "empty"),
        (gzip.compress(b""), "empty"),
        (b"<rss/>", "not-sitemap"),
        (b"<html><body>Not here</body></html>", "not-sitemap"),
        (b"\x1f\x8bnonsense", "unreadable"),
        (gzip.compress(b" " * (MAX_BYTES + 1)), "too-large"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary"),
    ],
)
def test_what_is_no_sitemap(raw: bytes, slug: str) -> None:
    with pytest.raises(InputError) as caught:
        read_sitemap(raw, URL)
    assert caught.value.reason == slug
