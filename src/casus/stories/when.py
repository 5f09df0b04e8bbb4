"""When a happening of an article lies: the date that it states, else what is known from the day of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from casus.records.account import Realm
from casus.records.event import Event, EventDate
from casus.stories.clues import is_known, leans_on_earlier

NEWS_DAYS = 3
"""What an article tells as new without a date is of the last days: weekend and weekly editions lag so far."""
KNOWN_DAYS = 30
"""What it tells as known (`the raid`, `had fled`) may be so old: a crisis is told from its beginning for some weeks."""
AHEAD_DAYS = 14
"""What may happen lies between the last days and two weeks from the article: plans are of the near future."""
OLD_DAYS = 30
"""What a date puts further back than this is background, no news."""

_FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "season": 4, "year": 5, "decade": 6, None: 7}
_NIGHT = re.compile(r"\b(?:over)?night|\bsmall hours|\bmidnight|\bdawn", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:years|decades|months)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Span:
    """first to background: as in Account."""

    first: date | None
    last: date | None
    stated: bool
    background: bool


def best_date(chain: Sequence[Event]) -> EventDate | None:
    """A resolved one before others, then the finest, then the first."""
    dates = [event.date for event in chain if event.date]
    return min(dates, key=lambda one: (not (one.first or one.last), _FINENESS[one.granularity]), default=None)


def span(chain: Sequence[Event], realm: Realm, *, historical: bool, on: date | None) -> Span:
    """on: the day of the article."""
    stated = _stated(best_date(chain))
    if stated is not None:
        first, last = stated
        return Span(first, last, True, historical or (on is not None and last < _back(on, OLD_DAYS)))
    if historical or on is None or _is_of_years(best_date(chain)):
        return Span(None, None, False, historical or on is not None)
    if realm == "possible":
        return Span(_back(on, NEWS_DAYS), _ahead(on, AHEAD_DAYS), False, False)
    return Span(_back(on, KNOWN_DAYS if is_known(chain[0]) else NEWS_DAYS), on, False, False)


def leans_on_old(chain: Sequence[Event], events: Sequence[Event], on: date | None) -> bool:
    """Whether it takes up, with no date of its own, the sentence before it, and that tells of an earlier time only.

    events: all of the article.
    """
    if on is None or len({event.sentence.index for event in chain}) > 1 or any(event.date for event in chain):
        return False
    before = [event for event in events if event.sentence.index == chain[0].sentence.index - 1]
    return bool(before) and leans_on_earlier(chain[0]) and all(_is_old(event, on) for event in before)


def _is_old(event: Event, on: date) -> bool:
    stated = _stated(event.date)
    return event.status == "historical" if stated is None else stated[1] < _back(on, OLD_DAYS)


def _stated(when: EventDate | None) -> tuple[date, date] | None:
    """The night of a day is also the early morning of the next. An open side is taken as the other one.

    Of words that could not be resolved the year, where they have one.
    """
    if when is None:
        return None
    if not (when.first or when.last):
        year = _YEAR.search(when.text)
        return (date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)) if year else None
    first = date.fromisoformat(when.first or when.last or "")
    last = date.fromisoformat(when.last or when.first or "")
    return (first, _ahead(last, 1)) if _NIGHT.search(when.text) and first == last else (first, last)


def _is_of_years(when: EventDate | None) -> bool:
    """`for years`, `in recent months`: no news."""
    return when is not None and _YEARS.search(when.text) is not None


def _back(day: date, days: int) -> date:
    return day - timedelta(min(days, day.toordinal() - 1))


def _ahead(day: date, days: int) -> date:
    return day + timedelta(min(days, date.max.toordinal() - day.toordinal()))
