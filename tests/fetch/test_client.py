"""Every misbehaving page ends soon, in a page or in an error that says what is wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from casus.errors import FetchError
from casus.fetch.client import MOST_REDIRECTS, Client
from casus.fetch.options import PRODUCT, FetchOptions
from tests.fetch import feeds
from tests.fetch.bad_answers import REDIRECTS
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import ALLOWED, Misbehaving

OPTIONS = FetchOptions(timeout_s=0.3, deadline_s=0.4, max_bytes=300_000, allowed=ALLOWED)
SLOWEST_S = 3.0
"""For one page on a busy machine; on a quiet one 0.4."""

ERRORS = {
    **dict.fromkeys(("/drip-body", "/drip-headers", "/silence", "/redirect-slow", "/not-http"), "timeout"),
    **dict.fromkeys(("/endless-body", "/huge-feed", "/many-items", "/gzip-bomb"), "too-large"),
    **dict.fromkeys(("/endless-headers", "/endless-header", "/chunk-endless-size", "/chunk-garbage"), "bad-http"),
    **dict.fromkeys(("/length-twice", "/length-giant", "/length-negative", "/raw-bytes"), "bad-http"),
    **dict.fromkeys(("/half-closed", "/length-too-long", "/chunk-cut", "/gzip-cut", "/no-headers"), "cut-off"),
    **dict.fromkeys(
        ("/gzip-not", "/gzip-splinters", "/deflate-broken", "/brotli-unasked", "/gzip-twice"), "bad-encoding"
    ),
    **dict.fromkeys(("/hang-up", "/reset"), "connection"),
    **dict.fromkeys(("/redirect-loop", "/redirect-back"), "redirect-loop"),
    "/redirect-chain": "too-many-redirects",
    "/redirect-nowhere": "bad-redirect",
    **{path: "refused-address" for path, target in REDIRECTS.items() if target.startswith("http")},
    **{path: "bad-scheme" for path, target in REDIRECTS.items() if not target.startswith("http")},
    **dict.fromkeys(("/redirect-password", "/redirect-port", "/redirect-nonsense", "/redirect-endless"), "bad-url"),
    "/redirect-octal": "bad-url",
    **{path: f"http-{path.removeprefix('/status-')}" for path in PAGES if path.startswith("/status-")},
    **{"/unasked-304": "http-304", "/busy-429": "http-429", "/busy-429-date": "http-429"},
    **{"/busy-503": "http-503", "/flaky": "http-503"},
}
del ERRORS["/status-204"]
EITHER = {"/endless-interim": ("timeout", "too-large")}
"""Which of the two bounds is met first depends on the machine."""

PASSING = (
    *("/drip-body", "/silence", "/half-closed", "/reset", "/hang-up", "/chunk-cut", "/gzip-cut", "/busy-429"),
    *("/busy-503", "/status-500", "/status-502", "/status-504"),
)


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with Misbehaving(PAGES) as running:
        yield running


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with Client(OPTIONS) as made:
        yield made


def failure(client: Client, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.get(url)
    return caught.value


@contextmanager
def soon() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < SLOWEST_S


def test_there_is_mischief_enough_and_each_has_its_outcome() -> None:
    assert len(ERRORS) > 50
    assert set(PAGES) >= set(ERRORS) | set(EITHER)


@pytest.mark.parametrize("path", sorted({*ERRORS, *EITHER}))
def test_every_mischief_ends_soon(server: Misbehaving, client: Client, path: str) -> None:
    with soon():
        error = failure(client, server.url(path))
    assert error.reason in EITHER.get(path, (ERRORS.get(path),))
    assert server.url(path) in str(error)


@pytest.mark.parametrize("path", sorted({*PAGES} - {*ERRORS} - {*EITHER}))
def test_every_other_page_is_had(server: Misbehaving, client: Client, path: str) -> None:
    with soon():
        assert client.get(server.url(path)).status in (200, 204)


@pytest.mark.parametrize("path", PASSING)
def test_what_may_pass_by_itself_says_so(server: Misbehaving, client: Client, path: str) -> None:
    assert failure(client, server.url(path)).temporary


@pytest.mark.parametrize("path", ["/status-404", "/status-410", "/redirect-loop", "/redirect-private", "/gzip-bomb"])
def test_what_does_not_pass_says_so_too(server: Misbehaving, client: Client, path: str) -> None:
    assert not failure(client, server.url(path)).temporary


def test_a_page_as_it_was_sent(server: Misbehaving, client: Client) -> None:
    page = client.get(server.url("/feed#top"))
    assert page.body == feeds.good(server.base)
    assert (page.final_url, page.status, page.not_modified) == (server.url("/feed"), 200, False)
    assert (page.content_type, page.charset) == ("application/rss+xml", None)
    assert (page.etag, page.last_modified) == ('"one"', "Thu, 19 Jun 2025 08:00:00 GMT")
    assert page.retrieved.endswith("+00:00")
    assert page.retry_after is None


@pytest.mark.parametrize("path", ["/gzip", "/deflate-unwrapped", "/gzip-in-parts"])
def test_packed_pages_are_unpacked(server: Misbehaving, client: Client, path: str) -> None:
    assert client.get(server.url(path)).body == feeds.page()


def test_a_length_that_is_too_short_cuts_the_page(server: Misbehaving, client: Client) -> None:
    assert client.get(server.url("/length-too-short")).body == feeds.page()[:40]


def test_redirects_are_followed_to_a_bound(server: Misbehaving, client: Client) -> None:
    page = client.get(server.url("/redirect-once"))
    assert (page.url, page.final_url) == (server.url("/redirect-once"), server.url("/article?7"))
    assert page.body == feeds.page(7)
    assert client.get(server.url(f"/redirect-chain?{MOST_REDIRECTS}")).body == feeds.page(1)
    assert failure(client, server.url(f"/redirect-chain?{MOST_REDIRECTS + 1}")).reason == "too-many-redirects"


@pytest.mark.parametrize(("etag", "modified"), [('"one"', None), (None, "Thu, 19 Jun 2025 08:00:00 GMT")])
def test_a_page_that_is_known_is_not_sent_again(
    server: Misbehaving, client: Client, etag: str | None, modified: str | None
) -> None:
    page = client.get(server.url("/conditional"), etag=etag, modified=modified)
    assert (page.status, page.not_modified, page.body, page.etag) == (304, True, b"", '"one"')
    assert page.last_modified == modified


def test_a_validator_that_cannot_be_sent_is_not(server: Misbehaving, client: Client) -> None:
    assert client.get(server.url("/conditional"), etag='"one"\r\nX-Evil: yes').status == 200
    assert "x-evil" not in server.requests[-1].headers


def test_the_server_says_when_to_come_back(server: Misbehaving, client: Client) -> None:
    assert failure(client, server.url("/busy-429")).retry_after == 7
    assert failure(client, server.url("/busy-429-date")).retry_after == 86_400
    assert failure(client, server.url("/busy-503")).retry_after is None


def test_what_is_said_of_ourselves(server: Misbehaving) -> None:
    options = FetchOptions(allowed=ALLOWED, contact="https://example.org/about")
    Client(options).get(server.url("/article?1"), accept="text/html")
    headers = dict(server.requests[-1].headers)
    assert headers.pop("host") == f"127.0.0.1:{server.port}"
    assert headers == {
        "user-agent": f"{PRODUCT} (+https://example.org/about)",
        "accept": "text/html",
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


def test_no_cookie_is_kept(server: Misbehaving, client: Client) -> None:
    for _ in range(2):
        client.get(server.url("/cookies"))
    assert "cookie" not in server.requests[-1].headers


def test_proxies_of_the_environment_are_not_asked(server: Misbehaving, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert Client(OPTIONS).get(server.url("/article")).status == 200


def test_the_beginning_of_an_endless_page(server: Misbehaving, client: Client) -> None:
    assert client.beginning(server.url("/endless-body"), 12) == b"<p>More. </p"
    assert client.beginning(server.url("/article"), 5_000) == feeds.page()


def test_every_request_of_a_visit_is_announced(server: Misbehaving, client: Client) -> None:
    log: list[str] = []

    @contextmanager
    def around(url: str) -> Iterator[None]:
        log.append(f"enter {url.removeprefix(server.base)}")
        yield
        log.append("leave")

    client.get(server.url("/redirect-chain?2"), around=around)
    entered = ["/redirect-chain?2", "/redirect-chain?1", "/article?1"]
    assert log == [line for path in entered for line in (f"enter {path}", "leave")]


def test_waiting_for_a_turn_is_not_the_servers_time(server: Misbehaving, client: Client) -> None:
    @contextmanager
    def around(_: str) -> Iterator[None]:
        time.sleep(OPTIONS.deadline_s)
        yield

    assert client.get(server.url("/redirect-once"), around=around).status == 200


def test_many_threads(server: Misbehaving) -> None:
    patient = Client(FetchOptions(allowed=ALLOWED))
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda number: patient.get(server.url(f"/article?{number}")), range(1, 60)))
    assert [page.body for page in pages] == [feeds.page(number) for number in range(1, 60)]
