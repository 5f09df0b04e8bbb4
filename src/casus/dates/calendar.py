"""Days, weeks and months as links: the arithmetic under the date rules, without any words."""

from __future__ import annotations

from datetime import date, timedelta

from casus.records.link import DateLink

UNKNOWN = DateLink(None, None)


def day(value: date) -> DateLink:
    return DateLink(value.isoformat(), "day")


def on(year: int, month_number: int, day_number: int) -> DateLink:
    """A day by its numbers; unknown when the calendar has no such day."""
    try:
        return day(date(year, month_number, day_number))
    except ValueError:
        return UNKNOWN


def week(value: date) -> DateLink:
    """The ISO 8601 week (Monday to Sunday) that holds the day."""
    iso = value.isocalendar()
    return DateLink(f"{iso.year:04}-W{iso.week:02}", "week")


def month(year: int, number: int) -> DateLink:
    """The month; a number outside 1..12 counts on into the years before or after."""
    carry, index = divmod(number - 1, 12)
    if not 1 <= year + carry <= 9999:
        return UNKNOWN
    return DateLink(f"{year + carry:04}-{index + 1:02}", "month")


def year(number: int) -> DateLink:
    return DateLink(f"{number:04}", "year") if 1 <= number <= 9999 else UNKNOWN


def quarter(number: int) -> DateLink:
    """ISO 8601 has no quarters: the value is the year, the text says which quarter."""
    return DateLink(f"{number:04}", "quarter") if 1 <= number <= 9999 else UNKNOWN


def season(number: int) -> DateLink:
    """ISO 8601 has no seasons, and their months depend on the hemisphere: the value is the year."""
    return DateLink(f"{number:04}", "season") if 1 <= number <= 9999 else UNKNOWN


def decade(any_year: int) -> DateLink:
    """The three digits that its years share (`199`), as in ISO 8601-1:2019 and TimeML."""
    return DateLink(f"{any_year:04}"[:3], "decade") if 10 <= any_year <= 9999 else UNKNOWN


def nearest_weekday(start: date, weekday: int, *, forward: bool, strict: bool = False) -> date:
    """The closest such weekday (Monday is 0) on or before `start`, or on or after it; `strict` leaves `start` out."""
    gap = (weekday - start.weekday()) % 7 if forward else (start.weekday() - weekday) % 7
    gap = gap or (7 if strict else 0)
    return start + timedelta(days=gap if forward else -gap)


def weekday_in_week(start: date, weekday: int, weeks: int) -> date:
    """The weekday in the ISO week that lies `weeks` after that of `start`."""
    return start + timedelta(days=weekday - start.weekday() + 7 * weeks)


def nearest_month(start: date, number: int, *, forward: bool, strict: bool = False) -> DateLink:
    """The closest such month up to that of `start`, or from it on; `strict` leaves the month of `start` out."""
    if forward:
        later = number < start.month or (strict and number == start.month)
        return month(start.year + later, number)
    earlier = number > start.month or (strict and number == start.month)
    return month(start.year - earlier, number)


def nearest_date(
    start: date, month_number: int, day_number: int, *, forward: bool, weekday: int | None = None
) -> DateLink:
    """The closest such day of the year on or before `start`, or on or after it.

    weekday (Monday is 0): when it fits the day in the year of `start` or in one beside it, that year wins.
    """
    for number in (start.year, start.year + 1, start.year - 1):
        found = on(number, month_number, day_number)
        if found.value and date.fromisoformat(found.value).weekday() == weekday:
            return found
    step = 1 if forward else -1
    for number in range(start.year, start.year + 9 * step, step):  # 29 February may lie eight years away
        found = on(number, month_number, day_number)
        if found.value and (found.value >= start.isoformat() if forward else found.value <= start.isoformat()):
            return found
    return UNKNOWN


def nearest_day_of_month(start: date, day_number: int, *, forward: bool) -> DateLink:
    """The closest such day of a month on or before `start`, or on or after it."""
    for ahead in range(3):
        carry, index = divmod(start.month - 1 + (ahead if forward else -ahead), 12)
        found = on(start.year + carry, index + 1, day_number)
        if found.value and (found.value >= start.isoformat() if forward else found.value <= start.isoformat()):
            return found
    return UNKNOWN
