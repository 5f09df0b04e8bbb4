"""What holds of every page, however it is looked at."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from tests.web.browser.demo import EVERY, NARROW, Opener, settle
from tests.web.browser.watch import Watch

SMALLEST_PX = 12
TOO_SMALL = """smallest => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const owner = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !owner.checkVisibility()) continue;
        if (owner.closest('script, style, .unseen')) continue;
        let size = parseFloat(getComputedStyle(owner).fontSize);
        const drawing = owner.closest('svg');
        if (drawing && drawing.viewBox.baseVal && drawing.viewBox.baseVal.width)
            size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
        if (size < smallest - 0.1) found.add(size.toFixed(1) + 'px: ' + walker.currentNode.data.trim().slice(0, 40));
    }
    return [...found].slice(0, 8);
}"""
BEYOND = """() => {
    const wide = innerWidth, root = document.scrollingElement;
    if (root.scrollWidth <= wide) return [];
    return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > wide + 0.5)
        .slice(0, 6).map(one => one.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def quiet(watch: Watch) -> None:
    """The page of a failure is there to be seen."""
    watch.expect("failure|404")


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("name", EVERY)
def test_on_a_phone_nothing_is_beyond_the_edge_or_too_small(
    opened: Opener, pages: Mapping[str, str], name: str
) -> None:
    page = opened(viewport=NARROW, is_mobile=True, has_touch=True).new_page()
    page.goto(pages[name])
    settle(page)
    assert page.evaluate(BEYOND) == []
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    assert page.evaluate(TOO_SMALL, SMALLEST_PX) == []


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("name", EVERY)
def test_without_script_the_page_has_the_same_words(opened: Opener, pages: Mapping[str, str], name: str) -> None:
    """Headings, lists and tables come from the server; what only script can do is not offered."""
    page = opened(java_script_enabled=False).new_page()
    page.goto(pages[name])
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    for field in page.locator("form:visible").all():
        assert field.locator("button:visible, input[type=submit]:visible, input[type=search]:visible").count(), field
    for twin in page.locator("figure.chart").all():
        assert twin.locator("table").count(), twin.inner_text()


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("name", EVERY)
def test_on_paper_there_is_the_content_alone(page: Page, pages: Mapping[str, str], name: str) -> None:
    page.goto(pages[name])
    settle(page)
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible()
    assert not page.locator("form.ask").is_visible()
    assert page.locator("h1").is_visible()
    assert page.locator("main button:visible").count() == 0


def test_forms_work_without_script(opened: Opener) -> None:
    page = opened(java_script_enabled=False).new_page()
    page.goto("/?day=1962-10-28")
    page.locator("#choose").get_by_label("Who").fill("SUN")
    page.get_by_role("button", name="Choose").click()
    assert "either=SUN" in page.url
    assert "Soviet Union" in page.locator("#found").inner_text()
    page.locator("#ask").fill("missiles")
    page.locator("#ask").press("Enter")
    page.locator("#f-type").select_option("ACCUSE")
    page.get_by_role("button", name="Search", exact=True).click()
    assert {"text=missiles", "type=ACCUSE"} <= set(page.url.partition("?")[2].split("&"))
    assert page.locator(".result").count() > 0
    page.goto("/dyads/USA/SUN")
    page.locator("#days").get_by_label("From").fill("1962-10-22")
    page.get_by_role("button", name="Show").click()
    assert "since=1962-10-22" in page.url
    page.get_by_role("link", name="Read the ledgers of these days").click()
    assert "U Thant" in page.locator("#mediation").inner_text()
