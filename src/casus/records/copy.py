"""Where an article of an archive stands among its copies and the versions of its page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copy:
    """article: its digest. story: the lowest digest of the articles that are copies of one text, its own without any.

    shown: whether it is the newest of its story that nothing supersedes. superseded_by: the digest of the next newer
    version of its page.
    """

    article: str
    story: str
    shown: bool
    superseded_by: str | None
