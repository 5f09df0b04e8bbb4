"""Holds a scaled run that is disturbed against one process that nobody disturbs, line by line.

    python -m tests.scale.ordeal ARTICLES.jsonl.gz... [--workers 2] [--kill-every 20] [--stops 10] [--format parquet]

First the articles are coded by one process after the other, as `casus ingest` does it; then `casus scale` codes them
while a worker is killed every so many seconds; then once more, while the whole run is killed at random moments and
taken up again. Ends with status 1 when a line of the output differs.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from casus.exchange.coded import outcome_json
from casus.ingest.pool import outcomes
from casus.ingest.worker import Job, load_alone
from casus.intake.options import IntakeOptions
from casus.records.item import Item
from casus.records.outcome import Refused
from casus.records.rejected import Rejected
from casus.scale.coder import once
from casus.scale.inputs import address_inputs
from casus.scale.result import result
from casus.scale.shards import shards

CASUS = (sys.executable, "-c", "from casus.cli.main import app; app()")


def plain(paths: Sequence[str], workers: int) -> list[str]:
    """What worker processes without a cluster make of the articles; an article is known within its shard as there."""
    job = Job(None, IntakeOptions(), load_alone, again=True)
    found: list[str] = []
    for path in paths:
        inputs = list(address_inputs(path, IntakeOptions()))
        items = [one for one in inputs if isinstance(one, Item)]
        coded = iter([one for some in outcomes(items, job, workers, in_order=True) for one in some])
        for shard in shards(inputs):
            told = [Refused(one) if isinstance(one, Rejected) else next(coded) for one in shard.inputs]
            found += map(outcome_json, once(told))
    return sorted(found)


def scale(paths: Sequence[str], output: Path, workers: int, form: str) -> subprocess.Popen[bytes]:
    """In a process group of its own, so that all of it can be killed at once."""
    command = [*CASUS, "scale", *paths, str(output), "--workers", str(workers), "--format", form]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL)


def kill_workers(process: subprocess.Popen[bytes], every: float) -> int:
    """Kills one coder after each so many seconds until the run ends; returns how many."""
    chance, killed = random.Random(1), 0
    while True:
        try:
            process.wait(every)
            return killed
        except subprocess.TimeoutExpired:
            if pids := list(coders()):
                os.kill(chance.choice(pids), signal.SIGKILL)
                killed += 1


def coders() -> Iterator[int]:
    """Processes of Ray that code, of the clusters of this process and its children."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if command.startswith(b"ray::MapWorker(MapBatches(Code)") and os.getpid() in ancestors(int(folder.name)):
            yield int(folder.name)


def ancestors(pid: int) -> Iterator[int]:
    while pid > 1:
        try:
            told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return
        pid = int(told.rpartition(")")[2].split()[1])
        yield pid


EARLIEST_S = 5.0
STARTING_S = 12.0
"""Until the first shards are coded: a run that is always killed sooner never ends."""


def latest(quiet: float, stops: int) -> float:
    """When a run is killed at the latest, so that about so many stops are over before all is coded."""
    return STARTING_S + 2 * quiet / stops


def stop_often(paths: Sequence[str], output: Path, workers: int, form: str, stops: int, longest: float) -> int:
    """Kills the whole run at random moments, then lets it end; returns how often it was killed before it had ended."""
    chance, killed = random.Random(2), 0
    for _ in range(stops):
        process = scale(paths, output, workers, form)
        try:
            process.wait(chance.uniform(EARLIEST_S, longest))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
    assert scale(paths, output, workers, form).wait() == 0
    return killed


def written(output: Path) -> list[str]:
    """What the output holds, as lines in order."""
    return sorted(map(outcome_json, result(str(output)).outcomes()))


SHOWN, WIDE = 3, 500


def compared(name: str, expected: Sequence[str], output: Path, told: str) -> bool:
    found = written(output)
    same = list(expected) == found
    print(f"{name}: {told}; {len(found)} lines, {'the same' if same else 'NOT the same'} as those of the plain run")
    for line in sorted(set(found) - set(expected))[:SHOWN]:
        print(f"  not in the plain run: {line[:WIDE]}")
    return same


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kill-every", type=float, default=20.0)
    parser.add_argument("--stops", type=int, default=10)
    parser.add_argument("--format", choices=("parquet", "delta"), default="parquet")
    asked = parser.parse_args()
    paths = [os.path.abspath(path) for path in asked.articles]
    started = time.monotonic()
    expected = plain(paths, asked.workers)
    took = time.monotonic() - started
    print(f"plain: {took:.0f} s, {len(expected)} lines")
    with TemporaryDirectory() as folder:
        started = time.monotonic()
        assert scale(paths, Path(folder, "quiet"), asked.workers, asked.format).wait() == 0
        quiet = time.monotonic() - started
        same = compared("scaled", expected, Path(folder, "quiet"), f"{quiet:.0f} s, efficiency {took / quiet:.2f}")
        started = time.monotonic()
        killed = kill_workers(scale(paths, Path(folder, "killed"), asked.workers, asked.format), asked.kill_every)
        told = f"{killed} of them in {time.monotonic() - started:.0f} s"
        same &= compared("workers killed", expected, Path(folder, "killed"), told)
        if asked.stops:
            longest = latest(quiet, asked.stops)
            stopped = stop_often(paths, Path(folder, "stopped"), asked.workers, asked.format, asked.stops, longest)
            same &= compared("run killed", expected, Path(folder, "stopped"), f"{stopped} times")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
