"""axe-core on every page: light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from tests.web.browser.axe import problems
from tests.web.browser.demo import EVERY, NARROW, WIDE, settle
from tests.web.browser.watch import Watch


@pytest.mark.parametrize("name", EVERY)
def test_axe_finds_nothing_serious(page: Page, watch: Watch, pages: Mapping[str, str], name: str) -> None:
    """In the dark only colours differ, so that only contrast is looked at again."""
    watch.expect("404" if name == "failure" else "^nothing$")
    page.set_viewport_size(WIDE)
    page.goto(pages[name])
    settle(page)
    found = {"wide": problems(page)}
    page.emulate_media(color_scheme="dark")
    found["wide, dark"] = problems(page, "color-contrast")
    page.set_viewport_size(NARROW)
    settle(page)
    found["narrow, dark"] = problems(page, "color-contrast")
    page.emulate_media(color_scheme="light")
    found["narrow"] = problems(page)
    assert {how: wrong for how, wrong in found.items() if wrong} == {}
