"""What a page on a dyad or a party shows of its measures: the chart, its table, and the worst of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

from fastapi import Request

from casus import ontology
from casus.asking.between import Between, Partner, between, partners_of
from casus.asking.measuring import Asked
from casus.config import load_settings
from casus.errors import BadOption
from casus.measures.dealings import Parties
from casus.records.series import SeriesRow, Side
from casus.web.days import Days, Usual, days_of, side_of
from casus.web.desk import Desk
from casus.web.listing import FILTERS
from casus.web.remembered import remembered
from casus.web.templates import address, here

MOST_BUCKETS = 800
MOST_INCIDENTS = 10_000
"""More are not measured while somebody waits."""
MOST_KEPT = 2_000
"""Of more the measures are not kept for who asks next."""
USUAL = {1: 200, 2: 150}
"""About so many incidents are shown where no days are asked for, by the number of parties."""

SIDE_WORDS = {
    2: {"either": "both ways", "forward": "{0} to {1}", "backward": "{1} to {0}", "mutual": "both together"},
    1: {"either": "all", "forward": "what {0} does", "backward": "what is done to {0}", "mutual": "{0} with others"},
}
"""By the number of parties."""


@dataclass(frozen=True, slots=True)
class Subject:
    """parties: as the record is asked for them. names: for people. path: of the page, below the root."""

    parties: Parties
    names: tuple[str, ...]
    path: str

    @property
    def words(self) -> str:
        return " and ".join(self.names)

    @property
    def called(self) -> dict[str, str]:
        """The names by the codes."""
        return dict(zip(self.parties, self.names, strict=True))

    def side_words(self, side: Side) -> str:
        return SIDE_WORDS[len(self.parties)][side].format(*self.names)

    @property
    def asked(self) -> dict[str, Any]:
        """The parts of a question for its incidents."""
        return {"dyad": self.parties} if len(self.parties) == 2 else {"either": self.parties}


@dataclass(frozen=True, slots=True)
class Step:
    """From one bucket to the next."""

    before: SeriesRow
    row: SeriesRow

    @property
    def by(self) -> float:
        return self.row.net - self.before.net


@dataclass(frozen=True, slots=True)
class Worst:
    """row: the bucket of the lowest net intensity, None where none is below nought. tense: that of the highest tension.

    fall, rise: the sharpest change for the worse and for the better from one bucket to the next.
    """

    row: SeriesRow | None
    tense: SeriesRow | None
    fall: Step | None
    rise: Step | None


@dataclass(frozen=True, slots=True)
class View:
    subject: Subject
    days: Days
    side: Side
    between: Between

    @property
    def rows(self) -> tuple[SeriesRow, ...]:
        return self.between.measured.rows

    @property
    def partners(self) -> list[Partner]:
        """Of one party, in the chosen days."""
        own = (one for one in self.between.tallies if self.days.since <= one.day <= self.days.until)
        return partners_of(own, self.subject.parties[0])

    @property
    def worst(self) -> Worst:
        return worst_of(self.rows)


def usual_of(request: Request, desk: Desk, subject: Subject) -> Usual:
    """The days of its page by itself."""
    ask = partial(desk.workspace.default_span, *subject.parties, most=USUAL[len(subject.parties)])
    return lambda: remembered(request, desk, ("days", subject.parties), ask)


def view_of(request: Request, desk: Desk, subject: Subject, usual: Usual) -> View | None:
    """None where no days are told. Raises BadOption for bad parts, and for days with too much in them."""
    days = days_of(request, desk, usual)
    if days is None:
        return None
    side = side_of(request)
    asked = Asked(subject.parties, days.by, days.first, days.last)
    measure = partial(between, desk.workspace.tallies, asked, side, load_settings())
    number = _checked(desk, subject, days) if days.asked or days.part else 0
    made = remembered(request, desk, ("between", asked, side), measure) if number <= MOST_KEPT else measure()
    return View(subject, days, side, made)


def _checked(desk: Desk, subject: Subject, days: Days) -> int:
    """How many incidents there are. Raises BadOption for too many, and for too many bars."""
    width = {"day": 1, "week": 7, "month": 28}[days.by]
    span = f"{days.first} to {days.last}"
    if (days.last - days.first).days / width > MOST_BUCKETS:
        raise BadOption(f"{span} are over {MOST_BUCKETS} bars by {days.by}; choose wider ones, or fewer days")
    number = desk.workspace.incidents(**subject.asked, since=days.first, until=days.last).count()
    if number > MOST_INCIDENTS:
        raise BadOption(
            f"{span} have {number:,} incidents of {subject.words}, more than can be measured while you wait "
            f"({MOST_INCIDENTS:,}); choose fewer days, or ask `casus dyad` and `casus actor`"
        )
    return number


def worst_of(rows: Sequence[SeriesRow]) -> Worst:
    told = [row for row in rows if row.count]
    low = min(told, key=lambda row: row.net, default=None)
    steps = [Step(one, other) for one, other in pairwise(rows) if one.net != other.net]
    fall, rise = min(steps, key=lambda one: one.by, default=None), max(steps, key=lambda one: one.by, default=None)
    return Worst(
        low if low is not None and low.net < 0 else None,
        max(rows, key=lambda row: row.tension, default=None),
        fall if fall is not None and fall.by < 0 else None,
        rise if rise is not None and rise.by > 0 else None,
    )


def number_link(request: Request, view: View, row: SeriesRow, quad: int = 0) -> str:
    """Where the incidents of a bucket are listed, exactly those that were counted; quad: only of this class."""
    if view.side != "either" or len(view.subject.parties) == 1:  # of one party a search has what is within it too
        chosen = {"since": row.first, "until": row.last, "over": view.days.over, "quad": quad or None}
        return here(request, view.subject.path, {**dict.fromkeys(FILTERS), **_text(chosen)}) + "#chosen"
    types = [name for name, one in ontology.TYPES.items() if one.quad_class == quad]
    asked = {"in": "incidents", **view.subject.asked, "since": row.first, "until": row.last, "type": types,
             "status": "actual", "background": False}  # fmt: skip
    return address(request, "/search", _text(asked))


def with_link(
    request: Request, view: View, partner: Partner, way: Side | None = None, quads: tuple[int, ...] = ()
) -> str:
    """This page with the incidents with one partner listed, of the chosen days."""
    parts = {**_chosen(view), "with": partner.code, "way": way, "quad": quads}
    return here(request, view.subject.path, parts) + "#chosen"


def type_link(request: Request, view: View, way: Side, event_type: str) -> str:
    """This page with the incidents of a type and a side listed, of the chosen days."""
    parts = {**_chosen(view), "way": way, "type": event_type}
    return here(request, view.subject.path, parts) + "#chosen"


def _chosen(view: View) -> dict[str, Any]:
    """The chosen days with nothing chosen among their incidents, on all sides."""
    days = view.days
    over = days.over if days.part else None
    return {**dict.fromkeys((*FILTERS, "side")), "since": str(days.since), "until": str(days.until), "over": over}


def bucket_link(request: Request, view: View, row: SeriesRow) -> str:
    """This page with the days of the bucket chosen."""
    chosen = {"since": row.first, "until": row.last, "over": view.days.over}
    return here(request, view.subject.path, {**dict.fromkeys(FILTERS), **_text(chosen)})


def _text(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, date) else value for name, value in parts.items()}


def told_of(request: Request, view: View) -> dict[str, object]:
    """What the chart is drawn from."""
    days = view.days
    rows = [
        {
            "first": row.first, "last": row.last, "net": row.net, "low": row.net_low, "high": row.net_high,
            "count": row.count, "tension": round(row.tension, 1), "changes": row.changes,
            "quads": [row.verbal_cooperation, row.material_cooperation, row.verbal_conflict, row.material_conflict],
        }
        for row in view.rows
    ]  # fmt: skip
    return {
        "rows": rows,
        "by": days.by,
        "over": days.over,
        "chosen": [days.since, days.until] if days.part else None,
        "more": here(request, f"{view.subject.path}/told.json", dict.fromkeys(("since", "until", *FILTERS, "order"))),
    }
