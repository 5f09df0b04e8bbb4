"""The two cookies of the desk: of a session, and of a visitor, whose only use is to tell forms of the desk from others.

Both are kept from scripts and from what other sites send. SameSite is Lax: with Strict whoever follows a link from a
mail would not be logged in, and a form in another tab would be told to be of somebody else.
"""

from __future__ import annotations

from typing import Literal

from fastapi import Request
from starlette.responses import Response

from casus.web.options import DeskOptions
from casus.web.templates import root_of

Kind = Literal["session", "visitor"]


def is_secure(request: Request, options: DeskOptions) -> bool:
    """Whether cookies are to go by https alone: always but on this very machine."""
    return options.https or not options.is_local or request.url.scheme == "https"


def arrives(request: Request, options: DeskOptions) -> bool:
    """Whether a browser would keep such a cookie: not where it is to go by https and the page came without."""
    return not is_secure(request, options) or options.https or request.url.scheme == "https"


def path_of(request: Request) -> str:
    return root_of(request) or "/"


def name_of(request: Request, options: DeskOptions, kind: Kind) -> str:
    """Browsers take `__Host-` only for a whole host and `__Secure-` only by https: so nobody else can have set it."""
    if not is_secure(request, options):
        return f"casus_{kind}"
    return f"__Host-casus_{kind}" if path_of(request) == "/" else f"__Secure-casus_{kind}"


def read_cookie(request: Request, options: DeskOptions, kind: Kind) -> str | None:
    value = request.cookies.get(name_of(request, options, kind))
    return value if value and len(value) <= 100 else None


def set_cookie(
    request: Request, options: DeskOptions, response: Response, kind: Kind, value: str, lasts_s: int | None = None
) -> None:
    response.set_cookie(
        name_of(request, options, kind), value, max_age=lasts_s, path=path_of(request), httponly=True, samesite="lax",
        secure=is_secure(request, options),
    )  # fmt: skip


def drop_cookie(request: Request, options: DeskOptions, response: Response, kind: Kind) -> None:
    response.delete_cookie(
        name_of(request, options, kind), path=path_of(request), httponly=True, samesite="lax",
        secure=is_secure(request, options),
    )  # fmt: skip
