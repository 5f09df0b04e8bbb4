"""A plain table for lists of things: one row each, numbers to the right."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from casus.cli.screen import visible
from casus.cli.table import console_on


def listing(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Prints the rows; says so when there are none."""
    table = Table(box=None, pad_edge=False, header_style="underline")
    listed = [list(row) for row in rows]
    for number, name in enumerate(columns):
        numbers = bool(listed) and all(isinstance(row[number], int) for row in listed)
        table.add_column(name, justify="right" if numbers else "left", overflow="fold")
    for row in listed:
        table.add_row(*(Text("" if cell is None else visible(str(cell))) for cell in row))
    console = console_on(sys.stdout)
    console.print(table if listed else Text("nothing here", style="dim"))
