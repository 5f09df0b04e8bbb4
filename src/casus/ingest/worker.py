"""What is done with a handful of items at a time: read, leave out what the record has, code, sketch. No writing here."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import Protocol

from casus.intake.furniture import prose_spans
from casus.intake.options import IntakeOptions
from casus.intake.read import item_article
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.item import Item
from casus.records.outcome import Known, Outcome, Refused, Sighting, Taken
from casus.records.sketch import Sketch
from casus.store.asking import known_digests
from casus.store.store import Store
from casus.stories.copies import sketch


class Coder(Protocol):
    """What codes articles: casus.pipeline.Casus, or what stands for it in a test."""

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]: ...


Load = Callable[[], Coder]


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs. store: its name. load: a function that another process can find by its name.

    again: codes also what the record has.
    """

    store: str
    options: IntakeOptions
    load: Load
    again: bool = False


class Worker:
    """Turns items into outcomes, in their order."""

    def __init__(self, job: Job) -> None:
        self.options = job.options
        self.store = Store.open(job.store)
        self.coder = job.load()

    def work(self, items: Sequence[Item]) -> list[Outcome]:
        outcomes: dict[int, Outcome] = {}
        articles: dict[int, Article] = {}
        for number, item in enumerate(items):
            read = item_article(item, self.options)
            if isinstance(read, Article):
                articles[number] = read
            else:
                outcomes[number] = Refused(read, item)
        outcomes.update(self.settled(items, articles))
        return [outcomes[number] for number in range(len(items))]

    def settled(self, items: Sequence[Item], articles: dict[int, Article]) -> Iterator[tuple[int, Known | Taken]]:
        """Each article as known, or coded; of two that are the same the first is coded."""
        digests = {number: article.digest for number, article in articles.items()}
        with self.store.reading() as connection:
            known = known_digests(connection, set(digests.values()))
        fresh: list[int] = []
        for number, article in articles.items():
            if digests[number] in known:
                yield number, Known(sighting(items[number], article), digests[number])
            else:
                known.add(digests[number])
                fresh.append(number)
        coded = self.coder.code_articles([articles[number] for number in fresh])
        for number, found in zip(fresh, coded, strict=True):
            article = articles[number]
            met = sighting(items[number], article)
            yield number, Taken(met, article, found, sketch_of(article))


def sighting(item: Item, article: Article) -> Sighting:
    return Sighting(item.place, article.doc, item.url, item.retrieved)


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


def work(items: Sequence[Item]) -> list[Outcome]:
    """Called in a process of a pool."""
    assert _worker is not None, "the pool starts each process with `start`"
    return _worker.work(items)


def _end_with_parent() -> None:
    """A worker whose main process was killed would wait for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
