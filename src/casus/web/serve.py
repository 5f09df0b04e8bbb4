"""The desk on a port."""

from __future__ import annotations

import socket
from collections.abc import Callable
from http.client import HTTPConnection
from threading import Thread

import uvicorn

from casus.errors import BadOption
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.live import live_in
from casus.web.options import DeskOptions
from casus.web.security.guard import check_people
from casus.web.security.limits import LONGEST_HEAD, Patient
from casus.workspace import Workspace

BACKLOG = 128
KEEP_S = 15
"""Seconds that a quiet connection is kept."""
FIRST_S = 60
"""Seconds that the first page may take."""
CLOSE_S = 5
"""Seconds that open pages have when it ends."""


def serve(workspace: Workspace, options: DeskOptions, ready: Callable[[str], None] = lambda address: None) -> None:
    """Serves until it is interrupted. ready: is given the address of the desk once it listens.

    Raises BadOption for an address that cannot be listened on, and where others could reach a desk without an admin.
    """
    check_people(workspace, options)
    with listening(options) as at:
        desk = Desk(workspace, options)
        workspace.digests.work_apart()
        server = make_server(desk)
        Thread(target=desk.warm, name="warm", daemon=True).start()
        ready(address_of(at, options))
        server.run(sockets=[at])


def try_out(workspace: Workspace, options: DeskOptions) -> tuple[str, int]:
    """Serves only until its first page is asked for, by itself: the address, and the status of the answer."""
    with listening(options) as at:
        server = make_server(Desk(workspace, options))
        serving = Thread(target=server.run, kwargs={"sockets": [at]})
        serving.start()
        try:
            return address_of(at, options), _first_page(at, options)
        finally:
            server.should_exit = True
            serving.join()


def _first_page(at: socket.socket, options: DeskOptions) -> int:
    host, port = at.getsockname()[:2]
    asked = HTTPConnection(host, port, timeout=FIRST_S)
    try:
        asked.request("GET", f"{options.root}/")
        return asked.getresponse().status
    finally:
        asked.close()


def make_server(desk: Desk) -> uvicorn.Server:
    options = desk.options
    config = uvicorn.Config(
        make_app(desk), log_level="warning", access_log=False, server_header=False, date_header=True,
        proxy_headers=bool(options.proxies), forwarded_allow_ips=list(options.proxies),
        timeout_keep_alive=KEEP_S, timeout_graceful_shutdown=CLOSE_S, h11_max_incomplete_event_size=LONGEST_HEAD,
        limit_concurrency=options.connections, ws="none", http=Patient, loop="asyncio", lifespan="on",
    )  # fmt: skip
    return _Server(config)


class _Server(uvicorn.Server):
    """Pages that listen for news are told that it ends; it would wait for them else."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        live_in(self.config.app).close()
        await super().shutdown(sockets)


def listening(options: DeskOptions) -> socket.socket:
    """A socket that listens; raises BadOption where that cannot be."""
    try:
        family, _, _, _, at = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)[0]
        made = socket.create_server(at[:2], family=family, backlog=BACKLOG)
    except (OSError, OverflowError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadOption(
            f"--host {options.host} --port {options.port}: {reason}; give another port (0 takes a free one)"
        ) from error
    return made


def is_free(options: DeskOptions) -> bool:
    """Whether nobody else listens there."""
    try:
        listening(options).close()
    except BadOption:
        return False
    return True


def address_of(at: socket.socket, options: DeskOptions) -> str:
    """What to give a browser."""
    host, port = at.getsockname()[:2]
    shown = "127.0.0.1" if host == "0.0.0.0" else "[::1]" if host == "::" else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}{options.root}/"
