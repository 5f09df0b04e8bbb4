"""`casus explain`: why an event was coded as it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli.inputs import Inputs
from casus.cli.screen import write_utf8
from casus.cli.text import chosen

if TYPE_CHECKING:
    from casus.records.event import Event
    from casus.records.explanation import Explanation

ExplainFormat = Literal["text", "json"]


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="HTML, text or JSONL file; - is standard input.")],
    event: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Which event: its id, or the beginning of it. Without it all are listed."),
    ] = None,
    doc: Annotated[str | None, typer.Option(metavar="ID", help="Which article, where the file holds several.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    form: Annotated[ExplainFormat, typer.Option("--format", help="text for people, or json.")] = "text",
) -> None:
    """Print what an event was made of.

    Its sentence with every part marked, who was resolved to whom and why, the words behind its status, what the network
    thought, and the tree of the sentence.
    """
    import casus
    from casus.cli.options import intake_options, settings_with

    inputs = Inputs([file], intake_options(published, settings_with(None)))
    articles = list(inputs)
    if articles:
        article, coder = chosen(articles, doc), casus.load()
        write_utf8()
        if event is None:
            print_events(coder.code_article(article).events, form)
        else:
            print_explanation(coder.explain(article, event), form)
    if inputs.rejected:
        raise typer.Exit(1)


def print_events(events: Sequence[Event], form: ExplainFormat) -> None:
    """All events of an article, to choose one from."""
    if form == "json":
        from casus.exchange.jsonl import event_line

        sys.stdout.write(f"[{', '.join(event_line(event).rstrip() for event in events)}]\n")
        return
    from casus.cli.explained import show_events
    from casus.cli.table import console_on

    show_events(console_on(sys.stdout), events)


def print_explanation(explanation: Explanation, form: ExplainFormat) -> None:
    if form == "json":
        from casus.exchange.jsonl import explanation_line

        sys.stdout.write(explanation_line(explanation))
        return
    from casus.cli.explained import show_explanation
    from casus.cli.table import console_on

    show_explanation(console_on(sys.stdout), explanation)
