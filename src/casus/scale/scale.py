"""`casus scale`: archives to coded articles on many cores or machines. The order is here.

    addresses  --cut-->  shards  --code-->  a file each  --commit-->  done

A run that was stopped, or killed, is taken up by the same command: shards that are committed are not coded again.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from casus.errors import BadOption
from casus.ingest.stop import Stop
from casus.ingest.worker import Job, Load, load_alone
from casus.intake.options import IntakeOptions
from casus.records.event import Versions
from casus.scale.coder import Done
from casus.scale.commits import Commits, Notes
from casus.scale.inputs import addresses
from casus.scale.output import Folder

if TYPE_CHECKING:
    from casus.scale.engine import Plan

MADE = "casus.json"
"""What the output was made with: a run that goes on must be made the same way."""

TOGETHER = 32
SECONDS = 10.0
"""So many shards are committed together, or those that came in so many seconds."""

Format = Literal["delta", "parquet"]


@dataclass(frozen=True, slots=True)
class Options:
    """workers: processes that code; 0 is one for each core of this machine. cluster: the address of a running one.

    gpus: of each worker, for a `load` that reads on them. load: what codes.
    """

    format: Format = "parquet"
    workers: int = 0
    cluster: str | None = None
    gpus: float = 0.0
    intake: IntakeOptions = field(default_factory=IntakeOptions)
    load: Load = load_alone


def scale(named: Sequence[str], output: str, options: Options, stop: Stop | None = None) -> Iterator[Done]:
    """Codes what is named and was not coded; tells of each shard after it is committed.

    stop: asked to stop, what is written is committed, and what is being coded is given up.
    Raises BadOption for an input that does not exist and for an output that something else lies in or that another
    version made, and where graphics processors of this machine are asked for and onnxruntime cannot use them; OSError
    where the output cannot be written.
    """
    from casus.scale.engine import run

    if options.gpus and options.cluster is None:
        from casus.language.model import require_cuda

        require_cuda()
    files = list(addresses(named))
    folder = Folder(output)
    commits = commits_of(folder, options.format)
    with ThreadPoolExecutor(1) as beside:  # what codes is loaded while the cluster starts
        made = beside.submit(made_with, options)

        def ready() -> frozenset[str]:
            claim(folder, made.result())
            return frozenset(commits.done())

        with closing(run(files, plan_of(output, options), ready)) as coded:
            yield from committed(coded if stop is None else stop.giving_up(coded), commits)


def plan_of(output: str, options: Options) -> Plan:
    from casus.scale.engine import Plan

    job = Job(None, options.intake, options.load)
    return Plan(output, job, options.workers or os.cpu_count() or 1, options.cluster, options.gpus)


def committed(coded: Iterator[Done], commits: Commits) -> Iterator[Done]:
    """The same shards, committed some at a time."""
    waiting: list[Done] = []
    since = time.monotonic()
    for one in coded:
        waiting.append(one)
        if len(waiting) >= TOGETHER or time.monotonic() - since > SECONDS:
            commits.commit(waiting)
            yield from waiting
            waiting, since = [], time.monotonic()
    if waiting:
        commits.commit(waiting)
        yield from waiting


def commits_of(folder: Folder, format_: Format) -> Commits:
    if format_ == "parquet":
        return Notes(folder)
    from casus.scale.delta import Delta

    return Delta(folder)


def made_with(options: Options) -> dict[str, object]:
    """What the records hang on besides the inputs."""
    return {"format": options.format, "published": options.intake.published, "versions": versions(options.load)}


def claim(folder: Folder, made: Mapping[str, object]) -> None:
    """Notes what makes the output, or holds what is to be made to what made it."""
    before = folder.read(MADE)
    if before is None and not folder.is_empty():
        raise BadOption(f"{folder.address} holds something else; give an empty folder, or one that casus scale began")
    if before is None:
        folder.write(MADE, json.dumps(made, indent=1).encode())
    elif (known := json.loads(before)) != made:
        other = ", ".join(
            f"{key} {known.get(key)!r} and not {value!r}" for key, value in made.items() if known.get(key) != value
        )
        raise BadOption(f"{folder.address} was begun with {other}; go on as it was begun, or give another folder")


def versions(load: Load) -> dict[str, str]:
    """Of what codes; loads it once in this process."""
    import dataclasses

    found: Versions = load().versions
    return {field.name: str(getattr(found, field.name)) for field in dataclasses.fields(found)}
