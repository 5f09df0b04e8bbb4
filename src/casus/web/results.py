"""Records that were found, as the page of searching shows them: with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from casus.asking.marking import Span, Wanted, excerpt
from casus.records.event import Event
from casus.records.incident import Incident
from casus.records.kept import Kept
from casus.records.statement import Position, Statement
from casus.workspace import Workspace

MOST_MENTIONS = 6
"""Of an incident, that are looked through for one with the words."""

EXCERPT = 320
"""Characters of an article."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters. found: they are among what was looked for; quad: of the event whose trigger they are."""

    text: str
    found: bool = False
    quad: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One record. event: whose sentence is shown, None where there is none. cut: pieces begin within the text."""

    record: Any
    pieces: tuple[Piece, ...]
    event: Event | None = None
    cut: bool = False


def rows_of(workspace: Workspace, kind: str, records: Sequence[Any], wanted: Wanted) -> list[Row]:
    match kind:
        case "incidents":
            return _incidents(workspace, records, wanted)
        case "events":
            return [_event(one, one, wanted) for one in records]
        case "statements":
            return [_statement(one, wanted) for one in records]
        case "positions":
            return _positions(workspace, records, wanted)
        case _:
            return [_article(one, wanted) for one in records]


def pieces(text: str, found: Iterable[Span], trigger: Span | None = None, quad: int | None = None) -> tuple[Piece, ...]:
    """The text cut wherever something begins or ends."""
    spans = list(found)
    ends = {0, len(text), *(edge for span in (*spans, *([trigger] if trigger else [])) for edge in span)}
    cuts = sorted(edge for edge in ends if 0 <= edge <= len(text))
    return tuple(
        Piece(text[start:end], _within(start, spans), quad if trigger and _within(start, [trigger]) else None)
        for start, end in pairwise(cuts)
    )


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _incidents(workspace: Workspace, records: Sequence[Incident], wanted: Wanted) -> list[Row]:
    """Each with the first mention that has the words, else with its first."""
    most = MOST_MENTIONS if wanted.terms else 1
    mentions = {one.id: [id_ for report in one.reports for id_ in report.event_ids][:most] for one in records}
    events = workspace.events_named([id_ for ids in mentions.values() for id_ in ids])
    made = []
    for one in records:
        told = [events[id_] for id_ in mentions[one.id] if id_ in events]
        shown = next((event for event in told if wanted.spans(event.sentence.text)), told[0] if told else None)
        made.append(Row(one, ()) if shown is None else _event(one, shown, wanted))
    return made


def _event(record: object, event: Event, wanted: Wanted) -> Row:
    text, start = event.sentence.text, event.sentence.start
    trigger = (event.trigger.start - start, event.trigger.end - start)
    return Row(record, pieces(text, wanted.spans(text), trigger, event.quad_class), event)


def _statement(one: Statement, wanted: Wanted) -> Row:
    text = " … ".join(part.text for part in one.content)
    return Row(one, pieces(text, wanted.spans(text)))


def _positions(workspace: Workspace, records: Sequence[Position], wanted: Wanted) -> list[Row]:
    events = workspace.events_named({one.event for one in records})
    return [_event(one, events[one.event], wanted) if one.event in events else Row(one, ()) for one in records]


def _article(one: Kept, wanted: Wanted) -> Row:
    spans = wanted.spans(one.text)
    start, end = excerpt(one.text, spans, EXCERPT)
    within = [(a - start, b - start) for a, b in spans if start <= a and b <= end]
    return Row(one, pieces(one.text[start:end], within), cut=start > 0)
