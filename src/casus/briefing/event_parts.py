"""Everything that an event points to in its article, with what it is in the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from casus.records.event import Event

Kind = Literal["trigger", "actor", "recipient", "source", "reports", "date", "place", "status", "toll"]


@dataclass(frozen=True, slots=True)
class Part:
    """The characters start to end of the article. label: what they are in the event, in a word."""

    start: int
    end: int
    kind: Kind
    label: str


def event_parts(event: Event) -> Iterator[Part]:
    """Wherever it stands in the article; the trigger first."""
    yield Part(event.trigger.start, event.trigger.end, "trigger", event.event_type)
    for party in event.actor:
        yield Part(party.start, party.end, "actor", "actor")
    for party in event.recipient:
        yield Part(party.start, party.end, "recipient", "recipient")
    for source in event.attribution:
        yield Part(source.start, source.end, "source", "source")
    for source in event.attribution:
        if source.cue is not None:
            yield Part(source.cue.start, source.cue.end, "reports", "reports")
    if event.date is not None:
        yield Part(event.date.start, event.date.end, "date", "date")
    if event.place is not None:
        yield Part(event.place.start, event.place.end, "place", "place")
    for word in event.status_words:
        yield Part(word.start, word.end, "status", "status")
    for toll in event.casualties:
        yield Part(toll.start, toll.end, "toll", toll.kind)
