"""The keyboard alone: everything can be reached, one sees where one is, and one gets out again."""

from __future__ import annotations

from collections.abc import Mapping
from time import sleep

import pytest
from playwright.sync_api import Page, Route, expect

from tests.web.browser.demo import EVERY, settle
from tests.web.browser.watch import Watch

MOST_TABS = 120
"""Long lists are not walked to their end."""
STOPS_OF_DAY = 3
"""Tab stops within a field of a day, besides the first."""
REACHABLE = """() => {
    const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const found = [...document.querySelectorAll(all)].filter(one => one.checkVisibility({visibilityProperty: true})
        && !one.disabled && one.tabIndex >= 0 && !one.closest('details:not([open]) > :not(summary)'));
    found.forEach((one, at) => one.dataset.walk = at);
    return found.filter(one => one.type !== 'radio').length;
}"""
HERE = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const marked = ring || one.matches('svg *, svg') && (style.strokeWidth !== '' || style.outlineStyle !== 'none');
    return {walk: one.dataset.walk ?? null, shown: box.width > 0 && box.height > 0 && marked,
            html: one.outerHTML.slice(0, 120)};
}"""


@pytest.mark.parametrize("name", EVERY)
def test_tab_reaches_everything_and_shows_where_it_is(
    page: Page, watch: Watch, pages: Mapping[str, str], name: str
) -> None:
    watch.expect("404" if name == "failure" else "^nothing$")
    page.goto(pages[name])
    settle(page)
    wanted = page.evaluate(REACHABLE)
    days = page.locator("input[type=date]:visible").count()
    seen: set[str] = set()
    for _ in range(min(wanted + STOPS_OF_DAY * days, MOST_TABS)):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        assert here, f"the focus is lost after {len(seen)} of {wanted}"
        assert here["shown"], f"nothing shows the focus on {here['html']}"
        seen.add(here["walk"] or here["html"])
        if len(seen) == wanted:
            break
    assert len(seen) >= min(wanted, MOST_TABS) * 0.95


def test_a_part_that_comes_late_does_not_lose_the_place(page: Page) -> None:
    """Somebody stands on the link to the ledgers when they take its place."""
    page.route("**/ledgers*", late)
    page.goto("/dyads/USA/SUN")
    page.locator("#ledgers a").first.focus()
    page.locator("#ledgers article").first.wait_for()
    assert page.evaluate("document.querySelector('#ledgers').contains(document.activeElement)")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#ledgers').contains(document.activeElement)")


def late(route: Route) -> None:
    sleep(0.3)
    route.continue_()


def test_the_first_tab_skips_to_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("one => one === document.activeElement")
    assert skip.bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"


def test_days_are_chosen_in_a_chart_by_arrows(page: Page, pages: Mapping[str, str]) -> None:
    page.goto(pages["dyad"])
    settle(page)
    chart = page.locator("figure.chart .drawing").first
    chart.focus()
    page.keyboard.press("End")
    expect(page.locator("#net .tip")).to_be_visible()
    expect(page.locator("#net .live")).to_contain_text("15 November 1962")
    page.keyboard.press("Escape")
    expect(page.locator("#net .tip")).to_be_hidden()
    page.keyboard.press("Home")
    for _ in range(27):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Enter")
    page.wait_for_url("**since=1962-10-27&until=1962-10-28**")
    title = page.locator("#chosen-title")
    expect(title).to_contain_text("10 incidents, 27 to 28 October 1962")
    expect(title).to_be_focused()
    page.reload()
    settle(page)
    expect(title).to_contain_text("10 incidents, 27 to 28 October 1962")
