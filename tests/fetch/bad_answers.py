"""Redirects, packing and statuses that a client must not fall for; and good answers to come back to."""

from __future__ import annotations

import gzip
import zlib

from tests.fetch import feeds
from tests.fetch.registry import PAGES, at
from tests.fetch.server import Exchange

BLANK = gzip.compress(b" " * 20_000_000)


@at("/feed")
def feed(exchange: Exchange) -> None:
    exchange.answer(feeds.good(exchange.base), feeds.RSS, ETag='"one"', Last_Modified="Thu, 19 Jun 2025 08:00:00 GMT")


@at("/article")
def article(exchange: Exchange) -> None:
    exchange.answer(feeds.page(int(exchange.seen.query or 1)))


@at("/gzip")
def packed(exchange: Exchange) -> None:
    exchange.answer(gzip.compress(feeds.page()), Content_Encoding="gzip")


@at("/deflate-unwrapped")
def deflate_unwrapped(exchange: Exchange) -> None:
    packer = zlib.compressobj(wbits=-15)
    exchange.answer(packer.compress(feeds.page()) + packer.flush(), Content_Encoding="deflate")


@at("/gzip-in-parts")
def gzip_in_parts(exchange: Exchange) -> None:
    whole = feeds.page()
    exchange.answer(gzip.compress(whole[:90]) + gzip.compress(whole[90:]) + b"\0" * 50, Content_Encoding="gzip")


@at("/redirect-once")
def redirect_once(exchange: Exchange) -> None:
    exchange.answer(b"", status=301, Location="article?7#top")


@at("/redirect-loop")
def redirect_loop(exchange: Exchange) -> None:
    exchange.answer(b"", status=302, Location=f"{exchange.base}/redirect-back")


@at("/redirect-back")
def redirect_back(exchange: Exchange) -> None:
    exchange.answer(b"", status=302, Location="/redirect-loop")


@at("/redirect-chain")
def redirect_chain(exchange: Exchange) -> None:
    """As many redirects as the query says."""
    left = int(exchange.seen.query or 10)
    exchange.answer(b"", status=302, Location=f"/redirect-chain?{left - 1}" if left > 1 else "/article?1")


@at("/redirect-slow")
def redirect_slow(exchange: Exchange) -> None:
    """Each redirect takes a while, so that together they take too long."""
    exchange.stopping.wait(0.15)
    exchange.answer(b"", status=302, Location=f"/redirect-slow?{exchange.nth}")


@at("/redirect-nowhere")
def redirect_nowhere(exchange: Exchange) -> None:
    exchange.answer(b"", status=302)


REDIRECTS = {
    "/redirect-private": "http://10.0.0.1/",
    "/redirect-metadata": "http://169.254.169.254/latest/meta-data/",
    "/redirect-loopback-6": "http://[::1]/",
    "/redirect-mapped": "http://[::ffff:192.168.0.1]/",
    "/redirect-decimal": "http://2886729729/",
    "/redirect-octal": "http://0300.0250.0.1/",
    "/redirect-any": "http://0.0.0.0/",
    "/redirect-file": "file" + ":///etc/passwd",
    "/redirect-ftp": "ftp://news.example/feed",
    "/redirect-javascript": "javascript:alert(1)",
    "/redirect-data": "data:text/html,<p>news</p>",
    "/redirect-password": "http://jane:secret@127.0.0.1/",
    "/redirect-port": "http://192.0.2.1:99999/",
    "/redirect-nonsense": "http://[::1",
    "/redirect-endless": "/" + "a" * 9_000,
}
"""Redirects to a place where nobody should go."""

for _path, _target in REDIRECTS.items():
    PAGES[_path] = lambda exchange, target=_target: exchange.answer(b"", status=302, Location=target)  # type: ignore[misc]


@at("/gzip-bomb")
def gzip_bomb(exchange: Exchange) -> None:
    exchange.answer(BLANK, Content_Encoding="gzip")


@at("/gzip-cut")
def gzip_cut(exchange: Exchange) -> None:
    exchange.answer(gzip.compress(feeds.page())[:-20], Content_Encoding="gzip")


@at("/gzip-not")
def gzip_not(exchange: Exchange) -> None:
    exchange.answer(feeds.page(), Content_Encoding="gzip")


@at("/gzip-splinters")
def gzip_splinters(exchange: Exchange) -> None:
    exchange.answer(gzip.compress(b"") * 20_000, Content_Encoding="gzip")


@at("/deflate-broken")
def deflate_broken(exchange: Exchange) -> None:
    exchange.answer(b"\xff" * 500, Content_Encoding="deflate")


@at("/brotli-unasked")
def brotli_unasked(exchange: Exchange) -> None:
    exchange.answer(b"\x8b\x03\x80news\x03", Content_Encoding="br")


@at("/gzip-twice")
def gzip_twice(exchange: Exchange) -> None:
    exchange.answer(gzip.compress(gzip.compress(feeds.page())), Content_Encoding="gzip, gzip")


@at("/conditional")
def conditional(exchange: Exchange) -> None:
    """304 to who knows the current version."""
    headers = exchange.seen.headers
    known = headers.get("if-none-match") == '"one"' or "if-modified-since" in headers
    exchange.begin({"ETag": '"one"'}, 304) if known else feed(exchange)


@at("/unasked-304")
def unasked_304(exchange: Exchange) -> None:
    exchange.begin({}, 304)


@at("/busy-429")
def busy_429(exchange: Exchange) -> None:
    exchange.answer(b"Slower, please.", status=429, Retry_After="7")


@at("/busy-429-date")
def busy_429_date(exchange: Exchange) -> None:
    exchange.answer(b"Slower, please.", status=429, Retry_After="Fri, 31 Dec 2199 23:59:59 GMT")


@at("/busy-503")
def busy_503(exchange: Exchange) -> None:
    exchange.answer(b"Not now.", status=503)


@at("/flaky")
def flaky(exchange: Exchange) -> None:
    """Fails at the first request, then is well."""
    exchange.answer(b"Not now.", status=503) if exchange.nth == 1 else feed(exchange)


for _status in (204, 206, 300, 400, 403, 404, 410, 500, 502, 504, 999):
    PAGES[f"/status-{_status}"] = lambda exchange, status=_status: exchange.answer(b"", status=status)  # type: ignore[misc]


@at("/empty")
def empty(exchange: Exchange) -> None:
    exchange.answer(b"", feeds.RSS)
