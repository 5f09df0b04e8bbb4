"""Behind a proxy that shows the desk under a path of its own."""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.demo import settle
from tests.web.browser.proxy import proxied
from tests.web.browser.served import serving
from tests.web.browser.watch import Watch

PATH = "/at/casus"
MOST_PAGES = 40
"""That the walk asks for; of each kind a few."""
OF_A_KIND = 4


@pytest.fixture(scope="module")
def below(demo_record: str, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of a desk that knows its path, without the path."""
    copy = str(shutil.copy(demo_record, tmp_path_factory.mktemp("below") / "demo.sqlite"))
    with serving(copy, "--root", PATH) as address:
        yield address.removesuffix(PATH)


@pytest.fixture(params=["cut", "whole"])
def shown(below: str, request: pytest.FixtureRequest) -> Iterator[str]:
    with proxied(below, PATH, cut=request.param == "cut") as address:
        yield address


@pytest.fixture
def watch(shown: str) -> Watch:
    """Here a request to the host that is not below the path leaves the desk."""
    return Watch(shown)


def test_every_link_form_and_file_stays_below_the_path(shown: str) -> None:
    """A walk over the links, without a browser: a few pages of each kind."""
    waiting, seen, kinds = deque([f"{shown}/"]), {f"{shown}/"}, dict[str, int]()
    while waiting and sum(kinds.values()) < MOST_PAGES:
        address = waiting.popleft()
        kind = "/".join(urlsplit(address).path.removeprefix(PATH).split("/")[:2])
        if kinds.get(kind, 0) >= OF_A_KIND:
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        for link in links_of(address):
            parts = urlsplit(link)
            if parts.netloc != urlsplit(shown).netloc or link in seen:
                continue
            assert parts.path.startswith(f"{PATH}/"), f"{address} leads to {link}"
            seen.add(link)
            waiting.append(link)
    assert len(kinds) > 5


def links_of(address: str) -> list[str]:
    """Where a page leads to, whole addresses; of what is no page none. Asserts that it is there."""
    parts = urlsplit(address)
    asked = HTTPConnection(parts.netloc, timeout=30)
    asked.request("GET", f"{parts.path}?{parts.query}" if parts.query else parts.path)
    answer = asked.getresponse()
    is_page = answer.status == 200 and answer.headers["Content-Type"].startswith("text/html")
    content = answer.read() if is_page else b""
    asked.close()
    assert answer.status < 400, f"{address}: {answer.status}"
    if answer.status >= 300:
        return [urljoin(address, answer.headers["Location"])]
    if not is_page:
        return []
    found = html.fromstring(content).xpath("//@href | //@src | //@action | //@hx-get | //@data-src")
    return [urljoin(address, str(one)).partition("#")[0] for one in found if not str(one).startswith("#")]


def test_a_browser_walks_below_the_path(page: Page, shown: str) -> None:
    with page.expect_response(f"{shown}/live") as listening:
        page.goto(f"{shown}/")
    assert listening.value.status == 200
    settle(page)
    page.get_by_role("link", name="Search", exact=True).click()
    page.locator("#ask").fill("missiles")
    page.locator("#ask").press("Enter")
    page.wait_for_url(f"{shown}/search?text=missiles")
    settle(page)
    page.locator(".result a.type").first.click()
    page.wait_for_url(f"{shown}/incidents/*")
    settle(page)
    page.go_back()
    page.get_by_role("link", name="Casus", exact=True).click()
    page.wait_for_url(f"{shown}/")
    settle(page)


def test_what_is_sent_comes_in_below_the_path(page: Page, shown: str) -> None:
    page.goto(f"{shown}/search?text=missiles")
    settle(page)
    page.get_by_label("Save this search as").fill("below")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="below")).to_be_visible()
    assert page.url.startswith(f"{shown}/search")
    page.get_by_role("button", name="Remove below").click()
    expect(page.get_by_role("link", name="below")).to_have_count(0)
