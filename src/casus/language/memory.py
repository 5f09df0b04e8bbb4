"""What was read lately, within a bound; safe for several threads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Words = tuple[str, ...]
Kept = TypeVar("Kept")


class Memory(Generic[Kept]):
    """What is known of sentences, by the words of their sentences; of more than `most` the oldest go."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: dict[Words, Kept] = {}
        self._lock = Lock()

    def of(self, sentences: Sequence[Words]) -> dict[Words, Kept]:
        """Those of the sentences that are remembered."""
        with self._lock:
            return {words: self._kept[words] for words in sentences if words in self._kept}

    def keep(self, readings: Iterable[tuple[Words, Kept]]) -> None:
        with self._lock:
            self._kept.update(readings)
            for words in list(self._kept)[: max(0, len(self._kept) - self.most)]:
                del self._kept[words]
