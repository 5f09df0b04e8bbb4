"""`casus store`: where the record lies, what is in it, and whether it is whole."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import say, visible

if TYPE_CHECKING:
    from casus.records.size import Size

store = typer.Typer(
    name="store", help="Where the record lies, and whether it is whole.", no_args_is_help=True, rich_markup_mode=None
)


@store.command()
def info(store: StoreOption = None) -> None:
    """Print where the record lies, how large it is, and how many rows its tables have."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        size = workspace.size()
    if not sys.stdout.isatty():
        typer.echo(json.dumps(asdict(size), ensure_ascii=False))
        return
    for line in lines(size):
        typer.echo(line)


@store.command()
def check(store: StoreOption = None) -> None:
    """Read all of the record and print what is wrong with it; status 1 when anything is."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        if sys.stderr.isatty():
            say("reading all of the record; a million events take some minutes")
        wrong = 0
        for problem in workspace.problems():
            wrong += 1
            typer.echo(visible(problem))
    if wrong:
        say(f"problems: {wrong}; restore the record from a copy, or report what is printed as a fault of Casus")
        raise typer.Exit(1)
    typer.echo(f"the record {visible(workspace.store.name)} is whole")


def lines(size: Size) -> Iterator[str]:
    """The report, one figure a line."""
    yield f"record      {visible(size.name)}"
    yield f"database    {size.database}, schema {size.schema}"
    yield f"size        {size.bytes / 1_000_000:,.1f} MB" + (
        f", {size.bytes_per_event:,.0f} bytes an event" if size.bytes_per_event else ""
    )
    if size.first_day is not None:
        yield f"articles    of {size.first_day} to {size.last_day}"
    for table, rows in size.rows.items():
        if rows:
            yield f"{rows:>12,}  {table}"
