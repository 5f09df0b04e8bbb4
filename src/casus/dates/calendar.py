"""Days, weeks and months as links: the arithmetic under the date rules, without any words."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from casus.records.link import DateLink, Granularity

UNKNOWN = DateLink(None, None)
QUARTER = 3  # months
DECADE = 10  # years


def day(value: date) -> DateLink:
    return DateLink(value.isoformat(), "day", value.isoformat(), value.isoformat())


def on(year: int, month_number: int, day_number: int) -> DateLink:
    """A day by its numbers; unknown when the calendar has no such day."""
    try:
        return day(date(year, month_number, day_number))
    except ValueError:
        return UNKNOWN


def week(value: date) -> DateLink:
    """The ISO 8601 week (Monday to Sunday) that holds the day."""
    iso = value.isocalendar()
    monday = value - timedelta(days=value.weekday())
    return spanning(f"{iso.year:04}-W{iso.week:02}", "week", monday, monday + timedelta(days=6))


def weekend(value: date) -> DateLink:
    """Saturday and Sunday of the ISO week that holds the day; the value is the week, since ISO 8601 has no weekends."""
    whole = week(value)
    saturday = value + timedelta(days=5 - value.weekday())
    return replace(whole, first=saturday.isoformat())


def month(year: int, number: int) -> DateLink:
    """The month; a number outside 1..12 counts on into the years before or after."""
    year, number = normal_month(year, number)
    if not 1 <= year <= 9999:
        return UNKNOWN
    return months(f"{year:04}-{number:02}", "month", year, number, 1)


def year(number: int) -> DateLink:
    return months(f"{number:04}", "year", number, 1, 12) if 1 <= number <= 9999 else UNKNOWN


def quarter(number: int, quarter_number: int) -> DateLink:
    """ISO 8601 has no quarters: the value is the year, the days are those of the quarter. Counts on as months do."""
    number, first = normal_month(number, QUARTER * (quarter_number - 1) + 1)
    return months(f"{number:04}", "quarter", number, first, QUARTER) if 1 <= number <= 9999 else UNKNOWN


def season(number: int, start_month: int, *, south: bool | None) -> DateLink:
    """The value is the year, since ISO 8601 has no seasons. start_month: 3, 6, 9 or 12, as in the north.

    south: on which side of the equator; its days are unknown when that is None. Winter of a year is the one that
    begins in it in the north.
    """
    if not 1 <= number <= 9999:
        return UNKNOWN
    whole = DateLink(f"{number:04}", "season")
    if south is None:
        return whole
    first_year, first = normal_month(number, (start_month + 6 - 1) % 12 + 1 if south else start_month)
    days = months("", "season", first_year, first, QUARTER)
    return replace(whole, first=days.first, last=days.last)


def decade(any_year: int) -> DateLink:
    """The three digits that its years share (`199`), as in ISO 8601-1:2019 and TimeML."""
    if not DECADE <= any_year <= 9999:
        return UNKNOWN
    return months(f"{any_year:04}"[:3], "decade", any_year // DECADE * DECADE, 1, 12 * DECADE)


def spanning(value: str | None, granularity: Granularity | None, first: date | None, last: date | None) -> DateLink:
    low, high = (None if day is None else day.isoformat() for day in (first, last))
    return DateLink(value, granularity, low, high)


def months(value: str, granularity: Granularity, number: int, first: int, count: int) -> DateLink:
    """The days of `count` months from the first one of the year on."""
    last_year, last = normal_month(number, first + count - 1)
    if not 1 <= last_year <= 9999:
        return DateLink(value, granularity, date(number, first, 1).isoformat(), None)
    end = date(last_year, last, monthrange(last_year, last)[1])
    return spanning(value, granularity, date(number, first, 1), end)


def normal_month(number: int, month_number: int) -> tuple[int, int]:
    carry, index = divmod(month_number - 1, 12)
    return number + carry, index + 1


def from_to(first: DateLink, last: DateLink) -> DateLink:
    """From the beginning of one time to the end of another; unknown when a side is or they stand in the wrong order."""
    if first.first is None or last.last is None or first.first > last.last:
        return UNKNOWN
    value, granularity = common_unit(first.first, last.last)
    return DateLink(value, granularity, first.first, last.last)


def common_unit(first: str, last: str) -> tuple[str | None, Granularity | None]:
    """The smallest of day, month, year and decade that holds both ISO days."""
    units: tuple[tuple[int, Granularity], ...] = ((10, "day"), (7, "month"), (4, "year"), (3, "decade"))
    return next(((first[:n], unit) for n, unit in units if first[:n] == last[:n]), (None, None))


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
        number, month_number = normal_month(start.year, start.month + (ahead if forward else -ahead))
        found = on(number, month_number, day_number)
        if found.value and (found.value >= start.isoformat() if forward else found.value <= start.isoformat()):
            return found
    return UNKNOWN


def third(link: DateLink, part: str) -> DateLink:
    """The same time with the days of its "early", "mid" or "late" third; as it is when its days are unknown or one."""
    if link.first is None or link.last is None:
        return link
    first, last = date.fromisoformat(link.first), date.fromisoformat(link.last)
    days = (last - first).days + 1
    starts = [first + timedelta(days=round(days * step / 3)) for step in range(3)]
    bounds = {
        "early": (first, starts[1] - timedelta(days=1)),
        "mid": (starts[1], starts[2] - timedelta(days=1)),
        "late": (starts[2], last),
    }
    low, high = bounds[part]
    return replace(link, first=low.isoformat(), last=high.isoformat()) if days > 2 and low <= high else link
