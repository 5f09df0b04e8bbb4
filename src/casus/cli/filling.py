"""The run of `casus ingest` as a person follows it: a bar, what could not be used, and what came of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import typer

from casus.cli.screen import say
from casus.ingest.fill import Step
from casus.ingest.running import running
from casus.ingest.stop import Stop
from casus.records.run import Counts, RunItem
from casus.workspace import Workspace, open_workspace

MOST_TOLD = 20
"""Inputs that could not be used are told one by one up to here; the rest stands in the record."""

Show = Callable[[Counts, int], None]
"""Called after each transaction with the counts so far and the bytes read."""


def fill_from_paths(paths: Sequence[str], published: str | None, workers: int, store: str | None) -> None:
    """Ends the program with status 1 when an input was quarantined or is missing, 130 when it was stopped."""
    from casus.cli.options import intake_options
    from casus.config import load_settings
    from casus.intake.inputs import path_inputs
    from casus.intake.stream import Position
    from casus.intake.walk import input_paths, total_bytes

    options, position = intake_options(published, load_settings()), Position()
    with (
        open_workspace(store) as workspace,
        Stop() as stop,
        bar(total_bytes(input_paths(paths))) as show,
        running(workspace.store, "ingest", paths, stop) as run,
    ):
        inputs = stop.until(path_inputs(paths, options, position))
        steps = workspace.fill(inputs, options, run, workers=workers)
        done = told(steps, lambda counts: show(counts, position.bytes))
    finish(workspace, run, done, stop, "casus ingest " + " ".join(paths))


def fill_from_results(addresses: Sequence[str], store: str | None) -> None:
    """Stores what casus scale coded. Ends the program as `fill_from_paths` does."""
    from casus.scale.result import result

    results = [result(one) for one in addresses]
    with (
        open_workspace(store) as workspace,
        Stop() as stop,
        counting_bar(sum(one.inputs for one in results)) as show,
        running(workspace.store, "ingest", addresses, stop) as run,
    ):
        steps = (
            step for one in results for step in workspace.fill_coded(stop.until(one.outcomes()), run, one.published)
        )
        done = told(steps, lambda counts: show(counts.seen))
    finish(workspace, run, done, stop, "casus ingest " + " ".join(addresses))


def told(steps: Iterator[Step], show: Callable[[Counts], None]) -> tuple[Counts, bool]:
    """Follows the steps of a run to its end; says what could not be used. Returns whether a path was missing, too."""
    counts, missing = Counts(), False
    unused = 0
    for step in steps:
        for item in step.items:
            missing |= item.reason == "missing"
            if item.outcome != "updated":
                tell(item, unused)
                unused += 1
        counts = counts.plus(step.counts)
        show(counts)
    return counts, missing


def tell(item: RunItem, before: int) -> None:
    if before < MOST_TOLD:
        say(f"{item.outcome} ({item.reason}): {item.message}")
    elif before == MOST_TOLD:
        say("more could not be used; `casus runs` and `casus quarantine list` show all of it")


def finish(workspace: Workspace, run: int, done: tuple[Counts, bool], stop: Stop, command: str) -> None:
    """What came of it: for people on a terminal, one line of JSON in a pipe."""
    counts, missing = done
    if sys.stdout.isatty():
        typer.echo(in_words(counts) + f" Run {run} of {workspace.store.name}.")
    else:
        typer.echo(json.dumps({"run": run, **asdict(counts)}))
    if stop.asked:
        say(f"stopped; what was done is kept, and the same command goes on from there: {command}")
        raise typer.Exit(130)
    if counts.quarantined or missing:
        raise typer.Exit(1)


def in_words(counts: Counts) -> str:
    parts = [f"{counts.coded} new articles with {counts.events} events"]
    if counts.copies:
        parts.append(f"{counts.copies} of them copies of a story")
    named = ((counts.updated, "newer versions"), (counts.known, "known already"), (counts.skipped, "skipped"))
    parts += [f"{number} {what}" for number, what in named if number]
    if counts.quarantined:
        parts.append(f"{counts.quarantined} quarantined (casus quarantine list)")
    return f"{', '.join(parts)}."


@contextmanager
def bar(size: int | None) -> Iterator[Show]:
    """A progress bar with rate and time left where somebody watches standard error; size: bytes of all inputs."""
    with progress_bar(size) as update:

        def show(counts: Counts, read: int) -> None:
            update(read, f"{counts.seen} read, {counts.events} events", counts.seen)

        yield show


@contextmanager
def counting_bar(articles: int) -> Iterator[Callable[[int], None]]:
    with progress_bar(articles) as update:
        yield lambda done: update(done, f"{done} of {articles} articles", done)


@contextmanager
def progress_bar(size: int | None) -> Iterator[Callable[[int, str, int], None]]:
    """Called with what is done of the size, what to say, and how many articles that were."""
    if not sys.stderr.isatty():
        yield lambda done, words, articles: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    times = (TimeElapsedColumn(), TimeRemainingColumn(), TextColumn("left"))
    columns = (TextColumn("{task.description}"), BarColumn(), *times)
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("starting", total=size)

        def update(done: int, words: str, articles: int) -> None:
            elapsed = max(progress.tasks[0].elapsed or 0.1, 0.1)
            progress.update(task, completed=done, description=f"{words}, {articles / elapsed:.1f} articles/s")

        yield update
