"""`casus articles`: asking the record for articles."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from casus.cli import asking

FormatOption = Annotated[
    Literal["table", "jsonl", "csv", "parquet"] | None,
    typer.Option("--format", help="Default: table on a terminal, jsonl otherwise."),
]


def articles(
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
    form: FormatOption = None,
    output: asking.Output = None,
    store: asking.StoreOption = None,
) -> None:
    """Ask the record for articles, with what became of each: its story, its copies, where it was met."""
    from casus.cli.answers import Form, answer

    parts = {"since": since, "until": until, "text": text, "publisher": publisher, "doc": doc, "copies": copies,
             "superseded": superseded, "order": order, "limit": limit}  # fmt: skip
    answer("articles", asking.given(parts), Form(form, output, count), store)
