"""The page of `casus explain`: an event with what it was made of, a section for each question of the coding step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from casus.briefing.explained import (
    arc_words,
    chances,
    confidence_read,
    date_read,
    hint_words,
    mode_words,
    place_read,
    resolution,
    source_words,
    status_words,
    taken_words,
    toll_words,
    type_words,
)
from casus.cli.excerpts import around_trigger, person, shortened
from casus.cli.marks import event_marks, joined, marked_sentence
from casus.cli.screen import visible
from casus.cli.table import act, status_style
from casus.drawing.tree import drawn
from casus.records.event import Event, Participant
from casus.records.explanation import Explanation
from casus.records.statement import Statement

LISTED = 100
"""Characters of the sentence around each event in the list."""
CONTENT = 160
"""Characters of a statement that the event is told in."""

Lines = Iterator[Text | Padding]
BLANK = (Text(""),)
"""After a section of more than one line."""

Section = Callable[[Explanation], Lines]


def show_events(console: Console, events: Sequence[Event]) -> None:
    """The events of an article with the shortest ids that tell them apart."""
    from casus.coding.explain import shortened as short_ids

    if not events:
        console.print(Text("no events found", style="dim"))
        return
    ids = short_ids([event.id for event in events])
    table = Table(box=None, expand=True, pad_edge=False, header_style="underline")
    table.add_column("id", width=max(map(len, ids.values())))
    table.add_column("event, status", width=len("COOPERATE historical"), overflow="fold")
    table.add_column("where it stands", ratio=1, overflow="fold")
    for event in events:
        table.add_row(ids[event.id], act(event), around_trigger(event, LISTED))
    console.print(table)
    console.print(Text("\nask for one of them with --event and its id", style="italic"))


def show_explanation(console: Console, explanation: Explanation) -> None:
    event = explanation.event
    about = visible(f" · {event.id} · {event.doc}")
    console.print(Text.assemble(act(event), f" {event.confidence:.2f}", (about, "dim")))
    console.print(Padding(marked_sentence(event), (1, 1, 1, 2)))
    page = Table.grid(padding=(0, 1, 0, 0), expand=True)
    page.add_column(width=max(map(len, SECTIONS)), style="underline")
    page.add_column(ratio=1, overflow="fold")
    for name, section in SECTIONS.items():
        lines = list(section(explanation))
        if lines:
            page.add_row(name, Group(*lines, *BLANK[: len(lines) - 1]))
    console.print(page)
    console.print(tree_of(explanation))


def _actors(explanation: Explanation) -> Lines:
    yield from _side(explanation, "actor", explanation.event.actor)


def _recipients(explanation: Explanation) -> Lines:
    yield from _side(explanation, "recipient", explanation.event.recipient)


def _side(explanation: Explanation, role: str, parties: Sequence[Participant]) -> Lines:
    if not parties:
        yield Text("nobody", style="dim")
    for party in parties:
        yield person(party)
        yield from _indented(*resolution(party), arc_words(party, role, explanation.arcs))


def _sources(explanation: Explanation) -> Lines:
    event = explanation.event
    if not event.attribution:
        yield Text(f"none: the article itself {event.claim} it")
    for number, (source, speaker) in enumerate(zip(event.attribution, explanation.speakers, strict=True), 1):
        yield Text(f"{number}. ").append_text(person(speaker))
        yield from _indented(source_words(source, event.sentence), *resolution(speaker))


def _told_in(explanation: Explanation) -> Lines:
    for statement in explanation.statements:
        yield statement_line(statement)


def statement_line(statement: Statement) -> Text:
    who = " and ".join(visible(party.text) for party in statement.speaker) or "speaker not told"
    said = shortened(Text(" … ").join(Text(visible(part.text)) for part in statement.content), CONTENT)
    return Text(f"{who} ({statement.kind}, {statement.form}): ").append_text(said)


def _status(explanation: Explanation) -> Lines:
    event = explanation.event
    yield Text(event.status, style=f"bold {status_style(event)}").append(
        f": {visible(status_words(explanation))}", style="not bold default"
    )
    yield Text(f"network: {chances(explanation.statuses, len(explanation.statuses), 0)}", style="dim")
    for hint in explanation.hints:
        if not hint.settled:
            yield Text(visible(hint_words(hint)), style="dim")


def _type(explanation: Explanation) -> Lines:
    yield from _first_bright(type_words(explanation))


def _mode(explanation: Explanation) -> Lines:
    yield from _first_bright(mode_words(explanation))


def _date(explanation: Explanation) -> Lines:
    yield _read(date_read(explanation.event.date, explanation.on))


def _place(explanation: Explanation) -> Lines:
    yield _read(place_read(explanation.event.place))


def _read(words: str | None) -> Text:
    return Text("none: the sentence gives none", style="dim") if words is None else Text(visible(words))


def _casualties(explanation: Explanation) -> Lines:
    for toll in explanation.event.casualties:
        yield Text(visible(toll_words(toll, explanation.event.sentence)))


def _confidence(explanation: Explanation) -> Lines:
    yield Text(confidence_read(explanation.event, explanation.raw_confidence))


def _arcs(explanation: Explanation) -> Lines:
    for arc in explanation.arcs:
        style = "dim" if arc.taken is None else ""
        yield Text(f"{arc.role:9} {arc.score:.2f}  {visible(arc.word.text)}  {taken_words(arc)}", style=style)


def _first_bright(lines: Iterator[str]) -> Lines:
    for number, line in enumerate(lines):
        yield Text(visible(line), style="dim" if number else "")


def _indented(*lines: str) -> Lines:
    return (Padding(Text(visible(line), style="dim"), (0, 0, 0, 2)) for line in lines)


SECTIONS: Mapping[str, Section] = {
    "actor": _actors,
    "recipient": _recipients,
    "sources": _sources,
    "told in": _told_in,
    "status": _status,
    "type": _type,
    "mode": _mode,
    "date": _date,
    "place": _place,
    "casualties": _casualties,
    "confidence": _confidence,
    "arcs": _arcs,
}


def tree_of(explanation: Explanation) -> Table:
    """The sentence downwards as a tree, with tag and relation of each word and what it is in the event."""
    table = Table(box=None, expand=False, pad_edge=False, header_style="underline")
    table.add_column("tree", no_wrap=True, overflow="ellipsis")
    for heading in ("tag", "relation", "in the event"):
        table.add_column(heading, no_wrap=heading != "in the event")
    marks = joined(list(event_marks(explanation.event)))
    for lines, index in drawn(explanation.nodes):
        node = explanation.nodes[index]
        over = [one for one in marks if one.start <= node.start and node.end <= one.end]
        style = over[-1].style if over else ""
        word = Text.assemble((lines, "dim"), (visible(node.text), style))
        table.add_row(word, node.tag, node.relation, Text(", ".join(dict.fromkeys(one.label for one in over))))
    return table
