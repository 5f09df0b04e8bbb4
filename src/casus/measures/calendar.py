"""Buckets of the calendar: days, ISO weeks from Monday, months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from casus.errors import BadOption
from casus.records.series import By

DAY = timedelta(days=1)
MOST_DAYS = 40_000
"""About a century; a longer span comes of a slip in a year, and would be filled with empty buckets."""


def buckets(by: By, since: date, until: date) -> Iterator[tuple[date, date]]:
    """First and last day of every bucket, both within and cut to since and until, in order.

    Raises BadOption for an empty span and for one over MOST_DAYS.
    """
    if until < since:
        raise BadOption(f"since {since} is after until {until}; give the earlier day first")
    if (until - since).days >= MOST_DAYS:
        raise BadOption(f"{since} to {until} is over {MOST_DAYS} days; choose a shorter time")
    first = since
    while True:
        last = min(last_day(by, first), until)
        yield first, last
        if last == until:
            return
        first = last + DAY


def first_day(by: By, day: date) -> date:
    """First day of the bucket that holds a day."""
    if by == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if by == "month" else day


def last_day(by: By, day: date) -> date:
    """Last day of the bucket that holds a day."""
    if by == "week":
        return moved(day, timedelta(days=6 - day.weekday()))
    return day.replace(day=monthrange(day.year, day.month)[1]) if by == "month" else day


def moved(day: date, by: timedelta) -> date:
    """So much later, or earlier; the last, or first, day that there is where that would be beyond."""
    number = day.toordinal() + by.days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))
