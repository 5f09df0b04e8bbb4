"""`casus recode`: read again what the record has, with what is installed now."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import say

if TYPE_CHECKING:
    from casus.ingest.recode import Recoded


def recode(
    every: Annotated[bool, typer.Option("--all", help="Also what was coded with the versions of now.")] = False,
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0 is one for each core.")] = 0,
    store: StoreOption = None,
) -> None:
    """Code the articles of the record again, with a newer network, registry or program.

    An event that is the same keeps its id; both versions are recorded, and what changed is kept and reported.
    """
    from casus.cli.filling import counting_bar
    from casus.ingest.recode import Recoded
    from casus.ingest.running import running
    from casus.ingest.stop import Stop
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace, Stop() as stop, running(workspace.store, "recode", (), stop) as run:
        done = Recoded()
        keys = workspace.to_recode(every=every)
        with counting_bar(len(keys)) as show:
            for step in workspace.recode(run, stop.until(keys), workers=workers):
                done = done.plus(step)
                show(done.articles)
    for line in lines(done):
        typer.echo(line)
    if stop.asked:
        say("stopped; what was done is kept, and the same command goes on from there")
        raise typer.Exit(130)


def lines(done: Recoded) -> Iterator[str]:
    if not sys.stdout.isatty():
        yield json.dumps(asdict(done))
        return
    events = f"{done.same} events as before, {done.changed} changed, {done.added} new, {done.removed} gone"
    yield f"{done.articles} articles coded again: {events}."
    for name, number in sorted(done.fields.items(), key=lambda pair: -pair[1]):
        yield f"  {name:14} changed in {number}"
