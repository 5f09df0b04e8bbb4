"""Which senior each account hangs on, found by codes: accounts that share one come together and are matched.

A bucket holds parts of weeks. The codes of an account that are of one part travel together, so that an account goes to
few buckets; a week of many accounts is cut into as many parts as it needs. A pair is matched once: in the bucket of the
least code that it shares.
"""

from __future__ import annotations

import pickle
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from casus.ingest.grouping import GROUPING
from casus.records.account import Account
from casus.scale.copies import Places
from casus.scale.joining import Names, Numbers, names_of, number_of, numbers_of, roots, together
from casus.scale.shuffle import Row, bucket_of, buckets_for
from casus.scale.tellings import LEVEL, read_articles
from casus.scale.undated import Undated
from casus.store.accounts import account_of, profile_of
from casus.stories.forest import UNDATED, week_of

PART_ACCOUNTS = 10_000
"""Accounts of one part of a week: some 200 MB while they are matched."""
CODES = 16
"""Of an account in a week, about: to so many parts it goes where the week is cut into more."""

ASKING = 4
"""Every so-manieth account asks for what accounts without a time have, about: a fourth of the news of a year did."""

IsHere = Callable[[int], bool]
"""Whether a code is of this bucket."""

SENIORITY = 64
"""Characters, at most, of what sorts accounts by seniority."""


