"""The page `/articles/{name}`, and `/events/{name}`, which leads to the event in its article."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from casus.errors import BadOption
from casus.records.article import DIGEST_DIGITS
from casus.records.dossier import ArticleDossier
from casus.web.article_view import READING, ArticleView
from casus.web.desk import Desk, OnDesk
from casus.web.templates import address, here

router = APIRouter()


@router.get("/articles/{name:path}")
def article(request: Request, desk: OnDesk, name: str) -> Response:
    found = _dossier(desk, name)
    if len(name) < DIGEST_DIGITS or found.kept.id != name:
        return RedirectResponse(here(request, f"/articles/{found.kept.id}", {}))
    return _page(request, desk, found)


@router.get("/events/{name}")
def event(request: Request, desk: OnDesk, name: str) -> RedirectResponse:
    event_id, digest = event_place(desk, name)
    return RedirectResponse(address(request, f"/articles/{digest}") + f"#e-{event_id}")


def event_place(desk: Desk, name: str) -> tuple[str, str]:
    """The whole id of an event, and the article that it stands in. Raises HTTPException 404 where there is none."""
    try:
        return desk.workspace.where_told(name)
    except BadOption as error:
        several = "several ids" in str(error)
        missing = f"The record has no event {name[:40]!r}. Search finds those that it has."
        raise HTTPException(404, str(error) if several else missing) from error


def _page(request: Request, desk: Desk, found: ArticleDossier) -> HTMLResponse:
    view = ArticleView(found)
    return desk.templates.page(request, "article", view=view, kept=found.kept, dossier=found, **READING)


def _dossier(desk: Desk, name: str) -> ArticleDossier:
    try:
        return desk.workspace.article_dossier(name)
    except BadOption as error:
        if error.reason != "doc":
            raise
        several = "several articles" in str(error)
        missing = f"The record has no article {name[:80]!r}. Search finds those that it has."
        raise HTTPException(404, str(error) if several else missing) from error
