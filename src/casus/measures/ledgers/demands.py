"""The ledger of demands: who asks what of whom, and whether it is met, refused or open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from casus.measures.ledgers.answers import answers
from casus.measures.ledgers.book import Book, after
from casus.measures.ledgers.parties import STATE, actors, recipients
from casus.records.codes import sector_of
from casus.records.incident import Incident
from casus.records.ledger import Answer, Demand, DemandState

ANSWER_DAYS = 21


def demands(book: Book) -> list[Demand]:
    """Entries by day and id."""
    asked = _once(book, [one for one in book.news if is_demand(book, one)])
    echoes: set[str] = set()
    replies: dict[str, list[Incident]] = defaultdict(list)
    for echo, reply, meant in _named(book, asked):
        echoes.add(echo.id)
        replies[meant.id].append(reply)
    entries = [_entry(book, one, replies[one.id]) for one in asked if one.id not in echoes]
    return sorted(entries, key=lambda entry: (entry.day or "", entry.id))


def is_demand(book: Book, one: Incident) -> bool:
    """Whether somebody is told to ask; not where a state orders its own organs about, or a noun names nobody asked."""
    asked, by = recipients(one), actors(one)
    if one.event_type != "REQUEST" or not by:
        return False
    if not asked:
        return not any(book.has(one, "acts", name, "trigger") for name in ("orders", "names"))
    inward = asked <= by and all(sector_of(party.code) in STATE for party in (*one.actor, *one.recipient))
    return not inward


def _once(book: Book, asked: Sequence[Incident]) -> list[Incident]:
    """Of what one sentence has the same parties ask of the same (`insisted that he must`) the first."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for one in asked:
        keys = {(spot, actors(one), recipients(one)) for spot in book.spots(one)}
        if not keys or not keys <= seen:
            kept.append(one)
        seen |= keys
    return kept


def _named(book: Book, asked: Sequence[Incident]) -> Iterator[tuple[Incident, Incident, Incident]]:
    """Where an answer names the demand (`agreed to his request`), the answer, and the demand that is meant."""
    for echo in book.in_order:
        if echo.event_type != "REQUEST" or not book.has(echo, "acts", "names", "trigger"):
            continue
        for reply in book.linked(echo, "answered by"):
            meant = [one for one in asked if one.id != echo.id and _is_meant(one, echo, reply)]
            if meant and not actors(reply) & recipients(echo):
                yield echo, reply, meant[-1]


def _is_meant(one: Incident, echo: Incident, reply: Incident) -> bool:
    return bool(actors(one) & actors(echo) and recipients(one) & actors(reply)) and after(one, reply, ANSWER_DAYS)


def _entry(book: Book, one: Incident, replies: Sequence[Incident]) -> Demand:
    asked, by = recipients(one) - actors(one), actors(one)
    said = {reply.id: reply for reply in (*book.linked(one, "answered by"), *replies) if actors(reply) - by}
    told = answers(book, list(said.values()), asked, by)
    deeds = book.linked(one, "met by", "revoked by")
    return Demand(
        ledger="demands",
        id=one.id,
        day=one.day,
        by=tuple(sorted(by)),
        of=tuple(sorted(asked)),
        step=book.step(one),
        answers=tuple(answer for answer in told if answer.steps),
        deeds=tuple(book.step(deed) for deed in deeds),
        state=_state(book, one, told),
    )


def _state(book: Book, one: Incident, told: Sequence[Answer]) -> DemandState:
    """Deeds before words; a demand on several is accepted or refused where all who spoke say the same."""
    if book.linked(one, "met by"):
        return "met"
    if book.linked(one, "revoked by"):
        return "withdrawn"
    words = {answer.word for answer in told} - {"unanswered", "undecided"}
    if not words:
        return "open"
    if words == {"accepted"}:
        return "accepted"
    return "refused" if words == {"rejected"} else "conditional"
