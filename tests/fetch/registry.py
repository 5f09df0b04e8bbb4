"""The paths of the misbehaving server and what each does."""

from __future__ import annotations

from collections.abc import Callable

from tests.fetch.server import Page

PAGES: dict[str, Page] = {}
"""Path to page."""


def at(path: str) -> Callable[[Page], Page]:
    """Registers a page under a path."""

    def register(page: Page) -> Page:
        PAGES[path] = page
        return page

    return register
