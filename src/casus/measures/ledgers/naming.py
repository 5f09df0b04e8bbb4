"""Whether the reports of an act name a mediator: by its name or its role, as source, as host."""

from __future__ import annotations

import re
from collections.abc import Collection

from casus.measures.ledgers.book import Book
from casus.measures.ledgers.parties import everybody
from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.series import party_of
from casus.wording import wording

LEAST_LETTERS = 5
"""Of a name that another word shares with it, as `Uzbek` and `Uzbekistan` do."""
COMMON = frozenset("United States Kingdom Republic Union Democratic President Prime Minister Foreign General".split())
"""Words of many names."""

_NAME = re.compile(r"[A-Z][\w'\u2019-]+")


def hosts(book: Book, one: Incident, mediators: frozenset[str]) -> bool:
    """Whether it takes place in a mediator's country, or a mediator takes part in what its sentence tells."""
    if any(everybody(other, mediators) & mediators for other in book.beside(one)):
        return True
    return any(event.place is not None and event.place.country in mediators for event in book.mentions(one))


def names_mediator(book: Book, one: Incident, mediators: frozenset[str]) -> bool:
    """mediators: parties."""
    if hosts(book, one, mediators):
        return True
    return any(_names(event, mediators, _called(book, mediators)) for event in book.mentions(one))


def _names(event: Event, mediators: frozenset[str], called: Collection[str]) -> bool:
    if any(party_of(source.code) in mediators for source in event.attribution):
        return True
    text = event.sentence.text
    roles = (found[0].lower() for found in wording("things")["mediator"].finditer(text))
    if any(role.startswith("mediator") or any(role in name.lower() for name in called) for role in roles):
        return True
    return any(_alike(word, part) for word in _NAME.findall(text) for name in called for part in _NAME.findall(name))


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) >= LEAST_LETTERS and long.startswith(short) and short not in COMMON


def _called(book: Book, mediators: frozenset[str]) -> frozenset[str]:
    """All names and titles of these parties."""
    return frozenset().union(*(book.called.get(party, frozenset()) for party in mediators))
