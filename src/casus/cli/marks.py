"""A sentence with the words that an event was read from in labelled brackets: `[actor: Freedonia] ...`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from casus.briefing.event_parts import event_parts
from casus.cli.screen import visible
from casus.cli.table import mark
from casus.records.event import Event

STYLE: Mapping[str, str] = {
    "actor": "bold cyan", "recipient": "bold blue", "source": "bold magenta", "reports": "magenta", "date": "green",
    "place": "green", "status": "bold yellow", "toll": "bold red",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """label: what the characters start to end are in the event."""

    start: int
    end: int
    label: str
    style: str


def marked_sentence(event: Event) -> Text:
    """The event's sentence; marks inside others stand in them, one that begins in another and runs on is cut there."""
    sentence = event.sentence
    text = visible(sentence.text)
    marks = [
        Mark(one.start - sentence.start, one.end - sentence.start, one.label, one.style)
        for one in event_marks(event)
        if sentence.start <= one.start < one.end <= sentence.end
    ]
    return _within(text, 0, len(text), joined(marks), "")


def event_marks(event: Event) -> Iterator[Mark]:
    """Everything that the event points to, wherever it stands in the article."""
    for part in event_parts(event):
        yield Mark(part.start, part.end, part.label, STYLE.get(part.kind) or mark(event))


def joined(marks: Sequence[Mark]) -> list[Mark]:
    """In text order, the longer first; several labels of the same words are one mark."""
    found: dict[tuple[int, int], Mark] = {}
    for one in sorted(marks, key=lambda one: (one.start, -one.end)):
        same = found.get((one.start, one.end))
        if same is None:
            found[one.start, one.end] = one
        elif one.label not in same.label.split(", "):
            found[one.start, one.end] = Mark(one.start, one.end, f"{same.label}, {one.label}", same.style)
    return list(found.values())


def _within(text: str, start: int, end: int, marks: Sequence[Mark], style: str) -> Text:
    """The characters start to end with the marks that begin there."""
    made, at = Text(), start
    for number, one in enumerate(marks):
        if not at <= one.start < end:
            continue
        stop = min(one.end, end)
        inner = _within(text, one.start, stop, marks[number + 1 :], one.style)
        made.append(text[at : one.start], style=style)
        made.append(f"[{one.label}: ", style="dim").append_text(inner).append("]", style="dim")
        at = stop
    return made.append(text[at:end], style=style)
