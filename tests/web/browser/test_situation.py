"""The map and the list of the situation, by pointer and by keyboard, and what comes in meanwhile."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

import casus
from tests.web.browser.demo import Opener, settle
from tests.web.browser.served import serving
from tests.web.browser.watch import Watch

DAY = "/?day=1962-10-28"
ALL = "168 incidents"
MOSCOW = "4 incidents at Moscow, RUS"
NEWS = {
    "id": "new", "published": "1962-11-20", "publisher": "Port Callan Courier", "title": "Planes bomb Havana",
    "text": "HAVANA, Nov. 20 - United States planes bombed Havana on Tuesday.",
}  # fmt: skip


@pytest.fixture
def situation(page: Page) -> Page:
    page.goto(DAY)
    settle(page)
    page.wait_for_selector(".map .land", state="attached")
    return page


def title(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.locator("#found-title")).to_have_text(words)


def box(page: Page) -> list[float]:
    asked = parse_qs(urlsplit(page.url).query)
    return [float(one) for one in asked.get("box", [""])[0].split(",") if one]


def test_a_mark_opens_its_incidents_and_the_address_says_so(situation: Page) -> None:
    situation.locator(".map .spot path").first.click()
    title(situation, MOSCOW)
    west, south, east, north = box(situation)
    assert (west, south) == (east, north)
    expect(situation.locator(".map .spot.chosen")).to_have_count(1)
    situation.reload()
    settle(situation)
    title(situation, MOSCOW)
    expect(situation.locator(".map .spot.chosen")).to_have_count(1)
    situation.get_by_role("link", name="Everywhere").click()
    title(situation, ALL)
    assert box(situation) == []
    situation.go_back()
    title(situation, MOSCOW)


def test_zooming_filters_the_list_and_all_takes_it_back(situation: Page) -> None:
    situation.get_by_role("button", name="Closer").click()
    title(situation, re.compile("in the area on the map"))
    west, south, east, north = box(situation)
    assert west < east
    assert south < north
    situation.get_by_role("button", name="Show where all incidents are").click()
    title(situation, ALL)


def test_an_area_is_drawn_by_hand(situation: Page) -> None:
    situation.get_by_role("button", name="Draw an area").click()
    place = situation.locator(".map").bounding_box()
    assert place is not None
    bottom = place["y"] + place["height"]
    situation.mouse.move(place["x"] + 5, bottom - 150)
    situation.mouse.down()
    situation.mouse.move(place["x"] + 150, bottom - 10, steps=4)
    situation.mouse.up()
    title(situation, re.compile("in the area on the map"))
    assert box(situation)[2] < 0
    places = situation.locator("#found .incident").count()
    assert 0 < places < 15
    situation.get_by_role("link", name="Everywhere").click()
    title(situation, ALL)


def test_list_and_map_show_each_other(situation: Page) -> None:
    line = situation.locator("#found .incident[data-place]").first
    line.locator("a.type").focus()
    expect(situation.locator(".map .spot.at-hand")).to_have_count(1)
    situation.locator(".map .spot path").first.hover()
    expect(situation.locator("#found .incident.at-hand")).to_have_count(1)


def test_the_keyboard_alone_walks_zooms_and_opens(situation: Page) -> None:
    situation.locator("#map .drawing").focus()
    situation.keyboard.press("ArrowRight")
    expect(situation.locator("#map .live")).to_have_text(re.compile("Moscow, RUS: 4 incidents"))
    situation.keyboard.press("Enter")
    title(situation, MOSCOW)
    situation.keyboard.press("0")
    title(situation, ALL)
    situation.keyboard.press("+")
    title(situation, re.compile("in the area on the map"))
    before = box(situation)
    situation.keyboard.press("Shift+ArrowRight")
    expect(situation).not_to_have_url(re.compile(re.escape(f"{before[0]}")))
    assert box(situation)[0] > before[0]


def test_classes_filter_both(situation: Page) -> None:
    situation.locator("[name=quad][value='4']").check()
    title(situation, "35 incidents")
    assert "quad=4" in situation.url
    expect(situation.locator(".map .spot")).to_have_count(situation.locator("#places tbody tr").count())
    expect(situation.locator(".map .spot:not(.quad-4)")).to_have_count(0)
    situation.get_by_role("link", name="Older").click()
    expect(situation.locator("#found-title")).to_be_focused()
    title(situation, "35 incidents")


def test_the_map_can_be_taken_away_as_a_picture(situation: Page) -> None:
    situation.locator("[name=quad][value='4']").check()
    title(situation, "35 incidents")
    with situation.expect_download() as download:
        situation.locator("#map [data-download=svg]").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "var(--" not in text
    assert "Moscow" in text


def test_what_comes_in_is_shown_without_loading_anew(
    opened: Opener, watch: Watch, demo_record: str, tmp_path: Path
) -> None:
    record = str(shutil.copy(demo_record, tmp_path / "own.sqlite"))
    news = tmp_path / "news.jsonl"
    news.write_text(json.dumps(NEWS) + "\n", encoding="utf-8")
    with serving(record) as address:
        watch.desk = address
        page = opened(base_url=address).new_page()
        with page.expect_request("**/live"):
            page.goto("/")
        settle(page)
        page.evaluate("window.sameEver = true")
        with casus.open(record) as workspace:
            workspace.ingest([news], workers=1)
        expect(page.locator("#found .incident.new a.type", has_text="ASSAULT")).to_have_count(1, timeout=30_000)
        expect(page.locator("#news")).to_contain_text("new incident")
        assert page.evaluate("window.sameEver")
        assert watch.left == []
    page.wait_for_timeout(300)
    watch.expect("ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|htmx:(afterRequest|sendError)")
    page.close()
