"""`casus runs`: what was done to the record, when, and what it met."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.asking import StoreOption
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.records.run import Run, RunItem


def runs(
    run: Annotated[int | None, typer.Argument(metavar="[RUN]", help="A run's number: what it could not use.")] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="The newest N.")] = 20,
    store: StoreOption = None,
) -> None:
    """List the runs that filled the record, or what one of them could not use."""
    from casus.store.runs import read_run_items, read_runs
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace, workspace.store.reading() as connection:
        if run is None:
            print_runs(read_runs(connection, limit))
            return
        if all(one.key != run for one in read_runs(connection)):
            raise BadOption(f"there is no run {run}; `casus runs` lists them")
        print_items(read_run_items(connection, run))


def print_runs(listed: Iterable[Run]) -> None:
    if not sys.stdout.isatty():
        for one in listed:
            typer.echo(json.dumps(asdict(one), ensure_ascii=False))
        return
    from casus.cli.listing import listing

    named = ("seen", "new", "newer", "known", "skipped", "quarantined", "events")
    columns = ("run", "command", "state", "started (UTC)", *named)
    listing(columns, (_cells(one) for one in listed))


def print_items(items: Iterable[RunItem]) -> None:
    if not sys.stdout.isatty():
        for one in items:
            typer.echo(json.dumps(asdict(one), ensure_ascii=False))
        return
    from casus.cli.listing import listing

    listing(("outcome", "reason", "place", "message"), ((i.outcome, i.reason, i.place, i.message) for i in items))


def _cells(one: Run) -> tuple[object, ...]:
    counts = one.counts
    what = " ".join((one.command, *one.arguments))
    numbers = (counts.seen, counts.coded, counts.updated, counts.known, counts.skipped, counts.quarantined)
    return (one.key, what, one.state, one.started[:16].replace("T", " "), *numbers, counts.events)
