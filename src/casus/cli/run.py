"""The run over files that `casus code` and `casus statements` share: read, code, write, report."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import typer

from casus.cli.inputs import Inputs
from casus.cli.options import intake_options
from casus.cli.output import Format, Write, chosen_format, opened
from casus.cli.screen import say
from casus.config import Settings
from casus.records.article import Article
from casus.records.coded import CodedArticle

PROGRESS_FROM = 5
"""A progress bar is shown from this many files on."""

PROGRESS_BYTES = 200_000
"""Or from this many bytes of input on: some fifty articles."""

MakeWriter = Callable[[Format, TextIO], Write]


def code_files(
    files: Sequence[str],
    published: str | None,
    settings: Settings,
    output: Path | None,
    asked: Format | None,
    make_writer: MakeWriter,
    *,
    sift: bool = False,
) -> None:
    """Codes every article of the files and writes it; ends the program with status 1 when something was rejected."""
    import casus

    inputs = Inputs(files, intake_options(published, settings))
    with opened(output, inputs.files) as stream:
        form = chosen_format(asked, stream)
        coded = inputs.coded(casus.load(sift=sift))
        shown = with_progress(coded, inputs) if wants_progress(inputs, stream.isatty()) else coded
        notes = write_all(shown, make_writer(form, stream), settings.min_confidence)
    if form != "table":
        say_notes(notes)
    if inputs.rejected:
        raise typer.Exit(1)


def write_all(pairs: Iterable[tuple[Article, CodedArticle]], write: Write, min_confidence: float) -> Mapping[str, int]:
    """Writes every article as it comes; returns how many articles each note was made on."""
    notes: Counter[str] = Counter()
    for article, coded in pairs:
        write(article, sure_enough(coded, min_confidence))
        notes.update(coded.notes)
    return notes


def sure_enough(coded: CodedArticle, least: float) -> CodedArticle:
    """Without the events of a lower confidence, and without what is said of them."""
    events = tuple(event for event in coded.events if event.confidence >= least)
    if len(events) == len(coded.events):
        return coded
    kept = {event.id for event in events}
    statements = (replace(one, events=tuple(id_ for id_ in one.events if id_ in kept)) for one in coded.statements)
    positions = (one for one in coded.positions if one.event in kept)
    return replace(coded, events=events, statements=tuple(statements), positions=tuple(positions))


def say_notes(notes: Mapping[str, int]) -> None:
    """Each note once, with the number of articles that it holds for."""
    for note, articles in notes.items():
        say(f"note: {note}" if articles == 1 else f"note ({articles} articles): {note}")


def wants_progress(inputs: Inputs, output_is_terminal: bool) -> bool:
    """A bar only where somebody watches standard error and it does not run through the output."""
    is_long = len(inputs.files) >= PROGRESS_FROM or inputs.total >= PROGRESS_BYTES
    return is_long and sys.stderr.isatty() and not output_is_terminal


def with_progress(
    pairs: Iterable[tuple[Article, CodedArticle]], inputs: Inputs
) -> Iterator[tuple[Article, CodedArticle]]:
    """The same pairs, with a bar on standard error that counts the bytes of input read so far."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("coding", total=inputs.total or None)
        for pair in pairs:
            progress.update(task, completed=inputs.position.bytes)
            yield pair
