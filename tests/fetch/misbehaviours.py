"""Every mischief that a server of feeds and pages has been seen or feared to do, each under a path of its own.

`with Misbehaving(PAGES) as server:` runs them all; `{**PAGES, "/robots.txt": robots("...")}` adds to them.
"""

from __future__ import annotations

from tests.fetch import bad_answers, bad_feeds, bad_transport
from tests.fetch.registry import PAGES

__all__ = ["PAGES", "bad_answers", "bad_feeds", "bad_transport"]
