"""Logging in and out. A login makes a new session whatever the browser brings, so nobody can plant one."""

from __future__ import annotations

import secrets
from hashlib import sha256

from fastapi import Request
from starlette.responses import Response

from casus.records.person import Person, Session
from casus.web.desk import Desk, desk_of
from casus.web.security.address import client_address
from casus.web.security.cookies import drop_cookie, read_cookie, set_cookie
from casus.web.security.roles import visitor_of

IDLE_S = 12 * 3600
"""After so long without a request a session is over."""

WHOLE_S = 7 * 24 * 3600
"""After so long it is over however busy it is."""


def digest_of(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def find_session(desk: Desk, request: Request) -> tuple[str, Session, Person] | None:
    """What the cookie holds, the session that goes on by it, and whose it is."""
    secret = read_cookie(request, desk.options, "session")
    found = None if secret is None else desk.workspace.sessions.find(digest_of(secret), IDLE_S)
    return None if found is None or secret is None else (secret, *found)


def log_in(request: Request, response: Response, person: Person) -> None:
    """Begins a session; the one that the browser had is over."""
    desk, old = desk_of(request), visitor_of(request)
    if old.session is not None and old.person is not None:
        desk.workspace.sessions.end(old.session.key, old.person)
    secret = secrets.token_urlsafe(32)
    desk.workspace.sessions.start(digest_of(secret), person, WHOLE_S, client_address(request))
    set_cookie(request, desk.options, response, "session", secret, WHOLE_S)


def log_out(request: Request, response: Response) -> None:
    desk, visitor = desk_of(request), visitor_of(request)
    if visitor.session is not None and visitor.person is not None:
        desk.workspace.sessions.end(visitor.session.key, visitor.person)
    drop_cookie(request, desk.options, response, "session")
    response.headers["Clear-Site-Data"] = '"cache"'
