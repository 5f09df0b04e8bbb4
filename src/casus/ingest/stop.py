"""Ctrl-C and the stop of a service: the first asks a run to end after what is under way, the second ends it now."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """In `with`, signals are taken; `asked` says whether one came. To be used in the main thread."""

    def __init__(self) -> None:
        self.asked = self._gives_up = False
        self._before: dict[int, Any] = {}

    def until(self, inputs: Iterable[T]) -> Iterator[T]:
        """The inputs, until somebody asks to stop."""
        for one in inputs:
            if self.asked:
                return
            yield one

    def giving_up(self, inputs: Iterable[T]) -> Iterator[T]:
        """As `until`, and an input that is still waited for when somebody asks is given up."""
        taken = iter(inputs)
        while not self.asked:
            try:
                self._gives_up = True
                one = next(taken)
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.asked = True
                return
            finally:
                self._gives_up = False
            yield one

    def __enter__(self) -> Stop:
        for number in SIGNALS:
            self._before[number] = signal.signal(number, self._take)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _take(self, number: int, _: FrameType | None) -> None:
        ends_now = self.asked or self._gives_up
        self.asked = True
        if ends_now:
            raise KeyboardInterrupt
