"""`casus scale`: from archives to coded articles on many cores or machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from casus.scale.coder import Done


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
    from casus.scale.scale import Options, scale

    if len(inputs) < 2:
        raise BadOption("give what to code and, last, where to write: casus scale news.warc.gz coded")
    *named, output = inputs
    options = Options(format_, workers, cluster, gpus, intake_options(published, load_settings()))
    follow(scale(named, output, options), output)


def follow(done: Iterator[Done], output: str) -> None:
    """Shows the counts as they grow; at the end says what came of it, in a pipe as a JSON object."""
    from casus.cli.screen import say

    counts = {"shards": 0, "inputs": 0, "articles": 0, "events": 0, "refused": 0, "bytes": 0}
    for one in done:
        for name, value in (("shards", 1), ("inputs", one.inputs), ("articles", one.articles), ("events", one.events),
                            ("refused", one.refused), ("bytes", one.size)):  # fmt: skip
            counts[name] += value
        if sys.stderr.isatty():
            say(f"{counts['articles']:,} articles, {counts['events']:,} events, {counts['shards']:,} shards")
    if sys.stdout.isatty():
        typer.echo(
            f"{output}: {counts['articles']:,} articles, {counts['events']:,} events, {counts['refused']:,} refused"
        )
    else:
        typer.echo(json.dumps(counts))
