"""Too slow, too long, cut off, not HTTP: mischief on the way."""

from __future__ import annotations

import socket
import struct

from tests.fetch import feeds
from tests.fetch.registry import at
from tests.fetch.server import Exchange


@at("/drip-body")
def drip_body(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": "text/html"})
    for _ in exchange.forever(pause_s=0.02):
        exchange.send(b"x")


@at("/drip-headers")
def drip_headers(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in exchange.forever(pause_s=0.02):
        exchange.send(b"x")


@at("/silence")
def silence(exchange: Exchange) -> None:
    for _ in exchange.forever(pause_s=0.02):
        pass


@at("/endless-body")
def endless_body(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": "text/html"})
    for _ in exchange.forever():
        exchange.send(b"<p>More. </p>" * 5_000)


@at("/endless-headers")
def endless_headers(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\n")
    for count in exchange.forever():
        exchange.send(f"X-Header-{count}: more\r\n".encode() * 100)


@at("/endless-header")
def endless_header(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
    for _ in exchange.forever():
        exchange.send(b"x" * 10_000)


@at("/endless-interim")
def endless_interim(exchange: Exchange) -> None:
    for _ in exchange.forever():
        exchange.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000)


@at("/huge-feed")
def huge_feed(exchange: Exchange) -> None:
    """50 MB, honestly announced."""
    entry = feeds.item(exchange.base, 1).encode()
    exchange.begin({"Content-Type": feeds.RSS, "Content-Length": str(50_000_000)})
    for _ in range(50_000_000 // (len(entry) * 100)):
        exchange.send(entry * 100)


@at("/hang-up")
def hang_up(exchange: Exchange) -> None:
    """No answer at all."""


@at("/half-closed")
def half_closed(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": feeds.RSS, "Content-Length": "5000"})
    exchange.send(feeds.good(exchange.base)[:200])
    exchange.connection.shutdown(socket.SHUT_WR)
    exchange.stopping.wait(2)


@at("/reset")
def reset(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": feeds.RSS, "Content-Length": "5000"})
    exchange.send(feeds.good(exchange.base)[:200])
    exchange.stopping.wait(0.05)
    exchange.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@at("/length-too-long")
def length_too_long(exchange: Exchange) -> None:
    body = feeds.page()
    exchange.begin({"Content-Length": str(len(body) + 100)})
    exchange.send(body)


@at("/length-too-short")
def length_too_short(exchange: Exchange) -> None:
    exchange.begin({"Content-Type": "text/html", "Content-Length": "40"})
    exchange.send(feeds.page())


@at("/length-twice")
def length_twice(exchange: Exchange) -> None:
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nnews!")


@at("/length-giant")
def length_giant(exchange: Exchange) -> None:
    exchange.begin({"Content-Length": "9" * 6_000})
    exchange.send(b"news")


@at("/length-negative")
def length_negative(exchange: Exchange) -> None:
    exchange.begin({"Content-Length": "-5"})
    exchange.send(b"news")


@at("/chunk-garbage")
def chunk_garbage(exchange: Exchange) -> None:
    exchange.begin({"Transfer-Encoding": "chunked"})
    exchange.send(b"5\r\nhello\r\nnot a number\r\nworld\r\n")


@at("/chunk-cut")
def chunk_cut(exchange: Exchange) -> None:
    exchange.begin({"Transfer-Encoding": "chunked"})
    exchange.send(b"5\r\nhello\r\nff\r\nwor")


@at("/chunk-endless-size")
def chunk_endless_size(exchange: Exchange) -> None:
    exchange.begin({"Transfer-Encoding": "chunked"})
    exchange.send(b"5;")
    for _ in exchange.forever():
        exchange.send(b"x" * 10_000)


@at("/not-http")
def not_http(exchange: Exchange) -> None:
    exchange.send(b"220 mail.example ESMTP ready\r\n" * 3)
    exchange.stopping.wait(2)


@at("/raw-bytes")
def raw_bytes(exchange: Exchange) -> None:
    exchange.send(bytes(range(256)) * 40)


@at("/no-headers")
def no_headers(exchange: Exchange) -> None:
    """As HTTP had it in 1991."""
    exchange.send(feeds.page())


@at("/cookies")
def cookies(exchange: Exchange) -> None:
    exchange.answer(b"<p>Taste it.</p>", Set_Cookie="who=jane; Path=/")
