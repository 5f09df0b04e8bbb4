"""Bounds of what may be sent: the address, the bytes of the body, the time that it takes.

The head of a request is bounded by the server too (serve.py): its bytes by h11 while it comes, its time by `Patient`.
"""

from __future__ import annotations

import asyncio
import time

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from casus.web.options import DeskOptions

LONGEST_ADDRESS = 8_000
"""Bytes of path and query."""

LONGEST_HEAD = 32 * 1024
"""Bytes of a request before its body."""

HEAD_S = 15.0
"""The longest that the head of a request may take to come."""

TOO_LONG = f"The address has more than {LONGEST_ADDRESS:,} bytes; ask with fewer filters."


class Limits:
    def __init__(self, app: ASGIApp, options: DeskOptions) -> None:
        self.app, self.options = app, options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if len(scope.get("raw_path") or scope["path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            raise HTTPException(414, TOO_LONG)
        if sum(len(name) + len(value) for name, value in scope["headers"]) > LONGEST_HEAD:
            raise HTTPException(431, f"The head of the request has more than {LONGEST_HEAD:,} bytes.")
        for name, value in scope["headers"]:
            if name == b"content-length" and (not value.isdigit() or int(value) > self.options.max_body_bytes):
                raise self.too_large()
        await self.app(scope, self.bounded(receive), send)

    def bounded(self, receive: Receive) -> Receive:
        """Raises HTTPException as soon as too much has come, by its bytes whatever was announced, or too slowly."""
        came, whole, until = 0, False, time.monotonic() + self.options.body_s

        async def received() -> Message:
            nonlocal came, whole
            if whole:
                return await receive()
            try:
                async with asyncio.timeout(until - time.monotonic()):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(408, "It took too long to come; send it again.", {"Connection": "close"}) from None
            came += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if came > self.options.max_body_bytes:
                raise self.too_large()
            return message

        return received

    def too_large(self) -> HTTPException:
        return HTTPException(413, f"At most {self.options.max_body_bytes:,} bytes are taken.", {"Connection": "close"})


class Patient(H11Protocol):
    """Closes a connection on which the head of a request does not come in time.

    The server itself waits for ever for whoever sends a byte now and then.
    """

    waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]  # uvicorn names the narrower type, asyncio gives it
        self.wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.is_answering():
            self.stop()
        elif self.waiting is None:
            self.wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self.stop()
        super().connection_lost(exc)

    def wait(self) -> None:
        self.waiting = self.loop.call_later(HEAD_S, self.give_up)

    def stop(self) -> None:
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None

    def give_up(self) -> None:
        self.waiting = None
        if not self.is_answering():
            self.transport.close()

    def is_answering(self) -> bool:
        """Whether the head of a request has come and is not answered in full; there is no cycle before the first."""
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and not cycle.response_complete
