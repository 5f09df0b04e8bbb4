"""The pages of `casus statements`: what is said, each under what it is told in; and positions by their holders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.cli.excerpts import around_trigger, person, shortened
from casus.cli.screen import visible
from casus.cli.table import act, heading, mark, print_notes
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event, Participant, Words
from casus.records.statement import Position, Statement

LONGEST = 300
"""Characters of what is said that are shown."""
EXCERPT = 140
"""Characters of the sentence that a position is read from."""
STEP = 2
"""Blanks by which a statement stands in from the one that it is told in."""
QUOTES = frozenset("\"'“”„‟‘’«»‹›`")

Events = Mapping[str, Event]


def show_statements(console: Console, article: Article, coded: CodedArticle) -> None:
    """Prints one article: what it is, its statements, and the notes."""
    console.print(heading(article))
    if not coded.statements:
        console.print(Text("no statements found", style="dim"))
    events = {event.id: event for event in coded.events}
    for number, (depth, statement) in enumerate(nested(coded.statements)):
        console.print(_row(statement, depth, events, show_header=number == 0))
        console.print(Padding(content_text(statement, events), (0, 1, 1, STEP + STEP * depth)))
    print_notes(console, coded.notes)


def nested(statements: Sequence[Statement]) -> Iterator[tuple[int, Statement]]:
    """Each with its depth, in text order, but after the one that it is told in."""
    known = {statement.id for statement in statements}
    inner: dict[str | None, list[Statement]] = {}
    for statement in statements:
        inner.setdefault(statement.within if statement.within in known else None, []).append(statement)

    def below(outer: str | None, depth: int) -> Iterator[tuple[int, Statement]]:
        for statement in inner.pop(outer, ()):
            yield depth, statement
            yield from below(statement.id, depth + 1)

    yield from below(None, 0)


def content_text(statement: Statement, events: Events) -> Text:
    """What is said: the speaker's own words bright and in quotation marks, the triggers of events highlighted."""
    told = [events[id_] for id_ in statement.events if id_ in events]
    parts = (_part(part, statement.quoted, told) for part in statement.content)
    return shortened(Text(" … ", style="dim").join(parts), LONGEST)


def _part(part: Words, quoted: Sequence[Words], told: Sequence[Event]) -> Text:
    text = Text(visible(part.text), style="dim")
    for event in told:
        if part.start <= event.trigger.start and event.trigger.end <= part.end:
            text.stylize(mark(event), event.trigger.start - part.start, event.trigger.end - part.start)
    for words in reversed(quoted):
        start, end = max(words.start, part.start) - part.start, min(words.end, part.end) - part.start
        if start < end:
            text = _in_marks(text, start, end)
    return text


def _in_marks(text: Text, start: int, end: int) -> Text:
    """The characters start to end bright, and in quotation marks where the text has none."""
    before, inside, after = text[:start], text[start:end], text[end:]
    inside.stylize("not dim", 0, len(inside))
    opened = "" if before.plain[-1:] in QUOTES and before else "“"
    closed = "" if after.plain[:1] in QUOTES and after else "”"
    return Text.assemble(before, opened, inside, closed, after)


def _row(statement: Statement, depth: int, events: Events, *, show_header: bool) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, show_header=show_header, header_style="underline")
    table.add_column("who, to whom", ratio=1, overflow="fold")
    table.add_column("how", width=len("speculate, indirect"), overflow="fold")
    table.add_column("events told", width=len("COOPERATE historical"), overflow="fold")
    told = [act(events[id_]) for id_ in statement.events if id_ in events]
    table.add_row(Padding(_people(statement, depth), (0, 0, 0, STEP * depth)), _how(statement), Text("\n").join(told))
    return table


def _people(statement: Statement, depth: int) -> Text:
    speakers = [person(party) for party in statement.speaker] or [Text("speaker not told", style="dim italic")]
    lines = [Text("↳ ").append_text(one) if depth and not at else one for at, one in enumerate(speakers)]
    return Text("\n").join([*lines, *(Text("to ", style="dim").append_text(person(p)) for p in statement.addressee)])


def _how(statement: Statement) -> Text:
    """The words that report, and what they do in which form."""
    cue = Text(visible(statement.cue.text) if statement.cue else "goes on", style="" if statement.cue else "dim")
    return cue.append(f"\n{statement.kind}, {statement.form}", style="dim")


def show_positions(console: Console, article: Article, coded: CodedArticle) -> None:
    """Prints one article: what it is, where each party stands, and the notes."""
    console.print(heading(article))
    if not coded.positions:
        console.print(Text("no positions found", style="dim"))
    events = {event.id: event for event in coded.events}
    for holder, positions in by_holder(coded.positions):
        console.print(person(holder), style="bold")
        console.print(Padding(_stances(holder, positions, events), (0, 1, 1, STEP)))
    print_notes(console, coded.notes)


def by_holder(positions: Sequence[Position]) -> Iterator[tuple[Participant, list[Position]]]:
    """Everybody who holds a position, in the order of the first one, with all of theirs; joint ones come with each."""
    first: dict[tuple[str, str], Participant] = {}
    held: dict[tuple[str, str], list[Position]] = {}
    for position in positions:
        for holder in position.holder:
            key = identity(holder)
            first.setdefault(key, holder)
            held.setdefault(key, []).append(position)
    return ((first[key], held[key]) for key in first)


def identity(party: Participant) -> tuple[str, str]:
    """Code and name; of somebody without a name the fullest words."""
    fullest = party.referent.text if party.referent is not None else party.text
    return party.code, party.name or fullest.casefold()


def _stances(holder: Participant, positions: Sequence[Position], events: Events) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, show_header=False)
    table.add_column("stance", width=len("calls for"))
    table.add_column("toward", ratio=2, overflow="fold")
    table.add_column("what", ratio=5, overflow="fold")
    for position in positions:
        toward = [Text.assemble(visible(party.text), " ", (visible(party.code), "cyan")) for party in position.toward]
        toward += [Text("with ", style="dim").append(name) for name in _fellows(holder, position)]
        event = events.get(position.event)
        what = _what(position, event)
        table.add_row(Text(position.stance, style="bold"), Text("\n").join(toward), what)
    return table


def _what(position: Position, event: Event | None) -> Text:
    """What it is about, and under it the sentence that it is read from."""
    read_from = around_trigger(event, EXCERPT) if event else Text(position.event)
    if position.what is None:
        return read_from
    read_from.stylize("dim")
    return shortened(Text(visible(position.what.text)), EXCERPT).append("\n").append_text(read_from)


def _fellows(holder: Participant, position: Position) -> Iterator[str]:
    """The others who hold it too; of `both leaders`, who share their words, the name."""
    own = next(other for other in position.holder if identity(other) == identity(holder))
    for other in position.holder:
        if identity(other) != identity(holder):
            yield visible(other.name or other.code if other.start == own.start else other.text)
