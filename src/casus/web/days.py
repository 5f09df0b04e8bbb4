"""The days of a page on a dyad or a party: those that it lists, and those around them that its charts draw."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from fastapi import Request

from casus.errors import BadOption
from casus.records.series import By, Side
from casus.web.desk import Desk
from casus.web.filters import parts_of

MOST_BY_DAY, MOST_BY_WEEK = 100, 800
"""Days that are drawn by day and by week where nothing else is asked for."""
SHORT = timedelta(days=60)
"""Before the last day, where only that one is asked for and it is before the usual days."""
_OVER = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Days:
    """since, until: the days that lists and counts are of, both within. first, last: those that are drawn, with them.

    asked: whether somebody chose them. by: width of a bucket.
    """

    since: date
    until: date
    first: date
    last: date
    asked: bool
    by: By

    @property
    def over(self) -> str:
        """The days that are drawn, as an address has them."""
        return f"{self.first}..{self.last}"

    @property
    def part(self) -> bool:
        """Whether only some of the days that are drawn are chosen."""
        return (self.since, self.until) != (self.first, self.last)


Usual = Callable[[], tuple[date, date] | None]
"""Tells the days of a page by itself, None where the record has nothing on it."""


def days_of(request: Request, desk: Desk, usual: Usual) -> Days | None:
    """Out of `since`, `until`, `over` (1962-10-09..1962-11-15) and `by` of the address.

    usual: is asked where the address does not tell. None where neither tells any days.
    Raises BadOption for what cannot be read.
    """
    asked = desk.workspace.incidents(**parts_of(request, ("since", "until"))).query
    span = _span(asked.since, asked.until, usual)
    if span is None:
        return None
    since, until = span
    if until < since:
        raise BadOption(f"since {since} is after until {until}; give the earlier day first")
    first, last = _over(request.query_params.get("over", ""), since, until)
    return Days(since, until, first, last, bool(asked.since or asked.until), by_of(request, (last - first).days))


def _span(since: date | None, until: date | None, usual: Usual) -> tuple[date, date] | None:
    if since and until:
        return since, until
    known = usual()
    if since:
        return since, max(since, known[1] if known else since)
    if until:
        return (known[0] if known and known[0] <= until else until - SHORT), until
    return known


def _over(text: str, since: date, until: date) -> tuple[date, date]:
    if not text:
        return since, until
    found = _OVER.fullmatch(text)
    try:
        first, last = map(date.fromisoformat, found.groups() if found else ())
    except ValueError:
        raise BadOption(f"over is {text[:40]!r}; give two days, such as 1962-10-09..1962-11-15") from None
    return min(first, since), max(last, until)


def by_of(request: Request, days: int) -> By:
    """The width of a bucket that is asked for, else one that suits so many days."""
    suits: By = "day" if days <= MOST_BY_DAY else "week" if days <= MOST_BY_WEEK else "month"
    asked = request.query_params.get("by") or suits
    for by in get_args(By):
        if by == asked:
            found: By = by
            return found
    raise BadOption(f"by is {asked[:20]!r}; choose from {', '.join(get_args(By))}")


def side_of(request: Request, name: str = "side") -> Side:
    asked = request.query_params.get(name) or "either"
    for side in get_args(Side):
        if side == asked:
            found: Side = side
            return found
    raise BadOption(f"{name} is {asked[:20]!r}; choose from {', '.join(get_args(Side))}")
