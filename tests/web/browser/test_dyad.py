"""The chart of a dyad by pointer and keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

PAGE = "/dyads/USA/SUN?since=1962-10-14&until=1962-11-15"
FIRST = 14
"""The day of October that the chart begins with."""


def drawn(page: Page, address: str = PAGE) -> Locator:
    page.goto(address)
    page.wait_for_selector("#net.drawn")
    return page.locator("#net .drawing")


def x_of(chart: Locator, day: float) -> tuple[float, float]:
    """Where the middle of a day of October is on the page, in the panel of incidents."""
    chart.locator("svg").scroll_into_view_if_needed()
    box = chart.locator("svg").bounding_box()
    assert box is not None
    left, right = 44, box["width"] - 8
    return box["x"] + left + (day - FIRST + 0.5) / 33 * (right - left), box["y"] + 150


def test_a_drag_chooses_days_and_swaps_the_list(page: Page) -> None:
    chart = drawn(page)
    page.mouse.move(*x_of(chart, 22))
    page.mouse.down()
    page.mouse.move(*x_of(chart, 24), steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile(r"since=1962-10-22&until=1962-10-24&over=1962-10-14..1962-11-15"))
    expect(page.locator("#chosen-title")).to_contain_text("incidents, 22 to 24 October 1962")
    assert page.locator("#days [name=since]").input_value() == "1962-10-22"
    assert page.locator("#net .walk .chosen").count() == 1
    page.set_viewport_size({"width": 700, "height": 800})
    expect(page.locator("#net svg")).to_have_attribute("width", re.compile(r"^6\d\d$"))
    assert page.locator("#net .walk .chosen").count() == 1
    told = page.locator("#chosen-title").inner_text()
    page.reload()
    expect(page.locator("#chosen-title")).to_have_text(told)
    page.go_back()
    expect(page.locator("#chosen-title")).to_contain_text("14 October to 15 November 1962")


def test_the_keyboard_alone_finds_the_worst_day_and_its_incidents(page: Page) -> None:
    chart = drawn(page)
    chart.focus()
    page.keyboard.press("Home")
    for _ in range(13):
        page.keyboard.press("ArrowRight")
    live = page.locator("#net .live")
    expect(live).to_contain_text("27 October 1962. net \u221221.5")
    expect(live).to_contain_text("MOBILIZE")
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-title")).to_have_text("6 incidents, 27 October 1962")
    expect(page.locator("#chosen-title")).to_be_focused()
    page.keyboard.press("Tab")
    assert "since=1962-10-27&until=1962-10-27" in page.url


def test_shift_and_arrows_choose_days(page: Page) -> None:
    chart = drawn(page)
    chart.focus()
    for key in ("Home", *["ArrowRight"] * 8, "Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#chosen-title")).to_contain_text("22 to 24 October 1962")


def test_pointing_tells_the_day_and_what_happened(page: Page) -> None:
    chart = drawn(page)
    page.mouse.move(*x_of(chart, 27))
    tip = page.locator("#net .tip")
    expect(tip).to_contain_text("27 October 1962")
    expect(tip).to_contain_text("6 incidents: 1 verbal cooperation, 1 verbal conflict, 4 material conflict")
    expect(tip).to_contain_text("MOBILIZE")


def test_ledgers_come_when_they_are_scrolled_to(page: Page) -> None:
    drawn(page)
    page.locator("#ledgers").scroll_into_view_if_needed()
    expect(page.locator("#ledgers")).to_contain_text("appeals to the sides")
    page.locator("#positions").scroll_into_view_if_needed()
    expect(page.locator("#positions")).to_contain_text("United States toward Soviet Union")


def test_a_bar_of_the_mix_leads_to_its_incidents(page: Page) -> None:
    drawn(page)
    mix = page.locator("#types .drawing")
    mix.focus()
    page.keyboard.press("ArrowRight")
    told = page.locator("#types .live").inner_text()
    number = re.search(r"(\d+) incident", told)
    assert number is not None
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-title")).to_contain_text(f"{number[1]} incident")
    expect(page.locator(".chips")).to_contain_text(told.partition(",")[0])


def test_the_picture_is_named_after_the_page(page: Page) -> None:
    drawn(page)
    with page.expect_download() as waited:
        page.locator("#net [data-download=svg]").click()
    assert waited.value.suggested_filename == "dyads-USA-SUN-net.svg"


def test_tables_and_ledgers_are_there_without_script(opened: Callable[..., BrowserContext]) -> None:
    page = opened(java_script_enabled=False).new_page()
    page.goto(PAGE)
    assert page.locator("#net table").is_visible()
    page.locator("#ledgers a").click()
    assert page.get_by_text("appeals to the sides").first.is_visible()
