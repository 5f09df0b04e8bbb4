"""The ledger of agreements: what parties offer each other, sign, ratify and break, and what they call it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from casus.measures.ledgers.book import Book, around, day_of
from casus.measures.ledgers.kinds import not_kinds, nouns
from casus.measures.ledgers.parties import actors, everybody
from casus.measures.ledgers.stages import named, stage_of
from casus.records.incident import Incident
from casus.records.ledger import Agreement, Stage, StageName

NEAR_DAYS = 60
"""Within which an agreement of the same parties that has no other name is the same one."""
NO_STATE = frozenset({"breach alleged", "in force"})
PEACE = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
"""Names of one kind of thing."""


@dataclass(slots=True)
class Deal:
    """What an entry is made of, while it is put together. parties: those that all its acts have."""

    parties: frozenset[str]
    inferred: frozenset[str]
    acts: list[tuple[Incident, StageName]]
    names: list[str] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        return {report.article for one, _ in self.acts for report in one.reports}


def agreements(book: Book) -> list[Agreement]:
    """Entries by day and id. An agreement of which no two parties can be told has none."""
    staged = [(one, stage) for one in (*book.in_order, *book.thought) if (stage := stage_of(book, one)) is not None]
    deals: list[Deal] = []
    mentions = []
    for one, stage in staged:
        known, inferred = _parties(book, one)
        if len(known) < 2:
            mentions.append((one, stage))
        else:
            _add(deals, Deal(known, inferred, [(one, stage)], named(book, one)))
    for one, stage in mentions:
        if (deal := _spoken_of(book, deals, one)) is not None:
            deal.acts.append((one, stage))
            deal.names.extend(named(book, one))
    entries = [_entry(book, deal, deals) for deal in deals if _is_told(deal)]
    return sorted(entries, key=lambda entry: (entry.day or "", entry.id))


def _is_told(deal: Deal) -> bool:
    """Whether something became of it, or it has a name; `the alliance` alone is nothing to enter."""
    return bool(_proper(deal.names)) or any(stage not in NO_STATE for _, stage in deal.acts)


def _parties(book: Book, one: Incident) -> tuple[frozenset[str], frozenset[str]]:
    """Those told, and those of them that only another act of the sentence names, where that makes two."""
    told = everybody(one)
    if one.event_type == "ACCUSE" or len(told) != 1:
        return told, frozenset()
    beside = around(book, one)
    return (beside, beside - told) if len(beside) == 2 else (told, frozenset())


def _add(deals: list[Deal], new: Deal) -> None:
    """To the last deal of the same parties by a like name, else as one of its own; a host may be told as a party."""
    same = [deal for deal in deals if _are_same(deal.parties, new.parties) and _is_same(deal, new)]
    if not same:
        deals.append(new)
        return
    deal = same[-1]
    deal.acts.extend(new.acts)
    deal.names.extend(new.names)
    deal.parties &= new.parties
    deal.inferred &= deal.parties


def _are_same(some: frozenset[str], others: frozenset[str]) -> bool:
    return some <= others or others <= some


def _is_same(deal: Deal, new: Deal) -> bool:
    names, others = _proper(deal.names), _proper(new.names)
    if names and others:
        return bool(names & others)
    return any(_near(one, new.acts[0][0]) for one, _ in deal.acts)


def _proper(names: Sequence[str]) -> set[str]:
    """In small letters, those that say more than `agreement`; a truce is one by any name."""
    lower = {name.lower() for name in names}
    peace = {"truce" for name in lower if PEACE & set(name.split())}
    return peace | {name for name in lower if name not in nouns() and not PEACE & set(name.split())}


def _near(one: Incident, other: Incident) -> bool:
    first, later = day_of(one), day_of(other)
    return first is None or later is None or abs(later - first) <= timedelta(NEAR_DAYS)


def _spoken_of(book: Book, deals: Sequence[Deal], one: Incident) -> Deal | None:
    """Which one an act with less than two parties means: the last of its article, else the only one that it can be."""
    own = {report.article for report in one.reports}
    meant = Deal(frozenset(), frozenset(), [(one, "in force")], named(book, one))
    fit = [deal for deal in deals if actors(one) <= deal.parties and _is_same(deal, meant)]
    here = [deal for deal in fit if deal.articles & own]
    if here:
        return here[-1]
    known = bool(_proper(meant.names) or everybody(one))
    return fit[0] if len(fit) == 1 and known else None


def _entry(book: Book, deal: Deal, deals: Sequence[Deal]) -> Agreement:
    acts = sorted(deal.acts, key=lambda act: (act[0].day or "", act[0].id))
    denied = list(_denied(book, deal, deals))
    days = [one.day for one, _ in acts if one.day]
    return Agreement(
        ledger="agreements",
        id=acts[0][0].id,
        day=min(days, default=None),
        parties=tuple(sorted(deal.parties)),
        inferred=tuple(sorted(deal.inferred)),
        kind=max(deal.names, key=lambda name: (len(name.split()), name not in nouns()), default=None),
        not_kind=tuple(dict.fromkeys(name for name, _ in denied)),
        not_kind_said=tuple(dict.fromkeys(text for _, text in denied)),
        stages=tuple(Stage(stage, book.step(one)) for one, stage in acts),
        state=_state([stage for _, stage in acts]),
    )


def _state(stages: Sequence[StageName]) -> StageName:
    changed = [stage for stage in stages if stage not in NO_STATE]
    return changed[-1] if changed else "in force"


def _denied(book: Book, deal: Deal, deals: Sequence[Deal]) -> Iterator[tuple[str, str]]:
    """What its articles say that it is not, with the sentence; of an article with several deals, the parties tell."""
    for article in sorted(deal.articles):
        alone = sum(article in other.articles for other in deals) == 1
        for number, text in book.articles.get(article, {}).items():
            here = frozenset().union(*(everybody(one) for one in book.at.get((article, number), ())))
            if alone or deal.parties <= here:
                yield from ((name, text) for name in not_kinds(text))
