"""The page `/`: what is going on, against what is usual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from casus import ontology
from casus.briefing.wording import party_words
from casus.errors import BadOption
from casus.records.event import Participant
from casus.records.incident import Party
from casus.records.query import Query
from casus.records.situation import Situation
from casus.web.desk import Desk, OnDesk
from casus.web.downloads import download
from casus.web.filters import address_parts, parts_of
from casus.web.names import names_of
from casus.web.places import PlaceRow, drawn, place_rows
from casus.workspace import Workspace, asked

SPAN, SPANS = 7, (1, 3, 7, 14, 30, 90)
"""Days."""
PAGE = 15
MOST_SPOTS = 2_000
WAIT_S = 0.03
"""That a page waits for alerts that nobody has asked for yet."""
LONGEST_S = 60.0
"""That somebody waits for alerts who says so."""
MOST_SHIFTS = 6
MOST_STATEMENTS = 6
FILTERS = ("type", "either", "box")

router = APIRouter()


@dataclass(frozen=True, slots=True)
class View:
    """What is asked of the page.

    day: the last of `span` days. quads: classes that are chosen, none for all; a type that is chosen says its own.
    query: of the incidents in the list; after: the cursor that its page begins at. waits: for alerts, however long.
    """

    day: date
    span: int
    last: date
    quads: tuple[int, ...]
    query: Query
    after: str | None
    waits: bool

    @property
    def first(self) -> date:
        return _moved(self.day, 1 - self.span)

    @property
    def everywhere(self) -> Query:
        """The incidents of the map, which shows what lies around the box too."""
        return replace(self.query, box=None)

    @property
    def of_days(self) -> Query:
        """The incidents that count of the days, whatever else is chosen."""
        return Query(since=self.query.since, until=self.query.until, status=("actual",), background=False)

    @property
    def days_before(self) -> date:
        return _moved(self.day, -self.span)

    @property
    def days_after(self) -> date | None:
        """None where nothing is known any more."""
        return min(self.last, _moved(self.day, self.span)) if self.day < self.last else None


@router.get("/")
def situation(request: Request, desk: OnDesk) -> HTMLResponse:
    state = desk.workspace.state()
    view = _view(request, desk.workspace)
    if view is None:
        articles = desk.workspace.articles().count()
        return desk.templates.page(
            request, "situation_empty", state=state, health=desk.workspace.digests.health(), articles=articles
        )
    found = desk.workspace.digests.situation(view.day, view.span).value
    return desk.templates.page(request, "situation", state=state, **_told(view, found, desk), **_found(view, desk))


@router.get("/situation/list")
def found_list(request: Request, desk: OnDesk) -> Response:
    """The list and what the map is drawn from alone, for the page that is open."""
    view = _view(request, desk.workspace)
    if view is None:
        return Response(status_code=204)
    return desk.templates.page(request, "parts/situation_swap", **_found(view, desk))


@router.get("/situation/alerts")
def alerts(request: Request, desk: OnDesk) -> Response:
    """The alerts alone, for a page that was sent before they were there."""
    view = _view(request, desk.workspace)
    if view is None:
        return Response(status_code=204)
    return desk.templates.page(request, "parts/situation_alerts", view=view, **_alerts(view, desk))


@router.get("/situation/places.{form}")
def places(request: Request, desk: OnDesk, form: str) -> Response:
    """The places of the map as a file."""
    view = _view(request, desk.workspace)
    rows = place_rows(desk.workspace.mapped(view.everywhere, MOST_SPOTS).spots) if view else []
    return download(PlaceRow, rows, form, f"places-{view.first}-{view.day}" if view else "places")


def _view(request: Request, workspace: Workspace) -> View | None:
    """None of an empty record."""
    last = workspace.last_day()
    if last is None:
        return None
    given = request.query_params
    span = _span(given.get("span"))
    day = _day(given.get("day"), last)
    quads = tuple(sorted({_quad(one) for text in given.getlist("quad") for one in text.split(",") if one.strip()}))
    parts = parts_of(request, FILTERS)
    if quads and "type" not in parts:
        parts["type"] = types_of(quads)
    first, waits = _moved(day, 1 - span), given.get("alerts") == "wait"
    fixed = {"since": first, "until": day, "status": ("actual",), "background": False, "order": "newest"}
    return View(day, span, last, quads, asked(None, {**parts, **fixed}), given.get("after") or None, waits)


def _found(view: View, desk: Desk) -> Mapping[str, Any]:
    """The list, and the map beside it."""
    mapped = desk.workspace.mapped(view.everywhere, MOST_SPOTS)
    rows = place_rows(mapped.spots)
    return {
        "view": view,
        "page": desk.workspace.page("incidents", view.query, view.after, PAGE),
        "amount": desk.workspace.amount("incidents", view.query),
        "mapped": mapped,
        "places": rows,
        "chosen": next((row for row in rows if view.query.box == (row.lon, row.lat, row.lon, row.lat)), None),
        "told": {"places": drawn(rows), "box": view.query.box, "words": list(ontology.QUAD_CLASSES.values())},
    }


def _told(view: View, found: Situation, desk: Desk) -> Mapping[str, Any]:
    """The parts beside the map and the list."""
    shifts = found.shifts[:MOST_SHIFTS]
    told = _alerts(view, desk)
    return {
        "found": found,
        "levels": [(level, types_of([level.quad_class])) for level in found.levels if level.quad_class],
        "shifts": shifts,
        "alerts": told["alerts"],
        "statements": found.statements[:MOST_STATEMENTS],
        "called": called,
        "names": {**told["names"], **names_of(desk.workspace, [code for one in shifts for code in one.parties])},
        "health": desk.workspace.digests.health(),
        "alerts_of": told["alerts_of"],
        "every": address_parts(view.of_days),
        "spans": SPANS if view.span in SPANS else sorted((*SPANS, view.span)),
    }


def _alerts(view: View, desk: Desk) -> Mapping[str, Any]:
    """The newest first, those that are confirmed before others of a day; None where they are still being made."""
    wait_s = LONGEST_S if view.waits else WAIT_S
    made = desk.workspace.digests.alerts(view.day, since=view.first, unconfirmed=True, wait_s=wait_s)
    found = None if made is None else sorted(made.value, key=lambda one: (-one.day.toordinal(), not one.confirmed))
    return {
        "alerts_of": made,
        "alerts": found,
        "names": names_of(desk.workspace, [code for one in found or () for code in one.parties]),
    }


def called(who: Participant) -> str:
    """A speaker in the words of the article, with the usual name where they do not hold it; of a dateline the name."""
    if who.text.isupper() and who.name:
        return who.name
    return party_words(Party(who.text, who.name, who.code, who.country, who.sector, who.id, reports=1))


def types_of(quads: Iterable[int | None]) -> tuple[str, ...]:
    """The types of some quad classes."""
    chosen = frozenset(quads)
    return tuple(name for name in ontology.EVENT_TYPES if ontology.quad_class(name) in chosen)


def _day(text: str | None, last: date) -> date:
    if not text:
        return last
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadOption(f"day is {text[:40]!r}; give a day such as {last}") from None


def _span(text: str | None) -> int:
    try:
        span = int(text or SPAN)
    except ValueError:
        span = 0
    if not 1 <= span <= 366:
        raise BadOption(f"span is {str(text)[:40]!r}; give a number of days from 1 to 366")
    return span


def _quad(text: str) -> int:
    if text.strip() not in ("1", "2", "3", "4"):
        words = ", ".join(f"{number} ({name})" for number, name in ontology.QUAD_CLASSES.items())
        raise BadOption(f"quad is {text[:40]!r}; choose from {words}")
    return int(text)


def _moved(day: date, days: int) -> date:
    """As far as the calendar goes."""
    return date.fromordinal(min(max(1, day.toordinal() + days), date.max.toordinal()))
