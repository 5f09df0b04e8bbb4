"""What a caller may choose about fetching, checked once at the edge."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from casus.errors import BadOption
from casus.version import __version__

PRODUCT = f"Casus/{__version__}"
_NAME = re.compile(r"[A-Za-z][A-Za-z_-]{0,60}(/[A-Za-z0-9._-]{1,30})?")
_LEAST = {"timeout_s": 0.01, "deadline_s": 0.01, "max_bytes": 1, "max_ratio": 1, "delay_s": 0}


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How pages are fetched.

    user_agent: name and, after a slash, version that servers see; robots.txt is asked for the name.
    contact: a page or mail address for the people who run the sites, sent along with the name.
    timeout_s: the longest wait for a connection, and for the next bytes, in seconds; slow news sites take 5.
    deadline_s: the longest time for one page, redirects included, waiting for one's turn not, in seconds.
    max_bytes: the most bytes of one page, as sent and unpacked: news pages are seldom over 2 MB, large feeds 5 MB.
    max_ratio: unpacked over packed bytes; markup has 3 to 30, over 100 it is a flood.
    delay_s: seconds between the end of one request to a host and the next one; robots.txt may ask for more.
    allowed: networks (`10.1.0.0/16`), addresses or host names that may be reached besides the public internet, on any
        port: your own servers.
    respect_robots: whether robots.txt is asked before a page.
    Raises BadOption for a value that is not allowed.
    """

    user_agent: str = PRODUCT
    contact: str = ""
    timeout_s: float = 15.0
    deadline_s: float = 60.0
    max_bytes: int = 10_000_000
    max_ratio: int = 100
    delay_s: float = 2.0
    allowed: tuple[str, ...] = field(default=())
    respect_robots: bool = True

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.user_agent):
            raise BadOption(f"user_agent is {self.user_agent!r}; give a name such as MyReader, or MyReader/1.0")
        if not (self.contact.isascii() and self.contact.isprintable() and len(self.contact) <= 200):
            raise BadOption(f"contact is {self.contact!r}; give a web page or mail address in plain ASCII")
        for name, least in _LEAST.items():
            if not getattr(self, name) >= least:
                raise BadOption(f"{name} is {getattr(self, name)}; give at least {least}")
        for entry in self.allowed:
            if not entry or any(sign in entry for sign in " @\\?#*") or "://" in entry:
                raise BadOption(
                    f"allowed holds {entry!r}; give a network such as 10.1.0.0/16, an address or a host name"
                )

    @property
    def header(self) -> str:
        """The User-Agent header: `Casus/0.1 (+https://example.org/about)`."""
        return f"{self.user_agent} (+{self.contact})" if self.contact else self.user_agent

    @property
    def robot(self) -> str:
        """The name that robots.txt is asked for, without a version."""
        return self.user_agent.partition("/")[0]
