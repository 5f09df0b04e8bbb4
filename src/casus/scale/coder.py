"""What one worker does with one shard: code it, write its file, tell what is in it. It commits nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from casus.errors import CasusError
from casus.exchange.coded import coded_parquet
from casus.ingest.pool import crashed
from casus.ingest.worker import Job, Worker
from casus.records.item import Item
from casus.records.outcome import Known, Outcome, Refused, Taken
from casus.records.rejected import Rejected
from casus.scale.attempts import TRIES, Attempt, attempt
from casus.scale.made import Made, claim
from casus.scale.output import Folder
from casus.scale.shards import Input, Shard


@dataclass(frozen=True, slots=True)
class Done:
    """A shard whose file is written. size: its bytes. inputs: its rows. articles: that were coded.

    read: bytes of the archive that it was cut out of.
    """

    shard: str
    file: str
    size: int
    inputs: int
    articles: int
    events: int
    refused: int
    read: int = 0


class Coder:
    """Holds one network; a worker process makes one. output: the address."""

    def __init__(self, output: str, job: Job, made: Made) -> None:
        self.folder, self.made, self.claimed = Folder(output), made, False
        self.worker = Worker(job)

    def code(self, shard: Shard) -> Done:
        """Raises BadOption where the output was begun with something else than what codes here."""
        if not self.claimed:
            claim(self.folder, self.made.by(self.worker.coder.versions))
            self.claimed = True
        found = self.outcomes(shard)
        name = file_of(shard.id)
        raw = coded_parquet(shard.id, found)
        self.folder.write(name, raw)
        taken = [one for one in found if isinstance(one, Taken)]
        refused = sum(isinstance(one, Refused) for one in found)
        events = sum(len(one.coded.events) for one in taken)
        return Done(shard.id, name, len(raw), len(found), len(taken), events, refused, shard.read)

    def outcomes(self, shard: Shard) -> list[Outcome]:
        """In the order of the inputs; of two that are the same article in a shard the second is known.

        What is raised on purpose is no death: nothing of the shard is to blame.
        """
        trying = attempt(self.folder, shard.id)
        try:
            found = self.tried(trying, shard.inputs)
        except CasusError:
            trying.end()
            raise
        trying.end()
        return list(once(found))

    def tried(self, trying: Attempt, inputs: Sequence[Input]) -> list[Outcome]:
        if not trying.alone:
            trying.begin()
            return self.work(inputs)
        found = zip(self.one_by_one(trying, inputs), inputs, strict=True)
        return [one or crashed(cast("Item", input_), TRIES) for one, input_ in found]

    def one_by_one(self, trying: Attempt, inputs: Sequence[Input]) -> Iterator[Outcome | None]:
        return trying.one_by_one(len(inputs), lambda number: self.work([inputs[number]])[0])

    def work(self, inputs: Sequence[Input]) -> list[Outcome]:
        """Also what was no item when the archive was cut."""
        outcomes = iter(self.worker.work([one for one in inputs if isinstance(one, Item)]))
        return [Refused(one) if isinstance(one, Rejected) else next(outcomes) for one in inputs]


def once(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """An article that came before among these is known."""
    seen: set[str] = set()
    for one in outcomes:
        if isinstance(one, Taken) and one.article.digest in seen:
            yield Known(one.sighting, one.article.digest)
        else:
            seen |= {one.article.digest} if isinstance(one, Taken) else set()
            yield one


def file_of(shard: str) -> str:
    return f"coded/{shard}.parquet"
