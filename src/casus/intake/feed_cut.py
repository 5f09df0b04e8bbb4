"""The tree of a feed or an item, cut down to the dozen elements that are read, each a text of bounded length.

The feed parser knows hundreds of elements and searches some of them slowly; this spares it all the others.
"""

from __future__ import annotations

import re
from itertools import islice
from xml.parsers import expat

from lxml import etree

from casus.intake.feed_fields import MAX_LINE, MAX_NAME, MAX_TEXT
from casus.intake.markup import local_name, namespace

MAX_ATTRIBUTES = 30
ITEM_NAMES = ("item", "entry")
DATE_NAMES = ("pubdate", "published", "date", "issued", "created", "updated", "modified")
_LONG = frozenset({"content", "encoded", "description", "summary"})
_LINES = frozenset({"title", "link", "guid", "id"})
OF_ITEM = _LONG.union(DATE_NAMES, ("title", "link", "guid", "id", "author", "creator"))
_OF_AUTHOR = frozenset({"name", "email"})
OF_FEED = frozenset(
    {"channel", "title", "link", "language", "ttl", "lastbuilddate", "pubdate", "updated", "modified", "date"}
)
_FOREIGN = ("itunes", "mrss", "podcast", "google.com", "podlove")
"""Namespaces with titles and summaries of their own, of a video or an episode."""
_PLAIN = re.compile(r"(?:\{[^{}\s]*\})?[A-Za-z_][A-Za-z0-9_.-]*")
_ADDRESS = re.compile(r"\s*(?:https?:/)?/", re.IGNORECASE)


def cut_down(holder: etree._Element, names: frozenset[str]) -> None:
    """Leave only children with these names, and of each no more than can be meant."""
    _bound_attributes(holder)
    for child in list(holder):
        name = local_name(child)
        if name not in names or any(mark in namespace(child) for mark in _FOREIGN):
            holder.remove(child)
        elif name == "channel":
            cut_down(child, names)
        elif name == "author" and len(child):
            cut_down(child, _OF_AUTHOR)
            child.text = None
        else:
            _flatten(child)
            _bound(child, MAX_TEXT if name in _LONG else MAX_LINE if name in _LINES else MAX_NAME)
            if name in ("guid", "id") and not _ADDRESS.match(child.text or ""):
                child.set("isPermaLink", "false")  # or the parser would make an address of it


def _flatten(field: etree._Element) -> None:
    """Markup within a field, meant so (XHTML) or not (HTML that was not escaped), becomes its text, as HTML."""
    if not len(field):
        return
    for element in field.iterdescendants():
        element.tag = local_name(element) if _is_plain(local_name(element)) else "span"
    body = field[0] if len(field) == 1 and field[0].tag == "div" and not (field.text or "").strip() else field
    bare = etree.Element("div")  # elsewhere, or the namespaces of the feed would be written out in it
    bare.text = body.text
    bare.extend(list(body))
    del field[:]
    field.text = etree.tostring(bare, encoding="unicode", method="html")[len("<div>") : -len("</div>")]
    field.set("type", "html")


def _bound(field: etree._Element, most: int) -> None:
    """A text of at most so many characters, under a name that every parser takes for one.

    One character more is left of what is too long, so that half an address is not taken for a whole one.
    """
    field.text, field.tail = (field.text or "")[: most + 1], None
    if not _is_plain(str(field.tag)):
        field.tag = "unknown"
    _bound_attributes(field)


def _bound_attributes(element: etree._Element) -> None:
    """Never all of them one by one: lxml looks each up from the first on."""
    names = [str(name) for name in islice(element.attrib, MAX_ATTRIBUTES)]
    kept = {name: (element.get(name) or "")[: MAX_LINE + 1] for name in names if _is_plain(name)}
    element.attrib.clear()
    element.attrib.update(kept)


def _is_plain(name: str) -> bool:
    """Whether a name, after its namespace in braces, is one for every parser; lxml reads stranger ones."""
    return _PLAIN.fullmatch(name) is not None


def is_sound(element: etree._Element) -> bool:
    """Whether the strictest parser takes it; lxml lets some names pass that others do not."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(etree.tostring(element, encoding="utf-8"), True)
    except (expat.ExpatError, etree.LxmlError, ValueError):
        return False
    return True
