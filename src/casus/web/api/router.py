"""All calls of version 1, and the document that tells of them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import Response

from casus.web.api import filling, lists, overview, parties, single
from casus.web.api.answers import JsonAnswer
from casus.web.api.document import document
from casus.web.api.telling import PREFIX

PARTS = (lists, single, parties, overview, filling)

router = APIRouter(prefix=PREFIX)


@router.get("/openapi.json", include_in_schema=False)
def openapi(request: Request) -> Response:
    """The document, with the path that this desk is asked under."""
    return JsonAnswer(api_document(str(request.scope.get("root_path", "")).rstrip("/")))


def api_document(root: str = "") -> dict[str, Any]:
    """root: the path that a proxy shows the desk under."""
    return document([route for part in PARTS for route in part.router.routes], root)


def add_api(app: FastAPI) -> None:
    for part in PARTS:
        app.include_router(part.router)
    app.include_router(router)
