"""Who asserts, denies and blames: what sources do with the mentions of a happening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.records.account import Claimed
from casus.records.event import Event, Source

BLAMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "REJECT"})
"""What accusations in the same sentence are about."""


def claims(chain: Sequence[Event], events: Sequence[Event]) -> Iterator[Claimed]:
    """In order of the mentions, sources before accusations. events: all of the article."""
    ids = {event.id for event in chain}
    for event in chain:
        yield from (_claimed(source, event) for source in event.attribution if not _is_hearsay(source))
    for other in events:
        about = [event for event in chain if _blames(other, event)]
        if other.id not in ids and about:
            yield from _blame(other, about)


def _is_hearsay(source: Source) -> bool:
    """`reportedly`: nobody is named."""
    return source.cue is not None and (source.start, source.end) == (source.cue.start, source.cue.end)


def _claimed(source: Source, event: Event) -> Claimed:
    return Claimed("denies" if source.claim == "denies" else "asserts", source.text, source.code, event.id)


def _blames(accusation: Event, event: Event) -> bool:
    """Whether an accusation is about what stands after it in its sentence."""
    return (
        accusation.event_type == "ACCUSE"
        and event.event_type in BLAMED
        and accusation.sentence.index == event.sentence.index
        and accusation.trigger.start < event.trigger.start
        and bool(accusation.recipient)
    )


def _blame(accusation: Event, about: Sequence[Event]) -> Iterator[Claimed]:
    """Who suffers what is condemned is not to blame for it: `condemned the killing of civilians`."""
    harmed = {(one.start, one.end) for event in about for one in event.recipient}
    others = [one for one in accusation.recipient if (one.start, one.end) not in harmed]
    blamed = tuple(dict.fromkeys(one.code for one in others))
    for one in accusation.actor if blamed else ():
        yield Claimed("blames", one.text, one.code, accusation.id, blamed)
