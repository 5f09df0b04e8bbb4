"""`casus scale`: from archives to coded articles on many cores or machines."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from casus.ingest.stop import Stop
    from casus.scale.coder import Done
    from casus.scale.scale import Options


def scale(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT... OUTPUT", help="Archives, folders, patterns, addresses; last where to write."),
    ],
    format_: Annotated[
        Literal["parquet", "delta"], typer.Option("--format", help="A folder of Parquet files, or a Delta table.")
    ] = "parquet",
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes that code; 0 is one a core.")] = 0,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Of a running Ray cluster: auto, or ray://HOST:10001.")
    ] = None,
    gpus: Annotated[float, typer.Option(metavar="N", min=0, help="Graphics processors of each process.")] = 0.0,
) -> None:
    """Code archives on all cores of this machine, or on a Ray cluster.

    What is coded already is passed over, so a run that was stopped is resumed by the same command. `casus ingest
    OUTPUT` puts the result into the record. Needs the extra: pip install 'casus[scale]'.
    """
    from casus.cli.options import intake_options
    from casus.config import load_settings
    from casus.errors import BadOption
    from casus.scale.scale import Options

    if len(inputs) < 2:
        raise BadOption("give what to code and, last, where to write: casus scale news.warc.gz coded")
    options = Options(format_, workers, cluster, gpus, intake_options(published, load_settings()))
    run(inputs[:-1], inputs[-1], options)


def run(named: Sequence[str], output: str, options: Options) -> None:
    """Ends the program with status 130 when it was stopped."""
    from casus.cli.filling import progress_bar
    from casus.cli.screen import undisturbed
    from casus.ingest.stop import Stop
    from casus.scale.inputs import addresses, total_bytes
    from casus.scale.scale import scale

    size = total_bytes(list(addresses(named)))
    with Stop() as stop, undisturbed(), progress_bar(size) as update:
        counts = followed(scale(named, output, options, stop), update)
    finish(counts, output, stop, command(named, output, options))


def followed(done: Iterator[Done], update: Callable[[int, str, int], None]) -> Mapping[str, int]:
    """The counts of all shards; shown as they grow."""
    counts = dict.fromkeys(("shards", "inputs", "articles", "events", "refused", "bytes"), 0)
    read = 0
    for one in done:
        for name, value in (("shards", 1), ("inputs", one.inputs), ("articles", one.articles), ("events", one.events),
                            ("refused", one.refused), ("bytes", one.size)):  # fmt: skip
            counts[name] += value
        read += one.read
        update(read, f"{counts['articles']:,} articles, {counts['events']:,} events", counts["articles"])
    return counts


def command(named: Sequence[str], output: str, options: Options) -> str:
    """The command by which the run goes on."""
    told = (
        *(("--format", options.format, "parquet"), ("--published", options.intake.published, None)),
        *(("--workers", options.workers, 0), ("--cluster", options.cluster, None), ("--gpus", options.gpus, 0.0)),
    )
    chosen = [word for name, value, usual in told if value != usual for word in (name, str(value))]
    return shlex.join(["casus", "scale", *named, output, *chosen])


def finish(counts: Mapping[str, int], output: str, stop: Stop, again: str) -> None:
    """What came of it: for people on a terminal, one line of JSON in a pipe."""
    from casus.cli.screen import say

    if sys.stdout.isatty():
        typer.echo(
            f"{output}: {counts['articles']:,} articles, {counts['events']:,} events, {counts['refused']:,} refused"
        )
    else:
        typer.echo(json.dumps(counts))
    if stop.asked:
        say(f"stopped; what was coded is kept, and the same command goes on from there: {again}")
        raise typer.Exit(130)
