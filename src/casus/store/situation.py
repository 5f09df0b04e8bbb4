"""Incidents of some spans of days summed up: by quad class, by dyad; and how the record is being filled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, case, func, select
from sqlalchemy.sql import ColumnElement

from casus.records.situation import Health
from casus.store.articles import without_accounts
from casus.store.casebook import incident, incident_dyad
from casus.store.logbook import feed, feed_item, quarantine
from casus.store.parties import counts
from casus.store.runs import now, read_runs
from casus.store.schema import article

Spans = Sequence[tuple[date, date]]
"""First and last days, both within; next to each other, the newest first."""


class Sum(NamedTuple):
    """Of a span, by its number, and a quad class."""

    span: int
    quad_class: int
    incidents: int
    net: float


class DyadSum(NamedTuple):
    """Of two parties."""

    one: str
    other: str
    span: int
    quad_class: int
    incidents: int
    net: float


def sums(connection: Connection, spans: Spans) -> list[Sum]:
    asked = select(incident.c.day, incident.c.quad_class, func.count(), func.sum(incident.c.intensity))
    grouped = asked.where(*_within(spans)).group_by(incident.c.day, incident.c.quad_class)
    found: dict[tuple[int, int], tuple[int, float]] = {}
    for day, quad, number, net in connection.execute(grouped):
        before = found.get((_span(spans, day), quad), (0, 0.0))
        found[_span(spans, day), quad] = before[0] + number, before[1] + net
    return [Sum(*key, *value) for key, value in found.items()]


def dyad_sums(connection: Connection, spans: Spans) -> list[DyadSum]:
    """Of the incidents that count."""
    of = incident_dyad.c
    span = case(*((of.day >= first, at) for at, (first, _) in enumerate(spans))).label("span")
    sums = func.count(), func.sum(of.intensity)
    asked = select(of.one, of.other, span, of.quad_class, *sums).group_by(of.one, of.other, span, of.quad_class)
    within = of.day.between(spans[-1][0], spans[0][1])
    return [DyadSum(*row) for row in connection.execute(asked.where(of.counts.is_(True), within))]


def articles_in(connection: Connection, spans: Spans) -> list[int]:
    """How many are shown, by the number of the span."""
    days = article.c.day.between(spans[-1][0], spans[0][1])
    asked = select(article.c.day, func.count()).where(days, article.c.shown).group_by(article.c.day)
    found = [0] * len(spans)
    for day, number in connection.execute(asked):
        found[_span(spans, day)] += number
    return found


def health(connection: Connection, *, count: bool = True) -> Health:
    """count: look through all articles for those without incidents; else there are said to be none."""

    def number(*where: ColumnElement[bool]) -> int:
        return int(connection.execute(select(func.count()).select_from(feed).where(*where)).scalar_one())

    waiting = select(func.count()).select_from(feed_item).where(feed_item.c.state == "waiting")
    kept = select(func.count()).select_from(quarantine).where(quarantine.c.state == "open")
    return Health(
        run=next(read_runs(connection, 1), None),
        feeds=number(),
        failing=number(feed.c.failures > 0, ~feed.c.paused),
        due=number(feed.c.due <= now(), ~feed.c.paused),
        paused=number(feed.c.paused),
        waiting=int(connection.execute(waiting).scalar_one()),
        quarantined=int(connection.execute(kept).scalar_one()),
        without_incidents=without_accounts(connection) if count else 0,
    )


def _within(spans: Spans) -> list[ColumnElement[bool]]:
    return [incident.c.day.between(spans[-1][0], spans[0][1]), *counts()]


def _span(spans: Spans, day: Any) -> int:
    return next(at for at, (first, _) in enumerate(spans) if day >= first)
