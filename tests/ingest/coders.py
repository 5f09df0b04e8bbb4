"""Coders that do what no coder should, found by their names in worker processes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from casus.errors import DataError
from casus.records.article import Article
from casus.records.coded import CodedArticle
from tests.builders import VERSIONS
from tests.store.coder import code

DEADLY = "The Volga car is deadly."
MARK = "CASUS_TEST_MARK"


class Rules:
    """Codes by the five rules of tests/store/coder.py."""

    versions = VERSIONS

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        return map(self.code_article, articles)

    def code_article(self, article: Article) -> CodedArticle:
        return code(article, self.versions)


class Deadly(Rules):
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
    return Deadly()


class Slow(Rules):
    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        for article in articles:
            time.sleep(0.05)
            yield self.code_article(article)


def load_slow() -> Slow:
    return Slow()


class Unable(Rules):
    """Its machine lacks something."""

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        raise DataError("CUDA did not start")


def load_unable() -> Unable:
    return Unable()
