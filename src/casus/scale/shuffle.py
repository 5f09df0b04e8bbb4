"""Work by keys: sources are spread to rows, the rows of a bucket come together, and are gathered to results.

Who has a key in common is in one bucket. What is gathered must hang neither on the order of the rows nor on how many
buckets there are. `engine.py` does it on a cluster, `shuffled_here` in this process.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from typing import Protocol

Row = tuple[int, bytes]
"""A bucket, and what is for it."""


class Step(Protocol):
    """Goes to the workers as it is. Both may be done again after a death, with the same result."""

    @property
    def buckets(self) -> int:
        """How many there are, from 0."""
        ...

    def spread(self, source: str) -> Iterator[Row]:
        """source: the name of a file of the output."""
        ...

    def gather(self, bucket: int, rows: Sequence[bytes]) -> bytes:
        """All rows of one bucket, in any order; never called for a bucket that has none."""
        ...


Shuffle = Callable[[Sequence[str], Step], Iterator[bytes]]
"""The results of a step over these sources, in any order."""


def shuffled_here(sources: Sequence[str], step: Step) -> Iterator[bytes]:
    held: dict[int, list[bytes]] = defaultdict(list)
    for source in sources:
        for bucket, row in step.spread(source):
            held[bucket].append(row)
    return (step.gather(bucket, held.pop(bucket)) for bucket in sorted(held))


def bucket_of(key: str, buckets: int) -> int:
    """The same on every machine."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") % buckets


def buckets_for(rows: int, each: int, least: int) -> int:
    """So many that none has many more rows than `each`; least: so that every worker has one."""
    return max(least, -(-rows // each))
