"""What goes wrong, told in plain words: a page for people, JSON for programs."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casus.errors import BadOption, CasusError, InputError, StoreBusy, StoreError
from casus.web.desk import desk_of
from casus.web.refusals import given_words
from casus.web.templates import local_path

LOG = logging.getLogger("casus.web")

WORDS: Mapping[int, str] = {
    400: "This cannot be asked so", 401: "You are not logged in", 403: "This is not yours to do",
    404: "There is no such page", 405: "This cannot be done so", 408: "This took too long to come",
    409: "This is no longer so", 413: "This is too large", 414: "This address is too long", 415: "This cannot be read",
    431: "This address is too long", 422: "This cannot be asked so", 429: "Too many tries",
    500: "The desk has failed here", 503: "The desk cannot do this now",
}  # fmt: skip

NOT_THERE = frozenset(("id", "doc", "event"))
"""Reasons of a BadOption that names what the record has not, or not one of."""


def tell_failures(app: FastAPI) -> None:
    app.add_exception_handler(CasusError, _of_casus)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_values)
    app.add_exception_handler(Exception, _of_nobody)


def failed(
    request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None, reason: str | None = None
) -> Response:
    """The page, or the JSON of a call."""
    if local_path(request).startswith("/api/"):
        body = {"error": WORDS.get(status, "It failed"), "detail": detail, "reason": reason}
        return JSONResponse(body, status_code=status, headers=headers)
    made = desk_of(request).templates.page(
        request, "failure", status=status, title=WORDS.get(status, "It failed"), detail=detail
    )
    made.headers.update(headers or {})
    return made


class Told:
    """Whatever is raised around the application becomes an answer as what is raised in it, with the same headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = False

        async def noticed(message: Message) -> None:
            nonlocal began
            began = True
            await send(message)

        try:
            await self.app(scope, receive, noticed)
        except Exception as error:
            if scope["type"] != "http" or began:
                raise
            await answer_to(Request(scope), error)(scope, receive, send)


def answer_to(request: Request, error: Exception) -> Response:
    if isinstance(error, CasusError):
        return _of_casus(request, error)
    return _of_http(request, error) if isinstance(error, HTTPException) else _of_nobody(request, error)


def _of_casus(request: Request, error: Exception) -> Response:
    if isinstance(error, StoreBusy):
        return failed(request, 503, str(error), {"Retry-After": "5"})
    if isinstance(error, StoreError):
        return failed(request, 503, str(error))
    if isinstance(error, BadOption):
        return failed(request, 404 if error.reason in NOT_THERE else 400, str(error), reason=error.reason)
    if isinstance(error, InputError):
        told = given_words(error)  # since what a server or a network said is not for whoever asks
        return failed(request, 413 if error.reason == "too-large" else 400, told, reason=error.reason)
    return _of_nobody(request, error)


def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = "" if error.detail in ("Not Found", "Method Not Allowed", "Forbidden") else str(error.detail)
    return failed(request, error.status_code, detail, error.headers)


def _of_values(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
    return failed(request, 422, "; ".join(wrong))


def _of_nobody(request: Request, error: Exception) -> Response:
    """Nobody thought of it: it is told in the log, and not to whoever asked."""
    LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return failed(request, 500, "It is told in the log of the desk.")
