"""What ledgers are built from: incidents with their links, and the mentions that tell of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal

from casus.measures.ledgers.parties import Among, everybody
from casus.records.account import REALMS
from casus.records.event import Event
from casus.records.incident import Incident, Relation
from casus.records.ledger import Step
from casus.records.series import party_of
from casus.wording import Part, wording

Spot = tuple[str, int]
"""An article's digest and the number of a sentence in it."""

MARK = "+"
"""Stands in the id of a part of an incident between the incident's id and the number of the part."""

Where = Literal["trigger", "said", "sentence"]

BEFORE = 24
"""Characters before a trigger that belong to what is said by it: `mediation offer`."""


@dataclass(frozen=True)
class Book:
    """incidents: with their links, in any order. events: mentions by id; an incident may have mentions that are gone.

    what: by id of the mention, the words for what is called for, offered, rejected, where they are known.
    """

    incidents: tuple[Incident, ...]
    events: Mapping[str, Event]
    what: Mapping[str, str]

    @cached_property
    def by_id(self) -> Mapping[str, Incident]:
        return {one.id: one for one in self.incidents}

    @cached_property
    def in_order(self) -> list[Incident]:
        """What happened, by day and id; what has no day last."""
        happened = [one for one in self.incidents if REALMS[one.status] == "happened"]
        return sorted(happened, key=lambda one: (day_of(one) or date.max, one.id))

    @cached_property
    def news(self) -> list[Incident]:
        """What happened in the time that the reports are of, in order."""
        return [one for one in self.in_order if one.counts]

    @cached_property
    def called(self) -> Mapping[str, frozenset[str]]:
        """Names and titles of each party."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.incidents:
            for party in (*one.actor, *one.recipient):
                found[party_of(party.code) or ""].update(text for text in (party.name, party.text) if text)
        return {party: frozenset(names) for party, names in found.items()}

    @cached_property
    def thought(self) -> list[Incident]:
        """What did not happen, or may, by id."""
        return sorted((one for one in self.incidents if REALMS[one.status] != "happened"), key=lambda one: one.id)

    @cached_property
    def _days(self) -> list[int]:
        return [day.toordinal() if (day := day_of(one)) else date.max.toordinal() for one in self.in_order]

    def between(self, first: date, last: date) -> list[Incident]:
        """What happened on these days, both within, in order."""
        return self.in_order[bisect_left(self._days, first.toordinal()) : bisect_right(self._days, last.toordinal())]

    @cached_property
    def at(self) -> Mapping[Spot, list[Incident]]:
        """The incidents that a sentence tells of, by id."""
        found: dict[Spot, list[Incident]] = defaultdict(list)
        for one in sorted(self.incidents, key=lambda one: one.id):
            for spot in self.spots(one):
                found[spot].append(one)
        return found

    @cached_property
    def articles(self) -> Mapping[str, Mapping[int, str]]:
        """Of each article, by its digest, the sentences that are known."""
        found: dict[str, dict[int, str]] = defaultdict(dict)
        for one in self.incidents:
            for report in one.reports:
                for event in self.told(report.event_ids):
                    found[report.article][event.sentence.index] = event.sentence.text
        return {article: dict(sorted(sentences.items())) for article, sentences in sorted(found.items())}

    def mentions(self, incident: Incident) -> list[Event]:
        """In order of publication; copies are left out where there is anything else."""
        own = [event for one in incident.reports if one.copy_of is None for event in self.told(one.event_ids)]
        return own or [event for one in incident.reports for event in self.told(one.event_ids)]

    def told(self, ids: Iterable[str]) -> Iterator[Event]:
        return (self.events[id_] for id_ in ids if id_ in self.events)

    def spots(self, incident: Incident) -> list[Spot]:
        return [
            (report.article, event.sentence.index)
            for report in incident.reports
            for event in self.told(report.event_ids)
        ]

    def beside(self, incident: Incident) -> list[Incident]:
        """What is told in a sentence together with it."""
        found = {one.id: one for spot in self.spots(incident) for one in self.at[spot] if one.id != origin(incident)}
        return [found[id_] for id_ in sorted(found)]

    def near(self, incident: Incident, distance: int) -> list[Incident]:
        """What is told in its articles so many sentences before and behind it at most, itself left out."""
        spots = (
            (article, at + step) for article, at in self.spots(incident) for step in range(-distance, distance + 1)
        )
        found = {one.id: one for spot in spots for one in self.at.get(spot, ()) if one.id != origin(incident)}
        return [found[id_] for id_ in sorted(found)]

    def linked(self, incident: Incident, *relations: Relation) -> list[Incident]:
        """The other side of its links of these kinds, in order of time, as far as it is in the book."""
        found = [self.by_id[one.id] for one in incident.linked if one.relation in relations and one.id in self.by_id]
        return sorted(found, key=lambda one: (one.day or "", one.id))

    def said(self, event: Event) -> str:
        """The words of a mention: shortly before its trigger up to its end, or as far as what it is about goes."""
        text, start = event.sentence.text, event.sentence.start
        words = text[max(0, event.trigger.start - start - BEFORE) :]
        what = self.what.get(event.id)
        end = words.find(what) + len(what) if what and what in words else len(words)
        return words[:end]

    def has(self, incident: Incident, part: Part, name: str, where: Where) -> bool:
        """Whether any mention has a word of a list in its trigger, in what is said by it, or in its whole sentence."""
        pattern = wording(part)[name]
        return any(pattern.search(self._text(event, where)) for event in self.mentions(incident))

    def _text(self, event: Event, where: Where) -> str:
        if where == "said":
            return self.said(event)
        return event.trigger.text if where == "trigger" else event.sentence.text

    def step(self, incident: Incident) -> Step:
        mentions = self.mentions(incident)
        first = mentions[0] if mentions else None
        return Step(
            day=incident.day,
            date=incident.date.value if incident.date else None,
            who=incident.actor,
            whom=incident.recipient,
            trigger=first.trigger.text if first else next(iter(incident.triggers), ""),
            what=next((self.what[event.id] for event in mentions if event.id in self.what), None),
            incident=origin(incident),
            event_ids=tuple(event.id for event in mentions)
            or tuple(id_ for one in incident.reports for id_ in one.event_ids),
            doc=first.doc if first else next((one.doc for one in incident.reports), None),
            sentence=first.sentence.text if first else None,
        )


def origin(incident: Incident) -> str:
    """The id of the incident that it is a part of, its own where it is whole; see `renewals`."""
    return incident.id.partition(MARK)[0]


def around(book: Book, incident: Incident, among: Among = frozenset()) -> frozenset[str]:
    """Everybody who is named in the sentences that tell of it."""
    return everybody(incident, among).union(*(everybody(one, among) for one in book.beside(incident)))


def day_of(incident: Incident) -> date | None:
    """Its own day, else that of its first report."""
    if incident.day:
        return date.fromisoformat(incident.day)
    published = [one.published for one in incident.reports if one.published]
    return datetime.fromisoformat(min(published)).date() if published else None


def after(first: Incident, later: Incident, days: int) -> bool:
    """Whether it came on the same day or so many days after; so it is taken where a day is not known."""
    one, other = day_of(first), day_of(later)
    return one is None or other is None or timedelta(0) <= other - one <= timedelta(days)
