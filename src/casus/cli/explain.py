"""`casus explain`: why an event was coded as it is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli.asking import StoreOption, refuse_with_file
from casus.cli.inputs import Inputs
from casus.cli.screen import say, write_utf8
from casus.cli.text import chosen
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.records.event import Event
    from casus.records.explanation import Explanation

ExplainFormat = Literal["text", "json"]


def explain(
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="HTML, text or JSONL file; - is standard input. Without: the record."),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Which event: its id, or the beginning of it. Without it all are listed."),
    ] = None,
    doc: Annotated[str | None, typer.Option(metavar="ID", help="Which article, where there are several.")] = None,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="With FILE: day of publication (2025-06-19) where the page states none."),
    ] = None,
    form: Annotated[ExplainFormat, typer.Option("--format", help="text for people, or json.")] = "text",
    store: StoreOption = None,
) -> None:
    """Print what an event was made of.

    Its sentence with every part marked, who was resolved to whom and why, the words behind its status, what the network
    thought, and the tree of the sentence. Without FILE an event of the record, whose article is read again.
    """
    write_utf8()
    if file is not None:
        refuse_with_file({"store": store})
        _explain_file(file, event, doc, published, form)
    elif published is not None:
        raise BadOption("--published says when a FILE was published; the record knows when its articles were")
    else:
        _explain_kept(event, doc, form, store)


def _explain_file(file: str, event: str | None, doc: str | None, published: str | None, form: ExplainFormat) -> None:
    import casus
    from casus.cli.options import intake_options, settings_with

    inputs = Inputs([file], intake_options(published, settings_with(None)))
    articles = list(inputs)
    if articles:
        article, coder = chosen(articles, doc), casus.load()
        if event is None:
            print_events(coder.code_article(article).events, form)
        else:
            print_explanation(coder.explain(article, event), form)
    if inputs.rejected:
        raise typer.Exit(1)


def _explain_kept(event: str | None, doc: str | None, form: ExplainFormat, store: str | None) -> None:
    """Of the record: one event, or the events of an article to choose one from."""
    from casus.workspace import open_workspace

    if event is None and doc is None:
        raise BadOption("name a FILE, an event of the record (--event ID) or an article of it (--doc ID)")
    if event is not None and doc is not None:
        raise BadOption("--event names one event of all that are in the record; leave out --doc")
    with open_workspace(store, make=False) as workspace:
        if event is None:
            print_events(workspace.events_in(doc or ""), form)
            return
        explanation, changed = workspace.explain(event)
    if changed:
        say(f"note: what is installed now reads it otherwise than the record ({', '.join(changed)}); see casus recode")
    print_explanation(explanation, form)


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
