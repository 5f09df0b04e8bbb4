"""A real desk on the demo, and a real browser that watches it.

Without a Chromium these tests are skipped. One desk and one browser serve all of them; each test has a context of its
own, so that nothing of one is left for the next.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from casus.workspace import Workspace
from tests.web.browser.chromium import WHY_NOT, chromium, installed
from tests.web.browser.demo import EVERY, Opener, addresses
from tests.web.browser.served import serving
from tests.web.browser.watch import Watch

WAIT_MS = 10_000
"""For whatever a test waits for; slow machines are slow."""


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Ends with the last of these tests: while it runs no other test could use asyncio."""
    if installed() is None:
        pytest.skip(WHY_NOT)
    with chromium() as one:
        yield one


@pytest.fixture(scope="package")
def desk(demo_record: str, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of a desk on a copy of the demo; tests only read it, or take back what they change."""
    copy = str(shutil.copy(demo_record, tmp_path_factory.mktemp("desk") / "demo.sqlite"))
    with serving(copy) as address:
        yield address


@pytest.fixture(scope="package")
def pages(demo_workspace: Workspace) -> Mapping[str, str]:
    """The address of a page of each kind, below that of the desk."""
    named = addresses(demo_workspace)
    assert tuple(named) == EVERY
    return named


@pytest.fixture
def watch(desk: str) -> Watch:
    return Watch(desk)


@pytest.fixture
def opened(browser: Browser, desk: str, watch: Watch) -> Iterator[Opener]:
    """Opens contexts with options of Playwright; what their pages complain of fails the test."""
    contexts: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"base_url": desk, "reduced_motion": "reduce", **options})
        context.set_default_timeout(WAIT_MS)
        contexts.append(context)
        watch.over(context)
        return context

    yield open_context
    for context in contexts:
        context.close()
    assert watch.left == []


@pytest.fixture
def page(opened: Opener) -> Page:
    return opened().new_page()
