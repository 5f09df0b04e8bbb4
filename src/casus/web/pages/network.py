"""The page `/network`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk

router = APIRouter()


@router.get("/network")
def network(request: Request, desk: OnDesk) -> HTMLResponse:
    return desk.templates.page(request, "network")
