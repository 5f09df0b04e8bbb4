"""The page `/people`: who may come in, with which role. For admins."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from casus.records.person import ROLES, Role
from casus.web.desk import Desk, OnDesk
from casus.web.security.audit import note
from casus.web.security.passwords import hash_password
from casus.web.security.roles import needs
from casus.web.templates import address_of

router = APIRouter(dependencies=[needs("admin")])
ADMIN = [needs("admin")]
Key = Annotated[int, Path(ge=1, lt=2**63)]
Name = Annotated[str, Form(max_length=200)]


@router.get("/people")
def people(request: Request, desk: OnDesk) -> HTMLResponse:
    return _page(request, desk)


@router.post("/people", dependencies=ADMIN)
def add_person(
    request: Request, desk: OnDesk, name: Name = "", role: Annotated[Role, Form()] = "reader"
) -> HTMLResponse:
    """With a password that is made up here and shown on the page that answers, and never again."""
    first = not desk.workspace.people.any()
    password = new_password()
    made = desk.workspace.people.add(name, role, hash_password(password, name))
    note(request, "add person", made.name, role=made.role)
    return _page(request, desk, about=made.name, password=password, first=first)


@router.post("/people/role", dependencies=ADMIN)
def set_role(request: Request, desk: OnDesk, name: Name = "", role: Annotated[Role, Form()] = "reader") -> Response:
    note(request, "set role", desk.workspace.people.set_role(name, role).name, role=role)
    return _back(request)


@router.post("/people/disable", dependencies=ADMIN)
def disable(request: Request, desk: OnDesk, name: Name = "") -> Response:
    note(request, "shut out person", desk.workspace.people.disable(name).name)
    return _back(request)


@router.post("/people/enable", dependencies=ADMIN)
def enable(request: Request, desk: OnDesk, name: Name = "") -> Response:
    note(request, "let in person", desk.workspace.people.enable(name).name)
    return _back(request)


@router.post("/people/password", dependencies=ADMIN)
def reset_password(request: Request, desk: OnDesk, name: Name = "") -> HTMLResponse:
    """Shows a new one, as `add_person`."""
    password = new_password()
    changed = desk.workspace.people.set_password(name, hash_password(password, name))
    note(request, "set password", changed.name)
    return _page(request, desk, about=changed.name, password=password)


@router.post("/people/tokens/{key}/revoke", dependencies=ADMIN)
def revoke_token(request: Request, desk: OnDesk, key: Key) -> Response:
    revoked = desk.workspace.tokens.revoke(key)
    if revoked is None:
        raise HTTPException(404, "There is no such token.")
    note(request, "revoke token", revoked.label, start=revoked.start, of=revoked.person)
    return _back(request)


def new_password() -> str:
    """96 bits of chance, sixteen characters."""
    return secrets.token_urlsafe(12)


def _back(request: Request) -> Response:
    return RedirectResponse(address_of(request, "/people"), 303)


def _page(request: Request, desk: Desk, about: str = "", password: str = "", first: bool = False) -> HTMLResponse:
    return desk.templates.page(
        request, "people", people=desk.workspace.people.all(), tokens=desk.workspace.tokens.all(), roles=ROLES,
        about=about, password=password, first=first,
    )  # fmt: skip
