"""How fast Casus is on this machine, and how much of that the network alone would take."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from casus.errors import DataError
from casus.evaluation.pace import pace_seconds
from casus.ingest.worker import load_sifting
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.records.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from casus.pipeline import Casus

KIB_PER_MB = 1_000_000 / 1024
"""getrusage counts in KiB on Linux and in bytes on macOS."""


@dataclass(frozen=True, slots=True)
class Bench:
    """seconds: from text to events by a process for each core, the model already loaded; threads: by one process.

    peak_mb: 10^6 bytes resident, of this whole process. encoder_rate: sentences a second of the bare encoder on the
    same sentences in the same run, on a thread for each core; ratio: ours to that.
    cold_seconds: one article in a fresh process, start to end. shares: part of the seconds of all steps, which run on
    several threads and so add up to more than `seconds`.
    sifting: seconds as `seconds`, with sentences left aside that cannot hold an event.
    """

    articles: int
    sentences: int
    events: int
    seconds: float
    threads: float
    peak_mb: float
    encoder_rate: float
    cold_seconds: float
    sifting: float
    shares: Mapping[str, float]

    @property
    def sentence_rate(self) -> float:
        return self.sentences / self.seconds

    @property
    def thread_rate(self) -> float:
        return self.sentences / self.threads

    @property
    def sifting_rate(self) -> float:
        return self.sentences / self.sifting

    @property
    def article_rate(self) -> float:
        return self.articles / self.seconds

    @property
    def ratio(self) -> float:
        return self.sentence_rate / self.encoder_rate


def run_bench(casus: Casus, articles: Sequence[Article]) -> Bench:
    """Codes the articles by threads, by processes; runs the bare encoder on their sentences; codes one from cold."""
    before = dict(casus.timings)
    start = time.perf_counter()
    events = sum(len(coded.events) for coded in casus.code_articles(iter(articles)))
    threads = time.perf_counter() - start
    peak_mb = peak_memory_mb()
    steps = {step: spent - before.get(step, 0.0) for step, spent in casus.timings.items()}
    sentences = [text for article in articles for text in sentence_texts(casus.read(article.text))]
    return Bench(
        articles=len(articles),
        sentences=len(sentences),
        events=events,
        seconds=pace_seconds(articles),
        threads=threads,
        peak_mb=peak_mb,
        encoder_rate=casus.bare_encoder_rate(sentences),
        cold_seconds=cold_start_seconds(articles[0].text),
        sifting=pace_seconds(articles, load=load_sifting),
        shares={step: spent / sum(steps.values()) for step, spent in steps.items() if spent},
    )


def sentence_texts(doc: Doc) -> list[str]:
    """The sentences of a document, without the blank stretches between paragraphs."""
    return [sentence.text for sentence in doc.sents if sentence.text.strip()]


def bench_articles(data: Path | None) -> list[Article]:
    """The development articles of the reference material, or the bundled dispatches; raises DataError without any."""
    if data is not None:
        return _articles(data / "articles" / "worldwide.dev.jsonl.gz")
    with as_file(files("casus") / "data" / "demo" / "dispatches.jsonl") as path:
        return _articles(path)


def peak_memory_mb() -> float:
    """The most memory that this process has held so far, in 10^6 bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1_000_000 if sys.platform == "darwin" else peak / KIB_PER_MB


def cold_start_seconds(text: str) -> float:
    """Seconds for `casus code` on one article in a new process."""
    with TemporaryDirectory(prefix="casus-bench-") as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8")
        command = [sys.executable, "-c", "from casus.cli.main import app; app()", "code", str(path)]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            raise DataError(f"the article could not be coded: {done.stderr.decode(errors='replace').strip()[-500:]}")
        return time.perf_counter() - start


def _articles(path: Path) -> list[Article]:
    articles = [item for item in read_path(path, IntakeOptions()) if isinstance(item, Article)]
    if not articles:
        raise DataError(f"{path}: no article in it to measure on")
    return articles
