"""Whom the name in an address means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from casus.errors import BadOption
from casus.records.party import Actor, ActorFound
from casus.records.query import Query
from casus.web.desk import Desk
from casus.web.remembered import remembered
from casus.web.templates import here, local_path
from casus.workspace import Workspace

LONGEST = 100
"""Letters of a name that names like it are looked for."""


def asked_by(actor: Actor) -> str:
    """By what the record is asked for it, and its page is addressed: the code.

    Of a person it is the name, since the code is that of the office.
    """
    return actor.name if actor.what == "person" else actor.code


def found_by(request: Request, desk: Desk, name: str) -> ActorFound:
    """Whom a name or code means."""
    return remembered(request, desk, ("actor", name), partial(desk.workspace.actor_named, name))


def known(request: Request, desk: Desk, name: str) -> Actor:
    """Raises BadOption for a name that nobody has."""
    actor = found_by(request, desk, name).actor
    if actor is None:
        raise BadOption(f"neither the record nor the registry knows anybody called {name[:60]!r}", reason="id")
    return actor


def moved_to(request: Request, path: str) -> RedirectResponse | None:
    """Leads to the one address of a page, with the query of this one; None where it is this one."""
    return None if local_path(request) == path else RedirectResponse(here(request, path, {}), 307)


def nobody(request: Request, desk: Desk, found: Sequence[ActorFound]) -> HTMLResponse:
    """The page that says whom the record does not know, and whom it knows of a like name."""
    unknown = [(one, _near(desk.workspace, one.asked)) for one in found if one.actor is None]
    return desk.templates.page(request, "nobody", status=404, unknown=unknown)


def _near(workspace: Workspace, name: str) -> list[str]:
    """Names of the record of which it may be a slip."""
    found = workspace.unknown_names(Query(either=(name[:LONGEST],)))
    return [like for _, _, near in found for like in near]
