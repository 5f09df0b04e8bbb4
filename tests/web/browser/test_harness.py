"""The watch itself: it sees what it is there for."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.web.browser.demo import Opener
from tests.web.browser.watch import Watch


def test_a_script_that_fails_is_seen(page: Page, watch: Watch) -> None:
    page.goto("/")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('planted') })")
    assert any("planted" in one for one in watch.left)
    watch.expect("planted")


def test_a_request_that_leaves_is_seen_and_goes_nowhere(opened: Opener, watch: Watch) -> None:
    """With the desk's own policy the browser would not even try."""
    page = opened(bypass_csp=True).new_page()
    page.goto("/")
    for address in ("http://casus.example/", "http://192.0.2.1/"):
        assert (
            page.evaluate("address => fetch(address, {mode: 'no-cors'}).then(() => 'came', () => 'failed')", address)
            == "failed"
        )
    assert len([one for one in watch.left if "leaves the desk" in one]) == 2
    watch.expect("leaves the desk|Connect|connect|ERR_")


def test_the_policy_of_the_desk_keeps_pages_from_asking_elsewhere(page: Page, watch: Watch) -> None:
    page.goto("/")
    page.evaluate("fetch('http://casus.example/').catch(() => 0)")
    assert not [one for one in watch.left if "leaves the desk" in one]
    assert [one for one in watch.left if "Content Security Policy" in one]
    watch.expect("Content Security Policy|violates")


def test_a_page_that_is_not_there_is_a_complaint(page: Page, watch: Watch) -> None:
    page.goto("/nothing")
    assert any("404" in one for one in watch.left)
    watch.expect("404")
