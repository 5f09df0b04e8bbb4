"""What may be an answer to a mediator: what is linked to its offer, and what speaks of it to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from casus.measures.ledgers.answers import KINDS, says_no, says_yes, thinks
from casus.measures.ledgers.book import Book, day_of
from casus.measures.ledgers.efforts import Effort
from casus.measures.ledgers.naming import names_mediator
from casus.measures.ledgers.parties import actors, recipients
from casus.records.incident import Incident

ANSWER_DAYS = 21
ABOUT = ("offer", "demand", "talks")
"""What an answer speaks of, besides mediation itself."""


def linked_replies(book: Book, asked: Iterable[Incident]) -> list[Incident]:
    """What links give as answers to any of these."""
    found = {one.id: one for first in asked for one in book.linked(first, "answered by")}
    return sorted(found.values(), key=lambda one: (one.day or "", one.id))


def spoken_replies(book: Book, effort: Effort, following: Effort | None) -> Iterator[Incident]:
    """What no link ties to the effort, but its words: until the mediators' next offer, in order of time."""
    if effort.day is None:
        return
    last = effort.day + timedelta(ANSWER_DAYS)
    last = min(last, following.day) if following and following.day else last
    own = {one.id for one in effort.incidents}
    for one in (*book.between(effort.day, last), *_thoughts(book, effort.day, last)):
        if one.event_type not in KINDS or one.background or one.id in own or not comes_after(book, effort, one):
            continue
        if not (following and comes_after(book, following, one)) and _is_reply(book, effort, one):
            yield one


def _thoughts(book: Book, first: date, last: date) -> list[Incident]:
    return [one for one in book.thought if first <= (day_of(one) or date.min) <= last]


def comes_after(book: Book, effort: Effort, one: Incident) -> bool:
    """Whether it is of a later day, or of the same one and not told before it in the article that tells of both."""
    day = day_of(one)
    if effort.day is None or day is None or day != effort.day:
        return effort.day is None or day is None or day > effort.day
    first: dict[str, int] = {}
    for article, sentence in (spot for incident in effort.incidents for spot in book.spots(incident)):
        first[article] = min(sentence, first.get(article, sentence))
    told = [(article, sentence) for article, sentence in book.spots(one) if article in first]
    return not told or any(sentence >= first[article] for article, sentence in told)


def _is_reply(book: Book, effort: Effort, one: Incident) -> bool:
    toward = bool(recipients(one, effort.among) & effort.mediators)
    mediation = book.has(one, "things", "mediation", "sentence")
    if not actors(one, effort.among) & effort.sides:
        return toward and mediation and (says_yes(book, one) or says_no(one))
    if one.event_type == "SUPPORT" and mediation and toward:
        return True
    if not (says_yes(book, one) or says_no(one) or thinks(one)):
        return False
    if toward and _articles(effort.incidents) & _articles([one]):
        return True
    about = mediation or any(book.has(one, "things", name, "sentence") for name in ABOUT)
    return about and (toward or names_mediator(book, one, effort.mediators))


def _articles(incidents: Sequence[Incident]) -> set[str]:
    return {report.article for one in incidents for report in one.reports}
