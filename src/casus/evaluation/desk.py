"""How long the desk takes for each of its pages: asked as a browser would, within this process and without a port."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from casus.errors import BadOption
from casus.records.query import Query

if TYPE_CHECKING:
    from casus.web.within import Answered
    from casus.workspace import Workspace

SEED = 1962
EACH = 40
"""Addresses of a page; the days, parties and records are drawn anew for each."""
BUSIEST = 4
"""Of those, with the parties that most is told of."""
NEWS_DAYS = 365
"""Parties are drawn from those of so many days."""


@dataclass(frozen=True, slots=True)
class Paged:
    """One page, asked for with several parameters. p50, p95: milliseconds until the whole answer is there.

    cpu: milliseconds of the processor, the median; less than the others say where something else uses the machine.
    failed: answers of a status of 400 and more. slowest: the address that took longest.
    """

    name: str
    asked: int
    failed: int
    p50: float
    p95: float
    cpu: float
    size: int
    slowest: str


def run_desk(workspace: Workspace, each: int = EACH, told: Callable[[str], None] = lambda name: None) -> list[Paged]:
    """Asks every page several times, of an open record that has incidents. told: called with each page's name.

    Raises BadOption for a record without any.
    """
    from casus.web.app import make_app
    from casus.web.desk import Desk
    from casus.web.options import DeskOptions
    from casus.web.within import ask_within

    pages = addresses(workspace, random.Random(SEED), each)
    desk = Desk(workspace, DeskOptions())
    desk.warm()
    workspace.digests.work_apart()
    asked = ask_within(make_app(desk), pages, told)
    return [paged(name, answers) for name, answers in asked.items()]


def paged(name: str, answers: Sequence[Answered]) -> Paged:
    """answers: at least one."""
    times = sorted(one.ms for one in answers)
    slowest = max(answers, key=lambda one: one.ms)
    return Paged(
        name, len(answers), sum(one.status >= 400 for one in answers), _share(times, 0.5), _share(times, 0.95),
        _share(sorted(one.cpu for one in answers), 0.5), int(_share(sorted(one.size for one in answers), 0.5)),
        slowest.address,
    )  # fmt: skip


def _share(ordered: Sequence[float], share: float) -> float:
    """The least value that this share of them does not exceed."""
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]


def addresses(workspace: Workspace, chance: random.Random, each: int) -> dict[str, list[str]]:
    """Addresses by page: of the busiest parties, and of parties, days and records at random."""
    last = workspace.last_day()
    if last is None:
        raise BadOption(f"the record {workspace.store.name} has no incidents to show; name one that is filled")
    drawn = Drawn(workspace, chance, last)
    makers: dict[str, Callable[[int], str]] = {
        "situation, list": lambda at: _at("/situation/list", day=drawn.day(), type="ASSAULT"),
        "incident": lambda at: f"/incidents/{drawn.incident(at)}",
        "dyad": lambda at: _at("/dyads/" + "/".join(drawn.dyad(at))),
        "dyad, ledgers": lambda at: _at("/dyads/" + "/".join(drawn.dyad(at)) + "/ledgers"),
        "dyad, positions": lambda at: _at("/dyads/" + "/".join(drawn.dyad(at)) + "/positions"),
        "actor": lambda at: f"/actors/{drawn.party(at)}",
        "network": lambda at: _at("/network", until=drawn.day()),
        "article": lambda at: f"/articles/{drawn.article()}",
        "search": lambda at: _at("/search", **{"in": drawn.kind(), "text": drawn.word()}),
        "search by party": lambda at: _at("/search", **{"in": "incidents", "either": drawn.party(at)}),
        "search by dyad": lambda at: _at("/search", dyad=",".join(drawn.dyad(at))),
        "search by type": lambda at: _at("/search", type=drawn.type(), order=chance.choice(("newest", "reports"))),
        "sources": lambda at: "/sources",
        "api, incidents": lambda at: _at("/api/v1/incidents", actor=drawn.party(at)),
        "api, events": lambda at: _at("/api/v1/events", since=drawn.day(), order="newest"),
        "api, state": lambda at: "/api/v1/state",
        # Last, since alerts of many days are still looked for behind it, which nobody asks for in such haste.
        "situation": lambda at: _at("/", day=drawn.day(), span=7),
    }
    return {name: [make(at) for at in range(each)] for name, make in makers.items()}


def _at(path: str, **parts: object) -> str:
    return f"{path}?{urlencode(parts)}" if parts else path


class Drawn:
    """Parties, days and records of a record; at: counts the addresses of a page, the first are of the busiest."""

    def __init__(self, workspace: Workspace, chance: random.Random, last: date) -> None:
        self._workspace, self._chance = workspace, chance
        newest = workspace.network(last - timedelta(NEWS_DAYS), last, most=1_000)
        self._dyads = [one.parties for one in newest.edges] or [("USA", "SUN")]
        self._parties = [one.code for one in newest.nodes] or ["USA"]
        dated = [one.published for one in workspace.page("articles", Query(), size=1).records if one.published]
        self._first, self._last = (date.fromisoformat(dated[0][:10]) if dated else last), last

    def day(self) -> date:
        """Between the first article and the last day that the record tells of."""
        return self._first + timedelta(self._chance.randint(0, max(0, (self._last - self._first).days)))

    def dyad(self, at: int) -> tuple[str, str]:
        return self._dyads[at] if at < min(BUSIEST, len(self._dyads)) else self._chance.choice(self._dyads)

    def party(self, at: int) -> str:
        return self._parties[at] if at < min(BUSIEST, len(self._parties)) else self._chance.choice(self._parties)

    def incident(self, at: int) -> str:
        """Those that most tell of, then any."""
        query = Query(order="reports") if at < BUSIEST else Query(since=self.day())
        return str(self._record("incidents", query).id)

    def article(self) -> str:
        return str(self._record("articles", Query(since=self.day())).id)

    def word(self) -> str:
        """One that a statement holds."""
        said = self._record("statements", Query(since=self.day())).content[0].text
        return str(max(said.split()[:12], key=len)).strip("'\"-.,;:*()")

    def kind(self) -> str:
        return self._chance.choice(("incidents", "events", "statements", "articles"))

    def type(self) -> str:
        return self._chance.choice(("ASSAULT", "AGREE", "AID", "REQUEST", "THREATEN"))

    def _record(self, kind: str, query: Query) -> Any:
        """One of the first of the days that are asked for, or of the record."""
        found = (
            self._workspace.page(kind, query, size=20).records or self._workspace.page(kind, Query(), size=20).records
        )
        if not found:
            raise BadOption(f"the record {self._workspace.store.name} has no {kind} to show; name one that is filled")
        return self._chance.choice(found)
