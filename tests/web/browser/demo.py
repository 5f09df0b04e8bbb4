"""Where on the desk of the demo each kind of page is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Page, ViewportSize

import casus
from casus.workspace import Workspace

DENIAL = "1962-10-23-council"
"""The article in which the Soviet Union denies the missiles before the Security Council."""
WORST_DAY = "1962-10-27"

WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
EVERY = (
    *("situation", "situation-worst", "incident", "dyad", "actor", "network", "article", "search", "search-found"),
    *("search-nothing", "explanation", "dyads", "ledgers", "positions", "code", "sources", "run", "api", "failure"),
)
"""Names of the pages of `addresses`."""

Opener = Callable[..., BrowserContext]
"""Opens a context with options of Playwright."""

SETTLED = """() => document.readyState === 'complete' && !document.querySelector('.htmx-request')
    && [...document.querySelectorAll('.drawing')].every(one => !one.checkVisibility() || one.childElementCount)"""


def addresses(workspace: Workspace) -> Mapping[str, str]:
    """A page of each kind by a name for it, as it stands when one comes to it."""
    stopped = most_told(workspace, "COERCE", "USA")
    return {
        "situation": "/",
        "situation-worst": f"/?day={WORST_DAY}",
        "incident": f"/incidents/{stopped}",
        "dyad": "/dyads/USA/SUN",
        "actor": "/actors/SUN",
        "network": "/network",
        "article": f"/articles/{DENIAL}",
        "search": "/search",
        "search-found": "/search?text=missiles&either=SUN",
        "search-nothing": "/search?text=nonsense",
        "explanation": f"/events/{workspace.events_in(DENIAL)[0].id}/explain",
        "dyads": "/dyads",
        "ledgers": "/dyads/USA/SUN/ledgers",
        "positions": "/actors/SUN/positions",
        "code": "/code",
        "sources": "/sources",
        "run": "/sources/runs/1",
        "api": "/api",
        "failure": "/nothing",
    }


def most_told(workspace: Workspace, event_type: str, actor: str) -> str:
    """The id of the incident of this type, by this actor, that most reports tell of."""
    asked = workspace.incidents(type=event_type, actor=actor)
    return max(asked, key=lambda one: (len(one.independent), one.id)).id


def settle(page: Page) -> None:
    """Waits until nothing on it is still being made."""
    page.wait_for_function(SETTLED)


@contextmanager
def demo() -> Iterator[tuple[str, Mapping[str, str]]]:
    """A record with the demo, for as long as the block lasts, and the addresses of its pages."""
    with TemporaryDirectory() as folder:
        record = str(Path(folder) / "demo.sqlite")
        with casus.open(record) as workspace:
            workspace.add_demo()
            yield record, addresses(workspace)
