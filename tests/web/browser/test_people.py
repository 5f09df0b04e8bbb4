"""Login and the pages of people, in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser.axe import problems
from tests.web.browser.demo import NARROW, WIDE
from tests.web.browser.people import NAME, OF_PEOPLE, log_in, with_people
from tests.web.browser.served import serving
from tests.web.browser.test_every_page import BEYOND
from tests.web.browser.watch import Watch


@pytest.fixture(scope="module")
def peopled(demo_record: str, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of a desk that has people."""
    copy = str(shutil.copy(demo_record, tmp_path_factory.mktemp("peopled") / "demo.sqlite"))
    with_people(copy)
    with serving(copy) as address:
        yield address


@pytest.fixture
def watch(peopled: str) -> Watch:
    return Watch(peopled)


def test_whoever_logs_in_comes_to_the_page_that_was_asked_for(page: Page, peopled: str, watch: Watch) -> None:
    page.goto(f"{peopled}/search?text=missiles")
    expect(page).to_have_title("Log in · Casus")
    log_in(page, "another password")
    expect(page.get_by_role("alert")).to_be_visible()
    log_in(page)
    page.wait_for_url(f"{peopled}/search?text=missiles")
    expect(page.locator("header")).to_contain_text(NAME)
    page.locator("header").get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{peopled}/login")
    page.goto(f"{peopled}/")
    expect(page).to_have_title("Log in · Casus")
    watch.expect("40[13]")  # the wrong password, and what nobody is shown


def test_a_token_is_made_and_revoked(page: Page, peopled: str) -> None:
    page.goto(f"{peopled}/me")
    log_in(page)
    page.get_by_label("What uses it").fill("nightly export")
    page.get_by_role("button", name="Make a token").click()
    assert page.locator("code.secret").inner_text()
    page.goto(f"{peopled}/me")
    assert page.locator("code.secret").count() == 0
    page.get_by_role("button", name="Revoke the token for nightly export").click()
    expect(page.get_by_text("You have none.")).to_be_visible()


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_their_pages_are_as_good_as_the_others(page: Page, peopled: str, name: str) -> None:
    if name != "login":
        page.goto(f"{peopled}/login")
        log_in(page)
        page.wait_for_url(f"{peopled}/")
    page.set_viewport_size(WIDE)
    page.goto(peopled + OF_PEOPLE[name])
    found = problems(page)
    page.emulate_media(color_scheme="dark")
    found += problems(page, "color-contrast")
    page.set_viewport_size(NARROW)
    assert found + problems(page) == []
    assert page.evaluate(BEYOND) == []
