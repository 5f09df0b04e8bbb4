"""The page `/audit`: who changed what. For admins."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from casus.web.desk import OnDesk
from casus.web.security.roles import needs

router = APIRouter(dependencies=[needs("admin")])

PER_PAGE = 100
NOBODY = "nobody"
"""In the filter: what was done without a login, and on the command line."""


@router.get("/audit")
def audit(
    request: Request,
    desk: OnDesk,
    person: str | None = None,
    action: str | None = None,
    before: Annotated[int | None, Query(ge=1, lt=2**63)] = None,
) -> HTMLResponse:
    """person: a name, or `nobody:` for those without one. before: the number of an entry; those before it are shown."""
    whose = "" if person == f"{NOBODY}:" else person or None
    read = desk.workspace.audit.read(person=whose, action=action or None, before=before, limit=PER_PAGE + 1)
    names, actions = desk.workspace.audit.names()
    return desk.templates.page(
        request, "audit", entries=read[:PER_PAGE], more=read[PER_PAGE - 1].key if len(read) > PER_PAGE else None,
        names=names, actions=actions, person=person or "", action=action or "", nobody=f"{NOBODY}:",
    )  # fmt: skip
