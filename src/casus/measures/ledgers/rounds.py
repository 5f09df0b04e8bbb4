"""The meetings of a mediation, what the sides agreed on in them, and what came of it as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from casus.measures.ledgers.book import Book, around, day_of
from casus.measures.ledgers.efforts import Effort
from casus.measures.ledgers.naming import hosts, names_mediator
from casus.measures.ledgers.parties import actors, everybody
from casus.records.incident import Incident
from casus.records.ledger import Answer, Outcome

ROUND_DAYS = 60
RESULT_DAYS = 14
RESULTS = frozenset({"AGREE", "CONCEDE", "RETREAT", "SUPPORT"})


def rounds(book: Book, effort: Effort, following: Effort | None) -> list[Incident]:
    """Meetings and calls of a mediator with a side, or of two sides with a mediator named, in order of time."""
    if effort.day is None:
        return []
    last = effort.day + timedelta(ROUND_DAYS)
    last = min(last, following.day - timedelta(1)) if following and following.day else last
    met = [one for one in book.between(effort.day, last) if one.event_type == "CONSULT" and one.counts]
    held = [one for one in met if one.id != effort.id and _is_round(book, effort, one)]
    return [one for one in held if everybody(one) or all(other is one or other.day != one.day for other in held)]


def _is_round(book: Book, effort: Effort, one: Incident) -> bool:
    present = around(book, one, effort.among)
    if everybody(one, effort.among) & effort.mediators and present & effort.sides:
        return True
    hosted = one.mode == "third-party" or book.has(one, "things", "mediation", "sentence")
    near = hosts(book, one, effort.mediators) or (hosted and names_mediator(book, one, effort.mediators))
    return len(present & effort.sides) > 1 and near


def results(book: Book, effort: Effort, held: Sequence[Incident]) -> list[Incident]:
    """What two sides agreed on, told together with a round or with a mediator named, from the first round on."""
    days = [day for one in held if (day := day_of(one))]
    if not days:
        return []
    found = book.between(min(days), max(days) + timedelta(RESULT_DAYS))
    return [one for one in found if one.event_type in RESULTS and one.counts and _is_result(book, effort, held, one)]


def _is_result(book: Book, effort: Effort, held: Sequence[Incident], one: Incident) -> bool:
    together = len(actors(one, effort.among) & effort.sides) > 1
    agreed = any(book.has(one, "acts", name, "trigger") for name in ("accepts", "signs", "ratifies"))
    told = any(other in held for other in book.beside(one)) or names_mediator(book, one, effort.mediators)
    return together and agreed and told


def meetings(held: Sequence[Incident]) -> list[Incident]:
    """Without the calls by which a mediator makes its offer."""
    return [one for one in held if one.mode != "phone"]


def outcome(effort: Effort, told: Sequence[Answer], held: Sequence[Incident], result: Sequence[Incident]) -> Outcome:
    """Agreements first, then meetings; else what the answers say, of those who were asked where any of them spoke."""
    if result or meetings(held) or effort.form == "talks":
        return "agreement" if result else "talks"
    asked = [one for one in told if one.addressed and one.word not in ("unanswered", "undecided")]
    words = {one.word for one in asked or told if one.word not in ("unanswered", "undecided")}
    if {"accepted", "rejected"} <= words:
        return "divided"
    return next((word for word in ("conditional", "rejected", "accepted") if word in words), "unanswered")
