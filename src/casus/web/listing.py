"""The incidents that a page on a dyad or a party lists: chosen by the address out of all that lie between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from fastapi import Request

from casus import ontology
from casus.asking.between import Between
from casus.errors import BadOption
from casus.measures.dealings import Dealing, dealings
from casus.records.series import Side
from casus.web.days import Days, side_of

SIZE = 15
"""Incidents of a page."""
ORDERS = ("reports", "newest", "day")
ListOrder = Literal["reports", "newest", "day"]
FILTERS = ("with", "way", "type", "quad", "every", "page")
"""Parts of the address that choose among the incidents of the days; `order` only sorts them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """ids: of the incidents of one page. total: of all pages. page: from 1.

    left_out: how many more do not count, where they are not asked for.
    partner, way, types, quads, every: what was asked for: of one party the other one ("" for all), a side (of these
    two, where there is a partner), types and quad classes (none for all), also what does not count.
    """

    ids: tuple[str, ...]
    total: int
    page: int
    pages: int
    left_out: int
    order: ListOrder
    partner: str
    way: Side
    types: tuple[str, ...]
    quads: tuple[int, ...]
    every: bool


def listed(request: Request, between: Between, party: str, days: Days, side: Side) -> Listed:
    """party: the one of the page, or the first of two. side: of the whole page.

    Raises BadOption for what cannot be read.
    """
    asked = request.query_params
    way, types = side_of(request, "way"), _types(asked.getlist("type"))
    quads = tuple(sorted({_number(one, "quad", 4) for one in asked.getlist("quad") if one}))
    partner = asked.get("with", "").strip()
    found = dealings(between.tallies, (party, partner)) if partner else between.dealings
    of_page = frozenset(one.incident for one, own in between.dealings if _on(own, side))
    every, order = asked.get("every") == "yes", _order(asked.get("order"))
    chosen = [
        one for one, own in found
        if days.since <= one.day <= days.until and one.incident in of_page and _on(own, way)
        and (not types or one.event_type in types) and (not quads or one.quad_class in quads)
    ]  # fmt: skip
    shown = [one for one in chosen if every or one.counts]
    shown.sort(key=lambda one: one.incident)
    if order == "reports":
        shown.sort(key=lambda one: (-len(one.told), -one.day.toordinal()))
    else:
        shown.sort(key=lambda one: one.day, reverse=order == "newest")
    pages = max(1, -(-len(shown) // SIZE))
    page = min(max(1, _number(asked.get("page"), "page", 10**6)), pages)
    ids = tuple(one.incident for one in shown[(page - 1) * SIZE : page * SIZE])
    return Listed(ids, len(shown), page, pages, len(chosen) - len(shown), order, partner, way, types, quads, every)


def _on(own: Side, asked: Side) -> bool:
    return asked in ("either", own)


def _types(given: Sequence[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(one.strip() for text in given for one in text.split(",") if one.strip()))
    for name in names:
        ontology.event_type(name)
    return names


def _order(given: str | None) -> ListOrder:
    for order in ("reports", "newest", "day"):
        if (given or "reports") == order:
            found: ListOrder = order
            return found
    raise BadOption(f"order is {str(given)[:20]!r}; choose from {', '.join(ORDERS)}")


def _number(given: str | None, name: str, most: int) -> int:
    if not given:
        return 0
    if not (given.isascii() and given.isdigit()) or int(given[:9]) > most:
        raise BadOption(f"{name} is {given[:20]!r}; give a whole number up to {most}")
    return int(given[:9])


@dataclass(frozen=True, slots=True)
class Mixed:
    """Incidents of one type that count, by side."""

    event_type: str
    quad_class: int
    forward: int
    backward: int
    mutual: int

    @property
    def count(self) -> int:
        return self.forward + self.backward + self.mutual


def mix_of(found: Iterable[Dealing], days: Days) -> tuple[Mixed, ...]:
    """Of the chosen days; conflict first, deeds before words, then by number."""
    sides: dict[str, list[Side]] = {}
    for one, side in found:
        if one.counts and days.since <= one.day <= days.until:
            sides.setdefault(one.event_type, []).append(side)
    made = (
        Mixed(name, ontology.quad_class(name), own.count("forward"), own.count("backward"), own.count("mutual"))
        for name, own in sides.items()
    )
    return tuple(sorted(made, key=lambda one: (-one.quad_class, -one.count, one.event_type)))
