"""What was coded as copies and incidents, by keys. The order is here.

    coded  --by digest-->  articles  --by band and page-->  copies  --by code-->  parents  --by root-->  incidents

A grouping counts once `incidents.json` names its files; what other files lie beside them is of a run that did not end.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, TypeVar

from casus.errors import BadOption
from casus.scale.coder import file_of
from casus.scale.copies import Copies, found, places
from casus.scale.incidents import Composing, copies_file
from casus.scale.output import Folder
from casus.scale.parents import Parents, Trees, parts
from casus.scale.result import Result, result
from casus.scale.scale import Options, plan_of
from casus.scale.shuffle import Shuffle, Step, buckets_for
from casus.scale.tellings import Counted, Tellings
from casus.version import __version__

COMMIT = "incidents.json"
FORM = 1
"""To be changed with what the files hold or with the rules of grouping."""

BUCKET_ARTICLES = 2_000

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Grouped:
    """A grouping that is whole. mark: names what it was made of. shards: of them. files: of its incidents and copies.

    articles: each once; superseded ones and copies are among them.
    """

    mark: str
    shards: int
    articles: int
    accounts: int
    incidents: int
    incident_files: tuple[str, ...]
    copy_files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """How far one step is. done, of: buckets; a step begins with none."""

    name: str
    done: int
    of: int


Stages = Generator[Stage, None, Made]
"""Tells how far it is, and returns what it made."""


def grouped(folder: Folder) -> Grouped | None:
    """The grouping that is committed; None where there is none."""
    noted = folder.read(COMMIT)
    if noted is None:
        return None
    said: dict[str, Any] = json.loads(noted)
    for files in ("incident_files", "copy_files"):
        said[files] = tuple(said[files])
    return Grouped(**said)


def mark_of(coded: Result) -> str:
    """The same for the same shards and rules."""
    said = json.dumps([FORM, __version__, sorted(coded.shards)])
    return sha256(said.encode()).hexdigest()[:16]


def incidents(output: str, options: Options) -> Iterator[Stage]:
    """Groups what casus scale committed in an output, unless that is done, on the cluster of the options.

    Raises as `group`, and BadOption for an output that casus scale did not write.
    """
    from casus.scale.engine import shuffling

    coded, plan = result(output), plan_of(output, options)
    if is_grouped(coded):
        tidy(coded.folder)
        return
    with shuffling(plan) as shuffle:
        yield from group(coded, shuffle, plan.workers)


def is_grouped(coded: Result) -> bool:
    """Whether the grouping that is committed is of all that was coded."""
    before = grouped(coded.folder)
    return before is not None and before.mark == mark_of(coded)


def group(coded: Result, shuffle: Shuffle, least: int) -> Iterator[Stage]:
    """Groups all that is committed; tells of each step as it goes, `grouped` then has what came of it.

    least: buckets that there must be, so that every worker has one. Raises BadOption where nothing is committed, and
    UnreadableInput or OSError for what cannot be read or written.
    """
    if not coded.shards:
        raise BadOption(f"{coded.folder.address} holds nothing that was coded; give what to code, too")
    made = yield from Run(coded, mark_of(coded), shuffle, least).made()
    coded.folder.write(COMMIT, json.dumps(asdict(made), indent=1).encode())
    tidy(coded.folder)


@dataclass(frozen=True, slots=True)
class Run:
    """One grouping on its way."""

    coded: Result
    mark: str
    shuffle: Shuffle
    least: int

    def made(self) -> Stages[Grouped]:
        output, buckets = self.coded.folder.everywhere, self.buckets(self.coded.inputs)
        shards = list(map(file_of, self.coded.shards))
        counted = Counted.of((yield from self.followed("articles", shards, Tellings(output, self.mark, buckets))))
        files, buckets = list(counted.files), self.buckets(counted.articles)
        pairs = found((yield from self.followed("copies", files, Copies(output, buckets))))
        where, cells = places(pairs), parts(counted.weeks, self.least)
        trees = Trees.of((yield from self.followed("parents", files, Parents(output, where, cells, counted.undated))))
        last = Composing(output, self.mark, where, trees, buckets)
        told = [json.loads(one) for one in (yield from self.followed("incidents", files, last))]
        return Grouped(
            self.mark,
            len(self.coded.shards),
            counted.articles,
            counted.accounts,
            sum(one["incidents"] for one in told),
            tuple(sorted(one["file"] for one in told)),
            tuple(copies_file(self.mark, one) for one in files),
        )

    def buckets(self, rows: int) -> int:
        return buckets_for(rows, BUCKET_ARTICLES, self.least)

    def followed(self, name: str, sources: list[str], step: Step) -> Stages[list[bytes]]:
        """The results of a step."""
        results: list[bytes] = []
        yield Stage(name, 0, step.buckets)
        for one in self.shuffle(sources, step):
            results.append(one)
            yield Stage(name, len(results), step.buckets)
        return results


def tidy(folder: Folder) -> None:
    """Removes what no committed grouping names."""
    whole = grouped(folder)
    named = {*whole.incident_files, *whole.copy_files} if whole else set()
    for place in ("incidents", "copies"):
        for name in folder.names(place):
            if f"{place}/{name}" not in named:
                folder.remove(f"{place}/{name}")
    folder.remove_folder("grouping")
