"""`casus code`: from files to events."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.output import Format, writer


def code(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, folders, patterns; - is standard input.")
    ],
    form: Annotated[
        Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    min_confidence: Annotated[
        float | None, typer.Option(metavar="X", help="Leave out events below this probability, 0 to 1.")
    ] = None,
    sift: Annotated[
        bool, typer.Option("--sift", help="Leave sentences aside that cannot hold an event: faster, hardly less found.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not on standard output.")
    ] = None,
) -> None:
    """Read articles and print their events.

    Who did what to whom, when, where, on whose word, and whether it happened.
    """
    from casus.cli.options import settings_with
    from casus.cli.run import code_files

    code_files(files, published, settings_with(min_confidence), output, form, writer, sift=sift)
