"""Pictures of every page of the desk on the demo, to be looked at: `python -m tests.web.screenshots FOLDER`.

Each page whole, at three widths in the light and at the widest in the dark: `dyad-1440.png`, `dyad-1440-dark.png`.
With --docs only the pictures of the docs, one screen each: `desk-dyad.png`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copy
from typing import Literal

from playwright.sync_api import Browser, BrowserContext

from tests.web.browser.chromium import chromium
from tests.web.browser.demo import demo, settle
from tests.web.browser.people import OF_PEOPLE, log_in, with_people
from tests.web.browser.served import serving

WIDTHS = (1440, 900, 390)
HEIGHT = 900
IN_DOCS = {"situation": "situation-worst", "dyad": "dyad", "incident": "incident", "article": "article"}
"""What the docs call it, and the page."""
MOST_BYTES = 300 * 1024
"""Of a picture in the docs."""

WALK_DOWN = """async () => {
    for (let at = 0; at < document.body.scrollHeight; at += innerHeight) {
        scrollTo(0, at);
        await new Promise(then => setTimeout(then, 60));
    }
    scrollTo(0, 0);
}"""
"""What is only asked for once it is seen comes."""

Colours = Literal["light", "dark"]


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of every page of the desk on the demo.")
    parser.add_argument("folder", type=Path, help="where they go")
    parser.add_argument("--docs", action="store_true", help="only the pictures of the docs")
    parser.add_argument("--page", action="append", help="only this page, such as dyad; several may be given")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with demo() as (record, pages), chromium() as browser:
        for path in (
            for_docs(browser, record, pages, options.folder)
            if options.docs
            else every(browser, record, pages, options.folder, options.page)
        ):
            print(path)


def every(
    browser: Browser, record: str, pages: Mapping[str, str], folder: Path, wanted: Sequence[str] | None = None
) -> Iterator[Path]:
    """wanted: names of pages, None for all."""
    peopled = f"{record}.people"
    with_people(copy(record, peopled))
    for desk_record, named in ((record, pages), (peopled, OF_PEOPLE)):
        chosen = {name: path for name, path in named.items() if wanted is None or name in wanted}
        if chosen:
            with serving(desk_record) as desk:
                yield from looked_at(browser, desk, chosen, folder)


def looked_at(browser: Browser, desk: str, pages: Mapping[str, str], folder: Path) -> Iterator[Path]:
    looks: list[tuple[int, Colours]] = [*((width, "light") for width in WIDTHS), (WIDTHS[0], "dark")]
    for width, colours in looks:
        with opened(browser, desk, width, colours) as context:
            for name, path in pages.items():
                ending = "-dark" if colours == "dark" else ""
                yield taken(context, path, folder / f"{name}-{width}{ending}.png", whole=True)


def for_docs(browser: Browser, record: str, pages: Mapping[str, str], folder: Path) -> Iterator[Path]:
    """Raises ValueError for one that is too large for a repository."""
    with serving(record) as desk, opened(browser, desk, WIDTHS[0], "light") as context:
        for name, page in IN_DOCS.items():
            path = taken(context, pages[page], folder / f"desk-{name}.png", whole=False)
            if path.stat().st_size > MOST_BYTES:
                raise ValueError(f"{path} has {path.stat().st_size} bytes; the most is {MOST_BYTES}")
            yield path


def opened(browser: Browser, desk: str, width: int, colours: Colours) -> BrowserContext:
    return browser.new_context(
        base_url=desk, viewport={"width": width, "height": HEIGHT}, color_scheme=colours, reduced_motion="reduce"
    )


def taken(context: BrowserContext, path: str, picture: Path, *, whole: bool) -> Path:
    page = context.new_page()
    page.goto(path)
    if "/login" in page.url and path != OF_PEOPLE["login"]:
        log_in(page)
        page.wait_for_url(f"**{path}")
    settle(page)
    page.wait_for_selector("a.wait", state="detached")  # what is made after the page
    if whole:
        page.evaluate(WALK_DOWN)
        settle(page)
    page.screenshot(path=picture, full_page=whole)
    page.close()
    return picture


if __name__ == "__main__":
    main()
