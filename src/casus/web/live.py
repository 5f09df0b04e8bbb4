"""News by server-sent events: one task asks where the record stands, and tells everybody who listens."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Annotated, cast

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from casus.errors import CasusError

LOG = logging.getLogger("casus.web")

MOST_LISTENERS = 200
WAIT_S = 30
"""Seconds after which whoever found no room may ask again."""
LONGEST_S = 1_800
"""Then a browser has to ask again, and whoever was shut out meanwhile is not let in."""
RETRY_MS = 5_000
"""After which a browser asks again by itself when a connection broke off."""


@dataclass(slots=True)
class Live:
    """Who listens, and what they were told last.

    ask: where the record stands; called in a thread of its own, every `every_s` seconds while anybody listens.
    """

    ask: Callable[[], str]
    every_s: float
    most: int = MOST_LISTENERS
    state: str | None = None
    listeners: int = 0
    closed: bool = False
    _news: anyio.Event = field(default_factory=anyio.Event)
    _wanted: anyio.Event = field(default_factory=anyio.Event)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Watches the record meanwhile."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._watch)
            try:
                yield
            finally:
                self.close()
                tasks.cancel_scope.cancel()

    def close(self) -> None:
        """Ends all listening; whoever comes later hears nothing."""
        self.closed = True
        self._tell()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """One more listener; raises HTTPException where there is no room for one."""
        if self.closed or self.listeners >= self.most:
            raise HTTPException(503, "As many pages listen for news as can.", {"Retry-After": str(WAIT_S)})
        self.listeners += 1
        self._wanted.set()
        try:
            yield
        finally:
            self.listeners -= 1

    async def states(self) -> AsyncIterator[str]:
        """Where the record stands, and then each time that it has changed, until it is closed or for `LONGEST_S`."""
        told: str | None = None
        ends = anyio.current_time() + LONGEST_S
        while not self.closed and anyio.current_time() < ends:
            news = self._news
            if self.state is not None and self.state != told:
                told = self.state
                yield told
            else:
                with anyio.move_on_after(ends - anyio.current_time()):
                    await news.wait()

    async def _watch(self) -> None:
        limiter = anyio.CapacityLimiter(1)  # requests that wait for a thread do not hold up news
        while not self.closed:
            if not self.listeners:
                self.state, self._wanted = None, anyio.Event()
                await self._wanted.wait()
            await self._look(limiter)
            await anyio.sleep(self.every_s)

    async def _look(self, limiter: anyio.CapacityLimiter) -> None:
        try:
            state = await run_sync(self.ask, abandon_on_cancel=True, limiter=limiter)
        except CasusError as error:  # a record that is busy now can be asked again
            LOG.warning("the record could not be asked for news: %s", error)
            return
        if state != self.state:
            self.state = state
            self._tell()

    def _tell(self) -> None:
        told, self._news = self._news, anyio.Event()
        told.set()


def live_in(app: object) -> Live:
    """That of an application that `make_app` made."""
    return cast(Live, cast(FastAPI, app).state.live)


async def _seat(request: Request) -> AsyncIterator[Live]:
    live = live_in(request.app)
    async with live.listening():
        yield live


router = APIRouter()


@router.get("/live", response_class=EventSourceResponse)
async def live(seat: Annotated[Live, Depends(_seat)]) -> AsyncIterator[ServerSentEvent]:
    """`state` at once and whenever it changes; `end` at the end. Quiet ones get a comment now and then."""
    yield ServerSentEvent(comment="news of the record", retry=RETRY_MS)
    async for state in seat.states():
        yield ServerSentEvent(event="state", data=state, id=state)
    yield ServerSentEvent(event="end", data="")
