"""What no page of the desk may do, whatever a test does with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

BAD_LOGS = frozenset(("error", "warning", "assert"))


@dataclass
class Watch:
    """Listens to all pages of a context; Playwright keeps things of its own in it.

    desk: the address that requests may go to. expected: patterns of complaints that a test brings about on purpose.
    """

    desk: str
    complaints: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("console", self._logged)
        context.on("weberror", self._failed)
        context.on("request", self._asked)
        context.on("response", self._answered)

    def expect(self, pattern: str) -> None:
        self.expected.append(pattern)

    @property
    def left(self) -> list[str]:
        """The complaints that nobody expected."""
        return [one for one in self.complaints if not any(re.search(pattern, one) for pattern in self.expected)]

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type in BAD_LOGS:
            self.complaints.append(f"the console of {_of(message)} says: {message.text}")

    def _failed(self, error: WebError) -> None:
        at = error.page.url if error.page else "a page"
        self.complaints.append(f"a script of {at} failed: {error.error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.desk}/", "data:", "blob:", "about:")):
            self.complaints.append(f"a request leaves the desk: {request.method} {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.request.method} {response.url} failed: {response.status}")


def _of(message: ConsoleMessage) -> str:
    return message.page.url if message.page else "a page"
