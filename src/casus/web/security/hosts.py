"""By which names the desk may be asked.

A page of another site can let its own name lead to this machine, and would then be the same site as the desk to the
browser. So on loopback only the names of loopback are answered, and those of the options; elsewhere, where options name
hosts, only those.
"""

from __future__ import annotations

import re

from fastapi import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from casus.web.options import LOOPBACK, DeskOptions

HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(?::\d{1,5})?")
REFUSED = (
    "This desk is not to be asked by this name. If it should be, start it with --allowed-host NAME, "
    "and let a proxy hand on the name that the browser asked for.\n"
)


class Hosts:
    def __init__(self, app: ASGIApp, options: DeskOptions) -> None:
        self.app, self.options = app, options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_allowed(Request(scope), self.options):
            await PlainTextResponse(REFUSED, status_code=421)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def is_allowed(request: Request, options: DeskOptions) -> bool:
    given = request.headers.getlist("host")
    if len(given) != 1 or not (found := HOST.fullmatch(given[0])):
        return False
    name = found[1].strip("[]").lower().rstrip(".")
    if name in LOOPBACK or name in options.hosts:
        return True
    return not options.is_local and not options.hosts
