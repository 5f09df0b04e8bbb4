"""One request to a host at a time, seconds between two, and more after it failed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from casus.errors import FetchError
from casus.fetch.table import Table

MOST_HOSTS = 10_000
PATIENCE_S = 60.0
"""Who would have to wait for longer is sent away, so that one slow host does not hold up a thread that others need."""

BUSY = frozenset({"http-429", "http-503"})
OWN = frozenset({"busy", "backing-off"})
"""Reasons of errors that the gate raises, not the server."""

_BUSY_S, _FAILED_S, _MOST_S = 60.0, 10.0, 3_600.0


@dataclass(slots=True)
class _Host:
    """turn: held by whose turn it is. free_at: the clock's time from which on it may be asked. failures: in a row."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = float("-inf")
    failures: int = 0


class Gate:
    """Keeps many threads polite. delay_s: seconds from the end of one request to a host to the start of the next.

    clock: seconds that only grow. sleep: waits for some seconds; a watcher gives one that wakes up when it is stopped.
    """

    def __init__(
        self,
        delay_s: float,
        *,
        patience_s: float = PATIENCE_S,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._delay_s, self._patience_s, self._clock, self._sleep = delay_s, patience_s, clock, sleep
        self._hosts: Table[_Host] = Table(_Host, MOST_HOSTS)

    @contextmanager
    def turn(self, host: str, delay_s: float = 0.0) -> Iterator[None]:
        """Wait for this host's turn; whatever is done within is the one request. delay_s: what robots.txt asks for.

        Raises FetchError `busy` or `backing-off`, with the seconds to come back after, when the wait would be too long.
        """
        with self._hosts.using(host) as kept:
            if not kept.turn.acquire(timeout=self._patience_s):
                raise _come_back(host, "busy", max(self._delay_s, delay_s))
            try:
                self._wait(host, kept)
                try:
                    yield
                finally:
                    kept.free_at = max(kept.free_at, self._clock() + max(self._delay_s, delay_s))
            finally:
                kept.turn.release()

    def ready_in(self, host: str) -> float:
        """Seconds until the host may be asked again, 0 when it may be now."""
        with self._hosts.using(host) as kept:
            return max(kept.free_at - self._clock(), 0.0)

    def failed(self, host: str, error: FetchError) -> None:
        """Leave a host alone for as long as it asked for, and for longer each time that it fails again."""
        with self._hosts.using(host) as kept:
            kept.failures += 1
            first = _BUSY_S if error.reason in BUSY else _FAILED_S
            pause = min(first * 2 ** min(kept.failures - 1, 20), _MOST_S)
            pause = error.retry_after if error.retry_after is not None else pause
            kept.free_at = max(kept.free_at, self._clock() + pause)

    def succeeded(self, host: str) -> None:
        """The host answered, so its failures are forgotten."""
        with self._hosts.using(host) as kept:
            kept.failures = 0

    def _wait(self, host: str, kept: _Host) -> None:
        wait = kept.free_at - self._clock()
        if wait > self._patience_s:
            raise _come_back(host, "backing-off", wait)
        if wait > 0:
            self._sleep(wait)


def _come_back(host: str, reason: str, seconds: float) -> FetchError:
    message = f"{host} is not to be asked now; come back in {seconds:.0f} seconds"
    return FetchError(message, reason=reason, temporary=True, retry_after=seconds)
