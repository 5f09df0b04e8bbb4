"""Where parties stand over time: the positions of one party toward another, put together, and changes of mind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from casus.records.event import Event, Participant
from casus.records.ledger import Change, Standing, Wording
from casus.records.series import party_of
from casus.records.statement import Position, Stance

FOR: frozenset[Stance] = frozenset({"accepts", "calls for", "offers", "promises", "supports"})
AGAINST: frozenset[Stance] = frozenset({"opposes", "rejects"})
LEAST_ALIKE = 0.5
"""Of the words of the shorter of two objects, the share that the other must have for both to be one object."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(
    "the and for its his her their that this with from into not any all would will has have had been".split()
)

Held = tuple[str, tuple[str, ...], Wording, str]
"""Holder, toward whom, how it is put, and how the text names the holder."""


def standings(positions: Iterable[Position], events: Mapping[str, Event], *, by_month: bool = False) -> list[Standing]:
    """By holder, addressee, stance and month. Positions may come in any order; those of one article count once.

    events: the mentions that positions are read from, as far as they are known.
    """
    groups: dict[tuple[str, tuple[str, ...], Stance, str], list[Held]] = defaultdict(list)
    every: dict[str, list[Wording]] = defaultdict(list)
    for held in sorted(_held(positions, events), key=lambda one: (one[0], _order(one[2]), one[1])):
        holder, toward, wording, _ = held
        month = (wording.day or "")[:7] if by_month else ""
        groups[holder, toward, wording.stance, month].append(held)
        every[holder].append(wording)
    return [_standing(key, groups[key], every[key[0]]) for key in sorted(groups)]


def _held(positions: Iterable[Position], events: Mapping[str, Event]) -> Iterator[Held]:
    """One for each party that holds it; of somebody unknown none."""
    for one in positions:
        toward = tuple(sorted({party for other in one.toward if (party := party_of(other.code))}))
        event = events.get(one.event)
        wording = Wording(
            day=_day(one.article.published),
            stance=one.stance,
            what=one.what.text if one.what else None,
            doc=one.doc,
            event=one.event,
            sentence=event.sentence.text if event else None,
        )
        for party, holder in _holders(one.holder).items():
            others = tuple(other for other in toward if other != party)
            yield party, others, wording, holder.name or holder.text


def _holders(holders: Sequence[Participant]) -> dict[str, Participant]:
    found: dict[str, Participant] = {}
    for one in holders:
        if (party := party_of(one.code)) is not None:
            found.setdefault(party, one)
    return found


def _day(published: str | None) -> str | None:
    """In the zone of the page itself."""
    return datetime.fromisoformat(published).date().isoformat() if published else None


def _order(wording: Wording) -> tuple[bool, str, str, str]:
    """Sorts by day, what has none last."""
    return wording.day is None, wording.day or "", wording.doc, wording.event


def _standing(
    key: tuple[str, tuple[str, ...], Stance, str], held: Sequence[Held], every: Sequence[Wording]
) -> Standing:
    holder, toward, stance, month = key
    wordings = tuple(wording for _, _, wording, _ in held)
    days = [wording.day for wording in wordings if wording.day]
    return Standing(
        holder=holder,
        name=_commonest(name for *_, name in held),
        stance=stance,
        toward=toward,
        period=month or None,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len({(wording.doc, wording.day) for wording in wordings}),
        wordings=_once(wordings),
        changes=tuple(_changes(wordings, every)),
    )


def _commonest(names: Iterable[str]) -> str:
    """As most of them call it, of equals the shortest."""
    told = Counter(names)
    return min(told, key=lambda name: (-told[name], len(name), name))


def _once(wordings: Sequence[Wording]) -> tuple[Wording, ...]:
    """Each way of putting it once, the earliest; where only a sentence tells, each sentence."""
    first: dict[str, Wording] = {}
    for one in wordings:
        first.setdefault((one.what or one.sentence or one.event).casefold(), one)
    return tuple(first.values())


def _changes(wordings: Sequence[Wording], every: Sequence[Wording]) -> Iterator[Change]:
    """The last time before that the party stood on the other side of the same object, for the first time after it."""
    told: set[str] = set()
    for after in wordings:
        opposite = AGAINST if after.stance in FOR else FOR if after.stance in AGAINST else frozenset[Stance]()
        before = [one for one in every if one.stance in opposite and _is_before(one, after) and _alike(one, after)]
        if before and before[-1].event not in told:
            told.add(before[-1].event)
            yield Change(before[-1], after)


def _is_before(one: Wording, after: Wording) -> bool:
    return one.day is not None and after.day is not None and one.day < after.day


def _alike(one: Wording, other: Wording) -> bool:
    """Whether two objects are one by their words; never where one is not told."""
    words, others = _words(one.what), _words(other.what)
    return bool(words and others) and len(words & others) >= LEAST_ALIKE * min(len(words), len(others))


def _words(text: str | None) -> frozenset[str]:
    """Without endings that the same thing is told with, as `inspections` and `inspection`."""
    found = (word.rstrip("s") for word in _WORD.findall((text or "").lower()))
    return frozenset(word for word in found if word not in _STOP)
