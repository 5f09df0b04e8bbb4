"""Kills an ingest at random moments, over and over, and holds what it leaves against a run that nobody disturbed.

    python -m tests.ingest.kill --kills 100 --articles 2000 [--store postgresql+psycopg://...] [--coder real]

The tests do the same with fewer kills; this is for a long run by hand. Ends with status 1 when anything differs.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from casus.store.check import problems
from casus.store.store import Store
from tests.ingest.written import content, load_fake, write_articles


@dataclass(frozen=True, slots=True)
class Ordeal:
    """before, after: stores for the undisturbed and the killed run. longest_s: the latest moment of a kill."""

    articles: Path
    undisturbed: str
    killed: str
    real: bool = False
    longest_s: float = 4.0


def ingest(ordeal: Ordeal, store: str) -> subprocess.Popen[bytes]:
    """The run in a process group of its own, so that its workers are killed with it."""
    command = [sys.executable, "-m", "tests.ingest.kill", "--run", str(ordeal.articles), "--store", store]
    coder = ["--coder", "real"] if ordeal.real else []
    return subprocess.Popen([*command, *coder], start_new_session=True, stdout=subprocess.DEVNULL)


def kill_often(ordeal: Ordeal, kills: int, seed: int = 1) -> list[str]:
    """What is wrong afterwards; nothing when all is well. Every store that a kill leaves is opened and checked."""
    chance = random.Random(seed)
    wrong: list[str] = []
    done = killed = 0
    while killed < kills:
        process = ingest(ordeal, ordeal.killed)
        try:
            process.wait(chance.uniform(0.1, ordeal.longest_s))
            done += 1
            if done > 3:
                break
        except subprocess.TimeoutExpired:
            # Half of the time only the main process: its workers must end by themselves.
            victim = process.pid if chance.random() < 0.5 else -process.pid
            os.kill(victim, signal.SIGKILL) if victim > 0 else os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
        wrong += [f"after {killed} kills: {one}" for one in left_by(ordeal.killed)]
    for store in (ordeal.killed, ordeal.undisturbed):
        if ingest(ordeal, store).wait():
            wrong.append(f"the run into {store} failed")
    print(f"{killed} kills; the run was through {done} times before that", file=sys.stderr)
    return wrong + list(left_by(ordeal.killed)) + list(differences(ordeal))


def left_by(name: str) -> Sequence[str]:
    with Store.open(name) as store:
        return list(problems(store))


def differences(ordeal: Ordeal) -> Sequence[str]:
    with Store.open(ordeal.undisturbed) as one, Store.open(ordeal.killed) as other:
        expected, found = content(one), content(other)
    assert expected["events"], "the undisturbed run stored nothing"
    return [
        f"{name}: {len(set(expected[name]) - set(found[name]))} rows missing, "
        f"{len(set(found[name]) - set(expected[name]))} too many"
        for name in expected
        if expected[name] != found[name]
    ]


def run(path: Path, store: str, real: bool) -> None:
    from casus.ingest.worker import load_alone
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        workspace.ingest([path], workers=2, load=load_alone if real else load_fake)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--longest", type=float, default=4.0)
    parser.add_argument("--store", action="append", help="twice for PostgreSQL: two empty databases")
    parser.add_argument("--coder", choices=("fake", "real"), default="fake")
    parser.add_argument("--run", type=Path, help="only run an ingest of this file")
    asked = parser.parse_args()
    if asked.run:
        run(asked.run, asked.store[0], asked.coder == "real")
        return 0
    with TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        write_articles(path, asked.articles)
        stores = asked.store or [str(Path(folder, f"{name}.sqlite")) for name in ("undisturbed", "killed")]
        ordeal = Ordeal(path, stores[0], stores[1], real=asked.coder == "real", longest_s=asked.longest)
        started = time.monotonic()
        wrong = kill_often(ordeal, asked.kills)
    print("\n".join(wrong) or f"nothing wrong after {asked.kills} kills, {time.monotonic() - started:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
