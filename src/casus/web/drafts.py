"""Texts that were coded and are not kept yet: in memory alone."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.dossier import ArticleDossier
from casus.records.item import Item
from casus.records.kept import Kept

LASTS_S = 1800.0
MOST_DRAFTS = 100
MOST_BYTES = 50_000_000
"""Of all drafts together."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was coded. until: seconds since 1970 at which it is forgotten."""

    item: Item
    article: Article
    coded: CodedArticle
    until: float

    @property
    def bytes(self) -> int:
        """About."""
        return len(self.item.raw) + 4 * len(self.article.text)


class Drafts:
    """Each for half an hour, by a name that nobody can guess; the oldest go first where there are too many."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = Lock()
        self._drafts: OrderedDict[str, Draft] = OrderedDict()

    def put(self, item: Item, article: Article, coded: CodedArticle) -> str:
        """Returns its name."""
        name = secrets.token_urlsafe(16)
        with self._lock:
            self._drafts[name] = Draft(item, article, coded, self._clock() + LASTS_S)
            self._tidy()
        return name

    def get(self, name: str) -> Draft | None:
        """None for one that is forgotten, and for a name that none ever had."""
        with self._lock:
            self._tidy()
            return self._drafts.get(name)

    def __len__(self) -> int:
        return len(self._drafts)

    def _tidy(self) -> None:
        size = sum(one.bytes for one in self._drafts.values())
        for name, one in list(self._drafts.items()):
            if one.until > self._clock() and len(self._drafts) <= MOST_DRAFTS and size <= MOST_BYTES:
                return
            del self._drafts[name]
            size -= one.bytes


def dossier_of(draft: Draft) -> ArticleDossier:
    """As an article of a record that has no other."""
    article, coded = draft.article, draft.coded
    kept = Kept(
        id=article.digest, doc=article.doc, title=article.title, url=article.url, address=article.address,
        publisher=article.publisher, published=article.published, language=article.language,
        retrieved=draft.item.retrieved, story=article.digest, copies=1, shown=True, superseded_by=None, places=(),
        events=len(coded.events), statements=len(coded.statements), text=article.text,
    )  # fmt: skip
    return ArticleDossier(kept, coded.notes, coded.events, coded.statements, {}, (), (), ())
