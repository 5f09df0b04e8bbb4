"""The page `/actors/{code:path}`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk

router = APIRouter()


@router.get("/actors/{code:path}")
def actor(request: Request, desk: OnDesk) -> HTMLResponse:
    return desk.templates.page(request, "actor")
