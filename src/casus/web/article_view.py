"""What the page of an article shows: its text in pieces with what is marked, its events in text order, its speakers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from casus.briefing.event_parts import event_parts
from casus.briefing.explained import meaning
from casus.briefing.wording import PERSON, day_words, interval_words
from casus.records.dossier import ArticleDossier
from casus.records.event import Event, EventDate, EventPlace, Participant
from casus.records.speech import Cue
from casus.records.statement import Statement
from casus.web.passages import Piece, Span, passages

SAYS: Mapping[Cue, str] = {
    "say": "says", "claim": "claims", "confirm": "confirms", "deny": "denies", "warn": "warns", "promise": "promises",
    "ask": "asks", "speculate": "speculates",
}  # fmt: skip
"""What a speaker does, by the kind of a statement."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a paragraph. event: the shortest event whose trigger it is part of, quad: its class.

    anchors: ids of places in the page that begin here; of a trigger the first is on the piece itself. of: what it is
    in which event, as `actor-3`, with a blank between.
    """

    text: str
    anchors: tuple[str, ...]
    event: str | None
    quad: int | None
    of: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is given as saying something. code: None where nobody knows who it is."""

    name: str
    code: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class ArticleView:
    dossier: ArticleDossier

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Of the events, from 1."""
        return {event.id: number for number, event in enumerate(self.dossier.events, 1)}

    def paragraphs(self) -> Iterator[list[Segment]]:
        events = {event.id: event for event in self.dossier.events}
        spans = [Span(part.start, part.end, event.id, part.kind) for event in self.dossier.events
                 for part in event_parts(event)]  # fmt: skip
        for pieces in passages(self.dossier.kept.text, spans, self._anchors()):
            yield [self._segment(piece, events) for piece in pieces]

    def _anchors(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for event in self.dossier.events:
            found.setdefault(event.trigger.start, []).append(f"e-{event.id}")
        for statement in self.dossier.statements:
            found.setdefault(began(statement), []).append(f"s-{statement.id}")
        return found

    def _segment(self, piece: Piece, events: Mapping[str, Event]) -> Segment:
        triggers = piece.of("trigger")
        event = events[triggers[0].of] if triggers else None
        of = dict.fromkeys(f"{mark.kind}-{self.numbers[mark.of]}" for mark in piece.marks)
        return Segment(piece.text, piece.begins, event.id if event else None, event.quad_class if event else None,
                       " ".join(of))  # fmt: skip

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """In the order in which they first speak; those of whom nobody is told come last."""
        found: dict[tuple[str, ...], list[Statement]] = {}
        for statement in self.dossier.statements:
            found.setdefault(_who(statement.speaker), []).append(statement)
        made = [_voice(statements) for statements in found.values()]
        return tuple(sorted(made, key=lambda one: not one.statements[0].speaker))

    @property
    def superseded(self) -> bool:
        return self.dossier.kept.superseded_by is not None


def began(statement: Statement) -> int:
    """Where its words begin."""
    parts = statement.quoted or statement.content
    return min((part.start for part in parts), default=statement.sentence.start)


def date_of(when: EventDate) -> str | None:
    """What the words for a date mean; None where that cannot be known."""
    if when.value and when.granularity in ("day", "month", "year"):
        return day_words(when.value)
    return interval_words(when.first, when.last) or when.value


def place_of(place: EventPlace) -> str:
    """`Banes, Holguín, CUB`; that the gazetteer does not have it."""
    if place.name is None:
        return "not in the gazetteer"
    parts = (place.name, place.admin1, None if place.precision == "country" else place.country)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _who(speakers: Sequence[Participant]) -> tuple[str, ...]:
    """By what two speakers are one: who they are known to be, else the words for them."""
    return tuple(
        f"{one.code} {one.id}" if one.id and (one.sector is None or one.id.startswith(PERSON)) else
        f"{one.code} {_words(one).casefold()}" for one in speakers
    )  # fmt: skip


def _words(party: Participant) -> str:
    """The fullest words of the article for somebody."""
    return party.referent.text if party.referent is not None else party.text


def _name(party: Participant) -> str:
    """Those, with the usual name where they do not hold it."""
    words = _words(party)
    known = party.name is not None and party.reason != "home" and party.name.casefold() not in words.casefold()
    return f"{words} ({party.name})" if known else words


def _voice(statements: Sequence[Statement]) -> Voice:
    """Called as where most is said of them."""
    speakers = max((one.speaker for one in statements), key=lambda side: sum(len(_words(one)) for one in side))
    name = " and ".join(map(_name, speakers)) or "Speaker not told"
    code = speakers[0].code if len(speakers) == 1 and not speakers[0].code.startswith("UNK") else None
    return Voice(name, code, tuple(statements))


READING: Mapping[str, Any] = {"meaning": meaning, "date_of": date_of, "place_of": place_of, "SAYS": SAYS}
"""What the template of an article to read takes besides its view."""
