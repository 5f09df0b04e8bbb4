"""Incidents of the trees: the accounts of one root come together and are composed. With them, where copies stand."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from casus.exchange import arrow
from casus.exchange.parquet import parquet_bytes
from casus.ingest.grouping import GROUPING
from casus.records.account import Account
from casus.records.copy import Copy
from casus.records.incident import Incident
from casus.scale.copies import Places
from casus.scale.output import Folder
from casus.scale.parents import Trees
from casus.scale.shuffle import Row, bucket_of
from casus.scale.tellings import LEVEL, Telling, read_articles
from casus.version import __version__


@dataclass(frozen=True, slots=True)
class Composing:
    """The step. mark: of the run. Sources are files of articles; a result is JSON: a file and its rows."""

    output: str
    mark: str
    places: Places
    trees: Trees
    buckets: int

    def spread(self, source: str) -> Iterator[Row]:
        """Also writes the copies of the file."""
        articles = read_articles(self.output, source)
        found = [self.places.of(one.digest) for one in articles]
        write(self.output, copies_file(self.mark, source), Copy, found)
        for place, one in zip(found, articles, strict=True):
            if place.superseded_by is None:
                yield from self.rows(one, place.story)

    def rows(self, one: Telling, story: str) -> Iterator[Row]:
        # In the tree an account has the place that it has without the names of its article.
        for nameless, account in zip(one.accounts, one.named(story), strict=True):
            root = self.trees.root(GROUPING.seniority(nameless))
            yield bucket_of(root, self.buckets), packed(root, account)

    def gather(self, bucket: int, rows: Sequence[bytes]) -> bytes:
        trees: dict[str, list[Account]] = defaultdict(list)
        for root, account in map(unpacked, rows):
            trees[root].append(account)
        found = sorted(map(GROUPING.compose, trees.values()), key=attrgetter("id"))
        name = f"incidents/{self.mark}-{bucket:05}.parquet"
        write(self.output, name, Incident, found)
        return json.dumps({"file": name, "incidents": len(found)}).encode()


def copies_file(mark: str, source: str) -> str:
    """The file with the copies of a file of articles."""
    bucket = source.rpartition("/")[2].partition(".")[0]
    return f"copies/{mark}-{bucket}.parquet"


def write(output: str, name: str, record: type, rows: Sequence[object]) -> None:
    raw = parquet_bytes(arrow.schema(record), arrow.batches(record, rows), __version__)
    Folder(output).write(name, raw)


def packed(root: str, account: Account) -> bytes:
    return zlib.compress(_adapter().dump_json((root, account)), LEVEL)


def unpacked(row: bytes) -> tuple[str, Account]:
    found: tuple[str, Account] = _adapter().validate_json(zlib.decompress(row))
    return found


@lru_cache(maxsize=1)
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(tuple[str, Account])
