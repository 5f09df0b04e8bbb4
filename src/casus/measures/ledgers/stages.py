"""What an incident does to an agreement: offers, reaches, signs, ratifies or breaks it, or speaks of it."""

from __future__ import annotations

from casus.measures.ledgers.book import Book
from casus.measures.ledgers.kinds import kinds
from casus.records.account import REALMS
from casus.records.incident import Incident
from casus.records.ledger import StageName

MADE = frozenset({"AGREE", "CONCEDE", "CONSULT", "COOPERATE", "SUPPORT"})
ENDED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "REJECT", "RETREAT", "SANCTION"})
TALKED = frozenset({"AGREE", "RETREAT", "SUPPORT"})
REACH = 90
"""Characters behind a trigger within which an agreement is its object."""


def stage_of(book: Book, one: Incident) -> StageName | None:
    """None where it is about no agreement."""
    noun = bool(named(book, one))
    if one.event_type == "ACCUSE":
        return "breach alleged" if noun and book.has(one, "acts", "breaks", "said") and one.counts else None
    if one.event_type in ENDED and noun and REALMS[one.status] == "happened":
        if book.has(one, "acts", "breaks", "trigger"):
            return "broken"
        return "refused" if one.event_type == "REJECT" else _there(book, one)
    return _made(book, one, noun=noun) if one.event_type in MADE else None


def _made(book: Book, one: Incident, *, noun: bool) -> StageName | None:
    act = next(
        (name for name in ("ratifies", "signs", "offers", "accepts") if book.has(one, "acts", name, "trigger")), None
    )
    if one.status == "negated":
        return "not reached" if noun and act else None
    if REALMS[one.status] != "happened":
        return None
    if act == "accepts":
        return "agreed" if noun or len(one.actor) > 1 else None
    stages: dict[str, StageName] = {"ratifies": "ratified", "signs": "signed", "offers": "offered"}
    if act is not None and noun:
        return stages[act]
    return _there(book, one)


def _there(book: Book, one: Incident) -> StageName | None:
    """A noun that names it, as in `under the accord`."""
    return "in force" if one.event_type in TALKED and book.has(one, "things", "agreement", "trigger") else None


def named(book: Book, one: Incident) -> list[str]:
    """What the agreement is called in the words of each mention, by the noun next behind its trigger or in it."""
    found = []
    for event in book.mentions(one):
        text, start = event.sentence.text, event.trigger.start - event.sentence.start
        end = event.trigger.end - event.sentence.start
        near = [name for at, name in kinds(text) if start <= at < end + REACH]
        found += near[:1]
    return found
