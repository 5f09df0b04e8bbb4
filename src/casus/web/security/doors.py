"""Who asks, whether the desk lets them in, and whether a form is one of its own.

On this machine alone, while there are no people in the record, nobody logs in and the visitor is admin. In every other
case everything but the login, the static files and the health of the desk is for people who have logged in, by the
cookie of a session or, programs, by a token. A token may read everything that its person may, and change things only by
the API: nobody's password or role.
"""

from __future__ import annotations

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casus.web.desk import Desk
from casus.web.failures import failed
from casus.web.options import DeskOptions
from casus.web.security.address import is_forwarded
from casus.web.security.cookies import read_cookie, set_cookie
from casus.web.security.csrf import SAFE, comes_from_here, has_token, is_call, new_secret
from casus.web.security.roles import Visitor
from casus.web.security.sessions import find_session
from casus.web.security.signs import Signs
from casus.web.security.tokens import bearer_of, find_token
from casus.web.templates import address, local_path

OPEN = frozenset(("/login", "/health", "/metrics"))
OPEN_BELOW = ("/static/", "/health/")
"""For everybody, whether logged in or not; the metrics look themselves at who asks."""

FORGED = (
    "This form does not come from a page of this desk that is open now. Load the page again and send it once more; "
    "what you wrote may have to be copied first."
)


def is_private(options: DeskOptions) -> bool:
    """Whether only this machine can reach the desk, so that nobody has to log in while there are no people."""
    return options.is_local and not (options.proxies or options.hosts or options.https)


class Doors:
    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self.app, self.desk, self.signs = app, desk, Signs(desk)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.visitor = visitor = Visitor()
        path = local_path(request)
        if path.startswith(OPEN_BELOW):
            await self.app(scope, receive, send)
            return
        request.state.visitor = visitor = await run_in_threadpool(self.visitor, request)
        refused, receive = await self.checked(request, path, visitor)
        leave = self.with_cookie(request, visitor, send)
        await (refused or self.app)(scope, receive, leave)

    def visitor(self, request: Request) -> Visitor:
        """Who asks. Raises StoreError."""
        bearer = bearer_of(request)
        if bearer is not None:  # then a cookie does not count: a call is by one of them
            held = find_token(self.desk, bearer)
            return Visitor() if held is None else Visitor(role=held[1].role, person=held[1], token=held[0])
        here = find_session(self.desk, request)
        if here is not None:
            return Visitor(here[0], role=here[2].role, person=here[2], session=here[1])
        secret = read_cookie(request, self.desk.options, "visitor")
        is_open = is_private(self.desk.options) and not is_forwarded(request) and not self.desk.workspace.people.any()
        return Visitor(secret or new_secret(), fresh=secret is None, role="admin" if is_open else None)

    async def checked(self, request: Request, path: str, visitor: Visitor) -> tuple[Response | None, Receive]:
        """The answer to whoever is not let in, and by what the body is to be received."""
        if visitor.role is None and (bearer_of(request) is not None or path not in OPEN):
            return self.not_logged_in(request, path), request.receive
        self.signs.note(visitor)
        if request.method in SAFE:
            return None, request.receive
        if visitor.token is not None:
            allowed = path.startswith("/api/")
            told = "With a token things are changed by the calls under /api/ alone."
            return (None if allowed else failed(request, 403, told)), request.receive
        if not comes_from_here(request, self.desk.options):
            return failed(request, 403, FORGED), request.receive
        if path.startswith("/api/") and is_call(request):
            return None, request.receive
        fits, receive = await has_token(request, visitor)
        return (None if fits else failed(request, 403, FORGED)), receive

    def not_logged_in(self, request: Request, path: str) -> Response:
        """To the login for a browser that asks for a page, which leads back; in words for everything else."""
        if bearer_of(request) is not None:
            told = "The token is not known, or it is over, or its person is shut out."
            return failed(request, 401, told, {"WWW-Authenticate": 'Bearer error="invalid_token"'})
        query = request.url.query
        back = path + (f"?{query}" if query else "")
        login = address(request, "/login", {"next": back if request.method == "GET" and back != "/" else None})
        if request.headers.get("hx-request"):
            return failed(request, 401, "Log in again.", {"HX-Redirect": address(request, "/login")})
        if request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", ""):
            return RedirectResponse(login, 303)
        return failed(request, 401, "Log in, or send a token.", {"WWW-Authenticate": "Bearer"})

    def with_cookie(self, request: Request, visitor: Visitor, send: Send) -> Send:
        """Gives the visitor's cookie along with the first page that has a form."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start" and visitor.fresh and visitor.given:
                made = Response()
                set_cookie(request, self.desk.options, made, "visitor", visitor.secret)
                cookies = [one for one in made.raw_headers if one[0] == b"set-cookie"]
                message = {**message, "headers": [*message["headers"], *cookies]}
            await send(message)

        return sent
