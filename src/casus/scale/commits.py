"""Which shards are done. A file counts from the moment it is committed, and is committed once.

In a folder of Parquet files a commit is a note beside them; in a Delta table (`delta.py`) it is an entry in the log.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Protocol

from casus.scale.coder import Done
from casus.scale.output import Folder

NOTES = "done"


class Commits(Protocol):
    """What keeps the shards that are done."""

    def done(self) -> Mapping[str, int]:
        """The shards that are done, and how many inputs each has."""
        ...

    def commit(self, shards: Sequence[Done]) -> None:
        """Adds shards; one that is done already stays as it is."""
        ...


class Notes:
    """A note in the folder `done` for the shards of each commit, with their counts: a list, as JSON.

    One for each shard would be too many for a store of objects that many machines write to.
    """

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def done(self) -> Mapping[str, int]:
        raw = self.folder.read_all([f"{NOTES}/{name}" for name in self.folder.names(NOTES)])
        return {one["shard"]: one["inputs"] for note in raw for one in json.loads(note)}

    def commit(self, shards: Sequence[Done]) -> None:
        if shards:
            told = json.dumps([asdict(one) for one in shards]).encode()
            self.folder.write(f"{NOTES}/{sha256(told).hexdigest()[:32]}.json", told)
