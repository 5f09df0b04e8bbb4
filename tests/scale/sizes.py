"""Rate and memory of `casus scale` by the number of documents and of workers, for docs/scale.md.

    python -m tests.scale.sizes ARTICLES.jsonl.gz --documents 1000 10000 --workers 1 2 4 [--characters 500]

Documents are copies with names of their own (tests/scale/copies.py). Memory is what the machine has less of at
the worst moment than before: let nothing else run. A line for each run, as Markdown; --keep FOLDER keeps the outputs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from casus.scale.result import result
from tests.scale.copies import main as make_copies
from tests.scale.ordeal import scale

LOOK_EVERY_S = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """first: seconds until the first shard was written. bytes_in: of the text, compressed; bytes_out: of the output."""

    documents: int
    workers: int
    seconds: float
    first: float
    memory_mb: float
    bytes_in: int
    bytes_out: int

    @property
    def line(self) -> str:
        steady = self.documents / (self.seconds - self.first)
        return (
            f"| {self.documents:,} | {self.workers} | {self.seconds:.0f} | {self.first:.0f} "
            f"| {self.documents / self.seconds:.1f} | {steady:.1f} | {self.memory_mb:,.0f} "
            f"| {self.bytes_in / self.documents:,.0f} | {self.bytes_out / self.documents:,.0f} |"
        )


def available_mb() -> float:
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable")) / 1000


def measure(articles: Path, documents: int, workers: int, output: Path) -> Run:
    before, least, first = available_mb(), available_mb(), None
    started = time.monotonic()
    process = scale([str(articles)], output, workers, "parquet")
    while process.poll() is None:
        time.sleep(LOOK_EVERY_S)
        least = min(least, available_mb())
        if first is None and any((output / "coded").glob("*.parquet")):
            first = time.monotonic() - started
    seconds = time.monotonic() - started
    if process.returncode or result(str(output)).inputs != documents:
        raise SystemExit(f"{documents} documents, {workers} workers: the run ended with {process.returncode}")
    written = sum(path.stat().st_size for path in (output / "coded").glob("*.parquet"))
    return Run(documents, workers, seconds, first or seconds, before - least, articles.stat().st_size, written)


def main(arguments: argparse.Namespace) -> None:
    print("| documents | workers | seconds | to the first shard | a second | from then on | memory, MB | in | out |")
    with TemporaryDirectory(prefix="casus-sizes-") as scratch:
        for documents in arguments.documents:
            articles = Path(scratch) / f"{documents}.jsonl.gz"
            make_copies(arguments.articles, str(documents), str(articles), arguments.characters)
            for workers in arguments.workers:
                output = Path(arguments.keep or scratch) / f"{documents}-{workers}"
                print(measure(articles, documents, workers, output).line, flush=True)
                subprocess.run(["sync"], check=True)


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--documents", type=int, nargs="+", default=[1_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[2])
    parser.add_argument("--characters")
    parser.add_argument("--keep")
    return parser.parse_args()


if __name__ == "__main__":
    main(options())
    sys.exit(0)
