"""The page `/sources`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk

router = APIRouter()


@router.get("/sources")
def sources(request: Request, desk: OnDesk) -> HTMLResponse:
    return desk.templates.page(request, "sources")
