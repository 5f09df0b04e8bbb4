from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import FetchError
from casus.fetch.robots import AGAIN_S, KEPT_S, MOST_BYTES, MOST_DELAY_S, MOST_LINES, Robots, Rules, parsed_rules

SITE = "https://news.example"
CLOSED = b"User-agent: *\nDisallow: /closed\n"


def rules(text: str) -> Rules:
    return parsed_rules(text.encode(), "Casus")


def allowed(text: str, path: str = "/article") -> bool:
    return rules(text).allows(SITE + path)


class Site:
    """Gives the answers one after the other, the last again and again."""

    def __init__(self, *answers: bytes | FetchError) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.now = 0.0
        self.robots = Robots("Casus", self.read, clock=lambda: self.now)

    def read(self, url: str, size: int) -> bytes:
        assert size == MOST_BYTES
        self.asked.append(url)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, FetchError):
            raise answer
        return answer

    def reason(self, path: str) -> str | None:
        try:
            self.robots.require(SITE + path)
        except FetchError as error:
            return f"{error.reason} {'later' if error.temporary else 'never'}"
        return None


def status(number: int) -> FetchError:
    return FetchError("no", reason=f"http-{number}", temporary=number >= 500 or number == 429)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /\nAllow: /art", True),
        ("User-agent: *\nDisallow: /*cle$", False),
        ("User-agent: Other\nDisallow: /", True),
        ("User-agent: Casus\nDisallow: /", False),
        ("user-agent: casus/0.1\nDISALLOW: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Casus\nAllow: /", True),
        ("User-agent: Other\nUser-agent: Casus\nDisallow: /", False),
        ("User-agent: Casus\nUser-agent: Other\nDisallow: /", False),
        ("User-agent: Casusbot\nDisallow: /", True),
        ("User-agent: Cas\nDisallow: /", True),
        ("\ufeffUser-agent: * # all\nDisallow: / # everything", False),
        ("User-agent: *\rDisallow: /", False),
        ("Disallow: /", True),
        ("<html><body>User-agent: * Disallow: / is what we do not have</body></html>", True),
    ],
)
def test_what_a_site_allows(text: str, may: bool) -> None:
    assert allowed(text) is may


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nDisallow: /closed", 0),
        ("User-agent: *\nCrawl-delay: 5", 5),
        ("User-agent: *\nCrawl-delay: 0.5\nRequest-rate: 1/8", 8),
        ("User-agent: *\nRequest-rate: 30/1m", 2),
        ("User-agent: *\nCrawl-delay: 86400", MOST_DELAY_S),
        ("User-agent: *\nCrawl-delay: inf", 0),
        ("User-agent: *\nCrawl-delay: -5", 0),
        ("User-agent: Other\nCrawl-delay: 5", 0),
    ],
)
def test_how_slow_a_site_wants_us(text: str, seconds: float) -> None:
    assert rules(text).delay_s == seconds


def test_a_site_is_asked_once_a_day() -> None:
    site = Site(CLOSED, b"")
    assert [site.reason(path) for path in ("/article", "/closed/a", "/closed/b")] == [None, *["robots never"] * 2]
    assert site.asked == [f"{SITE}/robots.txt"]
    site.now = KEPT_S
    assert site.reason("/closed/a") is None
    assert len(site.asked) == 2


def test_each_origin_is_asked_for_itself() -> None:
    site = Site(CLOSED)
    for origin in ("https://a.example", "http://a.example", "https://a.example:8443", "https://A.example"):
        site.robots.rules(f"{origin}/x")
    assert len(site.asked) == 3


@pytest.mark.parametrize("number", [400, 401, 403, 404, 410])
def test_a_site_without_the_file_allows_all(number: int) -> None:
    assert Site(status(number)).reason("/closed/a") is None


@pytest.mark.parametrize("slug", ["too-many-redirects", "redirect-loop"])
def test_a_file_that_leads_in_circles_is_none(slug: str) -> None:
    assert Site(FetchError("no", reason=slug)).reason("/closed/a") is None


@pytest.mark.parametrize(
    "error",
    [status(500), status(503), status(429), FetchError("no", reason="timeout", temporary=True)],
)
def test_a_file_that_cannot_be_had_closes_all_for_a_while(error: FetchError) -> None:
    site = Site(error, CLOSED)
    assert site.reason("/article") == site.reason("/closed/a") == "robots later"
    assert len(site.asked) == 1
    site.now = AGAIN_S
    assert site.reason("/article") is None
    assert site.reason("/closed/a") == "robots never"


def test_the_last_file_known_holds_while_there_is_no_other() -> None:
    site = Site(CLOSED, status(500), b"")
    assert site.reason("/article") is None
    site.now = KEPT_S
    assert site.reason("/article") is None
    assert site.reason("/closed/a") == "robots never"
    site.now += AGAIN_S
    assert site.reason("/closed/a") is None


def test_being_sent_away_by_our_own_gate_says_nothing_of_the_site() -> None:
    site = Site(FetchError("later", reason="backing-off", temporary=True, retry_after=500), CLOSED)
    assert site.reason("/article") == "backing-off later"
    assert site.reason("/article") is None


def test_many_threads_ask_once() -> None:
    site = Site(CLOSED)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(site.reason, ["/article"] * 40))
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: a{n}\n" for n in range(15_000)) + "Allow: /\n" * 25_000,
        "User-agent: *\nDisallow: /" + "*a" * 200_000,
        "User-agent: *\n" + "Disallow: /*a*a*a*a*a*b\n" * 20_000,
        "User-agent" + " " * 400_000 + "x",
        "User-agent: *\n" + "Allow: /" + "$" * 400_000,
        "Crawl-delay: " + "9" * 400_000,
    ],
    ids=["names times rules", "stars", "many stars", "spaces", "dollars", "digits"],
)
def test_floods(text: str) -> None:
    start = time.process_time()
    found = rules(text[:MOST_BYTES])
    found.allows(f"{SITE}/{'a' * 3_000}")
    assert time.process_time() - start < 5
    assert found.lines <= MOST_LINES + 1


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(("User-agent: *", "Disallow: /", "Allow", ":", "*", "$"))).map("\n".join)
)
def test_any_text_allows_or_not(text: str) -> None:
    assert rules(text.encode("utf-8", "replace").decode()).allows(f"{SITE}/a") in (True, False)
