"""What time a phrase of a news article means, seen from the day of publication and from what the text said before.

The order: the phrase is brought to plain lower case; words before it that only narrow or open the time are taken off
and applied at the end ("late", "since", "earlier"); what is left must be one of the rules from its first to its last
letter, or two times with a word between them. A phrase that no rule covers whole is unknown; nothing is guessed. The
values follow TimeML (TIMEX3) where a day or a span of the calendar is meant. Vague times ("recently", "almost a year
ago") are unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casus.dates import calendar
from casus.dates.calendar import UNKNOWN
from casus.dates.relative import RELATIVE_RULES
from casus.dates.rules import RULES, Anchor
from casus.dates.spans import between, from_now, opened, period, until_now
from casus.dates.words import CLOCK, DAYPART, MONTH, WEEKDAY
from casus.records.link import DateLink

MAX_CHARACTERS = 100
"""A longer text is no date; the bound keeps the time for one phrase bounded too."""

_MARKS = str.maketrans(dict.fromkeys(",()\u2018\u2019\u201c\u201d'\"", " "))
_LETTER_DOT = re.compile(r"(?<=[a-z])\.")
_NAME = rf"(?:{MONTH}|{WEEKDAY})"
_NAMES_DASH = re.compile(rf"(?<![a-z])({_NAME}) ?[-\u2013\u2014] ?(?={_NAME}(?![a-z]))")
_LETTER_DASH = re.compile(r"(?<=[a-z])[-\u2013\u2014](?=[a-z\d])")
_GLUED = re.compile(r"(?<=\d)(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))")
_NOT_UNIT = r"(?! the (?:week|month|quarter|year|decade)$)"
_BEFORE = re.compile(
    rf"(?:(?:on|in|at|during|over|throughout|the|just|of|(?:all|most|much) of"
    rf"|(?P<early>early|(?:beginning|start) of{_NOT_UNIT})|(?P<mid>mid|middle of{_NOT_UNIT})"
    rf"|(?P<late>late|(?:end|close) of{_NOT_UNIT})"
    rf"|(?P<earlier>earlier)|(?P<later>later)"
    rf"|(?:before |around |about )?(?:{DAYPART}|{CLOCK})) )+"
)
_OPEN = re.compile(r"(?:(?:ever|only|up|not) )?(?P<word>since|until|till|by|before|after|to) ")
_AFTER = re.compile(rf"(?: (?:(?:at|around|about|early|late|in the|before) )*(?:{DAYPART}|{CLOCK}))+$")
_PINNED = re.compile(r"(?:yesterday|today|tomorrow|tonight) (?=.*\d)")


def resolve_date(
    text: str,
    *,
    published: date | None,
    future: bool = False,
    reference: DateLink = UNKNOWN,
    south: bool | None = None,
) -> DateLink:
    """The time that one phrase means, such as "last week" or "October 22, 1962"; unknown parts leave it None.

    published: the day, in the publisher's zone, that relative phrases count from; without it only dates with their year
        have a value.
    future: True when the event lies ahead; a bare "Friday" or "June" is then the next one, otherwise the last one
        on or before the day of publication.
    reference: the last time that the text named before, which "two days earlier" counts from.
    south: whether the article is about a country south of the equator; None leaves the days of a season unknown.
    """
    if len(text) > MAX_CHARACTERS:
        return UNKNOWN
    phrase = _PINNED.sub("", _plain(text), count=1)  # "today, 17 July 2013"
    anchor = Anchor(published, future, reference, south)
    try:
        return _read(phrase, anchor)
    except OverflowError:  # the calendar of Python ends with the years 1 and 9999
        return UNKNOWN


def _plain(text: str) -> str:
    """Lower case, one blank between words, without commas, quotes, brackets and the dots of abbreviations."""
    phrase = text.lower().translate(_MARKS).replace("to-day", "today").replace("to-night", "tonight")
    phrase = _NAMES_DASH.sub(r"\1 to ", phrase)
    phrase = _GLUED.sub(" ", _LETTER_DASH.sub(" ", _LETTER_DOT.sub("", phrase)))
    return " ".join(phrase.split()).strip(" .;:-\u2013\u2014")


def _read(phrase: str, anchor: Anchor) -> DateLink:
    """One time; else one opened by a word before it; else two times with a word between them."""
    found = _by_rule(phrase, anchor)
    if found != UNKNOWN:
        return found
    opening = _OPEN.match(phrase)
    if opening is not None:
        inner = _by_rule(phrase[opening.end() :], anchor)
        return opened(inner, opening["word"], anchor.published) if inner != UNKNOWN else UNKNOWN
    return between(phrase, lambda part: _by_rule(part, anchor))


def _by_rule(phrase: str, anchor: Anchor) -> DateLink:
    """The first rule for the phrase as it is, then for what is left without words that narrow it or tell the hour."""
    for candidate, before in _candidates(phrase):
        for pattern, rule in (*RULES, *RELATIVE_RULES):
            match = pattern.fullmatch(candidate)
            if match and (found := rule(match, anchor)) != UNKNOWN:
                return narrowed(found, before, anchor.published)
        found = period(candidate, anchor)
        if found != UNKNOWN:
            return found
    return UNKNOWN


def _candidates(phrase: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    before = _BEFORE.match(phrase)
    inner = phrase[before.end() :] if before else phrase
    after = _AFTER.search(inner)
    yield phrase, None
    if before:
        yield inner, before
    if after:
        yield inner[: after.start()], before


def narrowed(found: DateLink, before: re.Match[str] | None, published: date | None) -> DateLink:
    """The days that "early", "mid", "late", "earlier" and "later" leave of a time; its value stays."""
    if before is None:
        return found
    for part in ("early", "mid", "late"):
        if before[part]:
            found = calendar.third(found, part)
    found = until_now(found, published) if before["earlier"] else found
    return from_now(found, published) if before["later"] else found
