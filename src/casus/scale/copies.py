"""Copies of one text and versions of one page, found by keys: a band that two sketches share, the address of a page.

What is a copy, what is shown and what is superseded is as in `store/stories.py`; the limit of candidates is that of one
band here, where the record has it of all bands together.
"""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import islice, pairwise
from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from casus.records.copy import Copy
from casus.scale.joining import Names, Numbers, lowest, names_of, number_of, numbers_of, together
from casus.scale.shuffle import Row, bucket_of
from casus.scale.tellings import Telling, read_articles
from casus.store.stories import DAYS_APART, MOST_CANDIDATES, UNDATED, week_of
from casus.stories.copies import alike

DIGEST, AGE = 32, 72
"""Characters of a digest, and of what sorts articles by age."""


class Mark(NamedTuple):
    """What finds copies and versions of an article: those of its bands, and its address, that are of one bucket."""

    digest: str
    newness: str
    day: date | None
    bands: tuple[int, ...]
    scheme: str
    signature: bytes
    address: str | None


Pair = tuple[str, str]
"""Two articles, each by what sorts it by age."""

Pairs = tuple[Names, Names]


class Found(NamedTuple):
    """Copies in any order; versions with the next newer one second."""

    copies: Pairs
    versions: Pairs


@dataclass(frozen=True, slots=True)
class Copies:
    """The step. Sources are files of articles; a result is what `places` reads."""

    output: str
    buckets: int

    def spread(self, source: str) -> Iterator[Row]:
        """An article goes to a bucket once, whatever it has for it."""
        for one in read_articles(self.output, source):
            yield from ((bucket, pickle.dumps(mark)) for bucket, mark in marks(one, self.buckets))

    def gather(self, bucket: int, rows: Sequence[bytes]) -> bytes:
        # Of our own records, from one of our processes to another: no bytes from outside are unpickled.
        marked = sorted((Mark(*pickle.loads(row)) for row in rows), key=attrgetter("digest"))
        return pickle.dumps((pairs_of(copies_among(marked)), pairs_of(versions_among(marked))))


def marks(one: Telling, buckets: int) -> Iterator[tuple[int, Mark]]:
    bands: dict[int, list[int]] = defaultdict(list)
    for band in sorted(set(one.sketch.bands)) if one.sketch else ():
        bands[band % buckets].append(band)
    at = None if one.address is None else bucket_of(one.address, buckets)
    for bucket in sorted({*bands, *(() if at is None else (at,))}):
        scheme, signature = (one.sketch.scheme, one.sketch.signature) if one.sketch and bucket in bands else ("", b"")
        address = one.address if bucket == at else None
        yield bucket, Mark(one.digest, one.newness, one.day, tuple(bands[bucket]), scheme, signature, address)


def versions_among(marked: Iterable[Mark]) -> Iterator[Pair]:
    """Each version of a page with the next newer one."""
    pages: dict[str, list[str]] = defaultdict(list)
    for one in marked:
        if one.address is not None:
            pages[one.address].append(one.newness)
    return (pair for page in pages.values() for pair in pairwise(sorted(page)))


def copies_among(marked: Sequence[Mark]) -> Iterator[Pair]:
    """Pairs that join all that are alike. marked: by digest."""
    blocks = blocks_of(marked)
    story = list(range(len(marked)))
    for number, one in enumerate(marked):
        for other in sorted({each for band in one.bands for each in candidates(one.day, number, blocks[band])}):
            if (mine := _top(story, number)) != (its := _top(story, other)) and is_copy(one, marked[other]):
                story[max(mine, its)] = min(mine, its)
                yield one.newness, marked[other].newness


def blocks_of(marked: Sequence[Mark]) -> Mapping[int, Mapping[int, list[int]]]:
    """By band and week the numbers of the articles, in their order."""
    blocks: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, one in enumerate(marked):
        for band in one.bands:
            blocks[band][week_of(one.day)].append(number)
    return blocks


def candidates(day: date | None, number: int, block: Mapping[int, list[int]]) -> Iterator[int]:
    """Of a block those before this one, the first of them where there are too many: as many as the record looks at."""
    week = week_of(day)
    around = sorted(block) if day is None else [UNDATED, week - 1, week, week + 1]
    for other in islice(merge(*(block.get(one, ()) for one in around)), MOST_CANDIDATES):
        if other >= number:
            return
        yield other


def is_copy(one: Mark, other: Mark) -> bool:
    far = one.day is not None and other.day is not None and abs((one.day - other.day).days) > DAYS_APART
    return not far and one.scheme == other.scheme and alike(one.signature, other.signature)


def _top(story: list[int], number: int) -> int:
    while story[number] != number:
        story[number] = story[story[number]]
        number = story[number]
    return number


@dataclass(frozen=True, slots=True)
class Places:
    """Where the articles stand that have a copy or a version. digests: sorted. newer: -1 where nothing supersedes."""

    digests: Names
    story: Numbers
    shown: NDArray[np.bool_]
    newer: Numbers

    def of(self, digest: str) -> Copy:
        at = number_of(digest, self.digests)
        if at is None:
            return Copy(digest, digest, True, None)
        newer = self._digest(self.newer[at]) if self.newer[at] >= 0 else None
        return Copy(digest, self._digest(self.story[at]), bool(self.shown[at]), newer)

    def _digest(self, number: np.int64) -> str:
        return bytes(self.digests[number]).decode()


def pairs_of(said: Iterable[Pair]) -> Pairs:
    listed = list(said)
    first, second = (names_of([pair[end] for pair in listed], AGE) for end in (0, 1))
    return first, second


def found(results: Iterable[bytes]) -> Found:
    """What the buckets of the step found."""
    told = [pickle.loads(one) for one in results]
    copies, versions = (
        (together([one[kind][0] for one in told], AGE), together([one[kind][1] for one in told], AGE))
        for kind in (0, 1)
    )
    return Found(copies, versions)


def places(pairs: Found) -> Places:
    """A story is what hangs together by copies; the newest that nothing supersedes is shown."""
    ages = np.unique(np.concatenate([*pairs.copies, *pairs.versions]))
    ages = ages[np.argsort(digests_of(ages))]
    digests = digests_of(ages)
    ones, others, older, newer = (numbers_of(digests_of(some), digests) for some in (*pairs.copies, *pairs.versions))
    story, following = lowest(len(ages), ones, others), np.full(len(ages), -1, np.int64)
    following[older] = newer
    return Places(digests, story, newest(story, ages, following < 0), following)


def digests_of(ages: Names) -> Names:
    """With which what sorts articles by age ends."""
    letters = np.ascontiguousarray(ages).view("S1").reshape(len(ages), AGE)[:, -DIGEST:]
    return np.ascontiguousarray(letters).view(f"S{DIGEST}").ravel()


def newest(story: Numbers, ages: Names, in_force: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Of each story the newest of those in force."""
    live = np.flatnonzero(in_force)
    ordered = live[np.lexsort((ages[live], story[live]))]
    last = np.append(story[ordered][1:] != story[ordered][:-1], True)[: len(ordered)]
    shown = np.zeros(len(story), np.bool_)
    shown[ordered[last]] = True
    return shown
