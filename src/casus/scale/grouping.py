"""What was coded as copies and incidents, by keys. The order is here.

    coded  --by digest-->  articles  --by band and page-->  copies  --by code-->  parents  --by root-->  incidents

A grouping counts once `incidents.json` names its files; what other files lie beside them is of a run that did not end.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TypeVar

from casus.errors import BadOption
from casus.scale.coder import file_of
from casus.scale.copies import Copies, found, places
from casus.scale.incidents import Composing, copies_file
from casus.scale.output import Folder
from casus.scale.parents import Parents, Trees, parts
from casus.scale.result import Result
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
    said = json.loads(noted)
    return Grouped(**{name: tuple(one) if isinstance(one, list) else one for name, one in said.items()})


def mark_of(result: Result) -> str:
    """The same for the same shards and rules."""
    said = json.dumps([FORM, __version__, sorted(result.shards)])
    return sha256(said.encode()).hexdigest()[:16]


def group(result: Result, shuffle: Shuffle, least: int) -> Iterator[Stage]:
    """Groups all that is committed, unless that is done; tells of each step as it goes, `grouped` then has the result.

    least: buckets that there must be, so that every worker has one. Raises BadOption where nothing is committed, and
    UnreadableInput or OSError for what cannot be read or written.
    """
    if not result.shards:
        raise BadOption(f"{result.folder.address} holds nothing that was coded; give what to code, too")
    mark, before = mark_of(result), grouped(result.folder)
    if before is None or before.mark != mark:
        made = yield from Run(result, mark, shuffle, least).made()
        result.folder.write(COMMIT, json.dumps(asdict(made), indent=1).encode())
    tidy(result.folder)


@dataclass(frozen=True, slots=True)
class Run:
    """One grouping on its way."""

    result: Result
    mark: str
    shuffle: Shuffle
    least: int

    def made(self) -> Stages[Grouped]:
        output, buckets = self.result.folder.address, self.buckets(self.result.inputs)
        coded = list(map(file_of, self.result.shards))
        counted = Counted.of((yield from self.followed("articles", coded, Tellings(output, self.mark, buckets), buckets)))
        files, buckets = list(counted.files), self.buckets(counted.articles)
        pairs = found((yield from self.followed("copies", files, Copies(output, buckets), buckets)))
        where, cells = places(pairs), parts(counted.weeks, self.least)
        trees = Trees.of((yield from self.followed("parents", files, Parents(output, where, cells), cells.buckets)))
        last = Composing(output, self.mark, where, trees, buckets)
        told = [json.loads(one) for one in (yield from self.followed("incidents", files, last, buckets))]
        return Grouped(
            self.mark,
            len(self.result.shards),
            counted.articles,
            counted.accounts,
            sum(one["incidents"] for one in told),
            tuple(sorted(one["file"] for one in told)),
            tuple(copies_file(self.mark, one) for one in files),
        )

    def buckets(self, rows: int) -> int:
        return buckets_for(rows, BUCKET_ARTICLES, self.least)

    def followed(self, name: str, sources: list[str], step: Step, buckets: int) -> Stages[list[bytes]]:
        """The results of a step."""
        results: list[bytes] = []
        yield Stage(name, 0, buckets)
        for one in self.shuffle(sources, step):
            results.append(one)
            yield Stage(name, len(results), buckets)
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
