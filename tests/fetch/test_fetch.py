"""robots.txt, the gate and the client together, against a server that misbehaves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from casus.errors import FetchError
from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from casus.fetch.politeness import Gate
from tests.fetch import feeds
from tests.fetch.bad_feeds import robots, robots_endless, robots_error
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import ALLOWED, Misbehaving, Page

CLOSED = "User-agent: *\nDisallow: /status-404\nCrawl-delay: 3\n"


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@contextmanager
def fetching(page: Page | None = None, *, respect: bool = True) -> Iterator[tuple[Misbehaving, Fetcher, Clock]]:
    clock = Clock()
    options = FetchOptions(
        timeout_s=0.5, deadline_s=0.5, max_bytes=2_000_000, delay_s=1, allowed=ALLOWED, respect_robots=respect
    )
    with Misbehaving({**PAGES, "/robots.txt": page} if page else PAGES) as server:
        yield server, Fetcher(options, gate=Gate(1, clock=clock, sleep=clock.sleep)), clock


def reason(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(FetchError) as caught:
        fetcher.get(url)
    return caught.value.reason


def test_robots_is_asked_first_and_once() -> None:
    with fetching() as (server, fetcher, clock):
        for number in (1, 2):
            assert fetcher.get(server.url(f"/article?{number}")).body == feeds.page(number)
        assert [seen.path for seen in server.requests] == ["/robots.txt", "/article", "/article"]
        assert clock.slept == [1.0, 1.0]


def test_a_closed_page_is_not_asked_for_and_the_delay_is_kept() -> None:
    with fetching(robots(CLOSED)) as (server, fetcher, clock):
        assert reason(fetcher, server.url("/status-404")) == "robots"
        for _ in range(2):
            fetcher.get(server.url("/article"))
        assert server.count("/status-404") == 0
        assert clock.slept == [1.0, 3.0]


def test_a_redirect_to_a_closed_page_stops_there() -> None:
    with fetching(robots("User-agent: *\nDisallow: /article")) as (server, fetcher, _):
        assert reason(fetcher, server.url("/redirect-once")) == "robots"
        assert server.count("/redirect-once") == 1
        assert server.count("/article") == 0


def test_robots_may_be_left_out() -> None:
    with fetching(robots("User-agent: *\nDisallow: /"), respect=False) as (server, fetcher, _):
        assert fetcher.get(server.url("/article")).status == 200
        assert server.count("/robots.txt") == 0


def test_a_robots_file_that_fails_closes_the_site_for_now() -> None:
    with fetching(robots_error) as (server, fetcher, _):
        for _ in range(3):
            assert reason(fetcher, server.url("/article")) == "robots"
        assert server.count("/robots.txt") == 1
        assert server.count("/article") == 0
        assert fetcher.gate.ready_in("127.0.0.1") == 10


def test_an_endless_robots_file_is_read_to_its_bound() -> None:
    with fetching(robots_endless) as (server, fetcher, _):
        assert fetcher.get(server.url("/article")).status == 200


def test_a_busy_server_is_left_alone() -> None:
    with fetching() as (server, fetcher, clock):
        assert reason(fetcher, server.url("/busy-429")) == "http-429"
        assert fetcher.gate.ready_in("127.0.0.1") == 7
        assert fetcher.get(server.url("/article")).status == 200
        assert clock.slept == [1.0, 7.0]
        assert reason(fetcher, server.url("/busy-429-date")) == "http-429"
        assert reason(fetcher, server.url("/article")) == "backing-off"
        assert server.count("/article") == 1


def test_a_flaky_server_is_asked_again_later() -> None:
    with fetching() as (server, fetcher, clock):
        assert reason(fetcher, server.url("/flaky")) == "http-503"
        assert fetcher.gate.ready_in("127.0.0.1") == 60
        assert fetcher.get(server.url("/flaky")).body == feeds.good(server.base)
        assert fetcher.gate.ready_in("127.0.0.1") == 1
        assert clock.slept == [1.0, 60.0]


@pytest.mark.parametrize("path", ["/status-404", "/gzip-bomb", "/redirect-private"])
def test_what_will_not_pass_is_no_reason_to_leave_the_host_alone(path: str) -> None:
    with fetching() as (server, fetcher, _):
        reason(fetcher, server.url(path))
        assert fetcher.gate.ready_in("127.0.0.1") == 1


def test_no_address_no_turn() -> None:
    with fetching() as (_, fetcher, _clock):
        assert reason(fetcher, "ftp://news.example/") == "bad-scheme"
