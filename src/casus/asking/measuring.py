"""Measures of the record: its tallies fetched as far back as each measure looks, and handed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from casus.config import Settings
from casus.measures.alerts import alerts, look_back
from casus.measures.calendar import DAY, moved
from casus.measures.dealings import Parties, dealings
from casus.measures.measured import Measured, measured
from casus.measures.tension import warm_up
from casus.measures.view import Watched
from casus.records.incident import Incident
from casus.records.series import Alert, Answered, By, Side, Tally


class Tallies(Protocol):
    """`Workspace.tallies`."""

    def __call__(
        self,
        *,
        dyad: tuple[str, str] | None = None,
        actor: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Iterator[Tally]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be measured. parties: a dyad, or one party. since, until: days, both within.

    Without one of them the series begins, or ends, with the first, or last, incident that counts.
    """

    parties: Parties
    by: By = "week"
    since: date | None = None
    until: date | None = None


def measures_of(tallies: Tallies, asked: Asked, sides: Iterable[Side], settings: Settings) -> list[Measured]:
    """One for each side; none where nothing tells from when to when."""
    since = None if asked.since is None else moved(asked.since, -warm_up(settings))
    found = list(tallies_of(tallies, asked.parties, since, asked.until))
    days = [tally.day for tally, _ in dealings(found, asked.parties) if tally.counts]
    first = asked.since or min(days, default=None)
    last = asked.until or max([day for day in days if asked.since is None or day >= asked.since], default=None)
    if first is None or last is None or last < first:
        return []
    return [measured(found, asked.parties, first, last, settings, by=asked.by, side=side) for side in sides]


def alerts_of(
    tallies: Tallies, agreed: Iterable[Incident], since: date, until: date, settings: Settings, watched: Watched
) -> Iterator[Alert]:
    """agreed: incidents of AGREE with their links, for the answers to offers, from `alerts_from` on."""
    start = alerts_from(since, settings)
    every = list(tallies(since=start, until=until))
    if watched.parties is not None:
        every += tallies_of(tallies, watched.parties, start, until)
    return alerts(every, since, until, settings, watched, answers(agreed, every))


def alerts_from(since: date, settings: Settings) -> date:
    """The first day of which alerts need to know."""
    return moved(since, -look_back(settings) - DAY)


def answers(agreed: Iterable[Incident], tallies: Iterable[Tally]) -> list[Answered]:
    """Offers with what answered them; REJECT turns an offer down, other answers take it."""
    types = {tally.incident: tally.event_type for tally in tallies}
    return [
        Answered(offer.id, link.id, types[link.id] != "REJECT")
        for offer in agreed
        for link in offer.linked
        if link.relation == "answered by" and link.id in types
    ]


def tallies_of(tallies: Tallies, parties: Parties, since: date | None, until: date | None) -> Iterator[Tally]:
    """Of a dyad, or of one party."""
    if len(parties) == 2:
        return tallies(dyad=(parties[0], parties[1]), since=since, until=until)
    return tallies(actor=parties[0], since=since, until=until)
