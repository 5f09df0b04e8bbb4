"""The audit log: every change that is made on the desk is noted, with who made it and from where."""

from __future__ import annotations

from fastapi import Request

from casus.web.desk import desk_of
from casus.web.security.address import client_address
from casus.web.security.roles import visitor_of


def note(request: Request, action: str, object: str = "", **detail: object) -> None:
    """To be called by whatever changes something, after it did. action: verb and thing, such as `add feed`.

    object: what it was done to. detail: texts, numbers, truths and None that are worth knowing; never a secret.
    """
    visitor = visitor_of(request)
    person = None if visitor.person is None else visitor.person.name
    if visitor.token is not None:
        detail["token"] = f"{visitor.token.start}…"
    audit = desk_of(request).workspace.audit
    audit.note(person, visitor.role or "reader", action, object, client_address(request), detail)
