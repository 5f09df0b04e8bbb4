"""The page `/code`: a text or a page of the web, coded at once; kept in the record only when somebody says so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from casus.errors import InputError
from casus.ingest.given import MOST_CHARACTERS, Given
from casus.records.article import Article
from casus.web.article_view import READING, ArticleView
from casus.web.coding import coder_of, place_in
from casus.web.desk import Desk, OnDesk
from casus.web.drafts import Draft, dossier_of
from casus.web.refusals import given_words
from casus.web.security.audit import note
from casus.web.security.roles import needs
from casus.web.templates import address

router = APIRouter()

GONE = "It is no longer here: what is not kept is forgotten after half an hour. Code it again."

Field = Annotated[str, Form()]


@router.get("/code")
def code(request: Request, desk: OnDesk) -> HTMLResponse:
    return _form(request, desk, Given())


@router.post("/code", dependencies=[needs("reader")])
def coded(
    request: Request, desk: OnDesk, text: Field = "", url: Field = "", published: Field = "", title: Field = "",
    publisher: Field = "",
) -> Response:  # fmt: skip
    """Leads to what was read, or back to the form with what is wrong."""
    parts = (one.strip() or None for one in (text, url, title, publisher, published))
    given = Given(*parts)
    try:
        name = _read(desk, given)
    except InputError as error:
        return _form(request, desk, given, given_words(error), 413 if error.reason == "too-large" else 400)
    except HTTPException as busy:
        made = _form(request, desk, given, f"{busy.detail}.", busy.status_code)
        made.headers.update(busy.headers or {})
        return made
    return RedirectResponse(address(request, f"/code/{name}"), status_code=303)


@router.get("/code/{name}")
def draft(request: Request, desk: OnDesk, name: str) -> Response:
    found = _draft(desk, name)
    known = _place(found.article) if desk.workspace.has(found.article) else None
    until = datetime.fromtimestamp(found.until, UTC).strftime("%H:%M")
    view = ArticleView(dossier_of(found))
    return desk.templates.page(
        request, "coded", draft=name, view=view, kept=view.dossier.kept, known=known, until=until, **READING
    )


@router.post("/code/{name}/keep", dependencies=[needs("reviewer")])
def keep(request: Request, desk: OnDesk, name: str) -> RedirectResponse:
    """Puts it into the record, once, and leads to its page there."""
    found = _draft(desk, name)
    counts = desk.workspace.keep(found.item, found.article, found.coded)
    if not counts.known:
        note(request, "keep text", found.article.title or found.item.place, article=found.article.digest)
    return RedirectResponse(address(request, _place(found.article)), status_code=303)


def _read(desk: Desk, given: Given) -> str:
    """Name of the draft. Raises InputError, and HTTPException 503 where too many wait."""
    if given.address is None:
        item, article = desk.workspace.read_given(given)
    else:
        with place_in(desk.places.fetching, "Other pages are being fetched"):
            item, article = desk.workspace.read_given(given)
    with coder_of(desk) as coder:
        return desk.drafts.put(item, article, coder.code_article(article))


def _draft(desk: Desk, name: str) -> Draft:
    found = desk.drafts.get(name)
    if found is None:
        raise HTTPException(404, GONE)
    return found


def _place(article: Article) -> str:
    return f"/articles/{article.digest}"


def _form(request: Request, desk: Desk, given: Given, failure: str | None = None, status: int = 200) -> HTMLResponse:
    return desk.templates.page(request, "code", status=status, given=given, failure=failure, most=MOST_CHARACTERS)
