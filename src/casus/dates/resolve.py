"""What day, week, month or year a phrase of a news article means, seen from the day of publication.

The order: the phrase is brought to plain lower case, words that do not change the value are taken off ("late", a time
of day), and what is left must be one of the rules from its first to its last letter. A phrase that no rule covers whole
is unknown; nothing is guessed. The values follow TimeML (TIMEX3) where a day or a span of the calendar is meant;
"since 2014" counts as its start. Durations ("the past two weeks"), spans ("until Friday", "1914-1918"), vague times
("recently", "almost a year ago") and times that lean on another sentence ("the next day") are unknown.
"""

from __future__ import annotations

import re
from datetime import date

from casus.dates.calendar import UNKNOWN
from casus.dates.rules import RULES, Anchor
from casus.dates.words import CLOCK, DAYPART
from casus.records.link import DateLink

MAX_CHARACTERS = 100
"""A longer text is no date; the bound keeps the time for one phrase bounded too."""

_MARKS = str.maketrans(dict.fromkeys(",()\u2018\u2019\u201c\u201d'\"", " "))
_LETTER_DOT = re.compile(r"(?<=[a-z])\.")
_LETTER_DASH = re.compile(r"(?<=[a-z])[-\u2013\u2014](?=[a-z])")
_GLUED = re.compile(r"(?<=\d)(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))")
_BEFORE = re.compile(
    rf"(?:(?:on|in|at|since|during|over|the|early|earlier|late|later|mid|(?:all|most|much) of|of|just"
    rf"|(?:beginning|start|middle|end) of|(?:before |around |about )?(?:{DAYPART}|{CLOCK})) )+"
)
_AFTER = re.compile(rf"(?: (?:(?:at|around|about|early|late|in the|before) )*(?:{DAYPART}|{CLOCK}))+$")
_PINNED = re.compile(r"(?:yesterday|today|tomorrow|tonight) (?=.*\d)")


def resolve_date(text: str, *, published: date | None, future: bool = False) -> DateLink:
    """The value of one phrase, such as "last week" or "October 22, 1962"; unknown parts leave it None.

    published: the day, in the publisher's zone, that relative phrases count from; without it only dates with their year
        have a value.
    future: True when the event lies ahead; a bare "Friday" or "June" is then the next one, otherwise the last one
        on or before the day of publication.
    """
    if len(text) > MAX_CHARACTERS:
        return UNKNOWN
    phrase = _PINNED.sub("", _plain(text), count=1)  # "today, 17 July 2013"
    anchor = Anchor(published, future)
    try:
        return _by_rule(phrase, anchor)
    except OverflowError:  # the calendar of Python ends with the years 1 and 9999
        return UNKNOWN


def _plain(text: str) -> str:
    """Lower case, one blank between words, without commas, quotes, brackets and the dots of abbreviations."""
    phrase = text.lower().translate(_MARKS).replace("to-day", "today").replace("to-night", "tonight")
    phrase = _GLUED.sub(" ", _LETTER_DASH.sub(" ", _LETTER_DOT.sub("", phrase)))
    return " ".join(phrase.split()).strip(" .;:-\u2013\u2014")


def _by_rule(phrase: str, anchor: Anchor) -> DateLink:
    """The first rule for the phrase as it is, then for the phrase without words that do not change the value."""
    before = _BEFORE.match(phrase)
    inner = phrase[before.end() :] if before else phrase
    after = _AFTER.search(inner)
    for candidate in dict.fromkeys((phrase, inner, inner[: after.start()] if after else inner)):
        for pattern, rule in RULES:
            match = pattern.fullmatch(candidate)
            if match:
                return rule(match, anchor)
    return UNKNOWN
