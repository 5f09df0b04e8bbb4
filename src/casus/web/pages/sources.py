"""The page `/sources` and those below it: feeds, runs, what could not be used, papers."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from casus.errors import InputError
from casus.web.coding import SharedCoder, place_in
from casus.web.desk import Desk, OnDesk
from casus.web.refusals import given_words
from casus.web.security.audit import note
from casus.web.security.roles import needs
from casus.web.sources_words import DONE, lines_of
from casus.web.templates import address

router = APIRouter()

RUNS, KEPT, ITEMS, PAPERS = 20, 50, 200, 50
"""Rows that are shown together."""

SHOWN_BYTES = 4_000
"""Of what is kept: its beginning."""

MOST_RETRIED = 500
"""Inputs that one retry reads: each may take seconds."""

Number = Annotated[int, Query(ge=0, lt=2**53)]
REVIEWER = [needs("reviewer")]


@router.get("/sources")
def sources(request: Request, desk: OnDesk, before: Number | None = None, done: str = "") -> HTMLResponse:
    """before: only runs with a lower number. done: what a form that led here did."""
    return _page(request, desk, before=before, done=DONE.get(done))


@router.get("/sources/runs/{key}")
def run(request: Request, desk: OnDesk, key: int, skip: Number = 0) -> HTMLResponse:
    """One run, with what it left out; skip: so many of that are passed over."""
    asked = desk.workspace.sources
    found = asked.run(key)
    items = asked.run_items(key, ITEMS + 1, skip=skip)
    return desk.templates.page(
        request, "run", run=found, items=items[:ITEMS], skip=skip, outcomes=asked.run_outcomes(key),
        more=skip + ITEMS if len(items) > ITEMS else None,
    )  # fmt: skip


@router.get("/sources/kept")
def kept(request: Request, desk: OnDesk, after: Number = 0) -> HTMLResponse:
    """What could not be used and is open; after: with a higher number."""
    asked = desk.workspace.sources
    listed = asked.kept(KEPT + 1, after=after)
    return desk.templates.page(
        request, "kept", kept=listed[:KEPT], reasons=asked.kept_reasons(), errand=desk.errands.last,
        more=listed[KEPT - 1].key if len(listed) > KEPT else None,
    )  # fmt: skip


@router.get("/sources/kept/{key}")
def kept_one(request: Request, desk: OnDesk, key: int) -> HTMLResponse:
    """One input that could not be used, with the beginning of its bytes as text."""
    found = desk.workspace.sources.kept_one(key)
    lines = lines_of(desk.workspace.sources.beginning(key, SHOWN_BYTES))
    return desk.templates.page(request, "kept_one", kept=found, lines=lines, most=SHOWN_BYTES, errand=desk.errands.last)


@router.post("/sources/feeds", dependencies=REVIEWER)
def add_feed(
    request: Request,
    desk: OnDesk,
    url: Annotated[str, Form()] = "",
    every: Annotated[int, Form(ge=1, le=10_080)] = 15,
    check: Annotated[str, Form()] = "",
) -> Response:
    """every: minutes between visits. check: where it is given, the feed is visited first; a page leads to its feed."""
    try:
        with place_in(desk.places.fetching, "Other pages are being fetched"):
            found = desk.workspace.find_feed(url.strip()) if check else url.strip()
        new = desk.workspace.add_feed(found, 60 * every)
    except InputError as error:
        return _page(request, desk, status=400, failure=given_words(error), typed=url)
    note(request, "add feed", found, every_minutes=every)
    return _back(request, "feed-added" if new else "feed-known", "feeds")


@router.post("/sources/feeds/remove", dependencies=REVIEWER)
def remove_feed(request: Request, desk: OnDesk, url: Annotated[str, Form()]) -> RedirectResponse:
    if not desk.workspace.remove_feed(url):
        return _back(request, "feed-gone", "feeds")
    note(request, "remove feed", url)
    return _back(request, "feed-removed", "feeds")


@router.post("/sources/feeds/pause", dependencies=REVIEWER)
def pause_feed(
    request: Request, desk: OnDesk, url: Annotated[str, Form()], paused: Annotated[bool, Form()]
) -> RedirectResponse:
    if not desk.workspace.sources.pause_feed(url, paused=paused):
        return _back(request, "feed-gone", "feeds")
    note(request, "pause feed" if paused else "resume feed", url)
    return _back(request, "feed-paused" if paused else "feed-resumed", "feeds")


@router.post("/sources/kept/retry", dependencies=REVIEWER)
def retry(request: Request, desk: OnDesk, key: Annotated[int | None, Form()] = None) -> RedirectResponse:
    """Reads one again, or as many of the open ones as one retry reads; goes on beside the pages."""
    keys = [key] if key is not None else [one.key for one in desk.workspace.sources.kept(MOST_RETRIED)]
    if not keys:
        return _back(request, "nothing-kept", "kept")
    what = f"number {keys[0]}" if len(keys) == 1 else f"{len(keys)} of what is kept"
    if not desk.errands.start(f"Reading again {what}", lambda: _retried(desk, keys)):
        return _back(request, "busy", "kept")
    note(request, "retry quarantine", ", ".join(map(str, keys[:20])) + (" ..." if len(keys) > 20 else ""))
    return _back(request, "retrying", "kept")


@router.post("/sources/kept/{key}/drop", dependencies=REVIEWER)
def drop(request: Request, desk: OnDesk, key: int) -> RedirectResponse:
    found = desk.workspace.sources.kept_one(key)
    if desk.workspace.sources.drop(key):
        note(request, "drop quarantine", found.place, number=key, reason=found.reason)
    return _back(request, "dropped", "kept")


def _retried(desk: Desk, keys: list[int]) -> str:
    """What came of it."""
    used, left = desk.workspace.retry(keys, load=lambda: SharedCoder(desk))
    became = "1 became an article" if used == 1 else f"{used} became articles"
    return f"{became}, {left} {'is' if left == 1 else 'are'} kept as before"


def _page(
    request: Request,
    desk: Desk,
    *,
    before: int | None = None,
    status: int = 200,
    done: str | None = None,
    failure: str | None = None,
    typed: str = "",
) -> HTMLResponse:
    asked = desk.workspace.sources
    listed = asked.runs(RUNS + 1, before=before)
    return desk.templates.page(
        request, "sources", status=status, feeds=desk.workspace.feeds(), runs=listed[:RUNS],
        more_runs=listed[RUNS - 1].key if len(listed) > RUNS else None, kept=asked.kept(5),
        reasons=asked.kept_reasons(), papers=asked.papers(PAPERS + 1), most_papers=PAPERS, errand=desk.errands.last,
        done=done, failure=failure, typed=typed,
        state=desk.workspace.state(),
    )  # fmt: skip


def _back(request: Request, done: str, part: str) -> RedirectResponse:
    """To the page that shows what was done; what it says is chosen by a name, so that no link can put words there."""
    return RedirectResponse(f"{address(request, '/sources', {'done': done})}#{part}", status_code=303)
