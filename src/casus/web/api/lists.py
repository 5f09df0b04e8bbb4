"""Incidents, events, statements, positions and articles: by the same filters as everywhere, a page at a time."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import Response

from casus.errors import BadOption
from casus.records.query import Query
from casus.web.api.answers import Listed, answered, as_file, form_of, is_known, state_headers
from casus.web.api.parameters import USUAL_SIZE, given, of_list
from casus.web.api.telling import api_router, told
from casus.web.desk import Desk, OnDesk
from casus.web.filters import EVERY
from casus.workspace import asked

router = api_router("Lists")

ASKS = {kind: of_list(kind) for kind in ("incidents", "events", "statements", "positions", "articles")}


def listed(request: Request, desk: Desk, kind: str) -> Response:
    """A page of the records that a query asks for, or a file of all of them."""
    parts = given(request, ASKS[kind])
    form = form_of(request, parts.pop("format", None))
    if form is None:
        return answered(request, desk, ASKS[kind], lambda parts: page_of(desk, kind, parts))
    headers = state_headers(request, desk)
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    for name in ("after", "size", "count"):
        if name in parts:
            raise BadOption(f"{name} is for pages; a file has all there is, or as many as limit", reason="parameter")
    found = getattr(desk.workspace, kind)(query_of(parts))
    return as_file(found.record, found, form, kind, headers)


def page_of(desk: Desk, kind: str, parts: dict[str, Any]) -> Listed:
    """parts: what `given` has read. The first page tells how many there are, others where it is asked for."""
    parts.pop("format", None)
    query, after = query_of(parts), parts.get("after")
    if query.limit is not None:
        raise BadOption("limit is for files (format csv, parquet or jsonl); give size, 1 to 500", reason="parameter")
    page = desk.workspace.page(kind, query, after, parts.get("size", USUAL_SIZE))
    if not parts.get("count", after is None):
        return Listed(page.records, page.next)
    amount = desk.workspace.amount(kind, query)
    return Listed(page.records, page.next, amount.number, amount.exact)


def query_of(parts: dict[str, Any]) -> Query:
    return asked(None, {name: value for name, value in parts.items() if name in EVERY})


@router.get(
    "/incidents",
    **told("ListOfIncident", ASKS["incidents"], files=True, example=(
        "/incidents?dyad=USA&dyad=SUN&since=1962-10-22&until=1962-10-28&order=newest&size=5",
        "/incidents?type=ASSAULT&min_reports=2",
    )),
)  # fmt: skip
def incidents(request: Request, desk: OnDesk) -> Response:
    """What happened, each happening once with all its reports. Links to others are on the incident's own address."""
    return listed(request, desk, "incidents")


@router.get(
    "/events",
    **told("ListOfEvent", ASKS["events"], files=True, example=(
        "/events?actor=SUN&type=AID&status=actual", "/events?text=missiles+-Turkey&order=rank&size=3",
    )),
)  # fmt: skip
def events(request: Request, desk: OnDesk) -> Response:
    """Who did what to whom: one record for each mention in an article."""
    return listed(request, desk, "events")


@router.get(
    "/statements",
    **told("ListOfStatement", ASKS["statements"], files=True, example="/statements?speaker=SUN&kind=deny"),
)
def statements(request: Request, desk: OnDesk) -> Response:
    """Who said what, in which words."""
    return listed(request, desk, "statements")


@router.get(
    "/positions",
    **told("ListOfPosition", ASKS["positions"], files=True, example="/positions?actor=SUN&stance=denies&until=1962-10"),
)
def positions(request: Request, desk: OnDesk) -> Response:
    """Where parties stand: `actor` is who takes the position, `recipient` toward whom."""
    return listed(request, desk, "positions")


@router.get(
    "/articles",
    **told("ListOfKept", ASKS["articles"], files=True, example="/articles?text=quarantine&order=rank&size=3"),
)
def articles(request: Request, desk: OnDesk) -> Response:
    """Articles as they are kept, with their text."""
    return listed(request, desk, "articles")
