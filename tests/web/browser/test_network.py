"""The network of parties, by pointer and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.demo import settle

POSITIONS = """() => [...document.querySelectorAll('.net circle.party')]
    .map(one => [one.getAttribute('cx'), one.getAttribute('cy')].join())"""
OVERLAPS = """() => {
    const shown = [...document.querySelectorAll('.net text.name[visibility=visible]')].map(one => one.getBBox());
    return shown.filter((one, at) => shown.slice(at + 1).some(other => one.x < other.x + other.width - 2
        && other.x < one.x + one.width - 2 && one.y < other.y + other.height - 3 && other.y < one.y + one.height - 3))
        .length;
}"""


@pytest.fixture
def network(page: Page) -> Page:
    page.goto("/network?since=1962-10&until=1962-10")
    settle(page)
    return page


def test_the_picture_is_the_same_each_time(network: Page) -> None:
    before = network.evaluate(POSITIONS)
    assert len(before) > 10
    network.reload()
    settle(network)
    assert network.evaluate(POSITIONS) == before


def test_names_do_not_lie_on_each_other(network: Page) -> None:
    assert network.locator(".net text.name[visibility=visible]").count() > 10
    assert network.evaluate(OVERLAPS) == 0


def test_the_keyboard_walks_to_partners_and_opens_the_actor(network: Page) -> None:
    network.locator("#network .drawing").focus()
    network.keyboard.press("ArrowRight")
    expect(network.locator("#partners h2")).to_be_visible()
    first = network.locator("#partners h2").inner_text()
    reached = set()
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        network.keyboard.press(key)
        network.wait_for_timeout(250)
        reached.add(network.locator("#partners h2").inner_text())
    assert reached - {first}
    name = network.locator("#partners h2 a").get_attribute("href")
    network.keyboard.press("Enter")
    assert name is not None
    network.wait_for_url(f"**{name}")


def test_a_party_is_found_by_name_and_its_dealings_are_links(network: Page) -> None:
    network.get_by_label("Find a party").fill("Cuba")
    expect(network.locator("#partners h2")).to_have_text("Cuba")
    links = network.locator("#partners li a")
    assert links.count() > 3
    assert "/dyads/CUB/" in (links.first.get_attribute("href") or "")
    expect(network.locator(".net circle.at-hand")).to_have_count(1)
    network.get_by_role("link", name="Only around this party").click()
    expect(network).to_have_url(re.compile("around=CUB"))
    settle(network)
    expect(network.locator("#partners h2")).to_have_text("Cuba")


def test_a_click_chooses_and_a_second_one_opens(network: Page) -> None:
    node = network.locator(".net circle.party").first
    node.click()
    expect(network.locator("#partners h2")).to_be_visible()
    assert "/network" in network.url
    node.click()
    network.wait_for_url("**/actors/*")
