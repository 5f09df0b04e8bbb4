"""Days that have a name: fixed ones, those that hang on Easter, and those of the Islamic calendar.

Easter comes from python-dateutil. The Islamic calendar is that of Umm al-Qura by hijridate, the official one of Saudi
Arabia, 1924 to 2077; a country that looks for the moon itself may begin a day later.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from casus.dates import calendar
from casus.records.link import DateLink

_FIXED = {
    "christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "orthodox christmas": (1, 7), "new year s eve": (12, 31), "new year s day": (1, 1), "new year": (1, 1),
    "new year s": (1, 1), "epiphany": (1, 6), "valentine s day": (2, 14), "may day": (5, 1), "labour day": (5, 1),
    "international women s day": (3, 8), "bastille day": (7, 14), "assumption day": (8, 15), "all saints day": (11, 1),
    "armistice day": (11, 11),
}  # fmt: skip
_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter sunday": 0, "easter day": 0, "easter": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49,
    "whit sunday": 49, "whit monday": 50,
}  # fmt: skip
_ORTHODOX = {"orthodox easter": 0, "orthodox good friday": -2}
_ISLAMIC = {
    "ramadan": (9, 1), "the holy month of ramadan": (9, 1), "the month of ramadan": (9, 1), "eid al fitr": (10, 1),
    "eid ul fitr": (10, 1), "eid al adha": (12, 10), "eid ul adha": (12, 10), "ashura": (1, 10),
    "islamic new year": (1, 1),
}  # fmt: skip
HOLIDAYS = (*_FIXED, *_EASTER, *_ORTHODOX, *_ISLAMIC)
"""The names, in lower case without hyphens and apostrophes."""
GREGORIAN = range(1583, 4100)  # the years for which the rule of Easter holds
RAMADAN = 9  # its number among the months


def holidays_in(name: str, year: int) -> tuple[DateLink, ...]:
    """The days of that name in a year, in order; an Islamic one may come twice in a year, or not at all."""
    if name in _FIXED:
        return (calendar.on(year, *_FIXED[name]),)
    if name in _ISLAMIC:
        return _islamic(*_ISLAMIC[name], year)
    if year not in GREGORIAN:
        return ()
    orthodox = name in _ORTHODOX
    sunday = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return (calendar.day(sunday + timedelta(days=_ORTHODOX[name] if orthodox else _EASTER[name])),)


def _islamic(month: int, day: int, year: int) -> tuple[DateLink, ...]:
    """Ramadan is its whole month, the others one day."""
    from hijridate import Gregorian, Hijri

    try:
        first = Gregorian(year, 1, 1).to_hijri().year
        starts = [Hijri(number, month, day) for number in (first, first + 1)]
        found = [(start, start.to_gregorian()) for start in starts]
    except (OverflowError, ValueError):
        return ()  # outside the years of the table
    return tuple(
        _days(begins, start.month_length() if month == RAMADAN else 1) for start, begins in found if begins.year == year
    )


def _days(begins: date, count: int) -> DateLink:
    first = date(begins.year, begins.month, begins.day)
    return calendar.from_to(calendar.day(first), calendar.day(first + timedelta(days=count - 1)))
