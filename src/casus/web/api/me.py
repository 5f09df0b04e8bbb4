"""Who asks."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import Response

from casus.web.api.answers import changing
from casus.web.api.shapes import Me
from casus.web.api.telling import api_router, told
from casus.web.security.roles import visitor_of

router = api_router("Oneself")


@router.get("/me", **told("Me", example="/me"))
def me(request: Request) -> Response:
    """Who asks, and in which role: reader, reviewer or admin."""
    visitor = visitor_of(request)
    name = None if visitor.person is None else visitor.person.name
    label = None if visitor.token is None else visitor.token.label
    return changing(request, (), lambda parts: Me(name, visitor.role or "reader", label))
