"""The browser of this machine, which cannot reach anything but this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
WHY_NOT = f"none of {', '.join(NAMES)} is installed (on Debian: apt-get install chromium)"
NOWHERE = "127.0.0.1:9"
"""As its proxy, for all that is not on loopback: nobody listens there."""


def installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Raises RuntimeError where there is none."""
    path = installed()
    if path is None:
        raise RuntimeError(WHY_NOT)
    options = [f"--proxy-server={NOWHERE}", "--disable-background-networking", "--force-color-profile=srgb"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        try:
            yield browser
        finally:
            browser.close()
