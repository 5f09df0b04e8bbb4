"""Three questions that a newcomer answers from a cold start, each in a few steps and well under a minute."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.browser.newcomer import Newcomer

MOST_SECONDS = 40
"""On a slow machine too; a person reads meanwhile."""


@pytest.fixture
def newcomer(page: Page) -> Newcomer:
    one = Newcomer(page)
    one.comes()
    return one


def test_when_was_it_worst_and_why(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.clicks(page.get_by_role("link", name="Soviet Union – United States").first)
    newcomer.clicks(page.get_by_role("link", name="As many days as can be drawn at once"))
    newcomer.reads("#worst", "27 October 1962", "−21.5", "6 incidents", "COERCE", "PROTEST", "REQUEST")
    newcomer.clicks(page.locator("#worst").get_by_role("link", name="6 incidents"))
    newcomer.reads("main", "6 incidents", "demanded that the United States withdraw its missiles from Turkey")
    demand = page.locator(".result", has_text="withdraw its missiles from Turkey").first
    newcomer.clicks(demand.get_by_role("link", name="in its article"))
    newcomer.reads("main h1", "Khrushchev offers Cuban missiles for those in Turkey")
    newcomer.reads("main", "demanded that the United States withdraw its missiles from Turkey in return")
    assert len(newcomer.steps) <= 5
    assert newcomer.seconds < MOST_SECONDS


def test_who_offered_mediation_and_what_came_of_it(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.clicks(page.get_by_role("link", name="Soviet Union – United States").first)
    newcomer.clicks(page.get_by_role("link", name="As many days as can be drawn at once"))
    page.locator("#ledgers").scroll_into_view_if_needed()
    newcomer.reads(
        "#mediation", "24 October 1962: U Thant, appeals to the sides", "What came of it: accepted on conditions"
    )
    first, second = page.locator("#mediation .entry").all()
    expect(first).to_contain_text("Khrushchev (SUN): accepted, 25 October 1962")
    expect(first).to_contain_text("John F. Kennedy (USA): conditional, 25 October 1962")
    expect(first).to_contain_text("President Kennedy agreed to talks but did not agree to suspend the quarantine.")
    expect(second).to_contain_text("What came of it: accepted")
    expect(second).to_contain_text("both accepted on Friday the second appeal of U Thant")
    newcomer.clicks(first.get_by_role("link", name="1962-10-25-thant").first)
    newcomer.reads("main", "Premier Khrushchev on Thursday accepted U Thant's proposal")
    assert len(newcomer.steps) <= 4
    assert newcomer.seconds < MOST_SECONDS


def test_who_denies_having_missiles_in_cuba_and_in_which_words(newcomer: Newcomer) -> None:
    page = newcomer.page
    newcomer.types("Search the record", "missiles")
    newcomer.clicks(page.get_by_role("link", name="Positions", exact=True))
    newcomer.clicks(page.locator("#facets").get_by_role("link", name="denies"))
    denied = page.locator(".result", has_text="it had placed offensive missiles in Cuba")
    expect(denied).to_contain_text("Soviet Union")
    expect(denied).to_contain_text("denied before the Security Council on Tuesday")
    newcomer.clicks(denied.get_by_role("link", name="in its article"))
    newcomer.reads("main h1", "Council meets on Cuba; Zorin denies missiles")
    newcomer.reads("main", "The Soviet Union denied before the Security Council on Tuesday")
    assert len(newcomer.steps) <= 4
    assert newcomer.seconds < MOST_SECONDS
