"""What an agreement is called, and what it is said not to be, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from casus.wording import terms, wording

MOST_BEFORE = 4
"""Words before the noun that belong to its name at most: `a new strategic arms reduction treaty`."""

_WORD = re.compile(r"[\w'\u2019.-]+")
_BEFORE_NOUN = re.compile(r"(?:[\w\u2019'-]+[ \u00a0]){0,6}$")
_AFTER_NOUN = re.compile(r"^ of (?:friendship|understanding|alliance|neutrality|accession|surrender|association)\b")
_NOT = re.compile(
    r"(?:\b(?:not|never|no)|n[\u2019']t)\s+(?:amount to|constitute|be|been|mean)?\s*(?:a|an|any|the|a formal)?\s*$",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:is|was|are|were|be|been|being|constitute\w*|amount\w*|(?:is|was|are|were)n[\u2019']t|not|never)\b[^.;:]{0,30}$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere\s+(?:is|was|are|were|be|been)\b[^.;:]{0,30}$", re.IGNORECASE)
_STOP = frozenset(
    """
    a an the this that these those its his her their our your my both all any each every some such no not one two three
    and or but of to in on at by for from with under over after before since into as than if when while about against
    between among is was are were be been being has have had having do does did will would shall should can could may
    might must it they he she we you who which what where there here also still only just even already yet never ever
    new earlier recent latest first last next same other another so-called fragile shaky reported alleged possible
    now then later following upon without within during through because despite whether how
    """.split()
)
"""Words that are no part of what an agreement is called."""


@cache
def _no_name() -> re.Pattern[str]:
    """Verbs that stand before the noun: `signed treaties`."""
    names = ("signs", "ratifies", "breaks", "offers", "accepts", "refuses", "withdraws", "lifts")
    ends = "|".join(wording("acts")[name].pattern for name in names)
    return re.compile(rf"(?:{ends})$", re.IGNORECASE)


def kinds(text: str) -> Iterator[tuple[int, str]]:
    """Offset and name of each agreement in a text: `cooperation agreement` of `signed a cooperation agreement`."""
    for noun in wording("things")["agreement"].finditer(text):
        yield noun.start(), _name(text, noun)


def _name(text: str, noun: re.Match[str]) -> str:
    """The noun with the words before it that belong to it."""
    found = _BEFORE_NOUN.search(text[: noun.start()])
    before = _WORD.findall(found[0]) if found else []
    kept: list[str] = []
    for word in reversed(before[-MOST_BEFORE:]):
        if not _is_part(word, first=text.startswith(word)):
            break
        kept.insert(0, word)
    after = _AFTER_NOUN.match(text[noun.end() :])
    return " ".join([*kept, noun[0] + (after[0] if after else "")])


def _is_part(word: str, *, first: bool) -> bool:
    """Whether a word belongs to the name; `New` does (`New START treaty`), unless a sentence begins with it."""
    stopped = word in _STOP or (first and word.lower() in _STOP)
    return not stopped and not word.endswith(("'s", "\u2019s", "-old")) and not _no_name().fullmatch(word)


def not_kinds(text: str) -> list[str]:
    """What something is said not to be: `defense treaty` of `their pact was not a defense treaty`."""
    found = []
    for start, name in kinds(text):
        at = text.lower().rfind(name.lower(), 0, start + len(name))
        before = text[:at]
        if _NOT.search(before) and _BE.search(before) and not _THERE.search(before):
            found.append(name)
    return found


def nouns() -> frozenset[str]:
    """The agreement words themselves, which alone tell no kind."""
    return frozenset(terms("things")["agreement"])
