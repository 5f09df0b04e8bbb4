"""`casus code`: from files to events."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from casus.cli.inputs import Inputs
from casus.cli.output import Format, Write, chosen_format, opened, writer
from casus.cli.screen import say
from casus.records.article import Article
from casus.records.coded import CodedArticle

PROGRESS_FROM = 5
"""A progress bar is shown from this many files on."""


def code(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="HTML, text or JSONL; - is standard input.")],
    form: Annotated[
        Format | None, typer.Option("--format", help="Default: table on a terminal, jsonl otherwise.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of publication (2025-06-19) where the page states none.")
    ] = None,
    min_confidence: Annotated[
        float | None, typer.Option(metavar="X", help="Leave out events below this probability, 0 to 1.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not on standard output.")
    ] = None,
) -> None:
    """Read articles and print their events.

    Who did what to whom, when, where, on whose word, and whether it happened.
    """
    import casus
    from casus.cli.options import intake_options, settings_with

    settings = settings_with(min_confidence)
    inputs = Inputs(files, intake_options(published, settings))
    with opened(output, files) as stream:
        form = chosen_format(form, stream)
        coded = inputs.coded(casus.load())
        shown = with_progress(coded, inputs) if wants_progress(inputs, stream.isatty()) else coded
        notes = write_all(shown, writer(form, stream), settings.min_confidence)
    if form != "table":
        say_notes(notes)
    if inputs.rejected:
        raise typer.Exit(1)


def write_all(pairs: Iterable[tuple[Article, CodedArticle]], write: Write, min_confidence: float) -> Mapping[str, int]:
    """Writes every article as it comes; returns how many articles each note was made on."""
    notes: Counter[str] = Counter()
    for article, coded in pairs:
        events = tuple(event for event in coded.events if event.confidence >= min_confidence)
        write(article, replace(coded, events=events))
        notes.update(coded.notes)
    return notes


def say_notes(notes: Mapping[str, int]) -> None:
    """Each note once, with the number of articles that it holds for."""
    for note, articles in notes.items():
        say(f"note: {note}" if articles == 1 else f"note ({articles} articles): {note}")


def wants_progress(inputs: Inputs, output_is_terminal: bool) -> bool:
    """A bar only where somebody watches standard error and it does not run through the output."""
    return len(inputs.paths) >= PROGRESS_FROM and sys.stderr.isatty() and not output_is_terminal


def with_progress(
    pairs: Iterable[tuple[Article, CodedArticle]], inputs: Inputs
) -> Iterator[tuple[Article, CodedArticle]]:
    """The same pairs, with a bar on standard error that counts the files opened so far."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("coding", total=len(inputs.paths))
        for pair in pairs:
            progress.update(task, completed=inputs.opened)
            yield pair
