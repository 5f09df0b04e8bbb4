"""All calls of version 1, and the document that tells of them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from casus.web.api import coding, filling, lists, me, overview, parties, single
from casus.web.api.answers import JsonAnswer
from casus.web.api.document import document
from casus.web.api.telling import PREFIX
from casus.web.failures import failed
from casus.web.templates import local_path

PARTS = (lists, single, parties, overview, coding, filling, me)

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
    app.add_exception_handler(405, _not_so)


def methods_at(path: str) -> list[str]:
    """Of all calls at this path of the desk; several routes can share one, and each knows its own alone."""
    routes = (one for part in PARTS for one in part.router.routes if isinstance(one, APIRoute))
    return sorted({method for one in routes if one.path_regex.match(path) for method in one.methods or ()})


def _not_so(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    found = ", ".join(methods_at(local_path(request)))
    told = f"What can be done here is {found}." if found else ""
    return failed(request, 405, told, {"Allow": found} if found else error.headers)
