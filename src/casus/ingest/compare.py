"""Two readings of one article: which events are the same, and what changed in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from casus.records.coded import CodedArticle
from casus.records.event import Event

APART = frozenset({"id", "doc", "article", "versions", "confidence"})
"""Fields that are no reading of the text, or differ with every network."""


@dataclass(frozen=True, slots=True)
class Changed:
    """before: None for an event that is new; after: None for one that is gone. fields: those that differ."""

    before: Event | None
    after: Event | None
    fields: tuple[str, ...] = ()

    @property
    def event_id(self) -> str:
        """The same before and after."""
        return next(one.id for one in (self.before, self.after) if one is not None)

    @property
    def what(self) -> str:
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


def kept_ids(before: Sequence[Event], after: CodedArticle) -> CodedArticle:
    """The new reading, its events under the ids that the same events had before."""
    old = {new.id: same.id for same, new in pairs(before, after.events)}
    events = tuple(replace(one, id=old.get(one.id, one.id)) for one in after.events)
    statements = tuple(
        replace(one, events=tuple(old.get(told, told) for told in one.events)) for one in after.statements
    )
    positions = tuple(replace(one, event=old.get(one.event, one.event)) for one in after.positions)
    return replace(after, events=events, statements=statements, positions=positions)


def changes(before: Sequence[Event], after: Sequence[Event]) -> Iterator[Changed]:
    """What differs; after: with the ids of kept_ids."""
    new = {one.id: one for one in after}
    old = {one.id: one for one in before}
    for one in before:
        if one.id not in new:
            yield Changed(one, None)
    for one in after:
        if one.id not in old:
            yield Changed(None, one)
        elif found := differing(old[one.id], one):
            yield Changed(old[one.id], one, found)


def differing(before: Event, after: Event) -> tuple[str, ...]:
    names = (field.name for field in fields(Event) if field.name not in APART)
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def pairs(before: Sequence[Event], after: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """The same events of two readings: of one id, else of one trigger (and type, if any), else of one type and word."""
    free_before, free_after = list(before), list(after)
    for same in (_same_id, _same_act, _same_trigger, _same_type):
        for old in list(free_before):
            found = next((new for new in free_after if same(old, new)), None)
            if found is not None:
                free_before.remove(old)
                free_after.remove(found)
                yield old, found


def _same_id(old: Event, new: Event) -> bool:
    return old.id == new.id


def _same_act(old: Event, new: Event) -> bool:
    return _same_trigger(old, new) and old.event_type == new.event_type


def _same_trigger(old: Event, new: Event) -> bool:
    return (old.trigger.start, old.trigger.end) == (new.trigger.start, new.trigger.end)


def _same_type(old: Event, new: Event) -> bool:
    overlap = old.trigger.start < new.trigger.end and new.trigger.start < old.trigger.end
    return overlap and old.event_type == new.event_type
