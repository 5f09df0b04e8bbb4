"""The rules of the calendar: one pattern for a whole plain phrase, one function that reads its value from the match.

Patterns see lower-case text without commas, brackets and the dots of abbreviations. Rules are tried from the top.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from casus.dates import calendar
from casus.dates.calendar import UNKNOWN
from casus.dates.holidays import HOLIDAYS, holidays_in
from casus.dates.words import (
    DAY,
    DAYPART,
    DECADE_WORDS,
    MONTH,
    MONTH_NUMBERS,
    NTH,
    NUMBER,
    NUMBERS,
    QUARTERS,
    SEASON,
    SEASON_MONTHS,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    YEAR,
    any_of,
)
from casus.records.link import DateLink


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a phrase is seen from.

    published: the day that relative phrases count from, or None; future: the event lies ahead of it.
    reference: the time that the text spoke of before, for "the next day"; south: whether the seasons are those south of
    the equator, None when unknown.
    """

    published: date | None
    future: bool
    reference: DateLink = UNKNOWN
    south: bool | None = None


Match = re.Match[str]
Rule = Callable[[Match, Anchor], DateLink]

_YEAR_PART = rf"(?: of)?(?: (?P<year>{YEAR})| (?P<year_shift>this|last|next) year)"
_SHIFT = r"(?P<shift>last|this past|past|this coming|coming|next|this)"
_STEPS = {"last": -1, "this past": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "this coming": 1}
_YEAR_STEPS = {"last": -1, "this": 0, "next": 1}
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}


def _stated_year(match: Match, anchor: Anchor) -> int | None:
    """The year that the phrase names, by number or as "last year"; None when it names none or cannot be counted."""
    if match["year"]:
        return int(match["year"])
    if match["year_shift"] and anchor.published:
        return anchor.published.year + _YEAR_STEPS[match["year_shift"]]
    return None


def _iso(match: Match, anchor: Anchor) -> DateLink:
    number, month, day = int(match["year"]), int(match["month"]), match["day"]
    if not 1 <= month <= 12:
        return UNKNOWN
    return calendar.on(number, month, int(day)) if day else calendar.month(number, month)


def _numeric(match: Match, anchor: Anchor) -> DateLink:
    """Day and month in either order: when both orders are possible, only the year is certain."""
    number, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    orders = {calendar.on(number, second, first), calendar.on(number, first, second)} - {UNKNOWN}
    if len(orders) > 1:
        return calendar.year(number)
    return orders.pop() if orders else UNKNOWN


def _month_day(match: Match, anchor: Anchor) -> DateLink:
    month, day = MONTH_NUMBERS[match["month"]], int(re.sub(r"\D", "", match["day"]))
    number = _stated_year(match, anchor)
    if number is not None:
        return _until_day(calendar.on(number, month, day), match["until"])
    if anchor.published is None and not match["year_shift"]:
        return _until_day(_in_year_of(anchor.reference, month, day), match["until"])
    if anchor.published is None or match["year_shift"]:
        return UNKNOWN
    weekday = WEEKDAY_NUMBERS.get(match["weekday"] or "")
    found = calendar.nearest_date(anchor.published, month, day, forward=anchor.future, weekday=weekday)
    return _until_day(found, match["until"])


def _in_year_of(reference: DateLink, month: int, day: int) -> DateLink:
    """In an article without a day of publication "July 19" after "July 17, 2022" is in the same year."""
    if reference.first is None or reference.granularity not in ("day", "month"):
        return UNKNOWN
    return calendar.on(int(reference.first[:4]), month, day)


def _until_day(first: DateLink, until: str | None) -> DateLink:
    """From a day to a later one of its month ("November 7-18")."""
    if until is None or first.value is None:
        return first
    number, month, _ = map(int, first.value.split("-"))
    return calendar.from_to(first, calendar.on(number, month, int(re.sub(r"\D", "", until))))


def _month(match: Match, anchor: Anchor) -> DateLink:
    month, number = MONTH_NUMBERS[match["month"]], _stated_year(match, anchor)
    if number is not None:
        return calendar.month(number, month)
    if anchor.published is None or match["year_shift"]:
        return UNKNOWN
    return calendar.nearest_month(anchor.published, month, forward=anchor.future)


