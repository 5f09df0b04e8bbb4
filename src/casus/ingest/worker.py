"""What is done with a handful of inputs: read, leave out what the record has, code, sketch. Nothing is written here."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import Protocol

from casus.dates.dateline import day_of
from casus.ingest.grouping import accounts_in
from casus.intake.furniture import prose_spans
from casus.intake.options import IntakeOptions
from casus.intake.read import item_article
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Versions
from casus.records.item import Item
from casus.records.outcome import Known, Outcome, Refused, Sighting, Taken
from casus.records.sketch import Sketch
from casus.store.asking import known_digests
from casus.store.store import Store
from casus.stories.copies import sketch


class Coder(Protocol):
    """What codes articles: casus.pipeline.Casus, or what stands for it in a test."""

    @property
    def versions(self) -> Versions: ...

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]: ...


Load = Callable[[], Coder]
Input = Item | Article
"""What a worker is given: something to read, or an article of the record to be coded again."""


def load_alone() -> Coder:
    """The pipeline on one thread: there is a process for each core."""
    from casus.pipeline import load

    return load(workers=1)


def load_sifting() -> Coder:
    """As `load_alone`; sentences that cannot hold an event are left aside."""
    from casus.pipeline import load

    return load(workers=1, sift=True)


def load_on_gpu() -> Coder:
    """As `load_alone`; the network is read on the graphics processor that the process was given."""
    from casus.pipeline import load

    return load(workers=1, on_gpu=True)


def load_sifting_on_gpu() -> Coder:
    from casus.pipeline import load

    return load(workers=1, sift=True, on_gpu=True)


def load_of(*, sift: bool, on_gpu: bool) -> Load:
    """The function among these that loads so."""
    if on_gpu:
        return load_sifting_on_gpu if sift else load_on_gpu
    return load_sifting if sift else load_alone


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs. load: a function that another process can find by its name.

    store: the name of the record whose articles are left out; None where there is none yet.
    again: codes also what the record has. bare: only codes, without accounts and a sketch for a record.
    """

    store: str | None
    options: IntakeOptions
    load: Load
    again: bool = False
    bare: bool = False


class Worker:
    """Turns inputs into outcomes, in their order. Close it, or use it in `with`."""

    def __init__(self, job: Job) -> None:
        self.options, self.again, self.bare = job.options, job.again, job.bare
        self.store = None if job.store is None else Store.open(job.store)
        self.load = job.load

    @cached_property
    def coder(self) -> Coder:
        """Loaded for the first article that is not known."""
        return self.load()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        if self.store is not None:
            self.store.close()

    def work(self, inputs: Sequence[Input]) -> list[Outcome]:
        read = [self.read(one) for one in inputs]
        articles = {number: one for number, one in enumerate(read) if isinstance(one, Article)}
        settled: dict[int, Outcome] = dict(self.settled(inputs, articles))
        settled.update((number, one) for number, one in enumerate(read) if isinstance(one, Refused))
        return [settled[number] for number in range(len(inputs))]

    def read(self, one: Input) -> Article | Refused:
        if isinstance(one, Article):
            return one
        found = item_article(one, self.options)
        return found if isinstance(found, Article) else Refused(found, one)

    def settled(self, inputs: Sequence[Input], articles: Mapping[int, Article]) -> Iterator[tuple[int, Known | Taken]]:
        """Each article as known, or coded; of two that are the same the first is coded, where a record is meant."""
        known = set() if self.again or self.store is None else self.known(self.store, articles.values())
        fresh: list[int] = []
        for number, article in articles.items():
            if article.digest in known and not self.bare:
                yield number, Known(sighting(inputs[number], article), article.digest)
            else:
                known.add(article.digest)
                fresh.append(number)
        coded = self.coder.code_articles([articles[number] for number in fresh]) if fresh else iter(())
        for number, found in zip(fresh, coded, strict=True):
            yield number, self.taken(sighting(inputs[number], articles[number]), articles[number], found)

    def taken(self, met: Sighting, article: Article, coded: CodedArticle) -> Taken:
        return Taken(met, article, coded) if self.bare else taken(met, article, coded)

    def known(self, store: Store, articles: Iterable[Article]) -> set[str]:
        digests = {article.digest for article in articles}
        return store.read(lambda connection: known_digests(connection, digests))


def taken(met: Sighting, article: Article, coded: CodedArticle) -> Taken:
    return Taken(met, article, coded, sketch_of(article), accounts_in(article, coded, day_of(article)))


def sighting(one: Input, article: Article) -> Sighting:
    if isinstance(one, Article):
        return Sighting("", article.doc, article.url)
    return Sighting(one.place, article.doc, one.url, one.retrieved, article.url, article.extra)


def sketch_of(article: Article) -> Sketch | None:
    """Of the prose alone: what every page of a site has would make copies of them all."""
    prose = "\n".join(article.text[start:end] for start, end in prose_spans(article))
    return sketch(prose, article.title)


_worker: Worker | None = None
"""The one of this process, which a pool has started."""


def start(job: Job) -> None:
    """Called once in each process of a pool."""
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the main process decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker = Worker(job)


def work(inputs: Sequence[Input]) -> list[Outcome]:
    """Called in a process of a pool."""
    assert _worker is not None, "the pool starts each process with `start`"
    return _worker.work(inputs)


def _end_with_parent() -> None:
    """A worker whose main process was killed would wait for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
