"""`casus statements`: who says what, and where each party stands."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal, TextIO

import typer

from casus.cli.output import Format, Write, line_writer

LineFormat = Literal["table", "jsonl"]


def statements(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, folders, patterns; - is standard input.")
    ],
    form: Annotated[
        LineFormat | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")
    ] = None,
    positions: Annotated[
        bool, typer.Option("--positions", help="Where each party stands instead: who calls for, offers, rejects what.")
    ] = False,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not on standard output.")
    ] = None,
) -> None:
    """Read articles and print who says what in them.

    Each statement with its speaker, the words that report it, and the events that are told in it.
    """
    from casus.cli.options import settings_with
    from casus.cli.run import code_files

    code_files(files, published, settings_with(None), output, form, partial(_writer, positions))


def _writer(positions: bool, form: Format, stream: TextIO) -> Write:
    from casus.exchange.jsonl import record_line

    if form != "table":
        return line_writer(stream, lambda coded: map(record_line, coded.positions if positions else coded.statements))
    from casus.cli.said import show_positions, show_statements
    from casus.cli.table import console_on

    return partial(show_positions if positions else show_statements, console_on(stream))
