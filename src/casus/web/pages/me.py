"""The page `/me`: one's own password, sessions and tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from casus.errors import BadOption
from casus.records.person import Person
from casus.web.desk import Desk, OnDesk
from casus.web.security.audit import note
from casus.web.security.passwords import LEAST, hash_password, is_password
from casus.web.security.rate import in_words, wait_s, went_well
from casus.web.security.roles import needs, person_of, visitor_of
from casus.web.security.sessions import IDLE_S, log_in
from casus.web.security.tokens import make_token
from casus.web.templates import address_of

router = APIRouter(dependencies=[needs("reader")])

Key = Annotated[int, Path(ge=1, lt=2**63)]
DAY_S = 24 * 3600


@router.get("/me")
def me(request: Request, desk: OnDesk) -> HTMLResponse:
    return _page(request, desk)


@router.post("/me/password", dependencies=[needs("reader")])
def change_password(
    request: Request,
    desk: OnDesk,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    """Ends all sessions of the person but the new one that begins by it."""
    person = _person(request)
    if wait := wait_s(request, person.name):
        return _page(request, desk, status=429, wrong=in_words(wait))
    kept = desk.workspace.people.find(person.name)
    if kept is None or not is_password(old, kept.password):
        return _page(request, desk, status=400, wrong="The password of now is another one.")
    went_well(request, person.name)
    if new != again:
        return _page(request, desk, status=400, wrong="The new password was not written the same twice.")
    try:
        hashed = hash_password(new, person.name)
    except BadOption as error:
        return _page(request, desk, status=400, wrong=str(error))
    changed = desk.workspace.people.set_password(person.name, hashed)
    note(request, "set password", person.name)
    went = RedirectResponse(address_of(request, "/me"), 303)
    log_in(request, went, changed)
    return went


@router.post("/me/tokens", dependencies=[needs("reader")])
def add_token(
    request: Request, desk: OnDesk, label: Annotated[str, Form()] = "", days: Annotated[int, Form(ge=0, le=3660)] = 0
) -> HTMLResponse:
    """days: after which it is over, 0 for never. The token is shown on the page that answers, and never again."""
    person = _person(request)
    secret, made = make_token(desk.workspace, person, label, days * DAY_S if days else None)
    note(request, "make token", made.label, start=made.start, expires=made.expires)
    return _page(request, desk, secret=secret)


@router.post("/me/tokens/{key}/revoke", dependencies=[needs("reader")])
def revoke_token(request: Request, desk: OnDesk, key: Key) -> Response:
    revoked = desk.workspace.tokens.revoke(key, _person(request))
    if revoked is None:
        raise HTTPException(404, "You have no such token.")
    note(request, "revoke token", revoked.label, start=revoked.start)
    return RedirectResponse(address_of(request, "/me"), 303)


@router.post("/me/sessions/{key}/end", dependencies=[needs("reader")])
def end_session(request: Request, desk: OnDesk, key: Key) -> Response:
    person = _person(request)
    if not desk.workspace.sessions.end(key, person):
        raise HTTPException(404, "You have no such session.")
    note(request, "end session", person.name)
    return RedirectResponse(address_of(request, "/me"), 303)


def _person(request: Request) -> Person:
    person = person_of(request)
    if person is None:
        raise HTTPException(409, "Nobody has logged in: this desk has no people yet.")
    return person


def _page(request: Request, desk: Desk, *, status: int = 200, wrong: str = "", secret: str = "") -> HTMLResponse:
    person, session = person_of(request), visitor_of(request).session
    return desk.templates.page(
        request, "me", status=status, person=person, wrong=wrong, secret=secret, least=LEAST,
        here=None if session is None else session.key,
        sessions=[] if person is None else desk.workspace.sessions.of(person, IDLE_S),
        tokens=[] if person is None else desk.workspace.tokens.of(person),
    )  # fmt: skip
