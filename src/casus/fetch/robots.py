"""What a site allows to programs: robots.txt as RFC 9309 has it, kept for a day."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from protego import Protego

from casus.errors import FetchError
from casus.fetch.address import origin_of
from casus.fetch.politeness import OWN
from casus.fetch.table import Table

MOST_BYTES = 500_000
"""Of a robots.txt is read: RFC 9309 asks for at least 500 kibibytes' worth of rules where there are as many."""

MOST_LINES = 2_000
MOST_KEPT = 300_000
"""Lines of all that is kept, about 150 MB when every site does its worst."""

MOST_DELAY_S = 60.0
KEPT_S = 86_400.0
AGAIN_S = 600.0
"""After which a robots.txt that could not be had is asked for again: a lost connection is no reason for a lost day."""

_AGENT = re.compile(r"user[- ]?agent\s*(?::|\s)\s*(.*)", re.IGNORECASE)
_SITEMAP = re.compile(r"site-?maps?\b", re.IGNORECASE)
_REFUSED = frozenset({"refused-address", "refused-port", "dns"})
_ABSENT = ("too-many-redirects", "redirect-loop")


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site says to one robot. delay_s: seconds between two requests, 0 when it does not say.

    certain: whether the site said so; if not, its robots.txt could not be had, and until it can be, all is closed.
    lines: the size, for the keeping.
    """

    parsed: Protego
    robot: str
    delay_s: float = 0.0
    certain: bool = True
    lines: int = 1

    def allows(self, url: str) -> bool:
        return self.parsed.can_fetch(url, self.robot)


@dataclass(slots=True)
class _Site:
    asking: threading.Lock = field(default_factory=threading.Lock)
    rules: Rules | None = None
    until: float = float("-inf")


class Robots:
    """Asks each site once a day. robot: our name. read: gives the first bytes of an address or raises FetchError."""

    def __init__(
        self, robot: str, read: Callable[[str, int], bytes], *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._robot, self._read, self._clock = robot, read, clock
        self._sites: Table[_Site] = Table(_Site, MOST_KEPT, lambda site: site.rules.lines if site.rules else 1)

    def rules(self, url: str) -> Rules:
        """The rules of the site that `url` is on. Raises FetchError for what is no web address."""
        origin = origin_of(url)
        with self._sites.using(origin) as site, site.asking:
            if site.rules is None or self._clock() >= site.until:
                site.rules, kept_s = self._found(f"{origin}/robots.txt", site.rules)
                site.until = self._clock() + kept_s
            return site.rules

    def require(self, url: str) -> Rules:
        """The rules, if they allow the page; raises FetchError `robots` if not."""
        rules = self.rules(url)
        if rules.allows(url):
            return rules
        if not rules.certain:
            message = f"{url} is left alone: its robots.txt cannot be had now"
            raise FetchError(message, reason="robots", temporary=True, retry_after=AGAIN_S)
        raise FetchError(f"{url} is closed to {self._robot} by the site's robots.txt", reason="robots")

    def _found(self, address: str, old: Rules | None) -> tuple[Rules, float]:
        """The rules and for how many seconds they hold.

        A site without one allows all. Where it cannot be had, the last one known holds, else nothing is allowed.
        """
        try:
            return parsed_rules(self._read(address, MOST_BYTES), self._robot), KEPT_S
        except FetchError as error:
            if error.reason in OWN or error.reason in _REFUSED:
                raise  # it was ours not to ask the site
            if error.reason in _ABSENT or (error.reason.startswith("http-4") and not error.temporary):
                return parsed_rules(b"", self._robot), KEPT_S
            return old or Rules(Protego.parse("User-agent: *\nDisallow: /"), self._robot, certain=False), AGAIN_S


def parsed_rules(raw: bytes, robot: str) -> Rules:
    """The rules in a robots.txt. What is no rule in it is passed over; a page of HTML has none."""
    lines = list(_own_lines(raw.decode("utf-8", errors="replace"), robot.lower()))
    parsed = Protego.parse("\n".join(lines))
    delay = parsed.crawl_delay(robot) or 0.0
    rate = parsed.request_rate(robot)
    slow = rate.seconds / rate.requests if rate else 0.0
    return Rules(parsed, robot, min(max(delay, slow), MOST_DELAY_S), lines=len(lines) + 1)


def _own_lines(text: str, robot: str) -> Iterator[str]:
    """The lines that may hold a rule, where every robot but `*` and ours has the same name.

    The parser copies each rule to each robot named above it, so thousands of names over thousands of rules would fill
    the memory.
    """
    lines = (line.partition("#")[0].strip() for line in text.lstrip("\ufeff").splitlines())
    for line in islice((line for line in lines if line and not _SITEMAP.match(line)), MOST_LINES):
        named = _AGENT.match(line)
        name = named[1].lower().partition("/")[0].strip() if named else ""
        if not name:
            yield line
        else:
            yield f"User-agent: {name if name in ('*', robot) else '(other)'}"
