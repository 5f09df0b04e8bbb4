"""Answers by their questions, the newest of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")

MOST = 256
"""Answers that are kept; of a dyad with two thousand incidents one is about two megabytes."""


class Memory:
    """The newest answers by their questions; several threads may ask."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, Lock()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    def of(self, question: Hashable, answer: Callable[[], T]) -> T:
        """The answer as it is kept, else as it is found now; two who ask at once may both find it."""
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
                return cast(T, self._answers[question])
        found = answer()
        with self._lock:
            self._answers[question] = found
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return found
