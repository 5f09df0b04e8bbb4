"""Times with two ends, and times open on one side: "from Monday to Thursday", "since 2014", "the past two weeks"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from casus.dates import calendar
from casus.dates.calendar import UNKNOWN
from casus.dates.rules import Anchor, count_of
from casus.dates.words import NUMBER
from casus.records.link import DateLink

Read = Callable[[str], DateLink]

_ENDS = re.compile(
    r"(?:from |between )?(?P<first>.+?)(?: (?:to|and|until|till|through) | ?[-\u2013\u2014] ?)(?P<last>.+)"
)
_YEAR = re.compile(r"\b(?:1\d|2[01])\d\d\b")
_PERIOD = re.compile(
    rf"(?:(?:in|over|during|for|within) )?(?:the |these )?(?P<way>past|last|previous|next|coming)"
    rf" (?:(?P<number>{NUMBER}) )?(?P<unit>day|week|fortnight|month|year|decade)s?"
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def between(phrase: str, read: Read) -> DateLink:
    """From the first day of one time to the last day of another, when both are known."""
    match = _ENDS.fullmatch(phrase)
    if match is None:
        return UNKNOWN
    first, last = match["first"], match["last"]
    stated = _YEAR.search(last)
    if stated and stated.group() != last and not _YEAR.search(first):  # "28 July to 2 August 2022"
        dated = read(f"{first} {stated.group()}")
        return calendar.from_to(dated, read(last))
    return calendar.from_to(read(first), read(last))


def period(phrase: str, anchor: Anchor) -> DateLink:
    """A stretch that ends or begins on the day of publication: it has days, but is no one unit of the calendar."""
    match = _PERIOD.fullmatch(phrase)
    if match is None or anchor.published is None or (match["number"] is None and match["way"] != "past"):
        return UNKNOWN
    count = 1 if match["number"] is None else count_of(match["number"])
    ahead = match["way"] in ("next", "coming")
    other = moved(anchor.published, match["unit"], count if ahead else -count)
    first, last = (anchor.published, other) if ahead else (other, anchor.published)
    return calendar.spanning(None, None, first, last)


def moved(start: date, unit: str, count: int) -> date:
    """The day so many units before or after; the last day of a shorter month stands for its 31st."""
    if unit in _DAYS:
        return start + timedelta(days=_DAYS[unit] * count)
    whole = calendar.month(start.year, start.month + _MONTHS[unit] * count)
    if whole.last is None or whole.first is None:
        raise OverflowError
    return min(date.fromisoformat(whole.first) + timedelta(days=start.day - 1), date.fromisoformat(whole.last))


def opened(found: DateLink, word: str, published: date | None) -> DateLink:
    """What a word before a time makes of it: "since", "until", "by", "before", "after"."""
    if word == "since":
        return replace(found, last=published.isoformat() if published and _later(published, found.first) else None)
    if word == "after":
        return DateLink(None, None, _beside(found.last, 1), None)
    if word == "before":
        return DateLink(None, None, None, _beside(found.first, -1))
    return DateLink(None, None, None, found.last)


def _later(published: date, first: str | None) -> bool:
    return first is not None and published.isoformat() >= first


def _beside(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if day else None


def until_now(found: DateLink, published: date | None) -> DateLink:
    """As in "earlier this year": it ends on the day of publication."""
    if published is None or found.first is None or not found.first <= published.isoformat() <= (found.last or "9999"):
        return found
    return replace(found, last=published.isoformat())


def from_now(found: DateLink, published: date | None) -> DateLink:
    """As in "later this month": it begins on the day of publication."""
    if published is None or found.first is None or not found.first <= published.isoformat() <= (found.last or "9999"):
        return found
    return replace(found, first=published.isoformat())
