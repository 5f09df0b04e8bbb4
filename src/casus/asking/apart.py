"""Work that takes seconds, done by another process: in this one whoever reads a page would be slower for it."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar, cast

from casus.errors import CasusError, StoreError
from casus.store.store import Store

P = ParamSpec("P")
T = TypeVar("T")

NICE = 10
"""How far it steps back where others want the processor."""
ENDED = "the process that looks through the record has ended; ask again"


@dataclass(frozen=True, slots=True)
class _Other:
    process: SpawnProcess
    pipe: Connection


class Apart:
    """One other process, which has the record open as well; it is started by the first question, and again if it dies.

    Answers one question after the other, to any thread. It ends with this process, at the latest. Close it.
    """

    def __init__(self, location: str) -> None:
        self._location = location
        self._lock = Lock()
        self._other: _Other | None = None
        self._closed = False

    def ask(self, work: Callable[Concatenate[Store, P], T], *args: P.args, **named: P.kwargs) -> T:
        """What this function gives there. It has to be one of a module, so that the other process finds it.

        Raises the CasusError that it raises, and StoreError where the process ends before it has answered.
        """
        with self._lock:
            try:
                pipe = self._started().pipe
                pipe.send((work, args, named))
                found = pipe.recv()
            except (EOFError, OSError) as error:
                self._end()
                raise StoreError(ENDED) from error
        if isinstance(found, CasusError):
            raise found
        return cast(T, found)

    def _started(self) -> _Other:
        if self._closed:
            raise StoreError("the record is being closed; ask again when it is open")
        if self._other is None:
            here, there = get_context("spawn").Pipe()
            process = get_context("spawn").Process(
                target=answer, args=(self._location, there), name="apart", daemon=True
            )
            process.start()
            there.close()  # or the end of the other process would not be noticed
            self._other = _Other(process, here)
        return self._other

    def _end(self) -> None:
        other, self._other = self._other, None
        if other is not None:
            other.process.terminate()
            other.process.join()
            other.pipe.close()

    def close(self) -> None:
        """Ends what is being done there; whoever waits for it is told so."""
        self._closed = True
        other = self._other
        if other is not None:
            other.process.terminate()
        with self._lock:
            self._end()


def answer(location: str, pipe: Connection) -> None:
    """What the other process does until nobody is left to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of the keyboard: the one who asks ends it
    if hasattr(os, "nice"):
        os.nice(NICE)
    with suppress(EOFError, BrokenPipeError), Store.open(location) as store:
        while True:
            work, args, named = pipe.recv()
            pipe.send(_done(partial(work, store, *args, **named)))


def _done(work: Callable[[], object]) -> object:
    """What it gives, or its error; what it throws away is looked for afterwards, which takes half the time."""
    gc.disable()
    try:
        return work()
    except CasusError as error:
        return error
    finally:
        gc.enable()
        gc.collect()
