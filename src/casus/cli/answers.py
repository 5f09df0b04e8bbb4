"""Answers of the record, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from casus.cli.asking import PAGE
from casus.cli.output import opened
from casus.cli.screen import say
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.workspace import Found, Workspace


def answer(
    kind: str, parts: dict[str, object], form: str | None, output: Path | None, store: str | None, count: bool
) -> None:
    """Asks the record for `events`, `statements`, `positions` or `articles` and writes what it answers."""
    from casus.workspace import open_workspace

    with open_workspace(store) as workspace:
        found: Found[Any] = getattr(workspace, kind)(**parts)
        if count:
            typer.echo(found.count())
        elif form == "parquet":
            _to_parquet(kind, found, output)
        else:
            _to_text(workspace, kind, parts, form, output)


def _to_text(workspace: Workspace, kind: str, parts: dict[str, object], form: str | None, output: Path | None) -> None:
    with opened(output, ()) as stream:
        form = form or ("table" if stream.isatty() else "jsonl")
        paged = form == "table" and stream.isatty() and "limit" not in parts
        found: Found[Any] = getattr(workspace, kind)(**parts, **({"limit": PAGE} if paged else {}))
        shown = sum(1 for _ in _written(kind, form, found, stream))
    if not shown:
        say(f"the record {workspace.store.name} has no such {kind}; `casus runs` shows what was put into it")
    elif paged and shown == PAGE:
        say(f"the first {PAGE} of {found.count()}; --limit N shows more, --order newest begins with the latest")


def _written(kind: str, form: str, found: Iterable[Any], stream: TextIO) -> Iterator[Any]:
    """Writes each record and hands it on, to be counted."""
    from casus.cli.answer_tables import TABLES

    if form == "table":
        yield from TABLES[kind](found, stream)
        return
    write = _line_writer(kind, form, stream)
    for one in found:
        stream.write(write(one))
        yield one


def _line_writer(kind: str, form: str, stream: TextIO) -> Callable[[Any], str]:
    from casus.exchange import csv, jsonl, plover

    if form == "plover":
        return plover.plover_line
    if form == "csv":
        stream.write(csv.header(csv.TABLES[kind]))
        return lambda one: csv.row(csv.TABLES[kind], one)
    return jsonl.event_line if kind == "events" else jsonl.record_line


def _to_parquet(kind: str, found: Found[Any], output: Path | None) -> None:
    if output is None:
        raise BadOption(f"--format parquet is no text; name a file with --output {kind}.parquet")
    say(f"{found.to_parquet(output)} {kind} in {output}")
