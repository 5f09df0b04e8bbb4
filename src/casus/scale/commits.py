"""Which shards are done. A file counts from the moment it is committed, and is committed once.

In a folder of Parquet files the commit is a note beside them; in a Delta table (`delta.py`) it is an entry in the log.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
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
    """A note `done/SHARD.json` with the counts of each."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def done(self) -> Mapping[str, int]:
        names = self.folder.names(NOTES)
        notes = self.folder.read_all([f"{NOTES}/{name}" for name in names])
        return {name.removesuffix(".json"): json.loads(note)["inputs"] for name, note in zip(names, notes, strict=True)}

    def commit(self, shards: Sequence[Done]) -> None:
        for one in shards:
            self.folder.write(f"{NOTES}/{one.shard}.json", json.dumps(asdict(one)).encode())
