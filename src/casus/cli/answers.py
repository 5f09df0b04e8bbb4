"""Answers of the record, in the form that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from casus.cli.asking import PAGE
from casus.cli.output import opened
from casus.cli.screen import say
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.asking.found import Found
    from casus.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Form:
    """name: table, jsonl, csv, plover or parquet; None for what suits the output. count: only how many there are."""

    name: str | None
    output: Path | None
    count: bool


def answer(kind: str, parts: dict[str, object], form: Form, store: str | None) -> None:
    """Asks the record for `events`, `statements`, `positions`, `articles` or `incidents` and writes what it answers."""
    from casus.workspace import open_workspace

    with open_workspace(store, make=False) as workspace:
        found: Found[Any] = getattr(workspace, kind)(**parts)
        if form.count:
            typer.echo(found.count())
        elif form.name == "parquet":
            _to_parquet(kind, found, form.output)
        else:
            _to_text(workspace, kind, parts, form)


def _to_text(workspace: Workspace, kind: str, parts: dict[str, object], form: Form) -> None:
    with opened(form.output, ()) as stream:
        name = form.name or ("table" if stream.isatty() else "jsonl")
        paged = name == "table" and stream.isatty() and "limit" not in parts
        found: Found[Any] = getattr(workspace, kind)(**parts, **({"limit": PAGE} if paged else {}))
        shown = sum(1 for _ in _written(workspace, kind, name, found, stream))
    if not shown and parts.get("limit") != 0:
        _say_none(workspace, kind, found)
    elif paged and shown == PAGE and (every := found.count()) > PAGE:
        say(f"the first {PAGE} of {every}; --limit N shows more, --order newest begins with the latest")


def _say_none(workspace: Workspace, kind: str, found: Found[Any]) -> None:
    """What may be wrong: names that the record does not know, or a record with nothing in it."""
    for part, name, near in workspace.unknown_names(found.query):
        like = f"; near is {', '.join(near)}" if near else ""
        like = "; countries have codes of three letters, such as USA" if len(name) == 2 and name.isupper() else like
        say(f"--{part.replace('_', '-')} {name}: the record knows nobody and nothing of that name{like}")
    if kind == "incidents" and (older := workspace.without_incidents()):
        say(f"{older} articles of the record were read by a Casus that made no incidents; `casus recode` makes them")
    if workspace.articles(copies=True, superseded=True, limit=1).count():
        say(f"no such {kind} in the record {workspace.store.name}")
    else:
        say(f"the record {workspace.store.name} is empty; `casus ingest PATH` fills it")


def _written(workspace: Workspace, kind: str, form: str, found: Iterable[Any], stream: TextIO) -> Iterator[Any]:
    """Writes each record and hands it on, to be counted."""
    from casus.cli.answer_tables import TABLES

    if form == "table":
        yield from TABLES[kind](found, stream, workspace.events_named)
        return
    write = line_writer(kind, form, stream)
    for one in found:
        stream.write(write(one))
        yield one


def line_writer(kind: str, form: str, stream: TextIO) -> Callable[[Any], str]:
    """What makes a line of a record, after it has written what stands before the first."""
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
