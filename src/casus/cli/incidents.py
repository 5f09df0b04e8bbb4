"""`casus incidents`: asking the record what happened, each happening once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from casus.cli import asking

Format = Literal["table", "jsonl", "csv", "parquet"]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")]
Dyad = Annotated[
    tuple[str, str] | None,
    typer.Option("--dyad", metavar="WHO WHO", help="Both on different sides, or in it together, as --actor."),
]
LeastReports = Annotated[
    int | None, typer.Option("--min-reports", metavar="N", min=1, help="Told by so many independent reports.")
]
OrderOption = Annotated[
    Literal["day", "newest", "reports"] | None,
    typer.Option("--order", help="day: oldest first; newest: latest first; reports: most independent reports first."),
]
Background = Annotated[
    bool | None,
    typer.Option(
        "--background/--no-background", help="Without: leave out what is only told of as something of an earlier time."
    ),
]


def incidents(
    actor: asking.Actor = None,
    recipient: asking.Recipient = None,
    either: asking.Either = None,
    dyad: Dyad = None,
    type_: asking.Type = None,
    mode: asking.Mode = None,
    status: asking.Status = None,
    since: asking.Since = None,
    until: asking.Until = None,
    place: asking.Place = None,
    text: asking.Words = None,
    publisher: asking.Publisher = None,
    min_reports: LeastReports = None,
    background: Background = None,
    order: OrderOption = None,
    limit: asking.Limit = None,
    count: asking.Count = False,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Ask the record for incidents: what happened, each once, with all its reports.

    Every option that is given must hold; of several values of one, one is enough. Incidents of every status come,
    also what was denied or only feared; what counts as having happened has --status actual.
    """
    from casus.cli.answers import Form, answer

    parts = {
        "actor": actor, "recipient": recipient, "either": either, "dyad": dyad, "type": type_, "mode": mode,
        "status": status, "since": since, "until": until, "place": place, "text": text, "publisher": publisher,
        "min_reports": min_reports, "order": order, "limit": limit,
    }  # fmt: skip
    left_out = {"background": False} if background is False else {}
    answer("incidents", {**asking.given(parts), **left_out}, Form(form, output, count), store)
