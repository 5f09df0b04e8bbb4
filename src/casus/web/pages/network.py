"""The page `/network`: who deals with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from casus.errors import BadOption
from casus.records.network import Network
from casus.records.party import Actor
from casus.records.series import party_of
from casus.web import parties
from casus.web.desk import OnDesk
from casus.web.downloads import download
from casus.web.filters import parts_of
from casus.workspace import Workspace, asked

DAYS = 30
MOST, MOST_OF_PAGE = 60, 300
"""Parties that are drawn: without being asked for, and at most."""
MOST_NEAR = 1_000
"""Parties among whom those around one are sought."""
MOST_ROWS = 500
"""Dealings in the table, the strongest; files have all."""

router = APIRouter()


@dataclass(frozen=True, slots=True)
class View:
    """since, until: days, both within; None of an empty record. around: who is in the middle, None for everybody.

    others: who else could be meant by that name. unknown: the name where nobody is meant by it.
    """

    since: date | None
    until: date | None
    least: int
    most: int
    around: str | None
    others: Sequence[Actor]
    unknown: str | None


@router.get("/network")
def network(request: Request, desk: OnDesk) -> HTMLResponse:
    view = _view(request, desk.workspace)
    found = _network(view, desk.workspace)
    return desk.templates.page(request, "network", view=view, found=found, **_told(view, found))


@router.get("/network/{rows}.{form}")
def rows(request: Request, desk: OnDesk, rows: str, form: str) -> Response:
    """`dealings` or `parties` as a file."""
    view = _view(request, desk.workspace)
    found = _network(view, desk.workspace)
    name = f"network-{rows}-{view.since}-{view.until}"
    if rows == "dealings":
        return download(parties.DealingRow, parties.dealing_rows(found), form, name)
    if rows == "parties":
        return download(parties.PartyRow, parties.party_rows(found), form, name)
    raise BadOption(f"there is no file of {rows[:40]!r}; choose dealings or parties", reason="id")


def _told(view: View, found: Network) -> Mapping[str, Any]:
    lines = parties.strongest(found)
    days = {"since": str(view.since), "until": str(view.until), "around": view.around}
    return {
        "edges": found.edges[:MOST_ROWS],
        "lines": lines,
        "parties": parties.party_rows(found),
        "names": parties.names(found),
        "partners": parties.partners(found, view.around) if view.around else [],
        "quad_class": parties.quad_class,
        "told": {**parties.drawn(found, lines), **days},
    }


def _view(request: Request, workspace: Workspace) -> View:
    query = asked(None, parts_of(request, ("since", "until")))
    until = query.until or workspace.last_day()
    since = query.since or (until and date.fromordinal(max(1, until.toordinal() + 1 - DAYS)))
    if since and until and since > until:
        raise BadOption(f"since {since} is after until {until}; no day is within both")
    given = request.query_params
    name = given.get("around", "").strip()
    meant = workspace.actor_named(name) if name else None
    middle = party_of(meant.actor.code) if meant and meant.actor else None
    return View(
        since, until, _number(given.get("least"), "least", 1, 10**9), _number(given.get("most"), "most", MOST),
        middle, meant.others if meant else (), name if name and middle is None else None,
    )  # fmt: skip


def _network(view: View, workspace: Workspace) -> Network:
    if view.until is None or view.unknown is not None:
        return Network(view.since, view.until, (), (), 0)
    most = MOST_NEAR if view.around else view.most
    found = workspace.digests.network(view.since, view.until, least=view.least, most=most).value
    return parties.around(found, view.around, view.most) if view.around else found


def _number(text: str | None, name: str, usual: int, most: int = MOST_OF_PAGE) -> int:
    try:
        number = int(text or usual)
    except ValueError:
        number = 0
    if not 1 <= number <= most:
        raise BadOption(f"{name} is {str(text)[:40]!r}; give a number from 1 to {most}")
    return number
