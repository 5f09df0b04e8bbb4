"""The table that a person reads: per article its events, each sentence with its triggers highlighted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.cli.screen import visible
from casus.records.article import Article
from casus.records.event import CodedArticle, Event, EventDate, EventPlace, Participant, Source

QUAD_STYLE: Mapping[int, str] = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}
"""Colour by quad class: cooperation green, verbal conflict yellow, material conflict red; bold is material."""

COLUMNS: tuple[tuple[str, int], ...] = (
    ("who", 17),
    ("did what", 12),
    ("to whom", 17),
    ("when", 10),
    ("where", 10),
    ("status", 12),
    ("by whom", 12),
    ("conf.", 5),
)
"""Heading and share of the width."""

PLAIN_WIDTH = 120
"""Characters a line where the output is no terminal."""


def console_on(stream: TextIO) -> Console:
    """A console that takes no markup from text; without colour and PLAIN_WIDTH wide where `stream` is no terminal."""
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False, markup=False)


def picture_console(width: int) -> Console:
    """A console that prints nowhere and keeps what it would print, for `save_svg`."""
    return Console(file=StringIO(), width=width, record=True, highlight=False, emoji=False, markup=False)


def show(console: Console, article: Article, coded: CodedArticle) -> None:
    """Prints one article: what it is, its events by sentence, and the notes."""
    console.print(_heading(article))
    if not coded.events:
        console.print(Text("no events found", style="dim"))
    first = True
    for _, group in groupby(coded.events, key=lambda event: event.sentence.index):
        events = list(group)
        console.print(_rows(events, show_header=first))
        console.print(Padding(sentence_text(events), (0, 1, 1, 2)))
        first = False
    for note in coded.notes:
        console.print(Text(f"note: {visible(note)}", style="italic"))
    console.print()


def sentence_text(events: Sequence[Event]) -> Text:
    """The sentence that the events share, each trigger highlighted in the colour of its type."""
    sentence = events[0].sentence
    text = Text(visible(sentence.text), style="dim")
    for event in events:
        style = f"not dim {QUAD_STYLE.get(event.quad_class, 'bold')} reverse"
        text.stylize(style, event.trigger.start - sentence.start, event.trigger.end - sentence.start)
    return text


def _heading(article: Article) -> Text:
    text = Text(visible(article.title or article.doc), style="bold")
    about = [article.doc, article.publisher, article.published or "date unknown"]
    text.append("\n" + visible(" · ".join(part for part in about if part)), style="dim not bold")
    return text


def _rows(events: Iterable[Event], *, show_header: bool) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, show_header=show_header, header_style="underline")
    for name, share in COLUMNS:
        table.add_column(name, ratio=share, overflow="fold")
    for event in events:
        table.add_row(
            _parties(event.actor),
            _act(event),
            _parties(event.recipient),
            _when(event.date),
            _where(event.place),
            Text(event.status, style="" if event.status == "actual" else "magenta"),
            _by(event.attribution),
            Text(f"{event.confidence:.2f}"),
        )
    return table


def _parties(side: Sequence[Participant]) -> Text:
    return Text("\n").join(Text.assemble(visible(party.text), " ", (visible(party.code), "cyan")) for party in side)


def _act(event: Event) -> Text:
    text = Text(event.event_type, style=QUAD_STYLE.get(event.quad_class, "bold"))
    return text if event.mode is None else text.append(f" [{event.mode}]", style="not bold")


def _when(date: EventDate | None) -> Text:
    if date is None:
        return Text("")
    return Text(date.value) if date.value is not None else Text(f"{visible(date.text)} ?", style="dim")


def _where(place: EventPlace | None) -> Text:
    if place is None:
        return Text("")
    return Text(visible(place.name or place.text)).append(f" {place.country or ''}".rstrip(), style="cyan")


def _by(chain: Sequence[Source]) -> Text:
    return Text(" > ".join(visible(source.text) for source in chain))
