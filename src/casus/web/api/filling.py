"""How the record is filled: runs, feeds, what could not be used."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from casus.web.api.answers import changing, every
from casus.web.api.parameters import switch
from casus.web.api.telling import PREFIX, told
from casus.web.desk import OnDesk

router = APIRouter(prefix=PREFIX, tags=["Filling"])

QUARANTINE = (switch("resolved", "yes: also what was used since."),)


@router.get("/feeds", **told("ListOfSubscription", example="/feeds"))
def feeds(request: Request, desk: OnDesk) -> Response:
    """The feeds that are watched, with how their last visit went."""
    return changing(request, (), lambda parts: every(desk.workspace.feeds()))


@router.get("/quarantine", **told("ListOfQuarantined", QUARANTINE, example="/quarantine"))
def quarantine(request: Request, desk: OnDesk) -> Response:
    """What could not be used, and why; without the bytes."""

    def made(parts: dict[str, bool]) -> object:
        return every(desk.workspace.quarantined(resolved=parts.get("resolved", False)))

    return changing(request, QUARANTINE, made)
