"""The page `/incidents/{name}`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk

router = APIRouter()


@router.get("/incidents/{name}")
def incident(request: Request, desk: OnDesk) -> HTMLResponse:
    return desk.templates.page(request, "incident")
