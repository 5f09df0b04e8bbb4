"""Somebody who has never seen the desk: clicks what is to be seen, types, reads, and counts the steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from playwright.sync_api import Locator, Page, expect

from tests.web.browser.demo import settle


@dataclass
class Newcomer:
    page: Page
    steps: list[str] = field(default_factory=list)
    began: float = field(default_factory=monotonic)

    def comes(self) -> None:
        """To the first page, as from a bookmark."""
        self.page.goto("/")
        settle(self.page)

    def clicks(self, what: Locator) -> None:
        """On what is to be seen; scrolling to it is no step."""
        expect(what).to_be_visible()
        self.steps.append(f"clicks {what.inner_text().strip()!r}")
        what.click()
        settle(self.page)

    def types(self, field: str, text: str) -> None:
        """Into the field of this name, and Enter."""
        self.steps.append(f"types {text!r}")
        self.page.get_by_label(field, exact=True).first.fill(text)
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()
        settle(self.page)

    def reads(self, where: str, *words: str) -> None:
        """All these words in one part of the page, once it is there."""
        part = self.page.locator(where)
        part.scroll_into_view_if_needed()
        for one in words:
            expect(part).to_contain_text(one)

    @property
    def seconds(self) -> float:
        return monotonic() - self.began
