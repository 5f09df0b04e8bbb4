"""The workers: processes that are kept busy with chunks of items, and started again when one dies."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import chain, islice
from multiprocessing import get_context

from casus.ingest.worker import Input, Job, Worker, start, work
from casus.records.article import Article
from casus.records.outcome import Outcome, Refused
from casus.records.rejected import Rejected

CHUNK_ITEMS = 16
CHUNK_BYTES = 200_000
"""Inputs that a worker gets together: enough to keep it busy, little to lose when the run is killed."""

FEW = 12
"""So few are coded in this process: starting others would take longer."""

TRIES = 2
"""Deaths of a worker that an input may be alone at."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """start: the number of the first input, from 0. tries: how often a worker died while it had these."""

    inputs: tuple[Input, ...]
    start: int = 0
    tries: int = 0


Ready = tuple[int, list[Outcome]]
"""Outcomes of consecutive inputs, and the number of the first."""


def outcomes(inputs: Iterable[Input], job: Job, workers: int = 0, *, in_order: bool = False) -> Iterator[list[Outcome]]:
    """What became of the inputs, some at a time, as they are ready. workers: processes; 0 is one for each core.

    in_order: as they were given. Closing the iterator gives up what is under way.
    """
    inputs = iter(inputs)
    few = list(islice(inputs, FEW + 1))
    workers = workers or os.cpu_count() or 1
    if len(few) <= FEW or workers == 1:
        with Worker(job) as worker:
            for chunk in chunks(chain(few, inputs)):
                yield worker.work(chunk.inputs)
        return
    with Pool(job, workers) as pool:
        ready = pool.run(chunks(chain(few, inputs)))
        yield from (found for _, found in (ordered(ready) if in_order else ready))


def chunks(inputs: Iterable[Input]) -> Iterator[Chunk]:
    """Inputs in their order, up to CHUNK_ITEMS and about CHUNK_BYTES together."""
    held: list[Input] = []
    start = size = 0
    for one in inputs:
        held.append(one)
        size += len(one.text) if isinstance(one, Article) else len(one.raw)
        if len(held) == CHUNK_ITEMS or size >= CHUNK_BYTES:
            yield Chunk(tuple(held), start)
            start += len(held)
            held, size = [], 0
    if held:
        yield Chunk(tuple(held), start)


def ordered(ready: Iterable[Ready]) -> Iterator[Ready]:
    """Holds back what comes before its turn: no more than is under way."""
    waiting: dict[int, list[Outcome]] = {}
    turn = 0
    for number, some in ready:
        waiting[number] = some
        while turn in waiting:
            found = waiting.pop(turn)
            yield turn, found
            turn += len(found)


class Pool:
    """Worker processes. One that dies (killed, out of memory, crashed in a library) costs no other item anything."""

    def __init__(self, job: Job, workers: int) -> None:
        self.job, self.workers = job, workers
        self.processes = self._start()
        self.busy: dict[Future[list[Outcome]], Chunk] = {}
        self.suspects: deque[Chunk] = deque()

    def run(self, waiting: Iterator[Chunk]) -> Iterator[Ready]:
        """Two chunks for each worker are under way: one that it works on and one that waits for it."""
        for chunk in waiting:
            self._submit(chunk)
            while len(self.busy) >= 2 * self.workers:
                yield from self._finished()
        while self.busy:
            yield from self._finished()

    def _finished(self) -> Iterator[Ready]:
        done, _ = wait(self.busy, return_when=FIRST_COMPLETED)
        broken = False
        for future in done:
            chunk = self.busy.pop(future)
            try:
                yield chunk.start, future.result()
            except BrokenProcessPool:
                self.suspects.append(chunk)
                broken = True
        if broken:
            yield from self._recover()

    def _recover(self) -> Iterator[Ready]:
        """Starts new workers; what was under way is tried alone, so that it is known which chunk kills."""
        self.suspects.extend(self.busy.values())
        self.busy.clear()
        self._renew()
        while self.suspects:
            chunk = self.suspects.popleft()
            try:
                yield chunk.start, self.processes.submit(work, chunk.inputs).result()
            except BrokenProcessPool:
                self._renew()
                yield from self._after_death(replace(chunk, tries=chunk.tries + 1))

    def _after_death(self, chunk: Chunk) -> Iterator[Ready]:
        """A chunk that killed a worker by itself is cut into its items; an item that does so TRIES times is refused."""
        if len(chunk.inputs) > 1:
            alone = [Chunk((one,), chunk.start + number) for number, one in enumerate(chunk.inputs)]
            self.suspects.extendleft(reversed(alone))
        elif chunk.tries < TRIES:
            self.suspects.appendleft(chunk)
        else:
            yield chunk.start, [crashed(chunk.inputs[0], chunk.tries)]

    def _submit(self, chunk: Chunk) -> None:
        try:
            self.busy[self.processes.submit(work, chunk.inputs)] = chunk
        except BrokenProcessPool:  # a worker died before it was given anything
            self._renew()
            self.busy[self.processes.submit(work, chunk.inputs)] = chunk

    def _start(self) -> ProcessPoolExecutor:
        # spawn: a forked copy of a process with threads and an open database would hang sooner or later.
        return ProcessPoolExecutor(self.workers, get_context("spawn"), initializer=start, initargs=(self.job,))

    def _renew(self) -> None:
        self.processes.shutdown(cancel_futures=True)
        self.processes = self._start()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.processes.shutdown(cancel_futures=True)


def crashed(one: Input, times: int) -> Refused:
    """What killed so many workers by itself is kept for a person to look at."""
    place = one.doc if isinstance(one, Article) else one.place
    item = None if isinstance(one, Article) else one
    message = f"{place} ended the process that read it, {times} times; look at it by hand"
    return Refused(Rejected(one.doc, place, "crashed", message), item)
