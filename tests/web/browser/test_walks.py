"""Filters stand in the address, and every number leads to its list, its sentences, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.web.browser.demo import settle

CODES_MS = 60_000
"""The network is loaded by the first who needs it."""
FOUND = re.compile(r"\s*([\d,]+)\b")


def number_in(part: Locator) -> int:
    found = FOUND.match(part.inner_text())
    assert found, part.inner_text()
    return int(found[1].replace(",", ""))


def same_when_loaded_anew(page: Page, part: str) -> None:
    shown = page.locator(part).inner_text()
    page.reload()
    settle(page)
    assert page.locator(part).inner_text() == shown


def test_filters_of_the_search_stand_in_the_address(page: Page) -> None:
    page.goto("/search?text=missiles")
    settle(page)
    heading = page.locator("#search h2").filter(has_text="incident").first
    every = number_in(heading)
    page.locator("#f-type").select_option("ACCUSE")
    page.wait_for_url("**/search?*type=ACCUSE*")
    expect(heading).not_to_contain_text(str(every))
    few = number_in(heading)
    assert 0 < few < every
    same_when_loaded_anew(page, "ol.results")
    assert page.locator("#f-type").input_value() == "ACCUSE"
    page.locator(".chips a", has_text="ACCUSE").click()
    expect(heading).to_contain_text(str(every))
    page.go_back()
    expect(heading).to_contain_text(str(few))


def test_a_facet_counts_what_it_leads_to(page: Page) -> None:
    page.goto("/search?text=missiles")
    settle(page)
    line = page.locator("#facets li", has_text="did not happen").first
    said = int(re.findall(r"\d+", line.inner_text())[-1])
    line.locator("a").click()
    page.wait_for_url("**/search?*status=negated*")
    settle(page)
    assert number_in(page.locator("#search h2").filter(has_text="incident").first) == said
    same_when_loaded_anew(page, "ol.results")


@pytest.mark.parametrize("kind", ["Incidents", "Events", "Statements", "Positions", "Articles"])
def test_each_kind_leads_from_the_list_to_the_article_and_back(page: Page, kind: str) -> None:
    page.goto("/search?text=missiles")
    settle(page)
    page.get_by_role("link", name=kind, exact=True).click()
    settle(page)
    at, shown = page.url, page.locator("ol.results").inner_text()
    first = page.locator(".result").first
    first.locator("a.type" if kind == "Articles" else "a:has-text('in its article')").first.click()
    page.wait_for_url("**/articles/**")
    settle(page)
    assert page.locator("main").inner_text().count("issile") > 0
    page.go_back()
    page.wait_for_url(at)
    expect(page.locator("ol.results")).to_have_text(re.compile(re.escape(shown[:40].split("\n")[0])))


def test_a_number_of_the_situation_leads_to_so_many(page: Page) -> None:
    page.goto("/?day=1962-10-28")
    settle(page)
    for link in page.locator(".levels a.now").all():
        said, path = link.inner_text(), link.get_attribute("href")
        if "incidents" not in said or not path:
            continue
        other = page.context.new_page()
        other.goto(path)
        assert number_in(other.locator("#search h2").filter(has_text="incident").first) == int(
            re.findall(r"\d[\d,]*", said)[-1].replace(",", "")
        ), path
        other.close()


def test_from_a_number_to_the_sentence_and_back(page: Page, pages: Mapping[str, str]) -> None:
    page.goto("/?day=1962-10-28")
    settle(page)
    page.locator("#found a.type").first.click()
    page.wait_for_url("**/incidents/*")
    settle(page)
    told = page.locator("main q.words, main blockquote").first.inner_text()
    page.get_by_role("link", name="in the article").first.click()
    page.wait_for_url("**/articles/**")
    settle(page)
    words = [one for one in re.findall(r"[A-Za-z]+", told) if len(one) > 4][:6]
    text = page.locator("main").inner_text()
    assert all(one in text for one in words)
    page.go_back()
    page.go_back()
    page.wait_for_url("**/?day=1962-10-28")
    expect(page.locator("#found")).to_be_visible()


def test_an_event_is_explained_from_its_article(page: Page, pages: Mapping[str, str]) -> None:
    page.goto(pages["article"])
    settle(page)
    page.get_by_text("Explain", exact=True).first.click()
    expect(page.locator(".explained:not(:empty), .explanation").first).to_be_visible(timeout=CODES_MS)


def test_saved_searches_come_back(page: Page) -> None:
    page.goto("/search?text=missiles&type=ACCUSE")
    settle(page)
    page.get_by_label("Save this search as").fill("charges")
    page.get_by_role("button", name="Save", exact=True).click()
    settle(page)
    page.goto("/search")
    settle(page)
    page.get_by_role("link", name="charges").click()
    page.wait_for_url(re.compile(r"text=missiles.*type=ACCUSE|type=ACCUSE.*text=missiles"))
    page.goto("/search")
    page.get_by_role("button", name="Remove charges").click()
    settle(page)
    expect(page.get_by_role("link", name="charges")).to_have_count(0)


def test_a_text_is_coded_at_once(page: Page) -> None:
    page.goto("/code")
    page.get_by_label("Text", exact=False).first.fill(
        "MOSCOW, Oct. 27 - Premier Khrushchev demanded on Saturday that the United States withdraw its missiles."
    )
    page.get_by_label("Day of publication").fill("1962-10-27")
    page.get_by_role("button", name="Code it").click()
    expect(page.locator("main")).to_contain_text("REQUEST", timeout=CODES_MS)
    settle(page)
    assert page.locator("main mark, main [class*=quad-3]").count()
