"""The one coder of the desk, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from fastapi import HTTPException

from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Versions

if TYPE_CHECKING:
    from casus.pipeline import Casus
    from casus.web.desk import Desk

MOST_WAITING = 3
"""Who use the coder or wait for it: each holds one of the few threads that answer."""

MOST_FETCHING = 2
"""Pages that are fetched for somebody at the same time: a slow server holds a thread for up to a minute."""

COME_BACK_S = 10


@dataclass(frozen=True, slots=True)
class Places:
    """How many may wait for what is slow."""

    coding: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_WAITING))
    fetching: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_FETCHING))


@contextmanager
def place_in(places: BoundedSemaphore, taken: str) -> Iterator[None]:
    """Raises HTTPException 503 at once where all places are taken; taken: by whom."""
    if not places.acquire(blocking=False):
        detail = f"{taken}; try again in some seconds"
        raise HTTPException(503, detail, headers={"Retry-After": str(COME_BACK_S)})
    try:
        yield
    finally:
        places.release()


@contextmanager
def coder_of(desk: Desk) -> Iterator[Casus]:
    """The coder, once it is free. Raises HTTPException 503 where as many wait for it as may."""
    with place_in(desk.places.coding, "Others are having texts coded"), desk.coding:
        yield desk.coder


class SharedCoder:
    """Codes for a run that goes on beside the pages: an article at a time, so that others have their turn."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def versions(self) -> Versions:
        with self.desk.coding:
            return self.desk.coder.versions

    def code_articles(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        for article in articles:
            with self.desk.coding:
                coded = self.desk.coder.code_article(article)
            yield coded
