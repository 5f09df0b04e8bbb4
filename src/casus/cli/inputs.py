"""What is named on the command line, read file by file; what cannot be read is reported and the run goes on."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from casus.cli.screen import say
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.rejected import Rejected

if TYPE_CHECKING:
    from casus.intake.options import IntakeOptions
    from casus.pipeline import Casus


MANY = 60
"""From so many articles on, starting a process for each core is faster than threads, which wait for each other."""


class Inputs:
    """Iterating gives the articles of all files in order; `rejected` counts what was reported on the way.

    names: files, folders, patterns, `-` for standard input; what they lead to is looked up once, when this is made.
    position: how far reading has come, of `total` bytes.
    """

    def __init__(self, names: Sequence[str], options: IntakeOptions) -> None:
        from casus.intake.stream import Position
        from casus.intake.walk import Walked, input_paths, total_bytes

        walked = Walked()
        self.options = options
        self.found = tuple(input_paths(names, walked))
        self.passed_over = walked.passed_over
        self.total = total_bytes(self.found)
        self.position = Position()
        self.rejected = 0

    @property
    def files(self) -> Sequence[Path]:
        return [path for path in self.found if isinstance(path, Path)]

    def __iter__(self) -> Iterator[Article]:
        if self.passed_over:
            known = "HTML, text, JSONL, Parquet or archives"
            say(f"passed over: {self.passed_over} files in folders whose names are not of {known}")
        for item in self._items():
            if isinstance(item, Rejected):
                self.rejected += 1
                say(f"not read ({item.reason}): {item.message}")
            else:
                yield item

    def coded(self, casus: Casus) -> Iterator[tuple[Article, CodedArticle]]:
        """Every article with what was coded in it, in their order; many of files are coded by several processes."""
        from casus.intake.walk import STDIN

        articles = iter(self)
        first = list(islice(articles, 0 if STDIN in self.found else MANY))
        if len(first) < MANY:
            yield from self._by_threads(chain(first, articles), casus)
        else:
            yield from self._by_processes(chain(first, articles), casus.sift)

    def _by_threads(self, articles: Iterable[Article], casus: Casus) -> Iterator[tuple[Article, CodedArticle]]:
        """The coder reads ahead to fill its batches and keeps the order."""
        waiting: deque[Article] = deque()

        def handed_on() -> Iterator[Article]:
            for article in articles:
                waiting.append(article)
                yield article

        for coded in casus.code_articles(handed_on()):
            yield waiting.popleft(), coded

    def _by_processes(self, articles: Iterable[Article], sift: bool) -> Iterator[tuple[Article, CodedArticle]]:
        from casus.ingest.pool import outcomes
        from casus.ingest.worker import Job, load_of
        from casus.records.outcome import Refused, Taken

        # An article that comes twice is coded twice.
        job = Job(None, self.options, load_of(sift=sift, on_gpu=False), again=True, bare=True)
        for found in outcomes(articles, job, in_order=True):
            for one in found:
                if isinstance(one, Refused):
                    self.rejected += 1
                    say(f"not read ({one.rejected.reason}): {one.rejected.message}")
                elif isinstance(one, Taken):
                    yield one.article, one.coded

    def _items(self) -> Iterator[Article | Rejected]:
        from casus.intake.read import read_path, read_stream
        from casus.intake.walk import STDIN

        for path in self.found:
            if isinstance(path, Rejected):
                yield path
            elif path == STDIN:
                yield from read_stream(sys.stdin.buffer, self.options, self.position)
            else:
                yield from read_path(path, self.options, self.position)
