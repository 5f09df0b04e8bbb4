"""`casus bench`: speed and memory on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.options import data_folder

if TYPE_CHECKING:
    from casus.evaluation.bench import Bench


def bench(
    data: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Reference material; without it the bundled dispatches.")
    ] = None,
) -> None:
    """Measure speed and memory on this machine.

    Sentences and articles a second, peak memory, the share of each step, and what the bare encoder alone takes.
    """
    import casus
    from casus.evaluation.bench import bench_articles, run_bench

    articles = bench_articles(None if data is None else data_folder(data))
    for line in lines(run_bench(casus.load(), articles)):
        typer.echo(line)


def lines(measured: Bench) -> Iterator[str]:
    """The report, one figure a line."""
    yield f"articles            {measured.articles}, {measured.sentences} sentences, {measured.events} events"
    yield f"sentences/s         {measured.sentence_rate:.1f}"
    yield f"articles/s          {measured.article_rate:.2f}"
    yield f"bare encoder        {measured.encoder_rate:.1f} sentences/s; ratio {measured.ratio:.2f}"
    yield f"peak memory         {measured.peak_mb:.0f} MB"
    yield f"one article, cold   {measured.cold_seconds:.2f} s"
    for step, share in sorted(measured.shares.items(), key=lambda item: -item[1]):
        yield f"share of {step:10} {100 * share:.1f} %"
