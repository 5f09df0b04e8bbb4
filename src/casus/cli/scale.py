"""`casus scale`: from archives to coded articles on many cores or machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
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
    gpus: Annotated[
        float, typer.Option(metavar="N", min=0, help="Graphics processors of each process, to read on; 0.25: of one.")
    ] = 0.0,
    sift: Annotated[
        bool, typer.Option("--sift", help="Leave sentences aside that cannot hold an event: faster, hardly less found.")
    ] = False,
    incidents: Annotated[
        bool, typer.Option("--incidents", help="Then find copies and incidents; with OUTPUT alone, of what is there.")
    ] = False,
) -> None:
    """Code archives on all cores of this machine, or on a Ray cluster.

    What is coded already is passed over, so a run that was stopped is resumed by the same command. `casus ingest
    OUTPUT` puts the result into the record; --incidents makes the incidents of a large archive without one. Needs the
    extra: pip install 'casus[scale]'.
    """
    from casus.cli.options import intake_options
    from casus.config import load_settings
    from casus.errors import BadOption
    from casus.ingest.worker import load_of
    from casus.scale.scale import Options, scale

    if len(inputs) < 2 - incidents:
        raise BadOption("give what to code and, last, where to write: casus scale news.warc.gz coded")
    *named, output = inputs
    load = load_of(sift=sift, on_gpu=gpus > 0)
    options = Options(format_, workers, cluster, gpus, intake_options(published, load_settings()), load)
    counts = follow(scale(named, output, options)) if named else {}
    if incidents:
        counts |= follow_stages(output, options)
    tell(counts, output)


def follow(done: Iterator[Done]) -> dict[str, int]:
    """Shows the counts as they grow, and returns them."""
    from casus.cli.screen import say

    counts = {"shards": 0, "inputs": 0, "articles": 0, "events": 0, "refused": 0, "bytes": 0}
    for one in done:
        for name, value in (("shards", 1), ("inputs", one.inputs), ("articles", one.articles), ("events", one.events),
                            ("refused", one.refused), ("bytes", one.size)):  # fmt: skip
            counts[name] += value
        if sys.stderr.isatty():
            say(f"{counts['articles']:,} articles, {counts['events']:,} events, {counts['shards']:,} shards")
    return counts


def follow_stages(output: str, options: Options) -> dict[str, int]:
    """Shows how far the grouping is; returns what all that was coded so far comes to."""
    from casus.cli.screen import say
    from casus.scale.grouping import grouped, incidents
    from casus.scale.output import Folder

    for stage in incidents(output, options):
        if sys.stderr.isatty():
            say(f"{stage.name}: {stage.done:,} of {stage.of:,} parts")
    made = grouped(Folder(output))
    assert made is not None, "the last stage commits it"
    return {"different": made.articles, "accounts": made.accounts, "incidents": made.incidents}


def tell(counts: dict[str, int], output: str) -> None:
    """What came of it; in a pipe as a JSON object."""
    if not sys.stdout.isatty():
        typer.echo(json.dumps(counts))
        return
    named = ("articles", "events", "refused", "incidents")
    typer.echo(f"{output}: " + ", ".join(f"{counts[name]:,} {name}" for name in named if name in counts))
