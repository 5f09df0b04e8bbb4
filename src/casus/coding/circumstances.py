"""When and where an event happened: the phrase and what it names; never a guess from elsewhere."""

from __future__ import annotations

from casus.coding.drafts import Draft
from casus.coding.links import Links
from casus.coding.options import CodingOptions
from casus.coding.phrases import phrase
from casus.coding.tree import Span, Tree
from casus.records.event import EventDate, EventPlace
from casus.records.frame import Role


def event_date(tree: Tree, draft: Draft, links: Links, options: CodingOptions) -> EventDate | None:
    """value and granularity are None when the phrase is there but cannot be read without more than the text says."""
    token = _best_arc(draft, "time", options.time)
    if token is None:
        return None
    start, end = tree.chars(_time_span(tree, token))
    text = tree.text[start:end]
    link = links.when(text)
    return EventDate(text, start, end, link.value, link.granularity)


def event_place(tree: Tree, draft: Draft, links: Links, options: CodingOptions) -> EventPlace | None:
    """name and the rest are None when the gazetteer does not know the phrase."""
    token = _best_arc(draft, "place", options.place)
    if token is None:
        return None
    start, end = tree.chars(phrase(tree, token))
    text = tree.text[start:end]
    link = links.where(text)
    if link is None:
        return EventPlace(text, start, end, None, None, None, None, None, None)
    return EventPlace(text, start, end, link.name, link.country, link.admin1, link.lat, link.lon, link.precision)


def _best_arc(draft: Draft, role: Role, lowest: float) -> int | None:
    arcs = [argument for argument in draft.frame.arguments if argument.role == role and argument.score >= lowest]
    return max(arcs, key=lambda argument: argument.score).token if arcs else None


def _time_span(tree: Tree, token: int) -> Span:
    """The whole date that the network's entities mark, else the phrase."""
    entity = tree.entities.get(token)
    if entity is None or entity[2] != "Date":
        return phrase(tree, token)
    first, last = entity[0], entity[1]
    while first < last - 1 and tree.deps[first] == "case":
        first += 1
    return first, last
