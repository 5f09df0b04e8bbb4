"""What a third party does on one day for the sides of a dispute, put together from incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casus.measures.ledgers.book import Book, Spot, day_of
from casus.measures.ledgers.disputes import Disputes, Sides
from casus.measures.ledgers.parties import Among, actors, is_inward, recipients
from casus.measures.ledgers.renewals import is_anew, parts
from casus.records.codes import sector_of
from casus.records.incident import Incident
from casus.records.ledger import Form
from casus.wording import wording

OFFERS = frozenset({"AGREE", "CONSULT", "REQUEST"})
"""Types that an offer to mediate is told as; praise of a mediator is none."""
APPEALS = frozenset({None, "assist", "meet", "yield"})
"""Modes of a REQUEST that may be an appeal to the sides; demands for another policy are none."""
AROUND = 2
"""Sentences before and behind in which a call goes on."""
OWN_SHARE = 0.5
"""Of the conflict between the sides, how much of it with one of them makes a quarrel of one's own."""
FORMS: Sequence[Form] = ("offer", "appeal", "talks")


@dataclass(frozen=True)
class Effort:
    """What a third party does on one day: the incidents that an entry is made of."""

    form: Form
    mediators: frozenset[str]
    sides: Sides
    incidents: tuple[Incident, ...]

    @property
    def id(self) -> str:
        return self.incidents[0].id

    @property
    def among(self) -> Among:
        """All its parties, by which the acts of others are told apart."""
        return self.sides | self.mediators

    @property
    def day(self) -> date | None:
        return day_of(self.incidents[0])


def efforts(book: Book) -> list[Effort]:
    """Those that an entry each is made of, and the echoes of them: see `is_echo`."""
    return list(_joined(book, _single(book)))


def _single(book: Book) -> Iterator[Effort]:
    disputes = Disputes(book)
    for one in (part for incident in book.news for part in parts(book, incident)):
        form = form_of(book, one)
        if form is None or not actors(one):
            continue
        sides = _sides(disputes, one)
        if sides is not None and sides.isdisjoint(actors(one)):
            yield Effort(form, actors(one), sides, (one,))


def form_of(book: Book, one: Incident) -> Form | None:
    """None for what is no mediation, whoever does it; papers and broadcasters call for much."""
    words = one.event_type in OFFERS and book.has(one, "things", "mediation", "said")
    if all(sector_of(party.code) == "MED" for party in one.actor):
        return None
    if one.event_type == "CONSULT":
        return "talks" if one.mode == "third-party" or (words and len(actors(one)) == 1) else None
    if one.event_type == "REQUEST":
        return "appeal" if _is_appeal(book, one) else None
    accepts = book.has(one, "acts", "accepts", "trigger") and not book.has(one, "acts", "offers", "trigger")
    return "offer" if words and not accepts else None


def _is_appeal(book: Book, one: Incident) -> bool:
    """Whether several are called on, or words mean all sides; a call for calm is for whom it may concern."""
    if book.has(one, "acts", "demands", "trigger"):
        return False
    if one.mode not in APPEALS and not book.has(one, "acts", "appeals", "trigger"):
        return False
    if len(addressed(book, one)) > 1 or book.has(one, "things", "sides", "said"):
        return True
    if one.mode == "yield":
        return not (recipients(one) and is_inward(one))  # within a state everybody calls on everybody to give way
    return one.mode == "meet" and not recipients(one)


def addressed(book: Book, one: Incident) -> frozenset[str]:
    """Whom it calls on, and whom the same party calls on in the sentences around it (`He asked Kennedy to wait`)."""
    others = [other for other in book.near(one, AROUND) if _goes_on(one, other)]
    return recipients(one).union(*map(recipients, others)) - actors(one)


def _goes_on(one: Incident, other: Incident) -> bool:
    return other.event_type == "REQUEST" and other.counts and actors(other) == actors(one) and other.day == one.day


def _sides(disputes: Disputes, one: Incident) -> Sides | None:
    """Those of a dispute that it is about: the addressed where they are in one, else the pair that the reports tell of.

    Where the reports tell of none, words of mediation still count, with those addressed as sides, unless they tell of a
    quarrel of the mediator's own; without such words nothing counts that is in a quarrel of one's own. None for those.
    """
    words, mediators = disputes.book.has(one, "things", "mediation", "said"), actors(one)
    called = addressed(disputes.book, one) if one.event_type == "REQUEST" else recipients(one) - mediators
    sides: Sides | None = called
    if len(called) < 2 or not (words or disputes.between(one, called)):
        wide = words or disputes.book.has(one, "things", "sides", "said")
        sides = disputes.sides(one, called, mediators, wide=wide)
    if words and (sides is not None or not disputes.sides(one, mediators, (), wide=False)):
        return called if sides is None else sides
    if words or sides is None:
        return None
    own = max((disputes.weight(one, frozenset((a, b))) for a in mediators for b in sides), default=0)
    between = disputes.between(one, sides)
    return sides if between and own < OWN_SHARE * between else None


def _joined(book: Book, efforts: Iterator[Effort]) -> Iterator[Effort]:
    """What the same mediators do on one day between the same sides, or in one sentence, is one effort."""
    by_day: dict[tuple[date | None, frozenset[str]], list[Effort]] = defaultdict(list)
    spots: dict[str, set[Spot]] = {}
    for effort in efforts:
        (one,) = effort.incidents
        spots[one.id] = set(book.spots(one)) or {("", 0)}
        group = by_day[effort.day, effort.mediators]
        same = next((other for other in group if meet(other, effort) or _share(other, one, spots)), None)
        if same is None:
            group.append(effort)
        else:
            group[group.index(same)] = replace(
                same,
                form=min(same.form, effort.form, key=FORMS.index),
                sides=same.sides | effort.sides,
                incidents=(*same.incidents, one),
            )
    for effort in (effort for group in by_day.values() for effort in group):
        yield replace(effort, incidents=tuple(sorted(effort.incidents, key=lambda one: (min(spots[one.id]), one.id))))


def meet(one: Effort, other: Effort) -> bool:
    """Whether they can be of one dispute: a side in common, or one where no side is known."""
    return bool(one.sides & other.sides) or not (one.sides and other.sides)


def _share(effort: Effort, one: Incident, spots: dict[str, set[Spot]]) -> bool:
    return any(spots[other.id] & spots[one.id] for other in effort.incidents)


def is_echo(book: Book, effort: Effort, among: Sequence[Effort]) -> bool:
    """Whether it only names an earlier offer of the same mediators, as in `accepted his proposal`, and none anew."""
    if any(is_anew(event) for one in effort.incidents for event in book.mentions(one)):
        return False
    return all(is_named(book, one) for one in effort.incidents) and earlier(effort, among) is not None


def is_named(book: Book, one: Incident) -> bool:
    """Whether it is only spoken of, by nouns in the sentences of other acts."""
    names, mentions = wording("acts")["names"], book.mentions(one)
    return bool(mentions) and all(names.search(event.trigger.text) for event in mentions) and bool(book.beside(one))


def earlier(effort: Effort, among: Sequence[Effort]) -> Effort | None:
    """The last effort of the same mediators for one of the sides, on a day before."""
    before = [one for one in among if is_before(one, effort) and one.mediators & effort.mediators]
    return max(before, key=lambda one: (str(one.day), one.id), default=None)


def is_before(one: Effort, other: Effort) -> bool:
    return meet(one, other) and one.day is not None and other.day is not None and one.day < other.day
