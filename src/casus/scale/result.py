"""What a scaled run has committed, read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from casus.errors import BadOption, UnreadableInput
from casus.exchange.coded import read_coded
from casus.records.outcome import Outcome
from casus.scale.coder import file_of
from casus.scale.made import MADE
from casus.scale.output import Folder
from casus.scale.scale import commits_of


@dataclass(frozen=True, slots=True)
class Result:
    """shards: that are committed, in the order of their names. inputs: of all of them.

    published: the day that the run was given.
    """

    folder: Folder
    shards: tuple[str, ...]
    inputs: int
    published: str | None

    def outcomes(self) -> Iterator[Outcome]:
        """Raises UnreadableInput, with its name, for a file that is not whole."""
        for shard in self.shards:
            yield from read_shard(self.folder, file_of(shard))


def read_shard(folder: Folder, name: str) -> Iterator[Outcome]:
    """name: of the file of a shard. Raises as Result.outcomes."""
    try:
        with folder.open(name) as stream:
            yield from read_coded(stream)
    except UnreadableInput as error:
        raise UnreadableInput(f"{folder.address}/{name} {error}", reason=error.reason) from error


def is_result(address: str) -> bool:
    """Whether casus scale wrote there."""
    return Folder(address).read(MADE) is not None


def result(address: str) -> Result:
    """Raises BadOption where no scaled run wrote."""
    folder = Folder(address)
    noted = folder.read(MADE)
    if noted is None:
        raise BadOption(f"{address} holds no {MADE}; give a folder that casus scale wrote", reason="not-coded")
    made = json.loads(noted)
    done = commits_of(folder, made["format"]).done()
    return Result(folder, tuple(sorted(done)), sum(done.values()), made["published"])
