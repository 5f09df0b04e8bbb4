"""`casus alerts`: what a desk would want to be told, on any day, from what was known then."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from casus.cli import asking

Format = Literal["table", "jsonl", "csv", "parquet"]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")]
Dyad = Annotated[
    tuple[str, str] | None, typer.Option("--dyad", metavar="WHO WHO", help="Only of these two, as for casus dyad.")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DAY", help="What was known at the end of this day. Default: today.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="Also of the days from this one on. Default: one day.")
]
Unconfirmed = Annotated[
    bool, typer.Option("--unconfirmed", help="Also from incidents that too few publishers tell of.")
]


def alerts(
    as_of: AsOf = None,
    since: Since = None,
    dyad: Dyad = None,
    who: Annotated[
        str | None, typer.Option("--actor", metavar="WHO", help="Only of this party, with whomever it deals.")
    ] = None,
    unconfirmed: Unconfirmed = False,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Tell what is out of the ordinary: surges, turns, new dyads, first material conflict, offers answered.

    Each is told on the day on which it began, from the reports of that day and those before; later ones change
    nothing.
    """
    from casus.cli.alerting import Watch, show_alerts

    show_alerts(Watch(as_of, since, dyad, who, unconfirmed), form, output, store)
