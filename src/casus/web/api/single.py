"""One incident, one article, one event, and what is told of each."""

from __future__ import annotations

from typing import Annotated

from fastapi import Request
from fastapi.responses import Response

from casus.errors import BadOption
from casus.records.event import Event
from casus.records.kept import Kept
from casus.web.api.answers import answered, every
from casus.web.api.shapes import Explained
from casus.web.api.telling import api_router, named, told
from casus.web.coding import coder_of
from casus.web.desk import Desk, OnDesk
from casus.workspace import Workspace

router = api_router("Single records")

IncidentId = Annotated[str, named("The id of an incident, or its beginning. An old id leads on.", "i79c12b2326d556c")]
ArticleName = Annotated[str, named("The id of an article, its beginning, or its name.", "1962-10-14-bundy")]
EventId = Annotated[str, named("The id of an event.", "e7a0c8675e62b24f")]


@router.get("/incidents/{name}", **told("Incident", example="/incidents/i79c12b2326d556c"))
def incident(request: Request, desk: OnDesk, name: IncidentId) -> Response:
    """An incident with its links to others."""
    return answered(request, desk, (), lambda parts: desk.workspace.incident(name))


@router.get("/incidents/{name}/dossier", **told("Dossier", example="/incidents/i79c12b2326d556c/dossier"))
def dossier(request: Request, desk: OnDesk, name: IncidentId) -> Response:
    """The same with all its mentions, the incidents that it is linked to, why its reports were joined, its history."""
    return answered(request, desk, (), lambda parts: desk.workspace.dossier(name))


@router.get("/incidents/{name}/accounts", **told("ListOfAccount", example="/incidents/i79c12b2326d556c/accounts"))
def accounts(request: Request, desk: OnDesk, name: IncidentId) -> Response:
    """What each report tells of it, the most senior first."""
    return answered(request, desk, (), lambda parts: every(desk.workspace.accounts(name)))


@router.get("/incidents/{name}/history", **told("ListOfBecame", example="/incidents/i79c12b2326d556c/history"))
def history(request: Request, desk: OnDesk, name: IncidentId) -> Response:
    """What became it and what it became, when reports came or went; empty where it is as it began."""
    return answered(request, desk, (), lambda parts: every(desk.workspace.dossier(name).history))


@router.get("/articles/{name}", **told("Kept", example="/articles/1962-10-14-bundy"))
def article(request: Request, desk: OnDesk, name: ArticleName) -> Response:
    """An article as it is kept."""
    return answered(request, desk, (), lambda parts: kept(desk.workspace, name))


@router.get("/articles/{name}/events", **told("ListOfEvent", example="/articles/1962-10-14-bundy/events"))
def events_of_article(request: Request, desk: OnDesk, name: ArticleName) -> Response:
    """What it tells, in the order of its text."""
    return answered(request, desk, (), lambda parts: every(desk.workspace.events_in(name)))


@router.get("/articles/{name}/statements", **told("ListOfStatement", example="/articles/1962-10-14-bundy/statements"))
def statements_of_article(request: Request, desk: OnDesk, name: ArticleName) -> Response:
    """Who says what in it, in the order of its text."""
    return answered(request, desk, (), lambda parts: every(_of(desk, "statements", name)))


@router.get("/articles/{name}/positions", **told("ListOfPosition", example="/articles/1962-10-14-bundy/positions"))
def positions_of_article(request: Request, desk: OnDesk, name: ArticleName) -> Response:
    """Where parties stand by it, in the order of its text."""
    return answered(request, desk, (), lambda parts: every(_of(desk, "positions", name)))


@router.get("/events/{name}", **told("Event", example="/events/e7a0c8675e62b24f"))
def event(request: Request, desk: OnDesk, name: EventId) -> Response:
    """One event, in copies and superseded versions too."""
    return answered(request, desk, (), lambda parts: one_event(desk.workspace, name))


@router.get("/events/{name}/explain", **told("Explained", example="/events/e7a0c8675e62b24f/explain"))
def explain(request: Request, desk: OnDesk, name: EventId) -> Response:
    """What it was made of: its article is coded again for it, which takes a second.

    Where others wait for the same already it is answered with 503 and a `Retry-After`.
    """
    return answered(request, desk, (), lambda parts: _explained(desk, name))


def _explained(desk: Desk, name: str) -> Explained:
    one_event(desk.workspace, name)
    with coder_of(desk) as coder:
        return Explained(*desk.workspace.explain(name, coder))


def one_event(workspace: Workspace, name: str) -> Event:
    """Raises BadOption where the record has none of this id."""
    found = workspace.events_named([name]).get(name)
    if found is None:
        raise BadOption(f"the record has no event {name!r}; give its whole id", reason="id")
    return found


def kept(workspace: Workspace, name: str) -> Kept:
    """The article of this name, whatever became of it. Raises BadOption as `Workspace.article`."""
    digest = workspace.article(name).digest
    found = workspace.articles(doc=digest, copies=True, superseded=True).first()
    if found is None:
        raise BadOption(f"the record has no article {name!r} any more", reason="doc")
    return found


def _of(desk: Desk, kind: str, name: str) -> list[object]:
    """Of an article that need not be shown."""
    digest = desk.workspace.article(name).digest
    return list(getattr(desk.workspace, kind)(doc=digest, copies=True, superseded=True))
