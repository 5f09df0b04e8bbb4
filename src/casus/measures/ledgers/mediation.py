"""The ledger of mediation: what third parties offer the sides of a dispute, who answers what, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casus.measures.ledgers.answers import answers
from casus.measures.ledgers.book import MARK, Book, day_of
from casus.measures.ledgers.efforts import Effort, earlier, efforts, is_before, is_echo, is_named, meet
from casus.measures.ledgers.parties import actors, body_of
from casus.measures.ledgers.replies import comes_after, linked_replies, spoken_replies
from casus.measures.ledgers.rounds import meetings, outcome, results, rounds
from casus.records.incident import Incident, Party
from casus.records.ledger import Mediation
from casus.records.series import party_of


def mediation(book: Book) -> list[Mediation]:
    """Entries by day and id."""
    among = efforts(book)
    real = [one for one in among if not is_echo(book, one, among)]
    asked = {one.id: [*one.incidents, *_echoes(book, one, among)] for one in real}
    linked = {id_: linked_replies(book, incidents) for id_, incidents in asked.items()}
    entries = [_entry(book, effort, real, linked) for effort in real]
    return sorted(entries, key=lambda entry: (entry.day or "", entry.id))


def _echoes(book: Book, effort: Effort, among: Sequence[Effort]) -> list[Incident]:
    """Where reports of an answer name the offer."""
    echoes = [one for one in among if is_echo(book, one, among) and earlier(one, among) is effort]
    return [one for echo in echoes for one in echo.incidents if is_named(book, one)]


def _entry(book: Book, effort: Effort, among: Sequence[Effort], linked: Mapping[str, Sequence[Incident]]) -> Mediation:
    following = _next(effort, among)
    held = (
        rounds(book, effort, _next(effort, [one for one in among if one.form != "appeal"]))
        if _brings_together(effort, among)
        else []
    )
    result = results(book, effort, held)
    others = (id_ for id_ in linked if id_.partition(MARK)[0] != effort.id.partition(MARK)[0])
    elsewhere = {one.id for id_ in others for one in linked[id_]}
    spoken = [one for one in spoken_replies(book, effort, following) if one.id not in elsewhere]
    own = [one for one in linked[effort.id] if _is_own(book, effort, following, one)]
    said = {one.id: one for one in (*own, *spoken) if actors(one, effort.among) - effort.mediators}
    told = answers(book, _before(held, list(said.values())), effort.sides, effort.mediators)
    return Mediation(
        ledger="mediation",
        id=effort.id,
        day=effort.incidents[0].day,
        form=effort.form,
        mediators=_parties(effort),
        between=tuple(sorted(effort.sides)),
        steps=tuple(book.step(one) for one in effort.incidents),
        answers=tuple(told),
        rounds=tuple(book.step(one) for one in held),
        result=tuple(book.step(one) for one in result),
        outcome=outcome(effort, told, held, result),
    )


def _is_own(book: Book, effort: Effort, following: Effort | None, one: Incident) -> bool:
    """Whether an answer is to this offer, and not to one before or after it that the links do not tell from it."""
    early = MARK in effort.id and not comes_after(book, effort, one)
    return not early and not (following and comes_after(book, following, one))


def _brings_together(effort: Effort, among: Sequence[Effort]) -> bool:
    """Whether meetings are counted to it: an appeal has none where the same mediators offer more."""
    offers = (one for one in among if one.form != "appeal" and one.mediators & effort.mediators)
    return effort.form != "appeal" or not any(meet(one, effort) for one in offers)


def _before(held: Sequence[Incident], said: Sequence[Incident]) -> list[Incident]:
    """In order of time. What is said in a meeting and after it is no answer to the offer to meet."""
    days = [day for one in meetings(held) if (day := day_of(one))]
    kept = [one for one in said if not days or (day_of(one) or min(days)) < min(days)]
    return sorted(kept, key=lambda one: (one.day or "", one.id))


def _next(effort: Effort, among: Sequence[Effort]) -> Effort | None:
    """The next one of the same mediators to the same sides."""
    later = [one for one in among if is_before(effort, one) and one.mediators == effort.mediators]
    return min(later, key=lambda one: (str(one.day), one.id), default=None)


def _parties(effort: Effort) -> tuple[Party, ...]:
    """Everybody who mediates, once by name; bodies of a state by their words, since their name is the state's."""
    everyone = (party for one in effort.incidents for party in one.actor)
    own = (party for party in everyone if {party_of(party.code), body_of(party.code)} & effort.mediators)
    found = {party.text if "-" in (body_of(party.code) or "") else party.name or party.text: party for party in own}
    return tuple(found[name] for name in sorted(found))
