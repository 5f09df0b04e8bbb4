"""`casus bench`: speed and memory on this machine."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.options import data_folder
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.evaluation.bench import Bench
    from casus.evaluation.desk import Paged
    from casus.evaluation.volume import Volume
    from casus.records.article import Article


def bench(
    data: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Reference material; without it the bundled dispatches.")
    ] = None,
    volume: Annotated[
        int | None,
        typer.Option(metavar="N", min=100, help="Measure the record with about N synthetic events instead."),
    ] = None,
    ingest: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Measure instead what storing adds to coding, on the articles of this file."),
    ] = None,
    desk: Annotated[
        bool, typer.Option("--desk", help="Measure instead how long the desk takes for each page of the record.")
    ] = False,
    store: Annotated[
        str | None,
        typer.Option(
            metavar="STORE", help="The record: with --desk a filled one, with --volume an empty one that is kept."
        ),
    ] = None,
) -> None:
    """Measure speed and memory on this machine.

    Sentences and articles a second, peak memory, the share of each step, and what the bare encoder alone takes. With
    --volume: the rate of writing, bytes an event, and the time of the questions of docs/asking.md. With --ingest: the
    time to code the articles of a file, and to ingest them into a new record. With --desk: the time of each page.
    """
    import casus
    from casus.evaluation.bench import bench_articles, run_bench
    from casus.evaluation.storing import run_storing, storing_lines

    if ingest is not None:
        for line in storing_lines(run_storing(casus.load(), ingest)):
            typer.echo(line)
        return
    if desk:
        _desk(store)
        return
    articles = bench_articles(None if data is None else data_folder(data))
    if volume is not None:
        for line in volume_lines(_volume(articles, volume, store)):
            typer.echo(line)
        return
    if store is not None:
        raise BadOption("--store is the record that --volume fills or --desk asks; give one of them too")
    for line in lines(run_bench(casus.load(), articles)):
        typer.echo(line)


def lines(measured: Bench) -> Iterator[str]:
    """The report, one figure a line."""
    yield f"articles            {measured.articles}, {measured.sentences} sentences, {measured.events} events"
    yield f"sentences/s         {measured.sentence_rate:.1f}; by threads of one process {measured.thread_rate:.1f}"
    yield f"sifted              {measured.sifting_rate:.1f} sentences/s"
    yield f"articles/s          {measured.article_rate:.2f}"
    yield f"bare encoder        {measured.encoder_rate:.1f} sentences/s; ratio {measured.ratio:.2f}"
    yield f"peak memory         {measured.peak_mb:.0f} MB"
    yield f"one article, cold   {measured.cold_seconds:.2f} s"
    for step, share in sorted(measured.shares.items(), key=lambda item: -item[1]):
        yield f"share of {step:10} {100 * share:.1f} %"


def _desk(name: str | None) -> None:
    from casus.cli.screen import say
    from casus.evaluation.desk import run_desk
    from casus.workspace import open_workspace

    with open_workspace(name, make=False) as workspace:
        measured = run_desk(workspace, told=lambda page: say(f"{page} ...") if sys.stderr.isatty() else None)
    for line in desk_lines(measured):
        typer.echo(line)


def desk_lines(measured: Sequence[Paged]) -> Iterator[str]:
    """The report, a page a line; milliseconds until the whole answer is there, and of the processor."""
    yield "page                 asked  failed  p50 ms  p95 ms  cpu ms     bytes  slowest"
    for one in measured:
        times = f"{one.p50:7.0f} {one.p95:7.0f} {one.cpu:7.0f}"
        yield f"{one.name:20} {one.asked:5} {one.failed:7} {times} {one.size:9,}  {one.slowest}"


def _volume(articles: Sequence[Article], events: int, name: str | None) -> Volume:
    """Of a record that must be empty, or of one in a folder of its own that goes again."""
    from tempfile import TemporaryDirectory

    import casus
    from casus.cli.filling import progress_bar
    from casus.evaluation.volume import run_volume
    from casus.store.about import size
    from casus.store.store import Store

    coder = casus.load()
    started = time.process_time()
    pairs = list(zip(articles, coder.code_articles(iter(articles)), strict=True))
    coding = time.process_time() - started
    with TemporaryDirectory(prefix="casus-bench-") as folder, ExitStack() as records, progress_bar(events) as update:
        store = records.enter_context(Store.open(name or f"{folder}/record.sqlite"))
        if size(store).rows["article"]:
            raise BadOption(f"the record {store.name} is not empty; --volume fills one that is")
        fresh = records.enter_context(Store.open(f"{folder}/fresh.sqlite")) if store.is_sqlite else None
        return run_volume(store, fresh, pairs, events, lambda done: update(done, f"{done:,} events", 0), coding)


def volume_lines(measured: Volume) -> Iterator[str]:
    """The report, one figure a line."""
    yield f"record              {measured.events:,} events of {measured.articles:,} articles"
    yield f"written             {measured.rate_full:.0f} events/s"
    if measured.rate_empty is not None:
        yield f"into an empty one   {measured.rate_empty:.0f} events/s; ratio {measured.ratio:.2f}"
    yield f"bytes an event      {measured.bytes_per_event:.0f}"
    spent = measured.spent
    yield f"incidents           {measured.incidents:,}; {100 * spent.share:.1f} % of the work of an ingest"
    yield (
        f"  CPU ms an event   coding {spent.coding:.2f}, accounts {spent.accounts:.2f}, rows {spent.writing:.2f}, "
        f"incidents {spent.grouping:.2f}"
    )
    yield "question               SQL ms   rows   page ms  count ms     found"
    for one in measured.questions:
        cells = f"{one.sql_ms:7.1f} {one.rows:6,} {one.page_ms:9.1f} {one.count_ms:9.1f} {one.count:9,}"
        yield f"  {one.name:18} {cells}"
