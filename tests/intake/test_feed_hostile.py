"""Feeds made to fill the memory or to take for ever are read, or refused, soon."""

from __future__ import annotations

import time

import pytest

from casus.errors import InputError
from casus.intake.feed import read_feed

SIZE = 1_000_000
SECONDS = 10
"""CPU seconds for one feed of 1 MB on a slow machine; the slowest takes about one on a quiet one."""

HEAD = b'<rss version="2.0"><channel><title>x</title>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom">'


def often(unit: bytes, start: bytes = HEAD) -> bytes:
    return start + unit * (SIZE // len(unit))


def numbered(template: str, start: bytes = HEAD, count: int = 20_000) -> bytes:
    return start + "".join(template.format(number) for number in range(count)).encode()


FLOODS = {
    "openings": often(b"<", b""),
    "declarations": often(b"<!", b""),
    "sections": often(b"<![CDATA["),
    "comments": often(b"<!--"),
    "document types": often(b"<!DOCTYPE x [ ]", b""),
    "ampersands": often(b"&"),
    "items": often(b"<item>"),
    "empty items": often(b"<item/>"),
    "item ends": often(b"</item>"),
    "depth": often(b"<a>"),
    "depth in an item": often(b"<a>", HEAD + b"<item>"),
    "one title": often(b"a", HEAD + b"<item><title>"),
    "authors": often(b"<item><author>" + b"a" * 900 + b"</author></item>"),
    "mail": often(b"<item><author>" + b"a@" * 450 + b"</author></item>"),
    "dates": often(b"<item><pubDate>" + b"1-" * 90 + b"</pubDate><dc:date>" + b"1 " * 90 + b"</dc:date></item>"),
    "titles": often(b"<item><title>" + b"&lt;/" * 90 + b"</title></item>"),
    "namespaces": numbered(' xmlns:a{0}="u{0}"', b"<rss") + b"><channel>" + b"<item/>" * 2_000,
    "attributes": numbered(' a{}="u"', HEAD + b"<item><title") + b">x</title></item></channel></rss>",
    "attributes of the channel": numbered(' a{}="u"', b"<rss><channel") + b"><item/></channel></rss>",
    "broken items": often(b"<item><title>t</title><description><p>a<br>b</description><link>/a</link></item>"),
    "broken fields": often(b"<title>", HEAD + b"<item>"),
    "xhtml": often(b"<entry><content type='xhtml'><div>" + b"<b>x</b>" * 900 + b"</div></content></entry>", ATOM),
    "bases": often(b"<entry xml:base='" + b"a/" * 400 + b"'><title xml:base='" + b"../" * 300 + b"'/></entry>", ATOM),
    "brackets": often(b"[", b'{"a":'),
    "digits": often(b"9", b'{"a":'),
    "prefixes": often(b"<a:", b""),
    "a long name": often(b"a", b"<"),
    "NUL": often(b"\x00", b""),
    "high bytes": often(b"\x81\x82"),
    "links": often(b"<link rel=alternate type=application/rss+xml href=/a>", b"<html><head>"),
    "spaces": often(b" ", b"<rss"),
    "quotes": often(b'"', HEAD + b'<item a="'),
    "a charset that is none": b"<?xml version='1.0' encoding='punycode'?>" + often(b"<item>a\xff-b</item>"),
}


@pytest.mark.parametrize("name", FLOODS)
def test_floods(name: str) -> None:
    start = time.process_time()
    try:
        feed = read_feed(FLOODS[name], "https://news.example/feed")
    except InputError as error:
        assert error.reason in ("not-feed", "too-large", "bad-json", "binary", "bad-encoding")  # noqa: PT017
    else:
        assert len(feed.items) <= 1_000
    assert time.process_time() - start < SECONDS