class Best(NamedTuple):
    """An account and its parent, by their seniorities, and how well they match."""

    junior: str
    score: float
    senior: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The bucket of each code. weeks: into how many parts each week is cut, where it is more than one."""

    weeks: Mapping[int, int]
    buckets: int

    def bucket(self, code: int) -> int:
        week = week_of(code)
        return _bucket(week, code % self.weeks.get(week, 1), self.buckets)


@lru_cache(maxsize=65536)
def _bucket(week: int, part: int, buckets: int) -> int:
    return bucket_of(f"{week} {part}", buckets)


def parts(accounts: Mapping[int, int], least: int, each: int = PART_ACCOUNTS) -> Parts:
    """accounts: how many are looked up in each week. least: buckets that there must be."""
    counts = {**accounts, UNDATED: accounts.get(UNDATED, 0) + sum(accounts.values()) // ASKING}
    cuts = {week: 1 if count <= each else buckets_for(count * CODES, each, 1) for week, count in counts.items()}
    rows = sum(count * min(CODES, cuts[week]) for week, count in counts.items())
    return Parts({week: count for week, count in cuts.items() if count > 1}, buckets_for(rows, each, least))


class Sought(NamedTuple):
    """An account in a bucket. kept, asked: its codes, of whatever bucket. profile: packed."""

    seniority: str
    article: str
    first: date | None
    last: date | None
    kept: frozenset[int]
    asked: frozenset[int]
    profile: bytes

    @classmethod
    def of(cls, one: Account, undated: Undated) -> Sought:
        codes, profile = undated.of_use(one), zlib.compress(profile_of(one).encode(), LEVEL)
        return cls(GROUPING.seniority(one), one.report.digest, one.first, one.last, codes.kept, codes.asked, profile)

    def packed(self) -> bytes:
        *head, kept, asked, profile = self
        return pickle.dumps((*head, _numbers(kept), _numbers(asked), profile))

    @classmethod
    def unpacked(cls, row: bytes) -> Sought:
        # Of our own records, from one of our processes to another: no bytes from outside are unpickled.
        seniority, article, first, last, kept, asked, profile = pickle.loads(row)
        return cls(seniority, article, first, last, _set(kept), _set(asked), profile)

    @property
    def codes(self) -> frozenset[int]:
        return self.kept | self.asked


def _numbers(codes: frozenset[int]) -> bytes:
    return np.fromiter(sorted(codes), np.int64).tobytes()


def _set(numbers: bytes) -> frozenset[int]:
    return frozenset(np.frombuffer(numbers, np.int64).tolist())


@dataclass(frozen=True, slots=True)
class Parents:
    """The step. Sources are files of articles; a result is what `Trees.of` reads."""

    output: str
    places: Places
    parts: Parts
    undated: Undated

    @property
    def buckets(self) -> int:
        return self.parts.buckets

    def spread(self, source: str) -> Iterator[Row]:
        for one in read_articles(self.output, source):
            if self.places.of(one.digest).superseded_by is None:
                for account in one.accounts:
                    yield from self.rows(Sought.of(account, self.undated))

    def rows(self, one: Sought) -> Iterator[Row]:
        row = one.packed()
        return ((bucket, row) for bucket in sorted({self.parts.bucket(code) for code in one.codes}))

    def gather(self, bucket: int, rows: Sequence[bytes]) -> bytes:
        sought = sorted((Sought.unpacked(row) for row in rows), key=attrgetter("seniority"))
        best = best_among(sought, lambda code: self.parts.bucket(code) == bucket)
        juniors = names_of([one.junior for one in best], SENIORITY)
        seniors = names_of([one.senior for one in best], SENIORITY)
        return pickle.dumps((juniors, np.array([one.score for one in best], np.float64), seniors))


def best_among(sought: Sequence[Sought], is_here: IsHere) -> list[Best]:
    """The best senior of each account that has one among these, which are in the order of their seniority."""
    read = lru_cache(maxsize=len(sought))(lambda number: account_of(zlib.decompress(sought[number].profile).decode()))
    best: dict[int, tuple[float, str]] = {}
    for senior, junior in pairs(sought, is_here):
        score, rank = GROUPING.match(read(senior), read(junior)), sought[senior].seniority
        if score is not None and GROUPING.better(score, rank, *best.get(junior, (None, None))):
            best[junior] = (score, rank)
    return [Best(sought[junior].seniority, *found) for junior, found in best.items()]


def pairs(sought: Sequence[Sought], is_here: IsHere) -> Iterator[tuple[int, int]]:
    """Senior and junior of all that find each other by a code, of which the least is here, and may be one happening."""
    kept: dict[int, list[int]] = defaultdict(list)
    asked: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(sought):
        here = list(filter(is_here, one.codes))
        met = {other for code in here if code in one.asked for other in kept.get(code, ())}
        met.update(other for code in here if code in one.kept for other in asked.get(code, ()))
        for other in sorted(met):
            if is_to_compare(sought[other], one) and is_here(least_shared(sought[other], one)):
                yield other, number
        for codes, by_code in ((one.kept, kept), (one.asked, asked)):
            for code in codes.intersection(here):
                by_code[code].append(number)


def is_to_compare(one: Sought, other: Sought) -> bool:
    return one.article != other.article and not GROUPING.apart((one.first, one.last), (other.first, other.last))


def least_shared(one: Sought, other: Sought) -> int:
    """Of the codes by which two find each other."""
    return min((one.kept & other.asked) | (one.asked & other.kept))


@dataclass(frozen=True, slots=True)
class Trees:
    """The root of each account that hangs on another one or has others on it. names: seniorities, sorted."""

    names: Names
    roots: Numbers

    @classmethod
    def of(cls, results: Iterable[bytes]) -> Trees:
        """Of what the buckets found: of the best in several buckets the best counts."""
        told = [pickle.loads(one) for one in results]
        juniors, seniors = (together([one[end] for one in told], SENIORITY) for end in (0, 2))
        scores = np.concatenate([np.empty(0), *(one[1] for one in told)])
        names = np.unique(np.concatenate([juniors, seniors]))
        above = np.arange(len(names))
        # The best of each last, so that it is what stays: by the score, of equal ones the more senior.
        worst_first = np.lexsort((seniors, -scores))[::-1]
        above[numbers_of(juniors[worst_first], names)] = numbers_of(seniors[worst_first], names)
        return cls(names, roots(above))

    def root(self, seniority: str) -> str:
        """Of an account that is alone its own."""
        at = number_of(seniority, self.names)
        return seniority if at is None else bytes(self.names[self.roots[at]]).decode()
