"""The page `/events/{name}/explain`, and the same as a part of the page of the article."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from casus.errors import BadOption
from casus.web.coding import coder_of
from casus.web.desk import Desk, OnDesk
from casus.web.explanation_view import ExplanationView
from casus.web.pages.article import event_place

router = APIRouter()


@router.get("/events/{name}/explain")
def explain(request: Request, desk: OnDesk, name: str) -> Response:
    """The article is coded anew for it. As a part where htmx asks."""
    event_id, article = event_place(desk, name)
    view = _explained(desk, event_id)
    part = request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"
    made = desk.templates.page(request, "parts/explanation" if part else "explain", view=view, article=article)
    made.headers["Vary"] = "HX-Request"
    return made


def _explained(desk: Desk, event_id: str) -> ExplanationView:
    with coder_of(desk) as coder:
        try:
            explanation, changed = desk.workspace.explain(event_id, coder)
        except BadOption as error:
            if error.reason != "event":
                raise
            raise HTTPException(404, str(error)) from error
    return ExplanationView(explanation, changed, coder.versions)
