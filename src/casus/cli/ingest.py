"""`casus ingest`: from files, folders and archives into the record."""

from __future__ import annotations

from typing import Annotated

import typer

from casus.cli.asking import StoreOption
from casus.errors import BadOption


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files, folders, patterns, archives, results of casus scale; - is standard input."
        ),
    ],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0 is one for each core.")] = 0,
    store: StoreOption = None,
) -> None:
    """Read articles, code them, and keep them in the record.

    What the record has already is passed over, so a run that was stopped is resumed by the same command. Folders that
    `casus scale` wrote are stored as they were coded there.
    """
    from casus.cli.filling import fill_from_paths, fill_from_results
    from casus.scale.result import is_result

    coded = [path for path in paths if path != "-" and is_result(path)]
    if coded and len(coded) < len(paths):
        raise BadOption(f"{coded[0]} was coded by casus scale; ingest it by itself")
    if coded:
        fill_from_results(coded, store)
        return
    fill_from_paths(paths, published, workers, store)
