"""Where parties stand, and who held which office, for the pages on a dyad and on a party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from fastapi import Request

from casus.asking.found import Found
from casus.asking.ledgers import standings_of
from casus.records.answer import Answer
from casus.records.ledger import Standing
from casus.records.party import Actor
from casus.records.statement import Position
from casus.web.days import Days
from casus.web.desk import Desk
from casus.web.remembered import remembered
from casus.web.who import asked_by

MOST_POSITIONS = 300
"""More are not put together while somebody waits."""
MOST_OFFICES = 60


@dataclass(frozen=True, slots=True)
class Stood:
    """title: who toward whom. standings: None where there are too many positions; positions: how many there are."""

    title: str
    standings: tuple[Standing, ...] | None
    positions: int


def stood(request: Request, desk: Desk, title: str, days: Days | None, holder: str, toward: str | None = None) -> Stood:
    found = desk.workspace.positions(
        actor=holder, recipient=toward, since=days and days.since, until=days and days.until
    )
    number, standings = remembered(request, desk, ("standings", found.query), partial(_read, desk, found))
    return Stood(title, standings, number)


def _read(desk: Desk, found: Found[Position]) -> tuple[int, tuple[Standing, ...] | None]:
    """Read before they are counted, since to count them takes as long."""
    held = list(desk.workspace.positions(replace(found.query, limit=MOST_POSITIONS + 1)))
    if len(held) > MOST_POSITIONS:
        return found.count(), None
    return len(held), tuple(standings_of(desk.workspace.store, held, by_month=False))


def rows_of(found: Iterable[Stood]) -> list[Standing]:
    return [row for one in found for row in one.standings or ()]


def offices_of(desk: Desk, actor: Actor, days: Days) -> tuple[Answer, ...]:
    """Who held an office there on any of the days that are drawn; of a person which offices."""
    return desk.workspace.offices(asked_by(actor), days.first, days.last)[:MOST_OFFICES]
