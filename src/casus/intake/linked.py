"""The feeds that a web page links to."""

from __future__ import annotations

from lxml.etree import LxmlError
from lxml.html import HTMLParser, document_fromstring

from casus.errors import UnreadableInput
from casus.intake.feed_fields import web_link
from casus.intake.markup import characters

MAX_FEEDS = 20
_HEAD_CHARACTERS = 300_000
"""The links stand in the head, before the page itself."""

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


def linked_feeds(raw: bytes, url: str) -> tuple[str, ...]:
    """Absolute addresses of the feeds that the page from `url` names in its head, in its order, 20 at the most.

    Never raises; what is no page names none.
    """
    try:
        markup = characters(raw)[:_HEAD_CHARACTERS]
        parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, collect_ids=False)
        tree = document_fromstring(markup.encode("utf-8"), parser=parser)
    except (UnreadableInput, LxmlError, ValueError):
        return ()
    base = web_link(next(iter(tree.xpath("(//base/@href)[1]")), ""), url) or url
    links = tree.xpath("(//link[@href][@type])[position() <= 500]")
    named = (web_link(link.get("href"), base) for link in links if _is_feed(link.get("rel", ""), link.get("type", "")))
    return tuple(dict.fromkeys(address for address in named if address))[:MAX_FEEDS]


def _is_feed(rel: str, kind: str) -> bool:
    return "alternate" in rel.lower().split() and kind.partition(";")[0].strip().lower() in _FEED_TYPES
