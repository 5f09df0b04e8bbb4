"""The table that a person reads: per article its events, each sentence with its triggers highlighted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.cli.screen import visible
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, EventDate, EventPlace, Participant, Source, TollKind
from casus.records.incident import Incident

QUAD_STYLE: Mapping[int, str] = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}
"""Colour by quad class: cooperation green, verbal conflict yellow, material conflict red; bold is material."""

FLEXIBLE = 0
COLUMNS: tuple[tuple[str, int], ...] = (
    ("who", FLEXIBLE),
    ("did what", len("misinformation")),
    ("to whom", FLEXIBLE),
    ("when, where", len("2025-06-19") + 1),
    ("by whom", FLEXIBLE),
    ("status, sure", len("hypothetical")),
)
"""Heading and width: as wide as the longest name that can stand there, the others share what is left."""

PLAIN_WIDTH = 120
"""Characters a line where the output is no terminal."""


def console_on(stream: TextIO) -> Console:
    """A console that takes no markup from text; without colour and PLAIN_WIDTH wide where `stream` is no terminal."""
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False, markup=False)


def picture_console(width: int) -> Console:
    """A console that prints nowhere and keeps what it would print, for `save_svg`."""
    return Console(file=StringIO(), width=width, record=True, highlight=False, emoji=False, markup=False)


def show(console: Console, article: Article, coded: CodedArticle, *, id_digits: int = 0) -> None:
    """Prints one article: what it is, its events by sentence, and the notes. id_digits: of the ids that are shown."""
    console.print(heading(article))
    if not coded.events:
        console.print(Text("no events found", style="dim"))
    first = True
    for _, group in groupby(coded.events, key=lambda event: event.sentence.index):
        events = list(group)
        console.print(_rows(events, id_digits, show_header=first))
        console.print(Padding(sentence_text(events), (0, 1, 1, 2)))
        first = False
    print_notes(console, coded.notes)


def print_notes(console: Console, notes: Iterable[str]) -> None:
    """The notes of an article, and the blank line that ends it."""
    for note in notes:
        console.print(Text(f"note: {visible(note)}", style="italic"))
    console.print()


def sentence_text(events: Sequence[Event]) -> Text:
    """The sentence that the events share, each trigger highlighted in the colour of its type."""
    sentence = events[0].sentence
    text = Text(visible(sentence.text), style="dim")
    for event in events:
        text.stylize(mark(event), event.trigger.start - sentence.start, event.trigger.end - sentence.start)
    return text


def mark(event: Event) -> str:
    """The style of its trigger: the colour of its type, reversed."""
    return f"not dim {QUAD_STYLE.get(event.quad_class, 'bold')} reverse"


def act(event: Event) -> Text:
    """Its type in the colour of its class, with its status."""
    kind = Text(event.event_type, style=QUAD_STYLE.get(event.quad_class, "bold"))
    return kind.append(" ").append(event.status, style=f"not bold {status_style(event)}")


def status_style(told: Event | Incident) -> str:
    return "default" if told.status == "actual" else "magenta"


def heading(article: Article) -> Text:
    """What the article is: its title, and under it its name, where and when it appeared."""
    text = Text(visible(article.title or article.doc), style="bold")
    about = [article.doc if article.title else None, article.publisher, article.published or "date unknown"]
    text.append("\n" + visible(" · ".join(part for part in about if part)), style="dim not bold")
    return text


def _rows(events: Iterable[Event], id_digits: int, *, show_header: bool) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, show_header=show_header, header_style="underline")
    for name, width in COLUMNS:
        table.add_column(name, width=width or None, ratio=None if width else 1, overflow="fold")
    for event in events:
        table.add_row(
            parties(event.actor),
            _act(event),
            _whom(event),
            Text("\n").join(line for line in (_when(event.date), _where(event.place)) if line),
            _by(event.attribution),
            _status(event, id_digits),
        )
    return table


def _whom(event: Event) -> Text:
    """To whom, and under it what it cost."""
    return Text("\n").join(line for line in (parties(event.recipient), cost(event)) if line)


def cost(event: Event) -> Text:
    """`killed 30 (Iran), 12 (the army); wounded about 40`."""
    kinds = dict.fromkeys(toll.kind for toll in event.casualties)
    return Text("; ".join(f"{kind} {_figures(event, kind)}" for kind in kinds), style="red")


def _figures(event: Event, kind: TollKind) -> str:
    """With who gives each, where they are of several."""
    given = [toll for toll in event.casualties if toll.kind == kind]
    several = len({toll.by for toll in given}) > 1
    return ", ".join(f"{toll.figure} ({visible(toll.by)})" if several and toll.by else toll.figure for toll in given)


def parties(side: Sequence[Participant]) -> Text:
    return Text("\n").join(line for party in side for line in _party(party))


def _party(party: Participant) -> Iterator[Text]:
    """The mention with its code; under it what the registry says against its title."""
    yield Text.assemble(visible(party.text), " ", (visible(party.code), "cyan"))
    if party.check is not None:
        yield Text(f"\u2260 registry: {visible(party.check.registry)}", style="bold yellow")


def _act(event: Event) -> Text:
    text = Text(event.event_type, style=QUAD_STYLE.get(event.quad_class, "bold"))
    return text if event.mode is None else text.append(f"\n{event.mode}", style="not bold")


def _status(event: Event, id_digits: int) -> Text:
    text = Text(event.status, style=status_style(event))
    return text.append(f"\n{event.confidence:.2f} {event.id[:id_digits]}".rstrip(), style="dim")


def _when(date: EventDate | None) -> Text:
    if date is None:
        return Text("")
    if date.value is not None:
        return Text(date.value)
    if date.first is not None or date.last is not None:
        return Text("\n").join(Text(day) for day in (date.first or "", f"\u2013{date.last or ''}") if day)
    return Text(f"{visible(date.text)} ?", style="dim")


def _where(place: EventPlace | None) -> Text:
    if place is None:
        return Text("")
    return Text(visible(place.name or place.text)).append(f" {place.country or ''}".rstrip(), style="cyan")


def _by(chain: Sequence[Source]) -> Text:
    return Text(" > ".join(visible(source.text) for source in chain))
