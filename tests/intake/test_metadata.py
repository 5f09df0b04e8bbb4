from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from casus.intake.metadata import PageMetadata, page_metadata


def metadata(head: str, body: str = "") -> PageMetadata:
    return page_metadata(document_fromstring(f"<html><head>{head}</head><body><p>x</p>{body}</body></html>"))


def linked(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2024-05-06T07:08:09Z">', "", "2024-05-06T07:08:09+00:00"),
        (
            '<meta property="article:published_time" content="2024-05-06T07:08:09-0500">',
            "",
            "2024-05-06T07:08:09-05:00",
        ),
        ('<meta property="article:published_time" content="2024-05-06 07:08">', "", "2024-05-06T07:08:00"),
        ('<meta name="pubdate" content="Mon, 06 May 2024 07:08:09 +0200">', "", "2024-05-06T07:08:09+02:00"),
        ('<meta name="dc.date" content="2024-05-06">', "", "2024-05-06"),
        ('<meta name="date" content="May 6, 2024">', "", "2024-05-06"),
        ('<meta itemprop="datePublished" content="2024-05-06">', "", "2024-05-06"),
        (
            linked('{"@type": "NewsArticle", "datePublished": "2024-05-06T01:00:00+09:00"}'),
            "",
            "2024-05-06T01:00:00+09:00",
        ),
        (linked('[{"@type": ["NewsArticle"], "datePublished": "2024-05-06"}]'), "", "2024-05-06"),
        ("", '<article><time datetime="2024-05-06T10:00:00+03:00">today</time></article>', "2024-05-06T10:00:00+03:00"),
        ("", "<time>6 May 2024, 10 h</time>", "2024-05-06"),
        ("", '<span class="entry-date">May 6, 2024</span>', "2024-05-06"),
        ('<link rel="canonical" href="https://post.example/2024/05/06/truce">', "", "2024-05-06"),
    ],
)
def test_published(head: str, body: str, published: str) -> None:
    assert metadata(head, body).published == published


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),
        ('<meta property="article:published_time" content="yesterday">', ""),
        ('<meta property="article:published_time" content="1970-01-01T00:00:00Z">', ""),
        ('<meta property="article:modified_time" content="2024-05-06T07:08:09Z">', ""),
        (linked('{"@type": "Organization", "datePublished": "2024-05-06"}'), ""),
        (linked('{"@type": "NewsArticle", "datePublished": '), ""),
        (linked('{"@type": "NewsArticle", "datePublished": 20240506}'), ""),
        (linked("[" * 100_000), ""),
        ("", "<p>It began on May 6, 2024.</p>"),
        ("", '<span class="entry-date">06/05/2024</span>'),
        ("", "<time>May 6, 2024 or May 7, 2024</time>"),
        ('<link rel="canonical" href="https://post.example/2024/05/truce">', ""),
    ],
)
def test_not_published(head: str, body: str) -> None:
    assert metadata(head, body).published is None


def test_time_with_zone_wins_over_the_bare_day() -> None:
    day = '<meta property="article:published_time" content="2024-05-06">'
    same = linked('{"@type": "NewsArticle", "datePublished": "2024-05-06T23:30:00-04:00"}')
    other = linked('{"@type": "NewsArticle", "datePublished": "2024-05-07T01:30:00-04:00"}')
    assert metadata(day + same).published == "2024-05-06T23:30:00-04:00"
    assert metadata(day + other).published == "2024-05-06"


def test_publisher_and_url() -> None:
    item = '{"@type": "Article", "url": "https://a.example/x", "publisher": {"name": "The  Sahel Post"}}'
    assert metadata(linked(item)).publisher == "The Sahel Post"
    assert metadata(linked(item)).url == "https://a.example/x"
    assert metadata('<meta property="og:site_name" content="Delta Wire">' + linked(item)).publisher == "Delta Wire"
    assert metadata('<link rel="canonical" href="javascript:alert(1)">').url is None
    assert metadata("").publisher is None


def test_window_title_loses_the_name_of_the_site() -> None:
    site = '<meta property="og:site_name" content="Delta Wire">'
    assert metadata(f"<title>Rebels leave - Delta Wire</title>{site}").title == "Rebels leave"
    assert metadata(f"<title>Rebels leave town - and return</title>{site}").title == "Rebels leave town - and return"
    assert metadata("<title>Rebels leave the town | Delta</title>").title == "Rebels leave the town"
