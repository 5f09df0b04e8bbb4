"""The English words of dates, and the pieces of regular expression made from them.

The pieces are written for text in lower case without commas; every capture group in them is named by the user.
"""

from __future__ import annotations

from collections.abc import Iterable

MONTHS = ("january", "february", "march", "april", "may", "june",
          "july", "august", "september", "october", "november", "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")
UNITS = ("day", "week", "fortnight", "month", "quarter", "year", "decade")

MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
WEEKDAY_NUMBERS = {
    **{name: number for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
QUARTERS = {
    "last": 4,
    "final": 4,
    **{word: number for number, word in enumerate(ORDINALS, 1)},
    **{word: number for number, word in enumerate(("1st", "2nd", "3rd", "4th"), 1)},
}
DECADE_WORDS = {
    "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip

_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: number for number, word in enumerate(_SMALL, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{ten} {one}": 10 * i + j for i, ten in enumerate(_TENS, 2) for j, one in enumerate(_SMALL[:9], 1)},
}


def any_of(words: Iterable[str]) -> str:
    """A non-capturing alternation of the words, longest first so that "sept" wins over "sep"."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


MONTH = any_of(MONTH_NUMBERS)
WEEKDAY = any_of(WEEKDAY_NUMBERS)
SEASON = any_of(SEASON_MONTHS)
NUMBER = r"(?:\d{1,3}|" + any_of(NUMBERS) + ")"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NTH = r"(?:31st|30th|2(?:1st|2nd|3rd|[04-9]th)|1\dth|1st|2nd|3rd|[4-9]th)"
YEAR = r"(?:1\d\d\d|20\d\d|21\d\d)"
DAYPART = (
    r"(?:mornings?|afternoon|evening|nightfall|night|dawn|daybreak|sunrise|noon|midday|lunchtime|dusk|sunset|midnight"
    r"|first light|(?:early|small) hours(?: of the (?:morning|day))?)"
)
CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d(?: ?(?:hours|hrs))?)(?: (?:local time|gmt|utc|est|et))?"
)
