"""`casus incident`: one happening with all its reports."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from casus.cli.asking import StoreOption
from casus.cli.screen import say, write_utf8

Format = Literal["table", "jsonl"]


def incident(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Its id, or the beginning of it; an old id will do.")],
    form: Annotated[
        Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Show one incident: the best account of it, and every report with its words.

    Says how exact day and place are, who gives which figures, who asserts, denies and blames, why the reports were
    taken for one, what hangs on it, and what became of its id.
    """
    from casus.workspace import open_workspace

    write_utf8()
    with open_workspace(store, make=False) as workspace:
        found = workspace.dossier(id_)
    if not found.incident.id.startswith(found.asked):
        say(f"{id_} is part of {found.incident.id} now")
    if (form or ("table" if sys.stdout.isatty() else "jsonl")) == "jsonl":
        from casus.exchange.jsonl import record_line

        sys.stdout.write(record_line(found.incident))
        return
    from casus.cli.incident_page import show_incident
    from casus.cli.table import console_on

    show_incident(console_on(sys.stdout), found)
