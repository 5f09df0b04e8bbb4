"""The files named on the command line, read one by one; what cannot be read is reported and the run goes on."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from casus.cli.screen import say
from casus.records.article import Article
from casus.records.coded import CodedArticle

if TYPE_CHECKING:
    from casus.intake.options import IntakeOptions
    from casus.pipeline import Casus
    from casus.records.rejected import Rejected

STDIN = "-"


class Inputs:
    """Iterating gives the articles of all files in order; `rejected` counts what was reported on the way."""

    def __init__(self, paths: Sequence[str], options: IntakeOptions) -> None:
        self.paths = paths
        self.options = options
        self.opened = 0
        self.rejected = 0

    def __iter__(self) -> Iterator[Article]:
        from casus.records.rejected import Rejected

        for path in self.paths:
            self.opened += 1
            for item in self._items(path):
                if isinstance(item, Rejected):
                    self.rejected += 1
                    say(f"not read ({item.reason}): {item.message}")
                else:
                    yield item

    def coded(self, casus: Casus) -> Iterator[tuple[Article, CodedArticle]]:
        """Every article with what was coded in it. The coder reads ahead to fill its batches and keeps the order."""
        waiting: deque[Article] = deque()

        def handed_on() -> Iterator[Article]:
            for article in self:
                waiting.append(article)
                yield article

        for coded in casus.code_articles(handed_on()):
            yield waiting.popleft(), coded

    def _items(self, path: str) -> Iterator[Article | Rejected]:
        from casus.intake.read import read_path, read_stream

        if path == STDIN:
            return read_stream(sys.stdin.buffer, self.options)
        return read_path(Path(path), self.options)
