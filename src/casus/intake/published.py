"""Publication times as pages and files write them, turned into ISO 8601. What cannot be read is None, never a guess."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_YEARS = range(1500, 2200)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_WRITTEN = (
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
)
_URL_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/_.-]|$)")
_MAIL_TIME = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
_SHORT_ZONE = re.compile(r"([+-]\d\d)$")
_MAX_CHARACTERS = 64


def strict_published(text: str) -> str | None:
    """`text` as a normal ISO 8601 date or time with zone; None when it is neither (a time without a zone too)."""
    value = _iso(text)
    if value is None or (isinstance(value, datetime) and value.tzinfo is None):
        return None
    return value.isoformat()


def stated_published(text: str) -> str | None:
    """A time from a page's metadata: ISO 8601 with or without zone, RFC 2822 (mail, RSS), or a day written in English.

    The first second of 1970 is what systems write that do not know the time, so it is None.
    """
    value = _iso(text) or _mail_time(text)
    if value is None:
        return written_day(text) if len(text) <= _MAX_CHARACTERS else None
    published = value.isoformat()
    return None if published.startswith("1970-01-01T00:00:00") else published


def written_day(text: str) -> str | None:
    """The day in `June 19, 2025` or `19 June 2025`; None when there is none, or two different ones."""
    days = {day for pattern in _WRITTEN for match in pattern.finditer(text) if (day := _day(match))}
    return days.pop() if len(days) == 1 else None


def url_day(url: str) -> str | None:
    """The day in an address such as `.../2022/06/03/...`; a month alone (`/2022/06/`) is no day."""
    match = _URL_DAY.search(url)
    return _day(match) if match else None


def _iso(text: str) -> date | datetime | None:
    text = text.strip()
    if len(text) > _MAX_CHARACTERS:
        return None
    try:
        value = date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(_SHORT_ZONE.sub(r"\1:00", text))
    except ValueError:
        return None
    return value if value.year in _YEARS else None


def _mail_time(text: str) -> datetime | None:
    text = text.strip()
    if len(text) > _MAX_CHARACTERS or not _MAIL_TIME.match(text):
        return None
    try:
        value = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None
    return value if value.year in _YEARS else None


def _day(match: re.Match[str]) -> str | None:
    month = match["month"].lower()
    try:
        value = date(int(match["year"]), _MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
    return value.isoformat() if value.year in _YEARS else None
