"""Against forms that another site sends in the name of whoever is at the desk.

What changes something has to come with a token that is made of the visitor's own cookie, which no other site can read:
in the field `csrf` of a form, or in the header X-CSRF-Token. Besides, what the browser says of where it comes from must
not be another site. Calls with a token of an API need none, since no browser sends that by itself; nor do calls of
JSON, which a browser sends for a page of another site only after it has asked, and the desk never agrees.
"""

from __future__ import annotations

import hmac
import secrets
from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import Message, Receive

from casus.web.options import DeskOptions
from casus.web.security.roles import Visitor, visitor_of

FIELD, HEADER = "csrf", "x-csrf-token"
SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
"""Methods that change nothing."""
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def token_of(visitor: Visitor) -> str:
    return hmac.digest(visitor.secret.encode(), b"casus form", "sha256").hex()


def csrf_token(request: Request) -> str:
    """For the head of a page: `<meta name="csrf" content="...">`, which desk.js sends with what htmx asks."""
    visitor = visitor_of(request)
    visitor.given = True
    return token_of(visitor)


def comes_from_here(request: Request, options: DeskOptions) -> bool:
    """By what the browser tells of the page that asks; a program that tells nothing passes."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    try:
        told = urlsplit(origin)
        name = told.hostname
    except ValueError:
        return False
    if told.scheme not in ("http", "https") or (options.https and told.scheme != "https"):
        return False
    return name in options.hosts or told.netloc.lower() == request.headers.get("host", "").lower()


def is_call(request: Request) -> bool:
    """Whether no form, and no page of another site, can have sent it without being asked for."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return request.method in ("PUT", "PATCH", "DELETE") or kind == "application/json"


async def has_token(request: Request, visitor: Visitor) -> tuple[bool, Receive]:
    """Whether it came with the token, and by what the body is to be received once more.

    Reads the body of a form without the header, which is bounded by then.
    """
    receive = request.receive
    given = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").lower().startswith(FORMS):
        body = await request.body()
        async with Request(request.scope, again(body, receive)).form() as form:
            field = form.get(FIELD)
        given = field if isinstance(field, str) else None
        receive = again(body, receive)
    return bool(visitor.secret) and given is not None and hmac.compare_digest(
        given.encode(), token_of(visitor).encode()
    ), receive


def again(body: bytes, receive: Receive) -> Receive:
    """Gives the body, and then what else comes: that the other end has gone."""
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return messages.pop() if messages else await receive()

    return given
