"""Feeds and sitemaps, good ones changed at random, read for minutes: `python -m tests.fuzz.fuzz_feed --minutes 10`.

Not part of the tests. What may come out is a record within its bounds or an InputError, soon and without the network.
An input that breaks this is written to the folder given by --keep, and the run ends with status 1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import socket
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from casus.errors import InputError
from casus.intake.feed import read_feed
from casus.intake.feed_items import MAX_ITEMS
from casus.intake.linked import linked_feeds
from casus.intake.sitemap import MAX_ENTRIES, read_sitemap
from tests.fetch import feeds
from tests.intake.good_feeds import ATOM, JSON_FEED, NEWS_SITEMAP, OLD_RSS, RDF, SITEMAP_INDEX

URL = "https://news.example/feed"
SLOWEST_S = 10.0
"""Of the process's own time for one input."""

SEEDS = (
    *(ATOM, RDF, OLD_RSS, JSON_FEED, NEWS_SITEMAP, SITEMAP_INDEX, gzip.compress(NEWS_SITEMAP)),
    *(feeds.good("https://news.example", 5), feeds.entity_bomb("https://news.example"), feeds.page()),
)
TOKENS = (
    *(b"<", b">", b"&", b";", b'"', b"'", b"/>", b"</", b"<!", b"<?", b"]]>", b"-->", b"<!--", b"<![CDATA[", b"]>"),
    *(b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"&a;", b"&#0;", b"&#xD800;", b"&#x110000;", b"&nbsp;", b"&lt", b"\x00"),
    *(b"<item>", b"</item>", b"<entry>", b"</entry>", b"<channel>", b"<rss>", b"<feed>", b"<x:item xmlns:x='y'>"),
    *(b"xml:base='//['", b" xml:base='http://[::1'", b"<link>http://[</link>", b"<link href='//'/>", b"<svg>"),
    *(b"<guid isPermaLink='true'>", b"<content type='xhtml'>", b"<content type='x' mode='base64'>", b"<summary>"),
    *(b"<title type='xhtml'>", b"<author>", b"a@b.c", b"<source>", b"<image>", b"<textinput>", b"<description/>"),
    *(b"<pubDate>", b"99 Jun 0000", b"2025-13-45T99:99:99Z", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3\x28", b"encoding='"),
    *(
        "\u202e\u0301\U000e0041".encode(),
        "é:x".encode(),
        b"xmlns:\xc3\xa9='u'",
        b"{",
        b"}",
        b"[",
        b"null",
        b'"items":[',
        b"1e999",
    ),
)


def mutated(chance: random.Random) -> bytes:
    """A good input with one to twenty changes."""
    raw = bytearray(chance.choice(SEEDS))
    for _ in range(chance.choice((1, 2, 3, 5, 20))):
        chance.choice(CHANGES)(raw, chance)
    return bytes(raw)


def _span(raw: bytearray, chance: random.Random) -> slice:
    start = chance.randrange(len(raw) + 1)
    return slice(start, start + chance.choice((1, 4, 30, 300)))


def _insert(raw: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(raw) + 1)
    raw[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 50, 3_000))


def _delete(raw: bytearray, chance: random.Random) -> None:
    del raw[_span(raw, chance)]


def _repeat(raw: bytearray, chance: random.Random) -> None:
    span = _span(raw, chance)
    raw[span.stop : span.stop] = raw[span] * chance.choice((1, 2, 100))


def _splice(raw: bytearray, chance: random.Random) -> None:
    other = bytearray(chance.choice(SEEDS))
    raw[_span(raw, chance)] = other[_span(other, chance)]


def _flip(raw: bytearray, chance: random.Random) -> None:
    if raw:
        raw[chance.randrange(len(raw))] = chance.randrange(256)


def _cut(raw: bytearray, chance: random.Random) -> None:
    del raw[chance.randrange(len(raw) + 1) :]


def _recode(raw: bytearray, chance: random.Random) -> None:
    raw[:] = raw.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1252", "utf-32-be")), "replace")


CHANGES: Sequence[Callable[[bytearray, random.Random], None]] = (
    *(_insert, _insert, _insert, _delete, _repeat, _splice, _splice, _flip, _flip, _cut, _recode),
)


def check_feed(raw: bytes) -> None:
    feed = read_feed(raw, URL, "utf-8")
    assert len(feed.items) <= MAX_ITEMS
    json.dumps([str(feed)], ensure_ascii=False).encode()
    for item in feed.items:
        assert item.guid
        assert item.url is None or item.url.startswith(("http://", "https://"))
        for stated in filter(None, (item.published, item.updated)):
            datetime.fromisoformat(stated)


def check_sitemap(raw: bytes) -> None:
    sitemap = read_sitemap(raw, URL)
    assert len(sitemap.entries) <= MAX_ENTRIES
    assert all(entry.url.startswith(("http://", "https://")) for entry in sitemap.entries)
    json.dumps([str(sitemap)], ensure_ascii=False).encode()


def check_links(raw: bytes) -> None:
    assert all(address.startswith(("http://", "https://")) for address in linked_feeds(raw, URL))


CHECKS: tuple[Callable[[bytes], None], ...] = (check_feed, check_sitemap, check_links)


def outcome(check: Callable[[bytes], None], raw: bytes) -> str:
    """How reading ended: `read`, `rejected`, or what was wrong."""
    start = time.process_time()
    try:
        check(raw)
        ended = "read"
    except InputError:
        ended = "rejected"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    spent = time.process_time() - start
    return ended if spent <= SLOWEST_S else f"took {spent:.1f} s"


def no_network(*_: object, **__: object) -> NoReturn:
    raise AssertionError("a reader wants the network")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=1.0)
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    chosen = options.parse_args()
    seed = chosen.seed if chosen.seed is not None else random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    socket.socket.connect = no_network  # type: ignore[method-assign]
    end, outcomes, found, count = time.monotonic() + 60 * chosen.minutes, Counter[str](), 0, 0
    while time.monotonic() < end and found < 20:
        raw = mutated(chance)
        count += 1
        for check in CHECKS:
            ended = outcome(check, raw)
            if ended in ("read", "rejected"):
                outcomes[f"{check.__name__} {ended}"] += 1
                continue
            found += 1
            chosen.keep.mkdir(parents=True, exist_ok=True)
            path = chosen.keep / f"{check.__name__}-{seed}-{count}"
            path.write_bytes(raw)
            print(f"{path}: {ended}", flush=True)
    print(f"seed {seed}: {count} inputs, {found} in trouble, {dict(outcomes)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
