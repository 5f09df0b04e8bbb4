"""Connections that lead only where the guard allows, and that end in time.

The addresses of a name are looked up once, every one is checked, and the connection is made to the number that was
checked, never to the name. So a name server that answers differently the second time (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

import httpcore

from casus.errors import FetchError
from casus.fetch.guard import Guard

Resolve = Callable[[str, int], Sequence[str]]
"""Host name (or number in any notation) and port to addresses; raises OSError."""

MOST_ADDRESSES = 4
"""Addresses of one name that are tried: only large sites have more, and four dead ones in a row are no accident."""


class Deadline:
    """The end of the time for one page. seconds: from now on."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left, 0 or less when none are."""
        return self._end - time.monotonic()

    def bound(self, timeout: float | None) -> float:
        """The shorter of a timeout and the time left. Raises httpcore.TimeoutException when there is none left."""
        left = self.left
        if left <= 0:
            raise httpcore.TimeoutException("the time for one page is over")
        return left if timeout is None else min(timeout, left)


class GuardedBackend(httpcore.NetworkBackend):
    """Makes the one connection of one request.

    most: bytes that are read from the connection, headers and all. received: how many were. ended: whether the server
    closed its side.
    """

    def __init__(self, guard: Guard, deadline: Deadline, most: int, resolve: Resolve) -> None:
        self._guard, self.deadline, self.most, self._resolve = guard, deadline, most, resolve
        self.received = 0
        self.ended = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        found = looked_up(self._resolve, host, port, self.deadline.bound(timeout))
        failure: Exception | None = None
        for address in self._usable(host, found, port)[:MOST_ADDRESSES]:
            try:
                stream = httpcore.SyncBackend().connect_tcp(
                    address, port, self.deadline.bound(timeout), local_address, socket_options or ()
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return BoundedStream(stream, self)
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        raise FetchError(f"{path} is a socket of this machine; give a web address", reason="refused-address")

    def _usable(self, host: str, addresses: Sequence[str], port: int) -> list[str]:
        """Those of a host's addresses that may be connected to; FetchError when there is none.

        Bad ones among good ones are passed over rather than the host refused: no connection to them is made either way,
        and sites exist that publish a stray private address beside their public one.
        """
        refusals = {address: self._guard.refusal(host, address, port) for address in addresses}
        usable = [address for address, refusal in refusals.items() if refusal is None]
        refused = [refusal for refusal in refusals.values() if refusal is not None]
        if refused and not usable:
            slug, why = refused[0]
            advice = f"name {host} in the setting `allowed` if it is yours"
            raise FetchError(f"{host} is not connected to: {why}; {advice}", reason=slug)
        return usable


class BoundedStream(httpcore.NetworkStream):
    """A connection of which no wait outlasts the deadline, so that a server that drips bytes is left all the same."""

    def __init__(self, stream: httpcore.NetworkStream, backend: GuardedBackend) -> None:
        self._stream, self._backend = stream, backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        chunk = self._stream.read(max_bytes, self._backend.deadline.bound(timeout))
        self._backend.received += len(chunk)
        self._backend.ended |= not chunk
        if self._backend.received > self._backend.most:
            raise FetchError(f"the server sent over {self._backend.most} bytes", reason="too-large")
        return chunk

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.deadline.bound(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, self._backend.deadline.bound(timeout))
        return BoundedStream(inner, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def system_addresses(host: str, port: int) -> list[str]:
    """The addresses that the system's resolver gives for a name, in its order, each once."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def looked_up(resolve: Resolve, host: str, port: int, timeout: float) -> Sequence[str]:
    """The addresses of a host within `timeout` seconds; raises FetchError `dns`, or TimeoutException of httpcore.

    The system's resolver cannot be told to hurry, so it runs in a thread of its own that is left behind when late.
    """
    with suppress(ValueError):  # where it is a name
        return [str(ipaddress.ip_address(host))]
    answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError] = queue.SimpleQueue()
    threading.Thread(target=_answer, args=(resolve, host, port, answers), daemon=True, name=f"dns {host[:60]}").start()
    try:
        answer = answers.get(timeout=timeout)
    except queue.Empty as error:
        raise httpcore.ConnectTimeout(f"no answer for the name {host}") from error
    if isinstance(answer, Exception):
        passes = getattr(answer, "errno", None) == socket.EAI_AGAIN
        raise FetchError(f"the name {host} has no address ({answer})", reason="dns", temporary=passes) from answer
    return answer


def _answer(
    resolve: Resolve, host: str, port: int, answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError]
) -> None:
    try:
        answers.put(resolve(host, port))
    except (OSError, UnicodeError) as error:  # UnicodeError: a name with a label that is empty or over 63 letters
        answers.put(error)
