"""The pages `/login` and `/logout`."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from casus.records.person import Person
from casus.web.desk import Desk, OnDesk
from casus.web.security.address import safe_next
from casus.web.security.audit import note
from casus.web.security.cookies import arrives
from casus.web.security.passwords import is_password
from casus.web.security.rate import in_words, wait_s, went_well
from casus.web.security.roles import visitor_of
from casus.web.security.sessions import log_in, log_out
from casus.web.templates import address_of

router = APIRouter()

WRONG = "This name and this password do not belong together."


@router.get("/login")
def login(request: Request, desk: OnDesk) -> Response:
    asked = safe_next(request.query_params.get("next"))
    if visitor_of(request).role is not None:
        return RedirectResponse(address_of(request, asked), 303)
    return _form(request, desk, asked)


@router.post("/login")
def logged_in(
    request: Request,
    desk: OnDesk,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    next: Annotated[str, Form()] = "/",
) -> Response:
    """A wrong name and a wrong password are told in the same words, after the same time."""
    asked = safe_next(next)
    if not arrives(request, desk.options):
        return _form(request, desk, asked, name, status=400)
    if wait := wait_s(request, name):
        return _form(request, desk, asked, name, status=429, wrong=in_words(wait), headers={"Retry-After": str(wait)})
    found = desk.workspace.people.find(name)
    fits = is_password(password, None if found is None else found.password)
    if found is None or not fits or found.disabled is not None:
        # What is no name here may be a password in the wrong field.
        note(request, "fail to log in", "an unknown name" if found is None else found.name)
        return _form(request, desk, asked, name, status=401, wrong=WRONG)
    return _came_in(request, found, asked)


@router.post("/logout")
def logout(request: Request) -> Response:
    went = RedirectResponse(address_of(request, "/login"), 303)
    if (person := visitor_of(request).person) is not None:
        note(request, "log out", person.name)
    log_out(request, went)
    return went


def _came_in(request: Request, person: Person, asked: str) -> Response:
    went_well(request, person.name)
    went = RedirectResponse(address_of(request, asked), 303)
    log_in(request, went, person)
    visitor = visitor_of(request)
    visitor.person, visitor.role, visitor.session = person, person.role, None
    note(request, "log in", person.name)
    return went


def _form(
    request: Request, desk: Desk, asked: str, name: str = "", *, status: int = 200, wrong: str = "",
    headers: dict[str, str] | None = None,
) -> HTMLResponse:  # fmt: skip
    arriving = arrives(request, desk.options)
    made = desk.templates.page(
        request, "login", status=status, next=asked, typed=name[:200], wrong=wrong, arriving=arriving
    )
    made.headers.update(headers or {})
    return made
