"""What became of one item of a run, on its way into the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casus.records.account import Account
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.item import Item
from casus.records.rejected import Rejected
from casus.records.sketch import Sketch


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an article was met: place, url and retrieved as in Item, doc as it is called there.

    stated, extra: `url` and `extra` of the Article as it was read there. They are no part of its digest, so those of
    two sightings may differ.
    """

    place: str
    doc: str
    url: str | None = None
    retrieved: str | None = None
    stated: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that was coded, with all that goes into the record; accounts: what its events are put together to."""

    sighting: Sighting
    article: Article
    coded: CodedArticle
    sketch: Sketch | None = None
    accounts: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the record has already; digest: the article's."""

    sighting: Sighting
    digest: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that gave no article. item: None where not even bytes could be cut out of it."""

    rejected: Rejected
    item: Item | None = None


Outcome = Taken | Known | Refused
