"""Where a sentence speaks of time: whole expressions, without the preposition before them.

A word that says that the time is another ("before dawn on Saturday", "every September") stays in the expression, so
that it is not read as the day itself; "since" and "until" are left out like "on". Names of months and days must be
written with a capital; a bare "May" or "March" counts only after a word that makes it a month.
"""

from __future__ import annotations

import re

from casus.dates.words import CLOCK, DAYPART, MONTHS, NTH, NUMBER, SEASON, WEEKDAYS, YEAR, any_of

WINDOW = 120
"""Characters on either side of a word that are looked at for the expression around it."""

_FULL = [name.capitalize() for name in MONTHS]
_MONTH = any_of([*_FULL, *map(str.upper, MONTHS), *(rf"{name[:3]}\b\.?" for name in _FULL), r"Sept\b\.?"])
_SURE_MONTH = any_of([name for name in _FULL if name not in ("March", "May")])
_WEEKDAY = any_of([*map(str.capitalize, WEEKDAYS), *(rf"{name[:3].capitalize()}\." for name in WEEKDAYS)])
_AND = r" ?(?:to|and|or|-|\u2013) ?"
_DAY = rf"(?:{NTH}|3[01]|[12]\d|0?[1-9])(?!\d)"
_DAYS = rf"{_DAY}(?:{_AND}{_DAY})?"
_OF_YEAR = rf"(?:,? {YEAR}|,?(?: of)? (?:this|last|next) year)"
_SHIFT = (
    r"(?:(?:this|the) (?:past|coming|last|next)|last|past|coming|next|this|that(?: same)?|the same"
    r"|the (?:previous|following))"
)
_UNIT = r"(?:days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|hours?)"
_PART = rf"(?:(?:early |late )?{DAYPART})"
_LATE = r"(?:earlier|later|early|late|mid)[- ]"
_LEAD = rf"(?:(?:the )?{_PART} (?:of|on) |{_LATE}(?:on |of )?|(?:most|all) of )?"
_FEW = rf"(?:{NUMBER}(?: (?:to|or) {NUMBER})?|several|some|many|few|a few|a couple of)"
_ABOUT = r"(?:(?:(?:more|less) than|over|at least|almost|nearly|about|around|some|only) )?"
_DECADE = r"(?:(?:early|mid|late)[- ])?(?:1[1-9]|20)\d0s"
_HOLIDAY = r"(?:Christmas (?:Day|Eve)|Boxing Day|Easter (?:Sunday|Monday)|Good Friday|New Year['\u2019]s (?:Day|Eve))"

# Longer expressions first: the first that fits wins. "(?i:" frees the words around the names from their capitals.
_EXPRESSIONS = (
    r"\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}",
    rf"{YEAR}{_AND}{YEAR}|{_WEEKDAY}{_AND}{_WEEKDAY}|(?:{_MONTH}){_AND}(?:{_MONTH})(?:{_OF_YEAR})?",
    rf"(?i:the )?{_DECADE}(?:{_AND}{_DECADE})?",
    rf"(?i:{_LEAD})(?:{_WEEKDAY},? )?(?:(?:the )?{_DAYS}(?: of)? ?{_MONTH}|{_MONTH} {_DAYS})(?:{_OF_YEAR})?(?:, last)?",
    rf"(?i:{_LEAD})(?:(?i:{_SHIFT}) )?{_MONTH}{_OF_YEAR}|(?i:{_LEAD}{_SHIFT} ){_MONTH}",
    rf"(?i:{_LEAD})(?:(?i:{_SHIFT}) )?{_WEEKDAY}(?: {_PART})?(?:(?: of)? (?:last|this|next) week)?",
    rf"(?:(?i:{_SHIFT}) )?{_HOLIDAY}(?:{_OF_YEAR})?",
    rf"(?i:(?:the )?{SEASON} of {YEAR}|{_SHIFT} {SEASON}|the {SEASON})",
    rf"(?i:(?:the )?(?:beginning|start|end|middle|(?:first|second) half|first {NUMBER} months"
    rf"|(?:first|second|third|fourth) quarter) of )"
    rf"(?:{YEAR}|{_MONTH}(?:{_OF_YEAR})?|the (?:week|month|year)|(?:last|this|next) (?:month|year))",
    rf"(?i:(?:{_LATE})?(?:{_SHIFT} (?:{_FEW} )?{_UNIT}|(?:this|last|that(?: same)?|the same|the previous) {DAYPART}))",
    rf"(?i:{_ABOUT}{_FEW} {_UNIT} (?:ago|back|earlier|later|before|after|from now))",
    rf"(?i:(?:{_LATE})?(?:the day before yesterday|the day after tomorrow|yesterday|today|to-day|tomorrow|tonight)"
    rf"(?: {_PART})?)(?:, {_WEEKDAY})?",
    rf"(?i:{_LATE})?{_SURE_MONTH}",
    rf"(?:(?i:{_LATE})|(?<=in )|(?<=since )|(?<=until )|(?<=from )|(?<=during ))(?:May|March)",
    rf"(?i:{_LATE})?(?<![$£€\d.,]){YEAR}(?!%|[,.]\d| (?:people|men|women|troops|soldiers))",
    rf"(?i:recent {_UNIT}|recently|overnight|the (?:weekend|week)|(?:{_LATE}in )?(?:the )?{DAYPART})",
    rf"(?i:the {NTH}(?! (?:\w+ )?(?:century|anniversary|day|floor|round|year)))",
    rf"(?i:{CLOCK})",
)
_OTHER = r"(?i:(?:before|after|between|every|each(?: of)?|throughout|all) )?"
_FIND = re.compile(rf"(?<![\w-]){_OTHER}(?:{'|'.join(_EXPRESSIONS)})(?!\w)")


def find_dates(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open character spans of the expressions of time in one sentence, from left to right."""
    return tuple(match.span() for match in _FIND.finditer(text))


def expand_date(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole expression around the word at text[start:end]; that word itself when no expression is known there."""
    left = max(0, start - WINDOW)
    for found_start, found_end in find_dates(text[left : end + WINDOW]):
        if found_start + left < end and start < found_end + left:
            return found_start + left, found_end + left
    return start, end
