"""Inputs cut into shards: what one worker codes at a time, what is written and committed as a whole."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casus.intake.stream import Position
from casus.records.item import Item
from casus.records.rejected import Rejected

SHARD_INPUTS = 64
SHARD_BYTES = 1_000_000
"""A shard is full with so many: some seven seconds of one core, which is what the death of a worker costs at most."""

Input = Item | Rejected


@dataclass(frozen=True, slots=True)
class Shard:
    """id: 32 hex digits, of what its inputs hold and where they lie: an archive is cut into the same ones each time.

    read: bytes of the archive that were read since the shard before.
    """

    id: str
    inputs: tuple[Input, ...]
    read: int = 0


def shards(inputs: Iterable[Input], position: Position | None = None) -> Iterator[Shard]:
    """The inputs in their order. position: is told of what is read for them."""
    position = position or Position()
    before = 0
    for held in _full(inputs):
        yield Shard(identity(held), tuple(held), position.bytes - before)
        before = position.bytes


def _full(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    held: list[Input] = []
    size = 0
    for one in inputs:
        held.append(one)
        size += len(one.raw)
        if len(held) == SHARD_INPUTS or size >= SHARD_BYTES:
            yield held
            held, size = [], 0
    if held:
        yield held


def identity(inputs: Sequence[Input]) -> str:
    digest = hashlib.sha256()
    for one in inputs:
        told = {field.name: getattr(one, field.name) for field in dataclasses.fields(one) if field.name != "raw"}
        digest.update(json.dumps([told, len(one.raw)], ensure_ascii=True, sort_keys=True).encode())
        digest.update(one.raw)
    return digest.hexdigest()[:32]
