"""Times that lean on one that the text has named before: "two days earlier", "the next morning", "that week"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from casus.dates import calendar
from casus.dates.calendar import UNKNOWN
from casus.dates.rules import Anchor, Match, Rule, count_of
from casus.dates.words import DAYPART, MONTH, MONTH_NUMBERS, NUMBER, WEEKDAY, WEEKDAY_NUMBERS, any_of
from casus.records.link import DateLink

_STEPS = {
    "next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "very same": 0, "that": 0, "that same": 0,
    "that very": 0,
}  # fmt: skip
_NARROW = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "month"),
    "year": ("day", "month", "week", "year", "quarter", "season"),
}
"""How exact the reference must be for a step of each unit to say something."""


def _shifted(match: Match, anchor: Anchor) -> DateLink:
    """The unit so many after that of the reference; parts of a day count as the day."""
    unit = match["unit"] if match["unit"] in _NARROW else "day"
    return step(anchor.reference, unit, _STEPS[match["shift"]])


def _day_beside(match: Match, anchor: Anchor) -> DateLink:
    """As in "the week before"."""
    return step(anchor.reference, match["unit"], -1 if match["way"] == "before" else 1)


def _part_of_day(match: Match, anchor: Anchor) -> DateLink:
    """As in "at dawn", on the day that the text speaks of."""
    return step(anchor.reference, "day", 0)


def _part_beside(match: Match, anchor: Anchor) -> DateLink:
    """As in "the night before"."""
    return step(anchor.reference, "day", -1 if match["way"] == "before" else 1)


def _counted(match: Match, anchor: Anchor) -> DateLink:
    """As in "two days earlier", "a week later"."""
    count = count_of(match["number"]) * (2 if match["unit"] == "fortnight" else 1)
    back = match["way"] in ("earlier", "before", "previously", "prior", "beforehand")
    unit, count = ("year", 10 * count) if match["unit"] == "decade" else (match["unit"], count)
    return step(anchor.reference, "week" if unit == "fortnight" else unit, -count if back else count)


def _weekday(match: Match, anchor: Anchor) -> DateLink:
    """As in "the following Monday", seen from the day of the reference."""
    if anchor.reference.granularity != "day" or anchor.reference.value is None:
        return UNKNOWN
    forward = _STEPS[match["shift"]] >= 0
    start, weekday = date.fromisoformat(anchor.reference.value), WEEKDAY_NUMBERS[match["weekday"]]
    strict = _STEPS[match["shift"]] != 0
    return calendar.day(calendar.nearest_weekday(start, weekday, forward=forward, strict=strict))


def _month(match: Match, anchor: Anchor) -> DateLink:
    """As in "the previous October", seen from the reference."""
    if anchor.reference.first is None or anchor.reference.granularity not in _NARROW["year"]:
        return UNKNOWN
    start, step_ = date.fromisoformat(anchor.reference.first), _STEPS[match["shift"]]
    if anchor.reference.granularity in ("year", "season", "quarter"):
        return calendar.month(start.year + step_, MONTH_NUMBERS[match["month"]])
    return calendar.nearest_month(start, MONTH_NUMBERS[match["month"]], forward=step_ >= 0, strict=step_ != 0)


def step(reference: DateLink, unit: str, count: int) -> DateLink:
    """The unit that lies `count` after the one of the reference; unknown when the reference is not exact enough."""
    if reference.first is None or reference.granularity not in _NARROW.get(unit, ()):
        return UNKNOWN
    start = date.fromisoformat(reference.first)
    if unit == "day":
        return calendar.day(start + timedelta(days=count))
    if unit == "week":
        return calendar.week(start + timedelta(weeks=count))
    return calendar.month(start.year, start.month + count) if unit == "month" else calendar.year(start.year + count)


_PART = rf"(?:{DAYPART})"
_SHIFT = rf"(?P<shift>{any_of(_STEPS)})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)"

RELATIVE_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"(?:the )?{_SHIFT} (?P<unit>day|week|month|year|{_PART})", _shifted),
        (rf"(?:in )?(?:the )?{_PART}", _part_of_day),
        (rf"(?:the )?{_SHIFT} (?P<weekday>{WEEKDAY})(?: {_PART})?", _weekday),
        (rf"(?:the )?{_SHIFT} (?P<month>{MONTH})", _month),
        (r"the (?P<unit>day|week|month|year) (?P<way>before|after)", _day_beside),
        (rf"the {_PART} (?P<way>before|after)", _part_beside),
        (rf"(?:exactly |only |just )?(?P<number>{NUMBER}) {_UNIT}s?"
         r" (?P<way>earlier|later|before|after|afterwards|previously|prior|beforehand)", _counted),
    )
)  # fmt: skip
