"""A fetcher for tests of the desk."""

from __future__ import annotations

from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from tests.fetch.server import ALLOWED


def local_fetcher(allowed: tuple[str, ...] = ALLOWED) -> Fetcher:
    """One that may ask the test's own server, and waits for nobody's turn."""
    return Fetcher(FetchOptions(timeout_s=2, deadline_s=4, delay_s=0, allowed=allowed))
