"""A feed that is watched, and what it has named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subscription:
    """key: its number. every_s: seconds between visits. added, checked (the last visit), due: ISO 8601 in UTC.

    kind: `rss`, `rdf`, `atom`, `json` or `sitemap`, None before the first visit that went well. etag, modified: as the
    server sent them. failures: visits in a row that went wrong. status: of the last visit: `ok`, `unchanged` or the
    reason of what went wrong, message says more. waiting, done: items that are still to be read, and that were.
    """

    key: int
    url: str
    kind: str | None
    title: str | None
    homepage: str | None
    every_s: int
    added: str
    checked: str | None
    due: str
    failures: int
    status: str | None
    message: str | None
    paused: bool
    etag: str | None = None
    modified: str | None = None
    waiting: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit to a feed gave. status, message: as in Subscription; failed: it counts as a failure.

    wait_s: how long the server asks to be left alone. gone: the feed will not come back.
    """

    status: str
    message: str | None = None
    failed: bool = False
    gone: bool = False
    wait_s: float = 0.0
    kind: str | None = None
    title: str | None = None
    homepage: str | None = None
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An article that a feed names. key: of its row, 0 before it has one. published: ISO 8601, or None.

    fingerprint: another one means that the article was changed. content: HTML of the article in the feed itself.
    tries: how often its page was asked for.
    """

    guid: str
    url: str | None
    title: str | None
    published: str | None
    fingerprint: str
    content: str | None = None
    key: int = 0
    feed: int = 0
    tries: int = 0
