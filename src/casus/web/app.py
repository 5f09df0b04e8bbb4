"""The desk as an application: the order of its parts."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from casus.version import __version__
from casus.web import health, live
from casus.web.api.router import add_api
from casus.web.below import Below
from casus.web.desk import Desk
from casus.web.failures import tell_failures
from casus.web.live import Live
from casus.web.metrics import measure
from casus.web.pages import (
    actor,
    api,
    article,
    audit,
    code,
    door,
    dyad,
    explain,
    incident,
    me,
    network,
    people,
    search,
    situation,
    sources,
)
from casus.web.security.guard import secure
from casus.web.templates import STATIC
from casus.web.timing import Timing

PAGES = (situation, incident, dyad, actor, network, article, explain, search, code, sources, live, api)
PEOPLE = (door, me, people, audit)


def make_app(desk: Desk) -> FastAPI:
    """All that a server is given. Its address in the desk's own links begins with the root of the options."""
    app = FastAPI(
        title="Casus", version=__version__, lifespan=_running, openapi_url=None, docs_url=None, redoc_url=None
    )
    app.state.desk = desk
    app.state.live = Live(desk.workspace.state, desk.options.live_s)
    tell_failures(app)
    for page in (*PAGES, *PEOPLE):
        app.include_router(page.router, include_in_schema=False)
    add_api(app)
    app.include_router(health.router, include_in_schema=False)
    secure(app, desk)
    measure(app)
    app.add_middleware(Below, root=desk.options.root)
    app.add_middleware(Timing)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


SWITCH_S = 0.0005
"""Seconds after which a thread that computes lets another one go on. SQLite lets go at each row, so that a page would
wait the usual 5 ms a hundred times while alerts are looked for behind it: it took twice as long."""


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = app.state.desk.options.threads
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    app.state.desk.workspace.digests.warm_soon()
    watching: Live = app.state.live
    try:
        async with watching.running():
            yield
    finally:
        sys.setswitchinterval(before)
