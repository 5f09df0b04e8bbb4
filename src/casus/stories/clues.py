"""What the words around a trigger say of whether its happening is told as something new."""

from __future__ import annotations

import re

from casus.records.event import Event

_NOUN = r"\s+(?:[\w'’-]+\s+){0,2}$"
DEFINITE = re.compile(r"\b(?:the|this|that|these|those|their|its|his|her|such|our)" + _NOUN, re.IGNORECASE)
INDEFINITE = re.compile(
    r"\b(?:a|an|another|new|second|third|further|more|other|several|many|some)" + _NOUN, re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,1}$")
_PAST_PERFECT = re.compile(r"\bhad\s+(?:(?!to\b)[\w-]+\s+){0,2}$", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|since|following|ago|over the|accused of|charged with|suspected of)\b[^.;:,]{0,60}$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:last|previous|past|recent|earlier)\s+(?:year|month|decade|century|week|years|months|weeks|times?)\b|"
    r"\b(?:previously|in the past|(?:years|months|weeks|decades) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"\b(?:after|before|since|for|of|in|during|at|over|by|against|from|to|on|with)\s+(?:that|those)\s+"
    r"(?!(?:is|was|he|she|they|it|the)\b)[\w-]+|\b(?:before|after|since) that\b",
    re.IGNORECASE,
)


def before(event: Event) -> str:
    """The sentence up to the trigger."""
    return event.sentence.text[: event.trigger.start - event.sentence.start]


def is_definite(event: Event) -> bool:
    return _determined(event, DEFINITE)


def is_indefinite(event: Event) -> bool:
    return _determined(event, INDEFINITE)


def _determined(event: Event, determiner: re.Pattern[str]) -> bool:
    """Whether one stands before the trigger that belongs to nobody who takes part, as that of `the mayor said` does."""
    found = determiner.search(before(event))
    at = event.sentence.start + found.start() if found else -1
    parts = [(part.start, part.end) for part in (*event.actor, *event.recipient)]
    parts += [(source.start, source.end) for source in event.attribution]
    return found is not None and not any(start <= at < end for start, end in parts)


def is_known(event: Event) -> bool:
    """Whether it is told as something that readers know of or that lies before what is told: `the raid`, `had fled`."""
    text = before(event)
    return (
        is_definite(event)
        or any(clue.search(text) for clue in (_POSSESSIVE, _PAST_PERFECT, _AFTER))
        or _EARLIER.search(event.sentence.text) is not None
    )


def leans_on_earlier(event: Event) -> bool:
    """Whether its sentence takes up what was told before it: `for that attack`, `two days before that`."""
    return _LEANING.search(event.sentence.text) is not None
