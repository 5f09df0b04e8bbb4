"""Keys for programs: `Authorization: Bearer casus_...`. The record keeps their hashes; they are shown once."""

from __future__ import annotations

import secrets

from fastapi import Request

from casus.records.person import Person, Token
from casus.web.desk import Desk
from casus.web.security.sessions import digest_of
from casus.workspace import Workspace

PREFIX = "casus_"
"""So that a token that was published by mistake is known for what it is."""

SHOWN = 12
"""Characters that are kept to recognise it by: six of forty-three that are chance."""


def make_token(workspace: Workspace, person: Person, label: str, lasts_s: float | None = None) -> tuple[str, Token]:
    """The token itself, which is never to be had again, and what is kept of it. Raises BadOption for a bad label."""
    secret = PREFIX + secrets.token_urlsafe(32)
    return secret, workspace.tokens.add(digest_of(secret), secret[:SHOWN], person, label, lasts_s)


def bearer_of(request: Request) -> str | None:
    """What stands after `Bearer`; empty for another kind of credentials, None where there are none."""
    given = request.headers.get("authorization")
    if given is None:
        return None
    kind, _, secret = given.partition(" ")
    return secret.strip() if kind.lower() == "bearer" and len(secret) <= 200 else ""


def find_token(desk: Desk, secret: str) -> tuple[Token, Person] | None:
    return desk.workspace.tokens.find(digest_of(secret)) if secret.startswith(PREFIX) else None
