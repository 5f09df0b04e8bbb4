"""Reading an incident, an article and an explanation in the browser: by pointer, by keyboard, and without script."""

from __future__ import annotations

import re
from collections.abc import Mapping

from playwright.sync_api import Page, expect

from tests.web.browser.axe import problems
from tests.web.browser.demo import NARROW, WIDE, Opener, settle
from tests.web.browser.watch import Watch

ARTICLE = "/articles/1962-10-27-u2"
READ_MS = 60_000
"""For the first explanation, which loads the network."""


def test_an_event_at_hand_is_marked_with_its_parts(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(ARTICLE)
    trigger = page.locator(".text a.trigger", has_text="fired on")
    trigger.hover()
    expect(page.locator(".text .on.source")).to_have_text("the department")
    expect(page.locator(".text .on.recipient")).to_have_text("Other unarmed planes")
    expect(page.locator(".events li.on q").first).to_have_text("fired on")
    page.locator(".text a.trigger", has_text="ordered").focus()
    expect(page.locator(".text .on.actor")).to_have_text("Secretary McNamara")
    page.keyboard.press("Escape")
    expect(page.locator(".text .on")).to_have_count(0)
    page.locator(".events li", has_text="air strike").locator("a").first.focus()
    expect(page.locator(".text .on.place")).to_have_text("the missile sites")


def test_a_trigger_leads_to_its_entry_and_the_entry_back(page: Page) -> None:
    page.goto(ARTICLE)
    trigger = page.locator(".text a.trigger", has_text="fired on")
    trigger.focus()
    page.keyboard.press("Enter")
    entry = page.locator(".events li:target")
    expect(entry).to_be_in_viewport()
    expect(entry).to_be_focused()
    page.keyboard.press("Escape")
    expect(trigger).to_be_focused()
    entry.locator(".act a").click()
    expect(page.locator(".text a.trigger:target")).to_have_text("fired on")


def test_an_explanation_opens_in_its_place_and_closes(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(ARTICLE)
    entry = page.locator(".events li", has_text="shot down")
    button = entry.locator("a.explain")
    button.focus()
    page.keyboard.press("Enter")
    made = entry.locator(".explanation")
    expect(made).to_be_visible(timeout=READ_MS)
    expect(button).to_have_attribute("aria-expanded", "true")
    made.locator("summary", has_text="Tree of the sentence").click()
    expect(made.locator("table.tree mark").first).to_be_visible()
    assert problems(page) == []
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    button.focus()
    page.keyboard.press("Escape")
    expect(made).to_have_count(0)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(made).to_be_visible(timeout=READ_MS)
    button.click()
    expect(made).to_have_count(0)


def test_an_explanation_that_cannot_be_had_now_is_told(page: Page, watch: Watch) -> None:
    watch.expect("503")
    page.route("**/explain", lambda route: route.fulfill(status=503, headers={"Retry-After": "10"}, body="busy"))
    page.goto(ARTICLE)
    page.locator("a.explain").first.click()
    expect(page.locator(".explained [role=alert]")).to_contain_text("try again in 10 seconds")


def test_the_page_of_an_explanation_has_nothing_serious(page: Page) -> None:
    page.goto(ARTICLE)
    href = page.locator("a.explain").first.get_attribute("href")
    page.set_default_timeout(READ_MS)
    page.goto(str(href), timeout=READ_MS)
    for one in page.locator("details").all():
        one.evaluate("one => one.open = true")
    assert problems(page) == []
    page.set_viewport_size(NARROW)
    assert problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_marks_of_reports_are_walked_and_lead_to_them(page: Page, pages: Mapping[str, str]) -> None:
    page.goto(pages["incident"])
    settle(page)
    drawing = page.locator("#reports-over-time .drawing")
    drawing.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#reports-over-time .tip")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".accounts li:target")).to_have_attribute("id", "r-2")
    expect(page.locator(".accounts li:target")).to_be_in_viewport()


def test_from_a_claim_to_its_sentence_and_back(page: Page, pages: Mapping[str, str]) -> None:
    page.goto(pages["incident"])
    claim = page.locator("#claims li").first
    words = claim.locator("mark").inner_text()
    claim.get_by_role("link", name="in the article").click()
    expect(page).to_have_url(re.compile(r"/articles/[0-9a-f]{32}#e-[0-9a-f]{16}$"))
    expect(page.locator(".text a.trigger:target").first).to_contain_text(words.split()[0])
    page.go_back()
    expect(page.locator("#claims")).to_be_visible()


def test_without_script_everything_is_there(opened: Opener, pages: Mapping[str, str]) -> None:
    page = opened(java_script_enabled=False).new_page()
    page.goto(ARTICLE)
    page.locator(".text a.trigger", has_text="fired on").click()
    expect(page.locator(".events li:target")).to_contain_text("fired on")
    page.locator(".events li:target a.explain").click(timeout=READ_MS)
    expect(page.locator("h1")).to_have_text("Why this is read as ASSAULT firearms", timeout=READ_MS)
    page.goto(pages["incident"])
    expect(page.locator("#reports-over-time table")).to_be_visible()
