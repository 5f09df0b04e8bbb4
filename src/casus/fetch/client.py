"""One page from the network. Nothing is remembered between pages: no cookies, no connections, no redirects.

A connection serves one request. Politeness leaves seconds between two requests to a host, so keeping it open would gain
little, and this way each has its own deadline and its own count of bytes.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import httpcore
import httpx

from casus.errors import FetchError
from casus.fetch.address import joined, web_address
from casus.fetch.backend import Deadline, GuardedBackend, Resolve, system_addresses
from casus.fetch.failures import bad_status, our_errors
from casus.fetch.guard import Guard
from casus.fetch.headers import charset, header_values, media_type, retry_after, validator
from casus.fetch.options import FetchOptions
from casus.fetch.unpack import OFFERED, Body
from casus.records.fetched import Fetched

ACCEPT_PAGE = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
ACCEPT_FEED = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)
MOST_REDIRECTS = 5

Around = Callable[[str], AbstractContextManager[None]]
"""Entered around each request of a visit, redirects too, with its address: waits for its turn, or raises FetchError."""


def at_once(_: str) -> AbstractContextManager[None]:
    """An `Around` that lets every request go at once."""
    return nullcontext()


_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class _Visit:
    """One page that is wanted. cut: how many bytes of it are enough; None for all."""

    url: str
    headers: Mapping[str, str]
    around: Around
    cut: int | None = None


class Client:
    """Fetches pages; may be used from several threads at once.

    resolve and ssl_context are for callers with names or certificates of their own.
    """

    def __init__(
        self, options: FetchOptions, *, resolve: Resolve = system_addresses, ssl_context: ssl.SSLContext | None = None
    ) -> None:
        self.options = options
        self._guard = Guard(options.allowed)
        self._resolve = resolve
        self._given_ssl = ssl_context

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held between two pages, so there is nothing to give back."""

    def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        accept: str = ACCEPT_PAGE,
        around: Around = at_once,
    ) -> Fetched:
        """The page at `url`; `etag` and `modified` are those of the page that the caller has already.

        Raises FetchError; every status but 2xx and a 304 that was asked for is one.
        """
        asked = {"If-None-Match": validator(etag), "If-Modified-Since": validator(modified)}
        headers = {"Accept": accept, **{name: value for name, value in asked.items() if value}}
        return self._followed(_Visit(url, headers, around))

    def beginning(self, url: str, size: int, *, around: Around = at_once) -> bytes:
        """The first `size` bytes of what is at `url`, the rest left unread. Raises FetchError."""
        return self._followed(_Visit(url, {"Accept": "text/plain, */*;q=0.5"}, around, cut=size)).body

    @cached_property
    def _ssl(self) -> ssl.SSLContext:
        """Made at the first safe connection, since reading the certificates takes a tenth of a second."""
        return self._given_ssl or httpcore.default_ssl_context()

    def _followed(self, visit: _Visit) -> Fetched:
        """The page after its redirects. The time for it runs only while a server is waited for."""
        url = web_address(visit.url)
        seen = {str(url)}
        left = self.options.deadline_s
        for _ in range(MOST_REDIRECTS + 1):
            with visit.around(str(url)):
                deadline = Deadline(left)
                answer = self._answer(url, visit, deadline)
                left = deadline.left
            if isinstance(answer, Fetched):
                return answer
            url = answer
            if str(url) in seen:
                raise FetchError(f"{visit.url} redirects in a circle, by way of {url}", reason="redirect-loop")
            seen.add(str(url))
        raise FetchError(f"{visit.url} redirects more than {MOST_REDIRECTS} times", reason="too-many-redirects")

    def _answer(self, url: httpx.URL, visit: _Visit, deadline: Deadline) -> Fetched | httpx.URL:
        """The page, or where it is to be looked for."""
        # Headers and the marks between chunks come on top of the body; in chunks of one byte it is sent six times over.
        most = 2 * self.options.max_bytes + 1_000_000
        backend = GuardedBackend(self._guard, deadline, most, self._resolve)
        port = url.port or (443 if url.scheme == "https" else 80)
        origin = httpcore.Origin(url.raw_scheme, url.raw_host, port)
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=port, target=url.raw_path)
        context = self._ssl if url.scheme == "https" else None
        seconds = self.options.timeout_s
        timeouts = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), seconds)}
        with (
            our_errors(_named(visit, url), backend),
            httpcore.HTTPConnection(origin, context, network_backend=backend) as connection,
            connection.stream("GET", target, headers=self._headers(url, visit), extensions=timeouts) as response,
        ):
            return self._read(url, visit, response)

    def _headers(self, url: httpx.URL, visit: _Visit) -> list[tuple[bytes, bytes]]:
        own = {"User-Agent": self.options.header, "Accept-Encoding": OFFERED, "Connection": "close"}
        named = [(name.encode(), value.encode()) for name, value in {**own, **visit.headers}.items()]
        return [(b"Host", url.netloc), *named]

    def _read(self, url: httpx.URL, visit: _Visit, response: httpcore.Response) -> Fetched | httpx.URL:
        headers = header_values(response.headers)
        if response.status in _MOVED:
            return _target(url, headers)
        current = response.status == 304 and ("If-None-Match" in visit.headers or "If-Modified-Since" in visit.headers)
        now = datetime.now(UTC)
        wait = retry_after(headers, now)
        if not current and (not 200 <= response.status < 300 or response.status == 206):
            raise bad_status(response.status, wait)
        return Fetched(
            url=visit.url,
            final_url=str(url),
            status=response.status,
            body=b"" if current else self._body(visit, headers, response),
            content_type=media_type(headers),
            charset=charset(headers),
            etag=validator(headers.get("etag")) or (visit.headers.get("If-None-Match") if current else None),
            last_modified=validator(headers.get("last-modified"))
            or (visit.headers.get("If-Modified-Since") if current else None),
            retrieved=now.isoformat(timespec="seconds"),
            retry_after=wait,
            not_modified=current,
        )

    def _body(self, visit: _Visit, headers: Mapping[str, str], response: httpcore.Response) -> bytes:
        body = Body(headers.get("content-encoding", ""), self.options.max_bytes, self.options.max_ratio)
        for chunk in response.iter_stream():
            body.add(chunk)
            if visit.cut is not None and body.size >= visit.cut:
                return body.so_far()[: visit.cut]
        return body.end()


def _named(visit: _Visit, url: httpx.URL) -> str:
    """What messages call the page: the address that was asked for, and the one it was redirected to."""
    return visit.url if visit.url == str(url) else f"{visit.url} (at {url})"


def _target(url: httpx.URL, headers: Mapping[str, str]) -> httpx.URL:
    """Where a redirect leads. From https to http is followed: the site said so over the safe connection."""
    location = headers.get("location", "")
    if not location:
        raise FetchError("the server redirects without saying where to", reason="bad-redirect")
    return joined(url, location)
