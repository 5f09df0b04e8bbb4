"""The page `/articles/{name}`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk

router = APIRouter()


@router.get("/articles/{name}")
def article(request: Request, desk: OnDesk) -> HTMLResponse:
    return desk.templates.page(request, "article")
