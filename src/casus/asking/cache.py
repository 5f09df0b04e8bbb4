"""Values that take long to make, kept with what they are of; who asks is given the last one while the next is made."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from threading import Lock
from typing import Any, Generic, TypeVar, cast, overload

from casus.errors import CasusError, StoreError

T = TypeVar("T")

MOST = 128
"""Values that are kept; those asked for last."""
LEAST_PAUSE_S = 2.0
WORKERS = 2
"""What takes long for one of them holds up nothing for the other."""
SHARE = 0.1
"""Of the time of one processor at most so much goes into making a value anew, however fast the record changes."""


@dataclass(frozen=True, slots=True)
class Digest(Generic[T]):
    """as_of: when it was made, ISO 8601 in UTC to the second. current: whether the record is still as it was then."""

    value: T
    as_of: str
    current: bool


@dataclass(slots=True)
class _Kept:
    """state: that it is of. took: seconds. made: of the clock that only goes on. again: whether it is being made."""

    value: Any
    state: str
    as_of: str
    made: float
    took: float
    again: bool = False


class Cache:
    """Safe to use from several threads. Close it: threads of its own make what is kept anew."""

    def __init__(self, most: int = MOST, least_pause_s: float = LEAST_PAUSE_S) -> None:
        self._most, self._least_pause_s = most, least_pause_s
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._making: dict[Hashable, Future[_Kept]] = {}
        self._lock = Lock()
        self._closed = False
        self._worker = ThreadPoolExecutor(WORKERS, thread_name_prefix="digest")

    @overload
    def get(self, key: Hashable, state: str, make: Callable[[], T]) -> Digest[T]: ...

    @overload
    def get(self, key: Hashable, state: str, make: Callable[[], T], wait_s: float | None) -> Digest[T] | None: ...

    def get(self, key: Hashable, state: str, make: Callable[[], T], wait_s: float | None = None) -> Digest[T] | None:
        """The value of this key: at once where there is one, else when it is made; whoever comes meanwhile waits too.

        state: of the record as it is now. One of another state is given as it is and made anew behind the scenes, and
        not before it has been of use for a while. wait_s: where there is none yet, so long is waited for it, and None
        is given when that is over; it is made all the same. Raises what `make` raises only where there was no value.
        """
        kept = self._found(key) or self._first(key, state, make, wait_s)
        if kept is None:
            return None
        if kept.state != state:
            self._renew(key, kept, state, make)
        return Digest(cast(T, kept.value), kept.as_of, kept.state == state)

    def _first(self, key: Hashable, state: str, make: Callable[[], Any], wait_s: float | None) -> _Kept | None:
        with self._lock:
            if key in self._kept:
                return self._kept[key]
            running = self._making.get(key)
            mine = running is None
            running = self._making.setdefault(key, Future())
        if mine and (wait_s is None or not self._soon(partial(self._run, running, key, state, make))):
            self._run(running, key, state, make)
        try:
            return running.result(wait_s)
        except TimeoutError:
            return None

    def _run(self, running: Future[_Kept], key: Hashable, state: str, make: Callable[[], Any]) -> None:
        try:
            if self._closed:
                raise StoreError("the record is being closed; ask again when it is open")
            running.set_result(self._made(key, state, make))
        except BaseException as error:  # told to all who wait
            running.set_exception(error)
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _found(self, key: Hashable) -> _Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _made(self, key: Hashable, state: str, make: Callable[[], Any]) -> _Kept:
        as_of, began = datetime.now(UTC).isoformat(timespec="seconds"), time.monotonic()
        value = make()
        now = time.monotonic()
        kept = _Kept(value, state, as_of, now, now - began)
        with self._lock:
            self._kept[key] = kept
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return kept

    def _renew(self, key: Hashable, kept: _Kept, state: str, make: Callable[[], Any]) -> None:
        with self._lock:
            pause = max(self._least_pause_s, kept.took / SHARE)
            if kept.again or time.monotonic() - kept.made < pause:
                return
            kept.again = True
        self._soon(partial(self._remade, key, kept, state, make))

    def _remade(self, key: Hashable, kept: _Kept, state: str, make: Callable[[], Any]) -> None:
        """What cannot be made for now stays as it is, and is tried again after the same pause."""
        try:
            if not self._closed:
                self._made(key, state, make)
        except CasusError:
            kept.made, kept.again = time.monotonic(), False
        except BaseException:
            kept.made, kept.again = time.monotonic(), False
            raise

    def _soon(self, work: Callable[[], object]) -> bool:
        """Has a thread of its own do it; False where there is none any more."""
        try:
            self._worker.submit(work)
        except RuntimeError:
            return False
        return True

    def close(self) -> None:
        """Waits for what is being made; what waits for its turn is not made any more, which is told to who waits."""
        self._closed = True
        self._worker.shutdown()
