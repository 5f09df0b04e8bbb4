"""What it costs to keep what is coded: the same articles coded alone, and ingested into a new record."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from casus.errors import DataError
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.pipeline import Casus
from casus.records.article import Article
from casus.records.run import Counts
from casus.workspace import Workspace, open_workspace


@dataclass(frozen=True, slots=True)
class Storing:
    """All times in seconds, from the file to the end. coding: reading it and coding, in one process, as `casus code`.

    ingest: the same with worker processes, their start, and a record in SQLite; again: the same file once more.
    size: bytes of the record.
    """

    articles: int
    events: int
    coding: float
    ingest: float
    again: float
    size: int

    @property
    def ratio(self) -> float:
        return self.ingest / self.coding

    @property
    def event_bytes(self) -> float:
        return self.size / max(1, self.events)


def run_storing(casus: Casus, path: Path, workers: int = 0) -> Storing:
    """Raises DataError when the file holds no article."""
    started = time.perf_counter()
    read = [item for item in read_path(path, IntakeOptions()) if isinstance(item, Article)]
    if not read:
        raise DataError(f"{path}: no article in it to measure on")
    for _ in casus.code_articles(read):
        pass
    coding = time.perf_counter() - started
    with _new_record() as (workspace, name):
        ingest, counts = _timed(workspace, path, workers)
        again, _ = _timed(workspace, path, workers)
        workspace.close()
        size = sum(file.stat().st_size for file in name.parent.iterdir())
    return Storing(counts.coded, counts.events, coding, ingest, again, size)


def storing_lines(measured: Storing) -> Sequence[str]:
    """The report, one figure a line."""
    return (
        f"stored              {measured.articles} articles, {measured.events} events",
        f"coding alone        {measured.coding:.1f} s",
        f"ingest              {measured.ingest:.1f} s; ratio {measured.ratio:.2f}",
        f"ingest once more    {measured.again:.1f} s",
        f"record              {measured.size / 1e6:.1f} MB, {measured.event_bytes:.0f} bytes an event",
    )


@contextmanager
def _new_record() -> Iterator[tuple[Workspace, Path]]:
    with TemporaryDirectory(prefix="casus-bench-") as folder:
        path = Path(folder, "record.sqlite")
        with open_workspace(str(path)) as workspace:
            yield workspace, path


def _timed(workspace: Workspace, path: Path, workers: int) -> tuple[float, Counts]:
    started = time.perf_counter()
    counts = workspace.ingest([path], workers=workers)
    return time.perf_counter() - started, counts
