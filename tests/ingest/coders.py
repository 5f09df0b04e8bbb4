"""Coders that do what no coder should, found by their names in worker processes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from casus.records.article import Article
from casus.records.coded import CodedArticle
from tests.builders import FakeCasus

DEADLY = "The Volga car is deadly."
MARK = "CASUS_TEST_MARK"


class Deadly(FakeCasus):
    """Its process is killed by any article with DEADLY in it; where MARK names a file, only until the file is there."""

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        for article in articles:
            if DEADLY in article.text and self.strikes():
                os.kill(os.getpid(), signal.SIGKILL)
            yield self.code_article(article)

    def strikes(self) -> bool:
        mark = os.environ.get(MARK)
        if mark is None:
            return True
        first = not Path(mark).exists()
        Path(mark).touch()
        return first


def load_deadly() -> Deadly:
    return Deadly(own_ids=True)


class Slow(FakeCasus):
    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        for article in articles:
            time.sleep(0.05)
            yield self.code_article(article)


def load_slow() -> Slow:
    return Slow(own_ids=True)
