"""`casus ledger`: who mediates, agrees, demands and threatens, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from casus.cli import asking
from casus.cli.incidents import Dyad

Format = Literal["table", "jsonl", "csv"]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")]
Name = Annotated[str, typer.Argument(metavar="LEDGER", help="mediation, agreements, demands or threats.")]
Party = Annotated[list[str] | None, typer.Option("--actor", metavar="WHO", help="Has a part in it. Repeatable.")]


def ledger(
    name: Name,
    dyad: Dyad = None,
    actor: Party = None,
    since: asking.Since = None,
    until: asking.Until = None,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Print a ledger of the record: offers to mediate, agreements, demands or threats, with what came of each.

    Each entry has its answers and deeds, and the sentences that tell of them. Days are those on which an entry begins.
    """
    from casus.workspace import open_workspace

    parts = asking.given({"dyad": dyad, "either": actor, "since": since, "until": until})
    with open_workspace(store, make=False) as workspace:
        entries = workspace.ledger(name, **parts)  # type: ignore[arg-type]
        print_entries(name, entries, form, output, workspace.store.name)


def print_entries(name: str, entries: list[Any], form: Format | None, output: Path | None, record: str) -> None:
    """Entries of a ledger or standings, in the form that was asked for; says so where there are none."""
    from casus.cli.output import opened
    from casus.cli.screen import say

    with opened(output, ()) as stream:
        if form == "table" or (form is None and stream.isatty()):
            from casus.cli.ledger_tables import ledger_table

            ledger_table(name, entries, stream)
        else:
            stream.write("".join(_lines(name, entries, form)))
    if not entries:
        say(f"nothing of that kind in the record {record}")


def _lines(name: str, entries: list[Any], form: Format | None) -> list[str]:
    from casus.exchange import csv, jsonl
    from casus.exchange.ledgers import LEDGER_TABLES

    if form != "csv":
        return [jsonl.record_line(entry) for entry in entries]
    columns = LEDGER_TABLES[name]
    return [csv.header(columns), *(csv.row(columns, entry) for entry in entries)]
