"""How long the desk took, told with each answer: `Server-Timing: app;dur=12.3`, milliseconds."""

from __future__ import annotations

from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Timing:
    """From when a request has come to when its answer begins: pages begin when they are made, streams at once."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = perf_counter()

        async def timed(message: Message) -> None:
            if message["type"] == "http.response.start":
                took_ms = (perf_counter() - began) * 1000
                MutableHeaders(scope=message)["Server-Timing"] = f"app;dur={took_ms:.1f}"
            await send(message)

        await self.app(scope, receive, timed)
