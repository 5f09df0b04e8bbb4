"""A feed in pieces: its head, and each item by itself, so that a broken one does no harm to the others.

Everything is linear in the length of the feed, and what is handed on is bounded: the newest items, of each the dozen
elements that are read, each at a bounded length. That spares the feed parser the rest, which it may search slowly.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice, pairwise

from lxml import etree

from casus.errors import UnreadableInput
from casus.intake.feed_cut import DATE_NAMES, ITEM_NAMES, OF_FEED, OF_ITEM, cut_down, is_sound
from casus.intake.feed_fields import MAX_TEXT, newest_first, time_of
from casus.intake.feed_mend import mended_item
from casus.intake.markup import local_name, parsed

MAX_ITEMS = 1_000
"""Items of one feed that are handed on: those of news have 10 to 200, longer ones are archives."""

MAX_ITEM_TAGS = 5_000
MAX_ITEM_CHARACTERS = 2 * MAX_TEXT

_LOOKED_AT = 4 * MAX_ITEMS
"""Tags of items near either end of a very long feed: in what order it stands is not known yet."""

_MAX_OPENING = 5_000

_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_ROOT = re.compile(r"<((?:[A-Za-z_][\w.-]*:)?(?:rss|feed|rdf|channel))(?=[\s/>])", re.IGNORECASE | re.ASCII)
_EDGE = re.compile(r"<(/?)((?:[A-Za-z_][\w.-]*:)?(?:item|entry))(?=[\s/>])", re.IGNORECASE | re.ASCII)
_DECLARED = re.compile(r"""\s((?:xmlns(?::[A-Za-z_][\w.-]*)?)|xml:base|xml:lang)\s*=\s*("[^"<]*"|'[^'<]*')""", re.ASCII)
_PREFIX = re.compile(r"</?([A-Za-z]\w{0,20}):", re.ASCII)
_USUAL = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@dataclass(frozen=True, slots=True)
class FeedParts:
    """A well-formed feed of bounded size. root: its outermost element, `rss`, `rdf`, `feed` or `channel`.

    notes: what was wrong or left out.
    """

    root: str
    markup: bytes
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where the tag stands with which an item begins or ends."""

    at: int
    is_end: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """The markup of one item. whole: whether it has its end."""

    markup: str
    whole: bool


def feed_parts(markup: str) -> FeedParts | None:
    """A feed in safe markup, made whole; None where there is no feed. Raises UnreadableInput as `parsed` does."""
    root = _ROOT.search(markup)
    if root is None:
        return None
    markup = markup[root.start() :]
    bare = _CDATA.sub(lambda section: " " * len(section[0]), markup)
    name, count = _item_name(bare)
    edges = _edges(bare, name)
    head = markup[: edges[0].at if edges else len(markup)]
    kind = root[1].rpartition(":")[2].lower()
    opening, closing = f"<{kind}{_declarations(head, markup)}>", f"</{kind}>"
    found = [_item(piece, opening, closing) for piece in _pieces(markup, edges)]
    items = [item for item, _ in found if item is not None]
    broken = sum(1 for item, sound in found if item is None or not sound)
    tree = _tree(head, opening, _newest(items))
    cut = f"</{root[1]}".lower() not in markup[-1_000:].lower()
    if not is_sound(tree):
        raise UnreadableInput("is XML that cannot be put right", reason="not-xml")
    return FeedParts(kind, etree.tostring(tree, encoding="utf-8"), tuple(_notes(count, broken, cut=cut)))


def _notes(count: int, broken: int, *, cut: bool) -> Iterator[str]:
    if cut:
        yield "the feed is cut off: its end is missing"
    if broken:
        yield f"broken XML in {broken} items; read as far as it goes"
    if count > MAX_ITEMS:
        yield f"{count} items, of which the newest {MAX_ITEMS} are read"


def _item_name(bare: str) -> tuple[str, int]:
    """The name, with its prefix, that most items have, in lower case, and how many there are."""
    names = Counter(edge[2].lower() for edge in _EDGE.finditer(bare) if not edge[1])
    return max(names.items(), key=lambda item: item[1], default=("", 0))


def _edges(bare: str, name: str) -> list[_Edge]:
    """Where items of that name begin and end; of a very long feed those near its two ends."""
    edges = (_Edge(edge.start(), bool(edge[1])) for edge in _EDGE.finditer(bare) if edge[2].lower() == name)
    from_first = dropwhile(lambda edge: edge.is_end, edges)
    first = list(islice(from_first, _LOOKED_AT))
    last = list(deque(from_first, maxlen=_LOOKED_AT))
    return [*first, *(dropwhile(lambda edge: edge.is_end, last) if len(last) == _LOOKED_AT else last)]


def _pieces(markup: str, edges: Sequence[_Edge]) -> Iterator[_Piece]:
    """An item reaches to its end, or to where the next one begins if that comes first."""
    for edge, after in pairwise((*edges, _Edge(len(markup), is_end=False))):
        if not edge.is_end:
            end = markup.find(">", after.at) + 1 if after.is_end else after.at
            yield _Piece(markup[edge.at : end or len(markup)], after.is_end)


def _declarations(head: str, markup: str) -> str:
    """Namespaces, base address and language that hold for the items, and the usual prefixes that nobody declared."""
    declared = dict(reversed([(found[1], found[2]) for found in _DECLARED.finditer(head)]))
    used = {found[1] for found in _PREFIX.finditer(markup)} & set(_USUAL)
    missing = {f"xmlns:{name}": f'"{_USUAL[name]}"' for name in sorted(used)}
    written = "".join(f" {name}={value}" for name, value in {**missing, **declared}.items())
    return written if len(written) <= _MAX_OPENING else ""


def _item(piece: _Piece, opening: str, closing: str) -> tuple[etree._Element | None, bool]:
    """The element of an item, cut down, and whether its markup was sound."""
    if len(piece.markup) > MAX_ITEM_CHARACTERS or piece.markup.count("<") > 2 * MAX_ITEM_TAGS:
        return None, False
    try:
        tree, wrong = parsed(opening + piece.markup + closing)
        if wrong or not piece.whole:
            tree, _ = parsed(opening + mended_item(piece.markup, OF_ITEM) + closing)
    except UnreadableInput:
        return None, False
    item = next((element for element in tree if local_name(element) in ITEM_NAMES), None)
    if item is not None:
        cut_down(item, OF_ITEM)
    return (item if item is not None and is_sound(item) else None), wrong is None and piece.whole


def _tree(head: str, opening: str, items: Sequence[etree._Element]) -> etree._Element:
    """The feed put together again: what it says of itself, and the items where its kind has them."""
    tree, _ = parsed(opening + head.partition(">")[2])
    cut_down(tree, OF_FEED)
    if not is_sound(tree):
        tree, _ = parsed(opening)
    channel = next((element for element in tree if local_name(element) == "channel"), None)
    holder = channel if channel is not None and local_name(tree) == "rss" else tree
    holder.extend(items)
    return tree


def _newest(items: Sequence[etree._Element]) -> list[etree._Element]:
    """The newest items in the feed's order; one without a date may be new."""
    if len(items) <= MAX_ITEMS:
        return list(items)
    newest = sorted(range(len(items)), key=lambda number: newest_first(_date(items[number])))[:MAX_ITEMS]
    return [items[number] for number in sorted(newest)]


def _date(item: etree._Element) -> str | None:
    stated = {local_name(child): child.text for child in reversed(item) if local_name(child) in DATE_NAMES}
    return next((time_of(stated[name]) for name in DATE_NAMES if name in stated), None)
