"""Articles as far as grouping needs them, each once, whatever number of shards it was met in.

The first step: read what is committed, bring the sightings of an article together, keep the articles of a bucket in a
file that the other steps read.
"""

from __future__ import annotations

import pickle
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from casus.records.account import Account, Report
from casus.records.article import Article
from casus.records.outcome import Known, Outcome, Sighting, Taken
from casus.records.sketch import Sketch
from casus.scale.output import Folder
from casus.scale.result import read_shard
from casus.scale.shuffle import Row, bucket_of
from casus.scale.undated import Undated, remainders
from casus.store.accounts import nameless
from casus.store.rows import UNSTORABLE, newness, storable
from casus.stories.forest import UNDATED, weeks

LEVEL = 1
"""Of zlib: what is packed is read back soon."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An article, or (coded is False) only that it was met once more. doc to address: as in Article.

    retrieved: when it was met last. accounts: without the names of their article.
    """

    digest: str
    coded: bool
    doc: str
    url: str | None
    retrieved: str | None
    publisher: str | None = None
    published: str | None = None
    address: str | None = None
    sketch: Sketch | None = None
    accounts: tuple[Account, ...] = ()

    @property
    def day(self) -> date | None:
        return None if self.published is None else datetime.fromisoformat(self.published).date()

    @property
    def newness(self) -> str:
        return newness(self.published, self.retrieved, self.digest)

    def named(self, story: str) -> Iterator[Account]:
        """The accounts with what their article is called."""
        report = Report(self.doc, self.url, self.publisher, self.published, self.digest, story)
        return (replace(one, report=report) for one in self.accounts)


@dataclass(frozen=True, slots=True)
class Tellings:
    """The step. mark: of the run. Sources are files of shards; a result is what `Counted.of` reads."""

    output: str
    mark: str
    buckets: int

    def spread(self, source: str) -> Iterator[Row]:
        for outcome in read_shard(Folder(self.output), source):
            told = telling(outcome)
            if told is not None:
                yield bucket_of(told.digest, self.buckets), packed([told])

    def gather(self, bucket: int, rows: Sequence[bytes]) -> bytes:
        met = sorted((one for row in rows for one in unpacked(row)), key=attrgetter("digest"))
        groups = (merged(list(group)) for _, group in groupby(met, attrgetter("digest")))
        articles = [one for one in groups if one is not None]
        name = f"grouping/{self.mark}/{bucket:05}.articles"
        Folder(self.output).write(name, packed(articles))
        told = [account for one in articles for account in one.accounts]
        found = Counter(week for one in told for week in weeks(one) or (UNDATED,))
        return pickle.dumps((name, len(articles), len(told), found, remainders(told)))


@dataclass(frozen=True, slots=True)
class Counted:
    """What the first step made. weeks: how many accounts are looked up in each, of UNDATED those without a time."""

    files: tuple[str, ...]
    articles: int
    accounts: int
    weeks: Mapping[int, int]
    undated: Undated

    @classmethod
    def of(cls, results: Iterable[bytes]) -> Counted:
        # Of our own records, from one of our processes to another: no bytes from outside are unpickled.
        told = sorted((pickle.loads(one) for one in results), key=itemgetter(0))
        found = Counter[int]()
        for one in told:
            found.update(one[3])
        files, articles, accounts = (tuple(one[part] for one in told) for part in range(3))
        return cls(files, sum(articles), sum(accounts), found, Undated.of(one[4] for one in told))


def telling(outcome: Outcome) -> Telling | None:
    """None for what gives no article, and for an article that the record would not take."""
    if isinstance(outcome, Known):
        return _seen(outcome.digest, outcome.sighting, outcome.sighting.stated)
    if not isinstance(outcome, Taken) or not is_storable(outcome.article):
        return None
    given = outcome.article
    return replace(
        _seen(given.digest, outcome.sighting, given.url),
        coded=True,
        publisher=given.publisher,
        published=given.published,
        address=given.address,
        sketch=outcome.sketch,
        accounts=tuple(map(nameless, outcome.accounts)),
    )


def _seen(digest: str, met: Sighting, url: str | None) -> Telling:
    return Telling(digest, False, storable(met.doc), url, met.retrieved)


def is_storable(given: Article) -> bool:
    said = (given.text, given.title, given.url, given.address, given.publisher, given.published)
    return not any(UNSTORABLE.search(one) for one in said if one is not None)


def merged(met: Sequence[Telling]) -> Telling | None:
    """One article of all that is of one digest, as the record merges sightings; None where none of it was coded."""
    coded = [one for one in met if one.coded]
    if not coded:
        return None
    first = min(coded, key=lambda one: (one.address is None, one.address, _adapter().dump_json([one])))
    urls = [one.url for one in met if one.url is not None]
    retrieved = [one.retrieved for one in met if one.retrieved is not None]
    return replace(
        first, doc=min(one.doc for one in met), url=min(urls, default=None), retrieved=max(retrieved, default=None)
    )


def packed(tellings: Sequence[Telling]) -> bytes:
    return zlib.compress(_adapter().dump_json(list(tellings)), LEVEL)


def unpacked(raw: bytes) -> list[Telling]:
    found: list[Telling] = _adapter().validate_json(zlib.decompress(raw))
    return found


def read_articles(output: str, source: str) -> list[Telling]:
    """A file that the step wrote. Raises OSError where it is not there."""
    (raw,) = Folder(output).read_all([source])
    return unpacked(raw)


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import ConfigDict, TypeAdapter

    return TypeAdapter(list[Telling], config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))
