"""What the desk does, as Prometheus asks for it.

Labels are of a few values alone: the path of a route as it is written here, a method that routes have, a status.
"""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casus.errors import CasusError
from casus.version import __version__
from casus.web.desk import Desk
from casus.web.security.address import client_address, is_forwarded
from casus.web.security.roles import may
from casus.workspace import Workspace

BUCKETS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
KEEP_S = 60.0
"""So long the record's size is not counted again: of a million events that takes half a second."""
COUNTED = ("article", "event", "statement", "position", "incident")

router = APIRouter()


class Metrics:
    """Of one desk, in a registry of its own, so that several can be in one process."""

    def __init__(self, desk: Desk) -> None:
        self.registry = made = CollectorRegistry()
        labels = ("path", "method", "status")
        self.requests = Counter("casus_requests", "Requests that were answered.", labels, registry=made)
        self.seconds = Histogram(
            "casus_request_seconds", "Until the last byte was handed on.", labels[:2], buckets=BUCKETS_S, registry=made
        )
        self.under_way = Gauge("casus_requests_in_progress", "Requests that are being answered.", registry=made)
        self.listeners = Gauge("casus_live_listeners", "Pages that are told of news.", registry=made)
        Gauge("casus_build", "The program; always 1.", ("version",), registry=made).labels(__version__).set(1)
        made.register(OfRecord(desk.workspace))

    def text(self) -> bytes:
        return generate_latest(self.registry)


@dataclass(slots=True, eq=False)
class OfRecord:
    """Asks the record when it is asked itself, and not more often than it should."""

    workspace: Workspace
    _lock: Lock = field(default_factory=Lock)
    _until: float = 0.0
    _rows: tuple[tuple[str, int], ...] = ()

    def describe(self) -> Iterator[Metric]:
        """Nothing: so that registering it does not ask the record."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        try:
            health, rows = self.workspace.digests.health(), self.rows()
        except CasusError:
            yield GaugeMetricFamily("casus_record_up", "Whether the record can be asked.", 0)
            return
        yield GaugeMetricFamily("casus_record_up", "Whether the record can be asked.", 1)
        sized = GaugeMetricFamily("casus_record_rows", "Rows of the main tables.", labels=["table"])
        for name, number in rows:
            sized.add_metric([name], number)
        yield sized
        yield GaugeMetricFamily("casus_feeds", "Feeds that are watched.", health.feeds)
        yield GaugeMetricFamily("casus_feeds_failing", "Feeds whose last visit went wrong.", health.failing)
        yield GaugeMetricFamily("casus_feeds_due", "Feeds that are to be visited by now.", health.due)
        yield GaugeMetricFamily("casus_articles_waiting", "Named by feeds and not read yet.", health.waiting)
        yield GaugeMetricFamily("casus_quarantine_open", "Inputs that could not be used.", health.quarantined)
        if health.run is not None:
            age = datetime.now(UTC) - datetime.fromisoformat(health.run.heard)
            yield GaugeMetricFamily(
                "casus_last_run_age_seconds", "Since the last run was heard of.", age.total_seconds()
            )

    def rows(self) -> tuple[tuple[str, int], ...]:
        with self._lock:
            if time.monotonic() >= self._until:
                counted = self.workspace.size().rows
                self._rows = tuple((name, counted[name]) for name in COUNTED)
                self._until = time.monotonic() + KEEP_S
            return self._rows


class Measured:
    """Counts and times what passes."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status = [500]

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                status[0] = message["status"]
            await send(message)

        started = time.perf_counter()
        with self.metrics.under_way.track_inprogress():
            try:
                await self.app(scope, receive, noted)
            finally:
                labels = (route_of(scope), scope["method"] if scope["method"] in METHODS else "other")
                self.metrics.requests.labels(*labels, str(status[0])).inc()
                self.metrics.seconds.labels(*labels).observe(time.perf_counter() - started)


def route_of(scope: Scope) -> str:
    """The path of the route that answered, as it is written in its decorator."""
    path = getattr(scope.get("route"), "path", None)
    if isinstance(path, str):
        return path
    below = str(scope["path"]).removeprefix(str(scope.get("root_path", "")).removesuffix("/static"))
    return "/static" if below.startswith("/static/") else "unknown"


def measure(app: FastAPI) -> None:
    """To be called last, so that what stands around the application is counted too."""
    app.state.metrics = metrics = Metrics(app.state.desk)
    live = getattr(app.state, "live", None)
    if live is not None:
        metrics.listeners.set_function(lambda: live.listeners)
    app.include_router(router, include_in_schema=False)
    app.add_middleware(Measured, metrics=metrics)


def is_here(request: Request) -> bool:
    """Whether it comes from this machine itself, and no proxy has handed it on."""
    try:
        return ipaddress.ip_address(client_address(request)).is_loopback and not is_forwarded(request)
    except ValueError:
        return False


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """For this machine, and for whoever may read the record."""
    if not (may(request, "reader") or is_here(request)):
        raise HTTPException(401, "Ask from this machine, or with a token.", {"WWW-Authenticate": "Bearer"})
    made: Metrics = request.app.state.metrics
    return Response(made.text(), media_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
