"""What is kept about each host: made when first asked for, let go of when too much is kept."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Table(Generic[Kept]):
    """Things by name; who is read can name as many hosts as he likes, so those unused for longest are dropped.

    make: a new thing. most: how much may be kept in all. weigh: how much one thing counts for.
    """

    def __init__(self, make: Callable[[], Kept], most: int, weigh: Callable[[Kept], int] = lambda _: 1) -> None:
        self._make, self._most, self._weigh = make, most, weigh
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._weights: dict[str, int] = {}
        self._users: Counter[str] = Counter()
        self._total = 0

    def __len__(self) -> int:
        return len(self._kept)

    @contextmanager
    def using(self, name: str) -> Iterator[Kept]:
        """The thing of that name, which is not dropped as long as somebody uses it."""
        with self._lock:
            if name not in self._kept:
                self._kept[name] = self._make()
            kept = self._kept[name]
            self._users[name] += 1
        try:
            yield kept
        finally:
            with self._lock:
                self._left(name)

    def _left(self, name: str) -> None:
        self._users[name] -= 1
        self._kept.move_to_end(name)
        weight = self._weigh(self._kept[name])
        self._total += weight - self._weights.get(name, 0)
        self._weights[name] = weight
        while self._total > self._most and (oldest := self._oldest_unused()) is not None:
            self._drop(oldest)

    def _oldest_unused(self) -> str | None:
        return next((name for name in self._kept if not self._users[name]), None)

    def _drop(self, name: str) -> None:
        self._total -= self._weights.pop(name, 0)
        del self._kept[name], self._users[name]
