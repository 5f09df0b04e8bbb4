"""`casus scale`: archives to coded articles on many cores or machines. The order is here.

    addresses  --cut-->  shards  --code-->  a file each  --commit-->  done

A run that was stopped, or killed, is taken up by the same command: shards that are committed are not coded again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import Literal

from casus.errors import BadOption
from casus.ingest.stop import Stop
from casus.ingest.worker import Job, Load, load_alone
from casus.intake.options import IntakeOptions
from casus.scale.coder import Done
from casus.scale.commits import Commits, Notes
from casus.scale.inputs import addresses
from casus.scale.made import Made, claim, is_begun
from casus.scale.output import Folder
from casus.scale.plan import Plan

TOGETHER = 256
SECONDS = 10.0
"""So many shards are committed together, or those that came in so many seconds."""

SHARED = "give a folder or an address that all machines of the cluster share"

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
    if options.gpus and options.cluster is None:
        from casus.language.model import require_cuda

        require_cuda()
    files, plan = list(addresses(named)), plan_of(output, options)
    folder = Folder(plan.output)
    commits = commits_of(folder, options.format)
    with closing(coding(files, plan, folder, commits)) as coded:
        yield from committed(coded if stop is None else stop.giving_up(coded), commits)
    if not is_begun(folder):  # nothing was there to code
        claim_for(folder, plan)


def coding(files: Sequence[str], plan: Plan, folder: Folder, commits: Commits) -> Generator[Done]:
    """The cluster takes seconds to start: what else must be loaded is loaded beside it."""
    from casus.scale.cluster import cluster

    with ThreadPoolExecutor(1) as beside:
        checked, engine = beside.submit(check, folder, plan), beside.submit(engine_run)
        with cluster(plan):
            checked.result()
            yield from seen(engine.result()(files, plan, frozenset(commits.done())), folder)


def seen(coded: Iterator[Done], folder: Folder) -> Generator[Done]:
    """Raises BadOption where a machine of the cluster writes to a folder of its own."""
    for one in coded:
        if folder.local and not folder.has(one.file):
            raise BadOption(f"a worker wrote {folder.path(one.file)}, which is not there for this process; {SHARED}")
        yield one


def check(folder: Folder, plan: Plan) -> None:
    """Before anything is begun: that a run that goes on codes as before."""
    if is_begun(folder):
        claim_for(folder, plan)


def claim_for(folder: Folder, plan: Plan) -> None:
    """Loads in this process what codes."""
    claim(folder, plan.made.by(plan.job.load().versions))


def engine_run() -> Callable[[Sequence[str], Plan, frozenset[str]], Generator[Done]]:
    from casus.scale.engine import run

    return run


def plan_of(output: str, options: Options) -> Plan:
    job, made = Job(None, options.intake, options.load), Made(options.format, options.intake.published)
    workers = options.workers or os.cpu_count() or 1
    return Plan(Folder(output).everywhere, made, job, workers, options.cluster, options.gpus)


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
