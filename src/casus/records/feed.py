"""A feed as its publisher sent it: what it says of itself, and its items. Nothing in it is to be trusted as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

FeedKind = Literal["rss", "rdf", "atom", "json"]
"""rss: 0.9x and 2.0. rdf: RSS 0.90 and 1.0. json: JSON Feed 1.x."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item.

    guid: the feed's own id of it; its url where there is none, or where the feed gives one id to several addresses; the
        fingerprint where there is neither.
    url: of the article, absolute, `http` or `https`. title: one line without markup. author: a name, as it stands.
    published, updated: ISO 8601, a date or a time; a time without a zone means that the feed did not state one.
    summary: text or HTML. content: HTML of the whole article or of a part.
    Whatever the feed does not say, or says illegibly, is None.
    """

    guid: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    summary: str | None = None
    content: str | None = None
    author: str | None = None

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits of title, time of the last change and text: another one means a changed article."""
        return fingerprint(self.title, self.updated, self.summary, self.content)


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed.

    homepage: the site it belongs to. language: as the feed names it, lower case (`en-us`).
    items: in the feed's order; of a very long feed the newest.
    ttl: minutes for which the publisher says that it need not be asked again. updated: as in FeedItem.
    notes: what is wrong with it, for people.
    """

    kind: FeedKind
    title: str | None = None
    homepage: str | None = None
    language: str | None = None
    items: tuple[FeedItem, ...] = ()
    ttl: int | None = None
    updated: str | None = None
    notes: tuple[str, ...] = ()


def fingerprint(*parts: str | None) -> str:
    """32 hexadecimal digits of some texts in their order; an absent one is not an empty one."""
    key = "\x1f".join("\x00" if part is None else part for part in parts)
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
