"""What a shard was tried for, so that an input that ends every process that reads it is found and put aside.

A note lies in the output while a shard is worked on. Who finds one knows that a worker died: the shard is then coded
input by input, each noted before it is begun; an input that was begun alone TRIES times and never ended is what kills.
What came of an input lies beside the note, so the next worker goes on from there, however often one dies.
Nothing else hangs on it: a sentence is read the same alone and in a batch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from casus.exchange.coded import outcome_json, outcome_of
from casus.records.outcome import Outcome
from casus.scale.output import Folder

TRIES = 5
"""Deaths of a worker that an input may be alone at. Where machines are taken away some are chance, and a long article
is met by several: one of 7 s, where a worker is killed every 20 s, by five in one of 200 cases."""


@dataclass(slots=True)
class Attempt:
    """alone: whether to code input by input. deaths: of workers that had begun this input alone, by its number."""

    folder: Folder
    shard: str
    alone: bool
    deaths: dict[int, int] = field(default_factory=dict)

    @property
    def kept(self) -> str:
        return f"trying/{self.shard}"

    @property
    def note(self) -> str:
        return f"{self.kept}.json"

    def begin(self, number: int | None = None) -> None:
        """Notes that work begins: on the whole shard, or on one input of it."""
        note = {"begun": number, "deaths": {str(key): count for key, count in self.deaths.items()}}
        self.folder.write(self.note, json.dumps(note).encode())

    def kills(self, number: int) -> bool:
        return self.deaths.get(number, 0) >= TRIES

    def one_by_one(self, count: int, code: Callable[[int], Outcome]) -> Iterator[Outcome | None]:
        """What `code` makes of each number below `count`, or made of it before a death; None for one that kills."""
        for number in range(count):
            yield self.once(number, code)

    def once(self, number: int, code: Callable[[int], Outcome]) -> Outcome | None:
        name = f"{self.kept}/{number}.json"
        before = self.folder.read(name)
        if before is not None:
            return outcome_of(before.decode())
        if self.kills(number):
            return None
        self.begin(number)
        found = code(number)
        self.folder.write(name, outcome_json(found).encode())
        return found

    def end(self) -> None:
        """The note goes last: without it what is kept would never be found again."""
        if self.alone:
            self.folder.remove_folder(self.kept)
        self.folder.remove(self.note)


def attempt(folder: Folder, shard: str) -> Attempt:
    """The attempt to make now, after what the last one left."""
    first = Attempt(folder, shard, alone=False)
    left = folder.read(first.note)
    if left is None:
        return first
    note = json.loads(left)
    deaths = {int(key): int(count) for key, count in note["deaths"].items()}
    if note["begun"] is not None:
        deaths[note["begun"]] = deaths.get(note["begun"], 0) + 1
    return Attempt(folder, shard, alone=True, deaths=deaths)
