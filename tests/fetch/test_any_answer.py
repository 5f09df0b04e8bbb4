"""Whatever bytes a server sends, a page or an error of ours comes of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from casus.errors import FetchError
from casus.fetch.client import Client
from casus.fetch.options import FetchOptions
from casus.records.fetched import Fetched
from tests.fetch.server import ALLOWED, Exchange, Misbehaving

ANSWER = bytearray()
LINES = st.sampled_from(
    (
        *(b"HTTP/1.1 200 OK", b"HTTP/1.0 200", b"HTTP/1.1 100 Continue", b"HTTP/1.1 302 Found", b"HTTP/1.1 -1 x"),
        *(
            b"HTTP/2 200 OK",
            b"Content-Length: 5",
            b"Content-Length: \xb2",
            b"Transfer-Encoding: chunked",
            b"",
            b"",
            b"5",
        ),
        *(b"Transfer-Encoding: gzip, chunked", b"Location: //", b"Location: http://\xff", b"Location: ?a", b"a: \x00"),
        *(
            b"Content-Encoding: gzip",
            b"Content-Encoding: deflate",
            b"Content-Type: \xff/\xff",
            b"\x1f\x8b\x08",
            b"x" * 9,
        ),
        *(b"Retry-After: -", b"ETag: \x7f", b"no colon", b" folded", b": empty", b"fffffffff", b"0", b"hello"),
    )
)


def send_it(exchange: Exchange) -> None:
    exchange.send(bytes(ANSWER))


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with Misbehaving({"/": send_it, "//": send_it}) as running:
        yield running


@given(st.binary(max_size=80) | st.lists(LINES, max_size=9).map(b"\r\n".join), st.booleans())
@example(b"HTTP/1.1 200 OK\r\n\r\nhello", False)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answer(server: Misbehaving, raw: bytes, begun: bool) -> None:
    ANSWER[:] = b"HTTP/1.1 200 OK\r\n" * begun + raw
    client = Client(FetchOptions(timeout_s=1, deadline_s=2, allowed=ALLOWED))
    try:
        page: Fetched | None = client.get(server.url("/"))
    except FetchError as error:
        page = None
        assert error.reason  # noqa: PT017
    assert page is None or page.status in range(200, 300)
