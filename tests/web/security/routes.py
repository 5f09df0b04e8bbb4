"""All routes of the desk, with the role that each demands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from casus.records.person import ROLES, Role
from casus.web.security.roles import Needs

STREAMS = {"/live"}
"""Answers without an end."""

OPEN = {("POST", "/login"), ("POST", "/logout")}
"""What changes something and demands no role: coming and going."""


@dataclass(frozen=True)
class Route:
    """path: with numbers and words in place of its parts. role: the highest that it demands, None for none."""

    method: str
    path: str
    role: Role | None


def routes(app: FastAPI) -> list[Route]:
    return [
        Route(method, filled(prefix + one.path), demanded(one, outer))
        for prefix, outer, one in found(app.routes)
        for method in sorted(one.methods or ())
    ]


def found(routes: list[Any], prefix: str = "", outer: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any, APIRoute]]:
    for one in routes:
        if isinstance(one, APIRoute):
            yield prefix, outer, one
        elif hasattr(one, "original_router"):
            context = one.include_context
            router = one.original_router
            yield from found(router.routes, prefix + context.prefix, (*outer, *context.dependencies))


def demanded(route: APIRoute, outer: tuple[Any, ...]) -> Role | None:
    calls = [one.dependency for one in (*outer, *route.dependencies)] + list(called(route.dependant))
    roles = [one.role for one in calls if isinstance(one, Needs)]
    return max(roles, key=ROLES.index, default=None)


def called(dependant: Dependant) -> Iterator[Any]:
    for one in dependant.dependencies:
        yield one.call
        yield from called(one)


def filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "1", path)
