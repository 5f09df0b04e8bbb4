"""`casus events`: asking the record who did what to whom."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from casus.cli import asking

Format = Literal["table", "jsonl", "csv", "plover", "parquet"]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")]


def events(
    actor: asking.Actor = None,
    recipient: asking.Recipient = None,
    either: asking.Either = None,
    type_: asking.Type = None,
    mode: asking.Mode = None,
    context: asking.Context = None,
    status: asking.Status = None,
    since: asking.Since = None,
    until: asking.Until = None,
    place: asking.Place = None,
    said_by: asking.SaidBy = None,
    text: asking.Words = None,
    publisher: asking.Publisher = None,
    doc: asking.Doc = None,
    min_confidence: asking.LeastConfidence = None,
    dated: asking.Dated = False,
    copies: asking.Copies = False,
    superseded: asking.Superseded = False,
    order: asking.OrderOption = None,
    limit: asking.Limit = None,
    count: asking.Count = False,
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Ask the record for events.

    Every option that is given must hold; of several values of one, one is enough. An event without its own day
    counts on the day of its article. Of copies of a story the newest counts.
    """
    from casus.cli.answers import Form, answer

    parts = {
        "actor": actor, "recipient": recipient, "either": either, "type": type_, "mode": mode, "context": context,
        "status": status, "since": since, "until": until, "place": place, "said_by": said_by, "text": text,
        "publisher": publisher, "doc": doc, "min_confidence": min_confidence, "dated": dated, "copies": copies,
        "superseded": superseded, "order": order, "limit": limit,
    }  # fmt: skip
    answer("events", asking.given(parts), Form(form, output, count), store)
