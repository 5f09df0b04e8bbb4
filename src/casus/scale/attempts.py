"""What a shard was tried for, so that an input that ends every process that reads it is found and put aside.

A note lies in the output while a shard is worked on. Who finds one knows that a worker died: the shard is then coded
input by input, each noted before it is begun; an input that was begun alone twice and never ended is what kills.
Nothing else hangs on it: a sentence is read the same alone and in a batch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from casus.scale.output import Folder

Result = TypeVar("Result")

TRIES = 2
"""Deaths of a worker that an input may be alone at: one may be chance, a kill or a lack of memory."""


@dataclass(slots=True)
class Attempt:
    """alone: whether to code input by input. deaths: of workers that had begun this input alone, by its number."""

    folder: Folder
    shard: str
    alone: bool
    deaths: dict[int, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"trying/{self.shard}.json"

    def begin(self, number: int | None = None) -> None:
        """Notes that work begins: on the whole shard, or on one input of it."""
        note = {"begun": number, "deaths": {str(key): count for key, count in self.deaths.items()}}
        self.folder.write(self.name, json.dumps(note).encode())

    def kills(self, number: int) -> bool:
        return self.deaths.get(number, 0) >= TRIES

    def one_by_one(self, count: int, code: Callable[[int], Result]) -> Iterator[Result | None]:
        """The results of `code` for each number below `count`; None for an input that kills."""
        for number in range(count):
            if self.kills(number):
                yield None
            else:
                self.begin(number)
                yield code(number)

    def end(self) -> None:
        self.folder.remove(self.name)


def attempt(folder: Folder, shard: str) -> Attempt:
    """The attempt to make now, after what the last one left."""
    left = folder.read(f"trying/{shard}.json")
    if left is None:
        return Attempt(folder, shard, alone=False)
    note = json.loads(left)
    deaths = {int(key): int(count) for key, count in note["deaths"].items()}
    if note["begun"] is not None:
        deaths[note["begun"]] = deaths.get(note["begun"], 0) + 1
    return Attempt(folder, shard, alone=True, deaths=deaths)
