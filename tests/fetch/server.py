"""A server on loopback that misbehaves on demand: each path of `misbehaviours.PAGES` does its own mischief.

It speaks through the bare socket, since most of what it says no decent library would say.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

ALLOWED = ("127.0.0.0/8",)
"""What `FetchOptions.allowed` must hold for this server to be reached."""

_REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 404: "Not Found"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as it came in. path: without the query. headers: names in lower case. at: `time.monotonic()`."""

    path: str
    query: str
    headers: Mapping[str, str]
    at: float


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the connection to answer it on. nth: how many requests its path has had, from 1."""

    seen: Seen
    nth: int
    base: str
    connection: socket.socket
    stopping: threading.Event

    def send(self, raw: bytes) -> None:
        self.connection.sendall(raw)

    def begin(self, headers: Mapping[str, str], status: int = 200) -> None:
        lines = [f"HTTP/1.1 {status} {_REASONS.get(status, 'Whatever')}"]
        lines += [f"{name}: {value}" for name, value in {"Connection": "close", **headers}.items()]
        self.send("\r\n".join([*lines, "", ""]).encode())

    def answer(self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        """A whole answer; `Retry_After="7"` gives the header Retry-After."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.begin({"Content-Type": kind, "Content-Length": str(len(body)), **named}, status)
        self.send(body)

    def forever(self, pause_s: float = 0.0) -> Iterator[int]:
        """Counts until the server stops; a client that goes away ends it by the error of the next `send`."""
        count = 0
        while not self.stopping.wait(pause_s):
            yield count
            count += 1


Page = Callable[[Exchange], None]


@dataclass
class Misbehaving:
    """The running server, as a context manager.

    pages: by path with its slash; a path that is not there is answered 404, so robots.txt too unless it is given one.
    tls: speaks https with it. requests: all that came, in order.
    """

    pages: Mapping[str, Page]
    tls: ssl.SSLContext | None = None
    requests: list[Seen] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _threads: list[threading.Thread] = field(default_factory=list)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Misbehaving:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port: int = self._listener.getsockname()[1]
        self.base = f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        for thread in list(self._threads):
            thread.join(timeout=5)
        self._listener.close()

    def url(self, path: str) -> str:
        return f"{self.base}/{path.lstrip('/')}"

    def count(self, path: str) -> int:
        """How many requests a path has had."""
        return self._counts[f"/{path.lstrip('/')}"]

    def _start(self, run: Callable[[], None]) -> None:
        thread = threading.Thread(target=run, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            with suppress(TimeoutError):
                connection, _ = self._listener.accept()
                self._start(lambda connection=connection: self._serve(connection))  # type: ignore[misc]

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), self._safe(connection) as connection:
            head = b""
            while b"\r\n\r\n" not in head:
                chunk = connection.recv(65_536)
                if not chunk:
                    return
                head += chunk
            exchange = self._exchange(head.decode("latin-1"), connection)
            self.pages.get(exchange.seen.path, not_found)(exchange)

    def _safe(self, connection: socket.socket) -> socket.socket:
        connection.settimeout(5)
        if self.tls is None:
            return connection
        try:
            return self.tls.wrap_socket(connection, server_side=True)
        except OSError:
            connection.close()
            raise

    def _exchange(self, head: str, connection: socket.socket) -> Exchange:
        first, *lines = head.split("\r\n\r\n")[0].split("\r\n")
        path, _, query = first.split(" ")[1].partition("?")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        seen = Seen(path, query, headers, time.monotonic())
        with self._lock:
            self.requests.append(seen)
            self._counts[path] += 1
            return Exchange(seen, self._counts[path], self.base, connection, self._stopping)


def not_found(exchange: Exchange) -> None:
    exchange.answer(b"There is nothing here.", "text/plain", 404)
