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
        str | None, typer.Option(metavar="ADDRESS", help="Of a running Ray cluster: auto, or HOST:PORT.")
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
    from casus.scale.scale import Options

    if len(inputs) < 2 - incidents:
        raise BadOption("give what to code and, last, where to write: casus scale news.warc.gz coded")
    load = load_of(sift=sift, on_gpu=gpus > 0)
    options = Options(format_, workers, cluster, gpus, intake_options(published, load_settings()), load)
    switches = [name for name, on in (("--sift", sift), ("--incidents", incidents)) if on]
    run(inputs[:-1], inputs[-1], options, switches)


def run(named: Sequence[str], output: str, options: Options, switches: Sequence[str]) -> None:
    """switches: as on the command line. Ends the program with status 130 when it was stopped."""
    from casus.cli.screen import undisturbed
    from casus.ingest.stop import Stop

    with Stop() as stop, undisturbed():
        counts = coded(named, output, options, stop) if named else {}
        if "--incidents" in switches and not stop.asked:
            counts |= grouped(output, options, stop)
    finish(counts, output, stop, command(named, output, options, switches))


def coded(named: Sequence[str], output: str, options: Options, stop: Stop) -> dict[str, int]:
    """Codes what is named; the counts of all shards, shown as they grow."""
    from casus.cli.filling import progress_bar
    from casus.scale.inputs import addresses, total_bytes
    from casus.scale.scale import scale

    with progress_bar(total_bytes(list(addresses(named)))) as update:
        return followed(scale(named, output, options, stop), update)


def followed(done: Iterator[Done], update: Callable[[int, str, int], None]) -> dict[str, int]:
    counts = dict.fromkeys(("shards", "inputs", "articles", "events", "refused", "bytes"), 0)
    read = 0
    for one in done:
        for name, value in (("shards", 1), ("inputs", one.inputs), ("articles", one.articles), ("events", one.events),
                            ("refused", one.refused), ("bytes", one.size)):  # fmt: skip
            counts[name] += value
        read += one.read
        update(read, f"{counts['articles']:,} articles, {counts['events']:,} events", counts["articles"])
    return counts


def grouped(output: str, options: Options, stop: Stop) -> dict[str, int]:
    """Shows how far the grouping is; returns what all that was coded so far comes to, nothing where it was stopped."""
    from casus.cli.screen import say
    from casus.scale import grouping
    from casus.scale.output import Folder

    for stage in stop.giving_up(grouping.incidents(output, options)):
        if sys.stderr.isatty():
            say(f"{stage.name}: {stage.done:,} of {stage.of:,} parts")
    made = None if stop.asked else grouping.grouped(Folder(output))
    if made is None:
        return {}
    return {"different": made.articles, "accounts": made.accounts, "incidents": made.incidents}


def command(named: Sequence[str], output: str, options: Options, switches: Sequence[str]) -> str:
    """The command by which the run goes on."""
    told = (
        *(("--format", options.format, "parquet"), ("--published", options.intake.published, None)),
        *(("--workers", options.workers, 0), ("--cluster", options.cluster, None), ("--gpus", options.gpus, 0.0)),
    )
    chosen = [word for name, value, usual in told if value != usual for word in (name, str(value))]
    return shlex.join(["casus", "scale", *named, output, *chosen, *switches])


def finish(counts: Mapping[str, int], output: str, stop: Stop, again: str) -> None:
    """What came of it: for people on a terminal, one line of JSON in a pipe."""
    from casus.cli.screen import say

    if sys.stdout.isatty():
        named = ("articles", "events", "refused", "incidents")
        typer.echo(f"{output}: " + ", ".join(f"{counts[name]:,} {name}" for name in named if name in counts))
    else:
        typer.echo(json.dumps(counts))
    if counts.get("refused"):
        say(f"why inputs were refused is in the column reason of {output}/coded; ingested, they are in quarantine")
    if stop.asked:
        say(f"stopped; what was coded is kept, and the same command goes on from there: {again}")
        raise typer.Exit(130)