def _shifted_month(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    month, step = MONTH_NUMBERS[match["month"]], _STEPS[match["shift"]]
    if step == 0:
        return calendar.month(anchor.published.year, month)
    return calendar.nearest_month(anchor.published, month, forward=step > 0, strict=True)


def _weekday(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    weekday, week = WEEKDAY_NUMBERS[match["weekday"]], match["week"]
    step = _STEPS[match["shift"] or match["shift_after"] or "this"]
    if week or match["shift"] == "this":
        return calendar.day(calendar.weekday_in_week(anchor.published, weekday, _YEAR_STEPS[week or "this"]))
    forward = step > 0 or (step == 0 and anchor.future)
    return calendar.day(calendar.nearest_weekday(anchor.published, weekday, forward=forward, strict=step != 0))


_NAMED_DAYS = {
    "yesterday": -1, "the day before yesterday": -2, "day before yesterday": -2, "last night": -1, "last evening": -1,
    "today": 0, "earlier today": 0, "later today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip


def _named_day(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    return calendar.day(anchor.published + timedelta(days=_NAMED_DAYS[match["name"]]))


def _by_unit(published: date, unit: str, count: int) -> DateLink:
    """The calendar unit that lies `count` units after the one of `published`."""
    if unit == "day":
        return calendar.day(published + timedelta(days=count))
    if unit == "weekend":
        return calendar.weekend(published + timedelta(weeks=count))
    if unit in ("week", "fortnight"):
        return calendar.week(published + timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        return calendar.month(published.year, published.month + count)
    if unit == "quarter":
        return calendar.quarter(published.year, (published.month - 1) // 3 + 1 + count)
    return calendar.year(published.year + count) if unit == "year" else calendar.decade(published.year + 10 * count)


def _shifted_unit(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    return _by_unit(anchor.published, match["unit"], _YEAR_STEPS[match["shift"]])


def _this_unit(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    return calendar.third(_by_unit(anchor.published, match["unit"], 0), _PARTS[match["part"]])


def _bare_weekend(match: Match, anchor: Anchor) -> DateLink:
    """The weekend on or before publication, or the one that comes."""
    if anchor.published is None:
        return UNKNOWN
    over = anchor.published.weekday() < 5 and not anchor.future
    return calendar.weekend(anchor.published - timedelta(weeks=over))


def _ago(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    count = count_of(match["number"])
    return _by_unit(anchor.published, match["unit"], count if match["way"] in ("from now", "time") else -count)


def count_of(number: str) -> int:
    return int(number) if number.isdigit() else NUMBERS[number]


def _season(match: Match, anchor: Anchor) -> DateLink:
    """With its own year, or counted from publication; one that lies in two years has days but no year as its value."""
    north = SEASON_MONTHS[match["season"]]
    start = (north + 5) % 12 + 1 if anchor.south else north
    number = _stated_year(match, anchor)
    if number is not None:
        return calendar.season(number, north, south=anchor.south)
    if anchor.published is None or match["year_shift"]:
        return UNKNOWN
    number = _season_year(match["shift"], start, anchor.published, future=anchor.future)
    found = calendar.season(number, north, south=anchor.south)
    return replace(found, value=None, granularity=None) if start == 12 else found


def _season_year(shift: str | None, start: int, published: date, *, future: bool) -> int:
    """The year in which the season begins that a phrase means, by the month in which it starts."""
    step = _STEPS[shift or "this"]
    past_turn = start == 12 and published.month < 3  # in January the running winter began last year
    if shift and step == 0:
        return published.year - past_turn
    last_started = published.month >= start
    over = published.month >= start + 3
    if step > 0 or (step == 0 and future):
        return published.year + (over if step == 0 else last_started)
    return published.year - (not over if step else not last_started) - (past_turn if step else 0)


def _part_of_year(match: Match, anchor: Anchor) -> DateLink:
    """A half of a year, or its first or last months; the value is the year."""
    number = _stated_year(match, anchor)
    if number is None:
        return UNKNOWN
    months = 6 if match["months"] is None else count_of(match["months"])
    if not 1 <= months <= 12:
        return UNKNOWN
    first = 1 if match["part"] == "first" else 13 - months
    return calendar.months(f"{number:04}", "year", number, first, months)


def _quarter(match: Match, anchor: Anchor) -> DateLink:
    number = _stated_year(match, anchor)
    which = QUARTERS[match["which"]] if match["which"] else int(match["which_q"][1])
    return UNKNOWN if number is None else calendar.quarter(number, which)


def _decade(match: Match, anchor: Anchor) -> DateLink:
    if match["word"]:
        return calendar.decade(DECADE_WORDS[match["word"]])
    return calendar.decade(int(match["full"] or "19" + match["short"]))


def _year(match: Match, anchor: Anchor) -> DateLink:
    return calendar.year(int(match["year"]))


def _nth(match: Match, anchor: Anchor) -> DateLink:
    if anchor.published is None:
        return UNKNOWN
    day, shift = int(match["day"][:-2]), match["shift"]
    if shift is None:
        return calendar.nearest_day_of_month(anchor.published, day, forward=anchor.future)
    month = calendar.month(anchor.published.year, anchor.published.month + _YEAR_STEPS[shift]).value
    return calendar.on(int(month[:4]), int(month[5:]), day) if month else UNKNOWN


def _holiday(match: Match, anchor: Anchor) -> DateLink:
    """Of its own year, or the last one up to publication, or the coming one."""
    name, number = match["holiday"], _stated_year(match, anchor)
    if number is not None:
        return next(iter(holidays_in(name, number)), UNKNOWN)
    if anchor.published is None or match["year_shift"]:
        return UNKNOWN
    forward = _STEPS[match["shift"]] > 0 if match["shift"] else anchor.future
    day, year = anchor.published.isoformat(), anchor.published.year
    near = [found for candidate in (year - 1, year, year + 1) for found in holidays_in(name, candidate) if found.first]
    if forward:
        return next((found for found in near if (found.last or "") >= day), UNKNOWN)
    return next((found for found in reversed(near) if (found.first or "") <= day), UNKNOWN)


def _rule(pattern: str, rule: Rule) -> tuple[re.Pattern[str], Rule]:
    return re.compile(pattern), rule


_WEEKDAY_FIRST = rf"(?:(?P<weekday>{WEEKDAY}) (?:the )?)?"
_DAY = rf"(?P<day>{NTH}|{DAY})"
_TO = r" ?(?:to|-|\u2013|\u2014|through|until|and|&) ?"
_MONTH = rf"(?P<month>{MONTH})"
_UNIT = r"(?P<unit>week|weekend|fortnight|month|quarter|year|decade)"

RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    _rule(
        rf"(?:(?P<shift>{any_of(_STEPS)}) )?(?P<weekday>{WEEKDAY})(?: (?P<shift_after>last|next)(?! week))?"
        rf"(?:(?: {DAYPART})?(?: of)? (?P<week>last|this|next) week)?",
        _weekday,
    ),
    _rule(rf"(?P<name>{any_of(_NAMED_DAYS)})(?: (?:morning|afternoon|evening|night))?(?: {WEEKDAY})?", _named_day),
    _rule(r"(?P<shift>last|this|next) " + _UNIT, _shifted_unit),
    _rule(rf"(?P<year>{YEAR})", _year),
    _rule(rf"{_MONTH}(?:{_YEAR_PART})?", _month),
    _rule(rf"(?:the )?{_SHIFT} {_MONTH}", _shifted_month),
    _rule(
        rf"{_WEEKDAY_FIRST}{_MONTH} (?:the )?{_DAY}(?:{_TO}(?P<until>{NTH}|{DAY}))?(?:{_YEAR_PART}| last)?", _month_day
    ),
    _rule(
        rf"{_WEEKDAY_FIRST}{_DAY}(?:{_TO}(?P<until>{NTH}|{DAY}))?(?: of)? {_MONTH}(?:{_YEAR_PART}| last)?", _month_day
    ),
    _rule(
        rf"(?:exactly )?(?:in )?(?P<number>{NUMBER}) (?P<unit>day|week|fortnight|month|year|decade)s?"
        r" (?P<way>ago|back|from now|time)",
        _ago,
    ),
    _rule(rf"(?:the )?(?:{_SHIFT} )?(?P<season>{SEASON})(?:{_YEAR_PART})?", _season),
    _rule(r"(?:the |(?:this |the )?past )?weekend", _bare_weekend),
    _rule(rf"(?:the )?(?P<part>{any_of(_PARTS)}) of the (?P<unit>week|month|quarter|year|decade)", _this_unit),
    _rule(
        r"(?:the )?(?:(?P<full>(?:1[1-9]|20)\d0)s|(?P<short>[3-9]0)s"
        rf"|(?P<word>{any_of(DECADE_WORDS)}))",
        _decade,
    ),
    _rule(rf"(?:the )?(?:(?P<which>{any_of(QUARTERS)}) quarter|(?P<which_q>q[1-4])){_YEAR_PART}", _quarter),
    _rule(rf"(?:the )?(?P<part>first|second|last) (?:half|(?P<months>{NUMBER}) months){_YEAR_PART}", _part_of_year),
    _rule(rf"(?:{WEEKDAY} )?(?:the )?(?P<day>{NTH})(?: of (?P<shift>last|this|next) month)?", _nth),
    _rule(rf"(?:{_SHIFT} )?(?P<holiday>{any_of(HOLIDAYS)})(?:{_YEAR_PART})?", _holiday),
    _rule(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?:t[\d:]+(?:z|[+-][\d:]+)?)?", _iso),
    _rule(r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})", _numeric),
)
