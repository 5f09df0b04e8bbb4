"""What parties say to an offer or a demand: one answer of each, out of all that it said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from casus.measures.ledgers.book import Book
from casus.measures.ledgers.parties import actors, body_of
from casus.records.account import REALMS
from casus.records.incident import Incident
from casus.records.ledger import Answer, Step, Word
from casus.records.series import party_of

YES = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
KINDS = YES | {"REJECT"}


def says_yes(book: Book, one: Incident) -> bool:
    """Accepts, promises or gives way; what is offered in turn is no yes, and praise only where it accepts."""
    if REALMS[one.status] != "happened" or one.event_type not in YES:
        return False
    accepts = book.has(one, "acts", "accepts", "trigger")
    if one.event_type == "SUPPORT":
        return accepts
    return accepts or one.event_type == "CONCEDE" or not book.has(one, "acts", "offers", "trigger")


def says_no(one: Incident) -> bool:
    """Rejects; or is told not to have agreed."""
    return (one.event_type == "REJECT" and REALMS[one.status] == "happened") or (
        one.event_type == "AGREE" and one.status == "negated"
    )


def thinks(one: Incident) -> bool:
    """May yet say yes."""
    return one.event_type in YES and REALMS[one.status] == "possible"


def word_of(book: Book, said: Sequence[Incident]) -> Word:
    """What one party says, all its words together."""
    yes, no = any(says_yes(book, one) for one in said), any(says_no(one) for one in said)
    if yes and no:
        return "conditional"
    if yes or no:
        return "accepted" if yes else "rejected"
    return "undecided" if said else "unanswered"


def answers(book: Book, said: Iterable[Incident], asked: Collection[str], askers: Collection[str]) -> list[Answer]:
    """One of each addressed party, by name, then of others who spoke. said: what may be answers, in order of time."""
    by_party: dict[str, list[Incident]] = {party: [] for party in sorted(asked)}
    for one in said:
        speakers = actors(one, frozenset((*asked, *askers))) - set(askers)
        for party in sorted(speakers & set(asked) or speakers):
            by_party.setdefault(party, []).append(one)
    return [_answer(book, party, by_party[party], addressed=party in asked) for party in by_party]


def _answer(book: Book, party: str, said: Sequence[Incident], *, addressed: bool) -> Answer:
    steps = tuple(book.step(one) for one in said)
    days = [one.day for one in said if one.day]
    return Answer(party, _name(party, steps), addressed, word_of(book, said), min(days, default=None), steps)


def _name(party: str, steps: Iterable[Step]) -> str:
    """As its own words name it, the code for nobody who spoke."""
    named = (
        one.name or one.text for step in steps for one in step.who if party in (body_of(one.code), party_of(one.code))
    )
    return next(named, party)
