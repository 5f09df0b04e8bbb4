"""The desk asked within this process, without a port: how long each answer takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import anyio
from fastapi import FastAPI
from starlette.types import Message

HOST = "127.0.0.1:8017"


@dataclass(frozen=True, slots=True)
class Answered:
    """size: bytes. ms: until all of it was there; cpu: of the processor."""

    address: str
    status: int
    size: int
    ms: float
    cpu: float


def ask_within(
    app: FastAPI, pages: Mapping[str, Sequence[str]], told: Callable[[str], None]
) -> dict[str, list[Answered]]:
    """Asks for the addresses of each page one after the other, while the application runs. told: of each page."""
    return anyio.run(_ask, app, pages, told)


async def _ask(
    app: FastAPI, pages: Mapping[str, Sequence[str]], told: Callable[[str], None]
) -> dict[str, list[Answered]]:
    found = {}
    async with app.router.lifespan_context(app):
        for name, listed in pages.items():
            told(name)
            found[name] = [await answered(app, address) for address in listed]
    return found


async def answered(app: FastAPI, address: str) -> Answered:
    """Asks the application itself for a page."""
    parts = urlsplit(address)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": parts.path, "raw_path": parts.path.encode(), "query_string": parts.query.encode(), "root_path": "",
        "headers": [(b"host", HOST.encode()), (b"accept", b"text/html")],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8017), "state": {},
    }  # fmt: skip
    status, size = 0, 0

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status, size
        status = message.get("status", status)
        size += len(message.get("body", b""))

    began, spent = time.perf_counter(), time.process_time()
    await app(scope, receive, send)
    took, cpu = time.perf_counter() - began, time.process_time() - spent
    return Answered(address, status, size, 1000 * took, 1000 * cpu)
