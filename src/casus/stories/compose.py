"""The accounts of one happening as one incident: the best account of them, the reports, the claims, the figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeVar

from casus import ontology
from casus.records.account import REALMS, Account, Claimed
from casus.records.frame import Status
from casus.records.incident import Incident, IncidentReport
from casus.stories.best import best_date, best_parties, best_place, clarity, counted_day
from casus.stories.figures import figures, losses
from casus.stories.forest import age

ID_DIGITS = 15
MOST_TRIGGERS = 8

T = TypeVar("T")


def incident_id(accounts: Sequence[Account]) -> str:
    """`i` and the beginning of the id of the first mention of the earliest report."""
    return "i" + min(accounts, key=age).event_ids[0][:ID_DIGITS]


def compose(accounts: Sequence[Account]) -> Incident:
    """accounts: of one realm, in any order, at least one."""
    told = Told(tuple(sorted(accounts, key=age)))
    event_type = told.most(lambda one: one.event_type)
    same = Told(tuple(one for one in told.accounts if one.event_type == event_type))
    mode = same.most(lambda one: one.mode if one.mode in ontology.MODES[event_type] else None)
    actor, recipient = best_parties(told.accounts)
    when, where = best_date(told.accounts), best_place(told.accounts)
    found = figures(told.accounts)
    return Incident(
        id=incident_id(told.accounts),
        event_type=event_type,
        mode=mode,
        contexts=tuple(sorted({context for one in same.accounts for context in one.contexts})),
        quad_class=ontology.quad_class(event_type),
        intensity=ontology.intensity(event_type, mode),
        status=status_of(told),
        actor=actor,
        recipient=recipient,
        day=counted_day(told.accounts, when),
        date=when,
        place=where,
        background=all(one.background for one in told.accounts),
        reports=tuple(reports(told)),
        publishers=tuple(dict.fromkeys(one.report.publisher for one in told.originals if one.report.publisher)),
        claims=tuple(claims(told)),
        casualties=found,
        losses=losses(found),
        clarity=clarity(when, where, actor, recipient),
        confidence=1 - prod(1 - one for one in told.confidences),
        triggers=tuple(word for word, _ in Counter(told.triggers).most_common(MOST_TRIGGERS)),
        versions=tuple(dict.fromkeys(one.versions for one in told.accounts)),
    )


@dataclass(frozen=True)
class Told:
    """The accounts in order of their age, and what of them is independent: of the copies of a text the first."""

    accounts: tuple[Account, ...]

    @cached_property
    def first_of_story(self) -> dict[str, Account]:
        first: dict[str, Account] = {}
        for one in self.accounts:
            first.setdefault(one.report.story, one)
        return first

    @property
    def originals(self) -> list[Account]:
        """One account of each story."""
        return list(self.first_of_story.values())

    @property
    def confidences(self) -> list[float]:
        """Of each story the surest."""
        surest: dict[str, float] = defaultdict(float)
        for one in self.accounts:
            surest[one.report.story] = max(surest[one.report.story], one.confidence)
        return [surest[story] for story in sorted(surest)]

    @property
    def triggers(self) -> Iterator[str]:
        return (word.casefold() for one in self.accounts for word in one.triggers)

    def most(self, of: Callable[[Account], T]) -> T:
        """What most stories say, None only where none says anything else; of several the surest, then the earliest."""
        said: dict[T, set[str]] = defaultdict(set)
        sure: dict[T, float] = defaultdict(float)
        for one in self.accounts:
            said[of(one)].add(one.report.story)
            sure[of(one)] = max(sure[of(one)], one.confidence)
        return max(said, key=lambda value: (value is not None, len(said[value]), sure[value]))


def status_of(told: Told) -> Status:
    """Of what happened `actual` where any report tells it as news; of the rest what most say."""
    found = {one.status for one in told.accounts}
    if REALMS[told.accounts[0].status] == "happened":
        return "actual" if "actual" in found else "historical"
    return told.most(lambda one: one.status)


def reports(told: Told) -> Iterator[IncidentReport]:
    """One for each article, in order of publication."""
    by_article: dict[str, list[Account]] = defaultdict(list)
    for one in told.accounts:
        by_article[one.report.digest].append(one)
    for accounts in by_article.values():
        report = accounts[0].report
        first = told.first_of_story[report.story].report
        yield IncidentReport(
            doc=report.doc,
            url=report.url,
            publisher=report.publisher,
            published=report.published,
            event_ids=tuple(event_id for one in accounts for event_id in one.event_ids),
            copy_of=None if first.digest == report.digest else first.doc,
            article=report.digest,
            background=all(one.background for one in accounts),
            confidence=max(one.confidence for one in accounts),
        )


def claims(told: Told) -> Iterator[Claimed]:
    """Each claim of each source once, the earliest of them; copies add none."""
    found: set[tuple[object, ...]] = set()
    for one in told.accounts:
        for claim in one.claims:
            who = claim.code if ":" in claim.code else (claim.code, claim.by.casefold())
            key = (claim.claim, who, claim.blamed)
            if key not in found:
                found.add(key)
                yield claim
