"""Who asks, and what the role allows: reader, reviewer, admin; each may do what those before it may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from casus.records.person import ROLES, Person, Role, Session, Token

WORDS = {
    "reader": "You have to log in for this.",
    "reviewer": "This is for reviewers and admins. Ask an admin of this desk to make you a reviewer.",
    "admin": "This is for admins of this desk. Ask one of them to do it, or to make you an admin.",
}


@dataclass(slots=True)
class Visitor:
    """Who asks. role: None for somebody who has not logged in; person: also None where nobody needs to.

    secret: what tokens against forged forms are made of: what the session's cookie holds, else that of the visitor's.
    fresh: the visitor has no such cookie yet and is given one when `given`, when a token was made of it.
    """

    secret: str = ""
    fresh: bool = False
    given: bool = False
    role: Role | None = None
    person: Person | None = None
    session: Session | None = None
    token: Token | None = None


def visitor_of(request: Request) -> Visitor:
    """Somebody of whom nothing is known, where nobody has looked yet."""
    return cast(Visitor, getattr(request.state, "visitor", None) or Visitor())


def person_of(request: Request) -> Person | None:
    """Who has logged in; None for the visitor of a desk that nobody logs in to."""
    return visitor_of(request).person


def may(request: Request, role: Role) -> bool:
    """Whether whoever asks has this role, or one above it. For templates: `{% if may(request, "reviewer") %}`."""
    own = visitor_of(request).role
    return own is not None and ROLES.index(own) >= ROLES.index(role)


class Needs:
    """What a route demands; without it the answer is 403 in plain words."""

    def __init__(self, role: Role) -> None:
        self.role = role

    async def __call__(self, request: Request) -> None:
        if not may(request, self.role):
            raise HTTPException(403, WORDS[self.role])


def needs(role: Role) -> Any:
    """For a route: `@router.post("/feeds", dependencies=[needs("reviewer")])`. Everything but GET has to have one."""
    return Depends(Needs(role))
