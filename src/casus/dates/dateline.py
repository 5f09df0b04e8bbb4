"""The day of an article that gives none itself: the full date in its dateline ("JAKARTA, February 18, 1954 - ")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from casus.dates.find import find_dates
from casus.dates.resolve import resolve_date
from casus.records.article import Article

LINES = 3
"""A headline and a byline may stand above the dateline."""
DATELINE_CHARACTERS = 130
"""As far as a dateline reaches into its line."""
SEARCHED = 2000
"""Characters at the head of an article in which "today, 17 July 2013" is looked for."""

_WORD = r"(?:[A-Z][\w.'\u2019-]*|de|del|la|los|of|the)"
_PLACE = rf"{_WORD}(?:[ ,/&-]{{1,3}}\(?{_WORD}\)?){{0,7}}"
_OPENING = re.compile(
    rf"\s*(?:{_PLACE}[ ,:(\u2013\u2014-]+)?(?i:(?:published|posted|updated|last updated|date)(?: on)?[: ]+)?"
)
_CLOSING = re.compile(r"\s*(?:\([^)]{1,40}\)|/[^/\n]{1,40}/|[A-Z]{2,12})?\s*(?:[-\u2013\u2014:)]|\.[ \u2014-]|$)")
_TODAY = re.compile(r"\b(?:(?P<today>to-?day)|yesterday)[,( ]{1,2}(?:[A-Z]\w+day,? )?(?=[\dA-Z])")


def day_of(article: Article) -> date | None:
    """The day from which an article looks back: that of publication, else the one in its dateline."""
    return article.published_on or dateline_date(article.text)


def dateline_date(text: str) -> date | None:
    """The day that stands at the head of the text, before a dash or colon or at the end of a line; None without one.

    So does "today, 17 July 2013" or "yesterday (July 16, 2013)" near it. A date inside a sentence ("On 3 May 2020 the
    rebels ...") says nothing of when the article was written.
    """
    lines = [line for line in text[:SEARCHED].split("\n") if line.strip()][:LINES]
    return next((day for line in lines if (day := _in_line(line))), None) or _stated_today(text[:SEARCHED])


def _in_line(line: str) -> date | None:
    head = line[:DATELINE_CHARACTERS]
    for start, end in find_dates(head):
        day = _full_day(head[start:end])
        if day and _OPENING.fullmatch(head, 0, start) and _CLOSING.match(head, end):
            return day
    return None


def _stated_today(text: str) -> date | None:
    for found in _TODAY.finditer(text):
        day = next(
            (_full_day(text[found.end() :][a:b]) for a, b in find_dates(text[found.end() :][:40]) if a == 0), None
        )
        if day is not None:
            return day if found["today"] else day + timedelta(days=1)
    return None


def _full_day(phrase: str) -> date | None:
    found = resolve_date(phrase, published=None)
    return date.fromisoformat(found.value) if found.value and found.granularity == "day" else None
