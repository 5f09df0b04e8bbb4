"""What may take longer than a page can: it is waited for a moment, and else made while the page is already read."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")

WAIT_S = 0.08
WORKERS = 3
"""Things that are made at the same time; each once, however many ask for it."""


class Soon:
    """Safe to use from several threads. Close it: what is being made is waited for."""

    def __init__(self, wait_s: float = WAIT_S) -> None:
        self._wait_s = wait_s
        self._workers = ThreadPoolExecutor(WORKERS, thread_name_prefix="soon")
        self._making: dict[Hashable, Future[Any]] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T], wait_s: float | None = None) -> T | None:
        """What `make` gives, or None where it is still at it: then ask again. Raises what `make` raises.

        make: is to keep what it made for whoever asks next; here it is forgotten once it was given to somebody.
        """
        with self._lock:
            future = self._making.get(key) or self._workers.submit(make)
            self._making[key] = future
        try:
            return cast(T, future.result(self._wait_s if wait_s is None else wait_s))
        except TooLate:
            return cast(T, future.result()) if future.done() else None
        finally:
            if future.done():
                self._forget(key, future)

    def _forget(self, key: Hashable, future: Future[Any]) -> None:
        with self._lock:
            if self._making.get(key) is future:
                del self._making[key]

    def close(self) -> None:
        self._workers.shutdown(cancel_futures=True)
