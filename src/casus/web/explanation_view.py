"""What the explanation of an event shows, section by section; the words are those of the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.briefing.event_parts import Part, event_parts
from casus.briefing.explained import (
    arc_words,
    chances,
    confidence_read,
    date_read,
    hint_words,
    meaning,
    mode_words,
    place_read,
    resolution,
    source_words,
    status_words,
    taken_words,
    toll_words,
    type_words,
)
from casus.drawing.tree import drawn
from casus.records.event import Event, Participant, Versions
from casus.records.explanation import Explanation, Node
from casus.records.statement import Statement
from casus.web.passages import Piece, Span, passages


@dataclass(frozen=True, slots=True)
class Line:
    """code: of the actor that the words are. under: what belongs to it."""

    words: str
    code: str | None = None
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A word of the tree. lines: that stand before it in a drawing. head: the word that it hangs on, None for the root.

    parts: what it is in the event. trigger: it is part of the words for the event.
    """

    lines: str
    node: Node
    head: str | None
    parts: tuple[str, ...]
    trigger: bool


@dataclass(frozen=True)
class ExplanationView:
    """changed: fields that are read otherwise now than in the record. versions: of what reads now."""

    explanation: Explanation
    changed: tuple[str, ...]
    versions: Versions

    @property
    def event(self) -> Event:
        return self.explanation.event

    @property
    def sentence(self) -> list[tuple[Piece, str]]:
        """Its pieces, each with what it is in the event."""
        sentence = self.event.sentence
        spans = [Span(part.start - sentence.start, part.end - sentence.start, part.label, part.kind)
                 for part in event_parts(self.event)]  # fmt: skip
        one_line = sentence.text.replace("\n", " ")
        return [(piece, ", ".join(dict.fromkeys(mark.of for mark in piece.marks)))
                for pieces in passages(one_line, spans, {}) for piece in pieces]  # fmt: skip

    def sections(self) -> Iterator[tuple[str, list[Line]]]:
        for name, lines in self._sections():
            if lines:
                yield name, lines

    def _sections(self) -> Iterator[tuple[str, list[Line]]]:
        explanation, event = self.explanation, self.event
        yield "Actor", self._side("actor", event.actor)
        yield "Recipient", self._side("recipient", event.recipient)
        yield "Sources", self._sources()
        yield "Told in", [Line(_statement(one)) for one in explanation.statements]
        yield "Status", self._status()
        yield "Type", _first_with_rest(type_words(explanation))
        yield "Mode", _first_with_rest(mode_words(explanation))
        yield "Date", [Line(date_read(event.date, explanation.on) or "none: the sentence gives none")]
        yield "Place", [Line(place_read(event.place) or "none: the sentence gives none")]
        yield "Casualties", [Line(toll_words(toll, event.sentence)) for toll in event.casualties]
        yield "Confidence", [Line(confidence_read(event, explanation.raw_confidence))]

    def _side(self, role: str, parties: Sequence[Participant]) -> list[Line]:
        arcs = self.explanation.arcs
        found = [_person(one, (*resolution(one), arc_words(one, role, arcs))) for one in parties]
        return found or [Line("nobody")]

    def _sources(self) -> list[Line]:
        event = self.event
        if not event.attribution:
            return [Line(f"none: the article itself {event.claim} it")]
        both = zip(event.attribution, self.explanation.speakers, strict=True)
        return [_person(speaker, (source_words(source, event.sentence), *resolution(speaker)))
                for source, speaker in both]  # fmt: skip

    def _status(self) -> list[Line]:
        explanation = self.explanation
        network = chances(explanation.statuses, len(explanation.statuses), 0)
        hints = (hint_words(hint) for hint in explanation.hints if not hint.settled)
        return [Line(f"{self.event.status}: {status_words(explanation)}", None, (f"network: {network}", *hints))]

    @property
    def arcs(self) -> list[tuple[str, float, str, str, bool]]:
        """Part, score, word, what became of it, whether it was taken."""
        return [(arc.role, arc.score, arc.word.text, taken_words(arc), arc.taken is not None)
                for arc in self.explanation.arcs]  # fmt: skip

    @property
    def tree(self) -> list[Branch]:
        """Read downwards, as the sentence runs."""
        nodes, parts = self.explanation.nodes, list(event_parts(self.event))
        return [_branch(lines, nodes[index], nodes, parts) for lines, index in drawn(nodes)]


def _branch(lines: str, node: Node, nodes: Sequence[Node], parts: Sequence[Part]) -> Branch:
    over = [part for part in parts if part.start <= node.start and node.end <= part.end]
    head = nodes[node.head].text if node.head is not None else None
    labels = tuple(dict.fromkeys(part.label for part in over))
    return Branch(lines, node, head, labels, any(part.kind == "trigger" for part in over))


def _person(party: Participant, under: tuple[str, ...]) -> Line:
    meant = meaning(party)
    return Line(f"{party.text} = {meant}" if meant else party.text, party.code, under)


def _statement(statement: Statement) -> str:
    who = " and ".join(party.text for party in statement.speaker) or "speaker not told"
    return f"{who} ({statement.kind}, {statement.form}): {' … '.join(part.text for part in statement.content)}"


def _first_with_rest(lines: Iterator[str]) -> list[Line]:
    first, *rest = lines
    return [Line(first, None, tuple(rest))]
