"""Pages with good manners. The order: robots.txt, the host's turn, the request; at each redirect again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from casus.errors import FetchError
from casus.fetch.address import host_of
from casus.fetch.client import ACCEPT_PAGE, Client
from casus.fetch.options import FetchOptions
from casus.fetch.politeness import Gate
from casus.fetch.robots import Robots
from casus.records.fetched import Fetched


class Fetcher:
    """Fetches pages for many threads. client and gate are for callers with clocks or names of their own."""

    def __init__(self, options: FetchOptions, *, client: Client | None = None, gate: Gate | None = None) -> None:
        self._respect_robots = options.respect_robots
        self._client = client or Client(options)
        self.gate = gate or Gate(options.delay_s)
        self._robots = Robots(options.robot, self._robots_txt)

    def get(
        self, url: str, *, etag: str | None = None, modified: str | None = None, accept: str = ACCEPT_PAGE
    ) -> Fetched:
        """The page at `url`, when it is this host's turn; `etag` and `modified` are those of the page one has already.

        Raises FetchError: what `Client.get` raises, `robots`, and `busy` or `backing-off` when the wait would be long.
        """
        return self._client.get(url, etag=etag, modified=modified, accept=accept, around=self._turn)

    def _robots_txt(self, url: str, size: int) -> bytes:
        return self._client.beginning(url, size, around=self._gated)

    @contextmanager
    def _turn(self, url: str) -> Iterator[None]:
        """robots.txt is asked for before the turn is taken: it is a request to the same host and waits for its own."""
        delay_s = self._robots.require(url).delay_s if self._respect_robots else 0.0
        with self._gated(url, delay_s):
            yield

    @contextmanager
    def _gated(self, url: str, delay_s: float = 0.0) -> Iterator[None]:
        host = host_of(url)
        with self.gate.turn(host, delay_s):
            try:
                yield
            except FetchError as error:
                if error.temporary:
                    self.gate.failed(host, error)
                raise
            self.gate.succeeded(host)
