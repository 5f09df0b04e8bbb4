"""The runs on Ray Data, on a cluster (`cluster.py`): addresses go in, what is done with their shards comes out.

Reading, coding and committing run side by side; Ray holds back the readers when the coders fall behind, and starts a
coder anew when it dies, with the shard that it had. What is read again after a death is the same, so nothing changes.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np

from casus.errors import CasusError, missing_extra
from casus.ingest.worker import Job
from casus.intake.stream import Position
from casus.scale.cluster import cluster
from casus.scale.coder import Coder, Done
from casus.scale.inputs import address_inputs
from casus.scale.plan import Plan
from casus.scale.shards import Shard, shards
from casus.scale.shuffle import Row, Shuffle, Step

try:
    import ray
    from ray.data import ActorPoolStrategy, DataContext
except ImportError as error:
    raise missing_extra("casus scale", error.name or "ray", "scale") from error

READER_CPUS = 0.1
CODER_CPUS = 0.9
"""A coder takes a core and a reader needs a tenth of one: so much is asked for that readers always find room."""

AHEAD = 2
"""Shards that a coder is handed at a time: the next one is there when it has done with one."""

SHARD_BLOCK = 1
"""Bytes from which on a block is full, while coding: else a coder is handed, and a death costs, as many shards as fill
128 MB."""
SHUFFLE_BLOCK = 16_000_000
"""While rows are brought together by their keys: small, so that a worker holds few of them at a time."""
NOBODY = -1
"""A bucket that no step has."""

SPREAD_ROWS = 1_000
"""Rows that are handed on together."""

Batch = Mapping[str, Any]


class Cut:
    """A reader: from the address of a file to its shards, without those that are done."""

    def __init__(self, job: Job, done: frozenset[str]) -> None:
        self.job, self.done = job, done

    def __call__(self, batch: Batch) -> Iterator[Batch]:
        for address in batch["address"]:
            for shard in self.shards(str(address)):
                # Of our own records, from one of our processes to another: no bytes from outside are unpickled.
                yield {"shard": np.array([pickle.dumps(shard)], dtype=object)}

    def shards(self, address: str) -> Iterator[Shard]:
        """What was read for one that is done is told with the next."""
        position, passed = Position(), 0
        for shard in shards(address_inputs(address, self.job.options, position), position):
            if shard.id in self.done:
                passed += shard.read
            else:
                yield replace(shard, read=shard.read + passed)
                passed = 0


class Code:
    """A coder, in a process of its own that Ray keeps."""

    def __init__(self, plan: Plan) -> None:
        self.coder = Coder(plan.output, plan.job, plan.made)

    def __call__(self, batch: Batch) -> Batch:
        told = [pickle.dumps(self.code(pickle.loads(one))) for one in batch["shard"]]
        return {"told": np.array(told, dtype=object)}

    def code(self, shard: Shard) -> Done | CasusError:
        """An error that is raised on purpose comes back as it is: of one that is raised Ray hands on a traceback."""
        try:
            return self.coder.code(shard)
        except CasusError as error:
            return error


def run(addresses: Sequence[str], plan: Plan, done: frozenset[str]) -> Generator[Done]:
    """Codes the shards of these files that are not done, in any order; each is told of when its file is written.

    Raises what a coder raises on purpose.
    """
    if not addresses:
        return
    settle(SHARD_BLOCK)
    files = ray.data.from_items([{"address": one} for one in addresses], override_num_blocks=len(addresses))
    cut = files.map_batches(
        Cut(plan.job, done).__call__,
        batch_size=1,
        num_cpus=READER_CPUS,
        zero_copy_batch=True,
        udf_modifying_row_count=True,
    )
    coded = cut.map_batches(
        Code,
        fn_constructor_args=(plan,),
        batch_size=1,
        num_cpus=CODER_CPUS,
        num_gpus=plan.gpus or None,
        compute=ActorPoolStrategy(
            min_size=1, max_size=plan.workers, initial_size=plan.workers, max_tasks_in_flight_per_actor=AHEAD
        ),
    )
    for row in coded.iter_rows():
        told: Done | CasusError = pickle.loads(row["told"])
        if isinstance(told, CasusError):
            raise told
        yield told


@contextmanager
def shuffling(plan: Plan) -> Iterator[Shuffle]:
    """Steps of work by keys on the cluster of a plan, one after the other. Raises BadOption as `cluster`."""
    with cluster(plan):
        settle(SHUFFLE_BLOCK)
        yield shuffled


def shuffled(sources: Sequence[str], step: Step) -> Iterator[bytes]:
    """As `shuffled_here`. Ray brings the rows of a bucket together, on disk where they do not fit into memory."""
    if not sources:
        return
    files = ray.data.from_items([{"source": one} for one in sources], override_num_blocks=len(sources))
    spread = files.map_batches(Spread(step).__call__, batch_size=1, zero_copy_batch=True, udf_modifying_row_count=True)
    gathered = spread.groupby("bucket", num_partitions=step.buckets).map_groups(
        Gather(step).__call__, batch_format="numpy"
    )
    for row in gathered.iter_rows():
        if row["result"] is not None:
            yield row["result"]


class Spread:
    """From the name of a file to its rows, each with its bucket."""

    def __init__(self, step: Step) -> None:
        self.step = step

    def __call__(self, batch: Batch) -> Iterator[Batch]:
        rows = (row for source in batch["source"] for row in self.step.spread(str(source)))
        # Of nothing Ray would not know the columns.
        yield rows_of([(NOBODY, b"")])
        while some := list(islice(rows, SPREAD_ROWS)):
            yield rows_of(some)


class Gather:
    """All rows of a bucket to its result; of NOBODY to none."""

    def __init__(self, step: Step) -> None:
        self.step = step

    def __call__(self, batch: Batch) -> Batch:
        bucket = int(batch["bucket"][0])
        told = None if bucket == NOBODY else self.step.gather(bucket, list(batch["row"]))
        return {"result": np.array([told], dtype=object)}


def rows_of(some: Sequence[Row]) -> Batch:
    rows = np.empty(len(some), dtype=object)
    rows[:] = [row for _, row in some]
    return {"bucket": np.array([bucket for bucket, _ in some]), "row": rows}


def settle(block: int) -> None:
    """block: bytes from which on a block is full."""
    context = DataContext.get_current()
    context.target_max_block_size = block
    context.enable_progress_bars = False
    # Ray adds up the pages of each worker once a second for its statistics: a twenty-fifth of a coder's time.
    context.memory_usage_poll_interval_s = None
    # Ray would give up after half an hour without a shard, though machines may be waited for: the user decides.
    context.execution_no_progress_timeout_s = -1
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
