"""`casus statements`: who says what, and where each party stands, in files or in the record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, TextIO

import typer

from casus.cli import asking
from casus.cli.output import Format, Write, line_writer
from casus.errors import BadOption

RecordFormat = Literal["table", "jsonl", "csv", "parquet"]


def statements(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE...]", help="Files, folders, patterns; - is standard input. Without: asks the record."
        ),
    ] = None,
    positions: Annotated[
        bool, typer.Option("--positions", help="Where each party stands instead: who calls for, offers, rejects what.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="With FILE: day of publication (2025-06-19) where the page states none."),
    ] = None,
    speaker: asking.Speaker = None,
    addressee: asking.Addressee = None,
    kind: asking.Kind = None,
    status: asking.Status = None,
    stance: asking.Stance = None,
    actor: asking.Holder = None,
    recipient: asking.Toward = None,
    since: asking.Since = None,
    until: asking.Until = None,
    text: asking.Words = None,
    publisher: asking.Publisher = None,
    doc: asking.Doc = None,
    copies: asking.Copies = False,
    superseded: asking.Superseded = False,
    order: asking.OrderOption = None,
    limit: asking.Limit = None,
    count: asking.Count = False,
    form: Annotated[
        RecordFormat | None,
        typer.Option("--format", help="Default: table on a terminal, jsonl otherwise. With FILE only these two."),
    ] = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Print who says what: in articles that are read now, or asked of the record when no FILE is given.

    Each statement with its speaker, the words that report it, and the events that are told in it. All other options
    ask the record: every one that is given must hold; of several values of one, one is enough.
    """
    parts = asking.given({
        "speaker": speaker, "addressee": addressee, "kind": kind, "status": status, "stance": stance, "actor": actor,
        "recipient": recipient, "since": since, "until": until, "text": text, "publisher": publisher, "doc": doc,
        "copies": copies, "superseded": superseded, "order": order, "limit": limit,
    })  # fmt: skip
    if files:
        asking.refuse_with_file({**parts, "count": count or None, "store": store})
        _from_files(files, positions, published, form, output)
        return
    if published is not None:
        raise BadOption("--published says when a FILE was published; of the record choose by --since and --until")
    from casus.cli.answers import Form, answer

    _check_parts(positions, parts)
    answer("positions" if positions else "statements", parts, Form(form, output, count), store)


def _check_parts(positions: bool, parts: Mapping[str, object]) -> None:
    """Each of the two has parts of its own."""
    other = ("speaker", "addressee", "kind") if positions else ("stance", "actor", "recipient")
    for name in other:
        if name in parts and positions:
            raise BadOption(f"--{name} chooses statements; with --positions choose by --actor, --recipient, --stance")
        if name in parts:
            raise BadOption(f"--{name} goes with --positions; statements have --speaker, --addressee and --kind")


def _from_files(
    files: list[str], positions: bool, published: str | None, form: RecordFormat | None, output: Path | None
) -> None:
    from casus.cli.options import settings_with
    from casus.cli.run import code_files

    if form == "csv" or form == "parquet":
        raise BadOption(f"--format {form} is for answers of the record; with FILE choose table or jsonl")
    code_files(files, published, settings_with(None), output, form, partial(_writer, positions))


def _writer(positions: bool, form: Format, stream: TextIO) -> Write:
    from casus.exchange.jsonl import record_line

    if form != "table":
        return line_writer(stream, lambda coded: map(record_line, coded.positions if positions else coded.statements))
    from casus.cli.said import show_positions, show_statements
    from casus.cli.table import console_on

    return partial(show_positions if positions else show_statements, console_on(stream))
