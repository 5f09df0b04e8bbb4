"""The ledger of threats: who threatens whom with what, and whether it is carried out, withdrawn or open."""

from __future__ import annotations

import re

from casus.measures.ledgers.book import Book
from casus.measures.ledgers.parties import actors, recipients
from casus.records.incident import Incident
from casus.records.ledger import Threat, ThreatState

_IF = re.compile(r"\b(?:if|unless|until|should|in case|as long as)\b", re.IGNORECASE)


def threats(book: Book) -> list[Threat]:
    """Entries by day and id."""
    made = [one for one in book.news if one.event_type == "THREATEN" and actors(one)]
    return sorted((_entry(book, one) for one in made), key=lambda entry: (entry.day or "", entry.id))


def _entry(book: Book, one: Incident) -> Threat:
    deeds = book.linked(one, "threat of", "revoked by")
    return Threat(
        ledger="threats",
        id=one.id,
        day=one.day,
        by=tuple(sorted(actors(one))),
        against=tuple(sorted(recipients(one) - actors(one))),
        mode=one.mode,
        conditional=any(_IF.search(book.said(event)) for event in book.mentions(one)),
        step=book.step(one),
        deeds=tuple(book.step(deed) for deed in deeds),
        state=_state(book, one),
    )


def _state(book: Book, one: Incident) -> ThreatState:
    """What was done counts before what was taken back."""
    if book.linked(one, "threat of"):
        return "carried out"
    return "withdrawn" if book.linked(one, "revoked by") else "open"
