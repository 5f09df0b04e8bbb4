"""Searching, coding a text and the page of sources, as somebody at the desk does it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

import casus
from tests.web.browser.demo import Opener, settle
from tests.web.browser.served import serving
from tests.web.browser.watch import Watch

TEXT = (
    "On Monday the President of France warned Russia in Geneva that sanctions would follow. "
    "Russian forces shelled Kharkiv on Tuesday, killing at least 12 civilians, the Ukrainian army said."
)


def title(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.locator("#found-title")).to_have_text(words)


def test_each_change_is_shown_at_once_and_has_an_address(page: Page) -> None:
    """Which holds what is chosen and nothing else, and leads to the same."""
    page.goto("/search?in=events")
    page.locator("#f-actor").fill("SUN")
    page.locator("#f-actor").press("Enter")
    title(page, "101 events")
    assert page.url.endswith("/search?in=events&actor=SUN")
    page.locator("#f-status").select_option("negated")
    title(page, "5 events")
    expect(page.locator(".chips li")).to_contain_text(
        [re.compile("Who acts SUN"), re.compile("did not happen"), "take all out"]
    )
    page.get_by_role("link", name=re.compile("Who acts SUN")).click()
    expect(page).to_have_url(re.compile(r"/search\?in=events&status=negated$"))
    page.go_back()
    title(page, "5 events")
    page.reload()
    title(page, "5 events")
    expect(page.locator("#f-actor")).to_have_value("SUN")


def test_facets_narrow_and_widen_by_keyboard(page: Page) -> None:
    page.goto("/search")
    link = page.locator(".facet a").first
    number = page.locator(".facet li .faint").first.inner_text()
    link.focus()
    page.keyboard.press("Enter")
    title(page, f"{number} incidents")
    page.locator(".facet a.taken").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search$"))


def test_a_result_leads_to_its_sentence_and_back(page: Page) -> None:
    page.goto("/search?in=events&text=%22missile+bases%22")
    page.locator(".result").first.get_by_role("link", name="in its article").click()
    expect(page.locator(".trigger:target, .anchor:target")).to_have_count(1)
    page.go_back()
    expect(page.locator("mark.found").first).to_have_text(re.compile("missile bases"))


def test_it_works_without_script(opened: Opener) -> None:
    page = opened(java_script_enabled=False).new_page()
    page.goto("/search?in=events")
    page.locator("#f-actor").fill("SUN")
    page.get_by_role("button", name="Search").click()
    title(page, "101 events")
    assert "actor=SUN" in page.url
    page.get_by_role("link", name="More", exact=True).click()
    page.get_by_role("link", name="Before these").click()
    expect(page.locator(".results .result")).to_have_count(25)


def test_the_answer_can_be_taken_away(page: Page) -> None:
    page.goto("/search?in=events&type=AID")
    for name, ending in (
        ("CSV", "csv"),
        ("Parquet", "parquet"),
        ("JSON lines", "jsonl"),
        ("PLOVER JSON", "plover.jsonl"),
    ):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        assert download.value.suggested_filename == f"casus-events.{ending}"
        assert Path(download.value.path()).stat().st_size > 500


def test_the_box_at_the_head_finds_a_party_first(page: Page) -> None:
    page.goto("/sources")
    page.locator("#ask").fill("Soviet Union")
    page.keyboard.press("Enter")
    page.locator(".meant a").first.click()
    expect(page).to_have_url(re.compile("/actors/SUN"))


def test_a_text_is_coded_and_kept_and_sources_tell_it(
    opened: Opener, watch: Watch, demo_record: str, tmp_path: Path
) -> None:
    record = str(shutil.copy(demo_record, tmp_path / "own.sqlite"))
    with serving(record) as address:
        watch.desk = address
        context = opened(base_url=address)
        beside, page = context.new_page(), context.new_page()
        with beside.expect_request("**/live"):
            beside.goto("/sources")
        settle(beside)
        page.goto("/code")
        page.locator("#given-text").fill(TEXT)
        page.locator("[name=published]").fill("2025-06-19")
        page.get_by_role("button", name="Code it").click()
        expect(page.locator(".events > li[data-number]").first).to_be_visible(timeout=60_000)
        assert page.locator(".trigger").count() > 1
        page.get_by_role("button", name="Keep it in the record").click()
        expect(page).to_have_url(re.compile("/articles/[0-9a-f]{32}$"))
        beside.bring_to_front()
        expect(beside.locator("#run-list tbody tr").first).to_contain_text("keep desk/pasted-", timeout=30_000)
        context.close()
    with casus.open(record) as workspace:
        assert workspace.articles(text="Kharkiv").count() == 1
