"""How fast articles are coded by a process for each core, as `casus code`, `casus ingest` and `casus scale` do."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence

from casus.ingest.pool import Chunk, Pool
from casus.ingest.worker import Job, Load, load_alone
from casus.intake.options import IntakeOptions
from casus.records.article import Article

TOGETHER = 3
"""Articles of a chunk: few, so that the last one is not waited for long."""

WARMING = "The army of Freedonia shelled a town in Sylvania on Monday, a spokesman of number {} said."


def pace_seconds(articles: Sequence[Article], workers: int = 0, load: Load = load_alone) -> float:
    """Seconds for all of the articles, from when every process has loaded and coded something.

    workers: processes; 0 is one for each core.
    """
    workers = workers or os.cpu_count() or 1
    job = Job(None, IntakeOptions(), load, again=True, bare=True)
    with Pool(job, workers) as pool:
        for _ in pool.run(iter([Chunk((Article(f"w{n}", WARMING.format(n)),)) for n in range(4 * workers)])):
            pass
        started = time.perf_counter()
        for _ in pool.run(chunked(articles)):
            pass
        return time.perf_counter() - started


def chunked(articles: Sequence[Article]) -> Iterator[Chunk]:
    return (Chunk(tuple(articles[at : at + TOGETHER]), at) for at in range(0, len(articles), TOGETHER))
