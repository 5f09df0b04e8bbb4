"""The page `/incidents/{name}` and the table of its reports."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from casus.errors import BadOption
from casus.records.dossier import Dossier
from casus.web.desk import Desk, OnDesk
from casus.web.downloads import check_form, download
from casus.web.incident_view import MOST_REPORTS, IncidentView, ReportRow, rows
from casus.web.templates import address, here

router = APIRouter()

WHOLE = 16
"""Characters of an id."""


@router.get("/incidents/{name}/reports.{form}")
def reports(desk: OnDesk, name: str, form: str) -> Response:
    check_form(form)
    view = IncidentView(_dossier(desk, name))
    return download(ReportRow, rows(view), form, f"incident-{view.incident.id}-reports")


@router.get("/incidents/{name}")
def incident(request: Request, desk: OnDesk, name: str, first: Annotated[int, Query(ge=1)] = 1) -> Response:
    """first: number of the first report that is shown. An old id answers, and says what it is part of now."""
    view = IncidentView(_dossier(desk, name))
    if len(name) < WHOLE and not view.moved:
        return RedirectResponse(here(request, f"/incidents/{view.incident.id}", {}))
    return _page(request, desk, view, first)


def _page(request: Request, desk: Desk, view: IncidentView, first: int) -> HTMLResponse:
    shown = view.told[first - 1 : first - 1 + MOST_REPORTS]
    path = address(request, f"/incidents/{view.incident.id}")
    return desk.templates.page(
        request, "incident", view=view, incident=view.incident, shown=shown, first=first, most=MOST_REPORTS,
        marks=view.marks(path, MOST_REPORTS),
    )  # fmt: skip


def _dossier(desk: Desk, name: str) -> Dossier:
    try:
        return desk.workspace.dossier(name)
    except BadOption as error:
        if error.reason != "id":
            raise
        raise HTTPException(404, _missing(name, str(error))) from error


def _missing(name: str, told: str) -> str:
    several = "several incidents" in told
    return told if several else f"The record has no incident {name[:40]!r}. Search finds those that it has."
