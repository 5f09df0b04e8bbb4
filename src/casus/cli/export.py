"""`casus export`: the record as Parquet, for other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from casus.cli import asking


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or one with an earlier export.")],
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="events, statements, positions, incidents, articles. Repeatable. Default: all.",
        ),
    ] = None,
    since: asking.Since = None,
    until: asking.Until = None,
    publisher: asking.Publisher = None,
    doc: asking.Doc = None,
    copies: asking.Copies = False,
    superseded: asking.Superseded = False,
    store: asking.StoreOption = None,
) -> None:
    """Write the record to Parquet files by month, with their schema and a page on how to open them.

    An earlier export in DIR is replaced when the new one is whole.
    """
    from casus.workspace import open_workspace

    parts = asking.given({"since": since, "until": until, "publisher": publisher, "doc": doc, "copies": copies,
                          "superseded": superseded})  # fmt: skip
    with open_workspace(store, make=False) as workspace, rows_bar() as told:
        chosen = {"kinds": only} if only else {}
        counts = workspace.export(folder, told=told, **chosen, **parts)  # type: ignore[arg-type]
    if sys.stdout.isatty():
        listed = [f"{number:,} {kind}" for kind, number in counts.items()]
        typer.echo(f"{', '.join(listed)} in {folder}; {folder / 'README.md'} says how to open them.")
    else:
        typer.echo(json.dumps(counts))


@contextmanager
def rows_bar() -> Iterator[Callable[[str, int], None]]:
    """Called with a kind and its rows so far; says so where somebody watches standard error."""
    if not sys.stderr.isatty():
        yield lambda kind, rows: None
        return
    from rich.console import Console

    with Console(stderr=True).status("asking the record") as status:
        yield lambda kind, rows: status.update(f"{rows:,} {kind}")
