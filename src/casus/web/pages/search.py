"""The page `/search`: words and fields together, with facets, searches that are kept, and the answer as a file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from casus.asking.marking import wanted
from casus.errors import BadOption
from casus.exchange.plover import plover_line
from casus.records.page import Amount, Page
from casus.records.party import Actor, ActorFound
from casus.web.desk import Desk, OnDesk
from casus.web.downloads import download
from casus.web.filters import EVERY
from casus.web.results import rows_of
from casus.web.searching import KINDS, ORDERS, PARTS, Search, command_of, search_of
from casus.web.searching_words import CHOICES
from casus.web.security.audit import note
from casus.web.security.roles import needs, person_of
from casus.web.templates import address

router = APIRouter()

SIZE = 25
"""Records of a page."""

MOST_ROWS = {"incidents": 5_000, "articles": 10_000}
MOST_OTHER_ROWS = 50_000
"""Rows of a file: what takes more than about a minute to write belongs on the command line."""

FORMS = ("csv", "jsonl", "parquet")
OF_ADDRESS = (*sorted(EVERY - {"limit"}), "in", "quad")
"""What of an address is the question."""

SAVED = {"saved": "The search is saved.", "removed": "The search is no longer saved."}


@router.get("/search")
def search(request: Request, desk: OnDesk, after: str = "", done: str = "") -> HTMLResponse:
    """after: a cursor. done: what a form that led here did."""
    asked = Search("incidents", {})
    try:
        asked = search_of(request)
        return _found(request, desk, asked, after, SAVED.get(done))
    except BadOption as error:
        return _page(request, desk, asked, status=400, failure=str(error))


@router.get("/search.{form}")
def found_as(request: Request, desk: OnDesk, form: str) -> Response:
    """The first rows of the answer as a file. form: one of FORMS; `plover` for events."""
    asked = search_of(request)
    most, every = most_rows(asked.kind), getattr(desk.workspace, asked.kind)(asked.query)
    found = replace(every, query=replace(asked.query, limit=most))
    name = f"{asked.kind}-first-{most}" if every.count() > most else asked.kind
    if form != "plover":
        return download(found.record, found, form, name)
    if asked.kind != "events":
        raise BadOption(f"PLOVER's record is of events and not of {asked.kind}; choose from {', '.join(FORMS)}")
    lines = map(plover_line, found)
    sent = chain([next(lines, "")], lines)
    named = {"Content-Disposition": f'attachment; filename="casus-{name}.plover.jsonl"'}
    return StreamingResponse(sent, media_type="application/x-ndjson", headers=named)


@router.post("/search/saved", dependencies=[needs("reader")])
def save(
    request: Request, desk: OnDesk, name: Annotated[str, Form()], question: Annotated[str, Form()] = ""
) -> RedirectResponse:
    """question: the query of the address that is kept; what is no part of a question is left out."""
    kept = _question(question)
    saved = desk.workspace.searches.save(person_of(request), name, kept)
    note(request, "save search", saved.name)
    return _back(request, kept, "saved")


@router.post("/search/saved/{key}/remove", dependencies=[needs("reader")])
def remove(request: Request, desk: OnDesk, key: int, question: Annotated[str, Form()] = "") -> RedirectResponse:
    if desk.workspace.searches.remove(person_of(request), key):
        note(request, "remove search", str(key))
    return _back(request, _question(question), "removed")


def most_rows(kind: str) -> int:
    return MOST_ROWS.get(kind, MOST_OTHER_ROWS)


def _found(request: Request, desk: Desk, asked: Search, after: str, done: str | None) -> HTMLResponse:
    query, workspace = asked.query, desk.workspace
    page: Page[Any] = workspace.page(asked.kind, query, after or None, SIZE)
    divided = desk.divided.of(workspace, asked.kind, query)
    rows = rows_of(workspace, asked.kind, page.records, wanted(query.text))
    return _page(
        request, desk, asked, rows=rows, page=page, amount=divided.amount, facets=divided.facets, done=done,
        party=_party(desk, asked), most=most_rows(asked.kind), command=command_of(asked.kind, query, "csv"),
        unknown=[] if page.records else workspace.unknown_names(query),
    )  # fmt: skip


def _party(desk: Desk, asked: Search) -> ActorFound | None:
    """Whom the words are the name of, where they are all that is asked."""
    text = str(asked.parts.get("text", ""))
    if asked.parts.keys() - {"text", "order"} or not text or len(text) > 100:
        return None
    found = desk.workspace.actor_named(text.strip('"'))
    return found if found.actor is not None and _is_name(text.strip('"'), found.actor) else None


def _is_name(text: str, actor: Actor) -> bool:
    """Whether somebody goes by it: words such as `missiles` mean an army to the registry, and are no name."""
    names = (actor.name, actor.code, *actor.aliases)
    return actor.incidents > 0 or text.casefold() in {name.casefold() for name in names}


def _page(
    request: Request, desk: Desk, asked: Search, *, status: int = 200, failure: str | None = None, **told: Any
) -> HTMLResponse:
    usual: dict[str, Any] = {
        "rows": [], "page": Page((), None, None), "amount": Amount(0, exact=True), "facets": None, "unknown": [],
        "party": None, "most": 0, "command": "", "done": None,
    }  # fmt: skip
    return desk.templates.page(
        request, "search", status=status, search=asked, failure=failure, KINDS=KINDS, ORDERS=ORDERS,
        parts=PARTS[asked.kind], saved=desk.workspace.searches.of(person_of(request)),
        question=urlencode(_pairs(request)), url_of=partial(address, request), **CHOICES, **usual | told,
    )  # fmt: skip


def _pairs(request: Request) -> list[tuple[str, str]]:
    asked = request.query_params.multi_items()
    return [(name, value) for name, value in asked if name in OF_ADDRESS and value.strip()]


def _question(text: str) -> str:
    return urlencode([pair for pair in parse_qsl(text, max_num_fields=200) if pair[0] in OF_ADDRESS])


def _back(request: Request, question: str, done: str) -> RedirectResponse:
    parts = parse_qsl(question)
    made = address(request, "/search")
    return RedirectResponse(f"{made}?{urlencode([*parts, ('done', done)])}", status_code=303)
