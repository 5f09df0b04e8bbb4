"""Why an event was coded as it is: what was found on the way to it, for a person who asks about that one event.

Offsets are half-open character offsets in the article's extracted text; probabilities are in 0..1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from casus.records.event import Event, Participant, Words
from casus.records.frame import Role, Status
from casus.records.statement import Statement

Decider = Literal["rule", "words", "network"]
Why = Literal[
    "network", "type", "date", "negation", "yet", "any", "acquittal", "false", "denied", "undone", "stopped",
    "condition", "modal", "possible", "wanted", "would", "coming", "coming-verb", "is-to", "ahead", "predicate",
    "remembered", "decades",
]  # fmt: skip
"""Why an event has its status: a list of words, a rule on them, the calendar, its type, or the network."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that bear on whether it happened. reason: the list of words or the rule that they come from.

    strong: they settle the status by themselves. settled: they are what settled it.
    """

    status: Status
    words: tuple[Words, ...]
    reason: Why
    strong: bool
    settled: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """An arc of the network from the trigger to a word; taken: the part in which that word stands in the event."""

    role: Role
    word: Words
    score: float
    taken: Role | None


@dataclass(frozen=True, slots=True)
class Node:
    """A word of the sentence's tree. head: index among the sentence's nodes, None for the root. entity: its class."""

    text: str
    start: int
    end: int
    lemma: str
    tag: str
    relation: str
    head: int | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event with what it was made of.

    on: the day from which the article looks back, ISO 8601, None when unknown. seen: the network found the event;
    otherwise a rule did. score: the network's probability that the words name an
    event at all; types, statuses, modes: its probabilities by name, the likeliest first, "" for no mode. rule: name of
    the ontology's rule that has changed the network's type. mode_by: who named the mode, None without one.
    raw_confidence: before calibration. status_reason: as in Hint, or `date`, `type` (an intention is actual where it
    is uttered), `network`. hints: all words that bear on the status, the nearest first, also those that were
    overruled. arcs: the surest first of each role. speakers: who the sources of the event were resolved to, one for
    each. nodes: the sentence, in text order. statements: those that the event is told in, the outermost first.
    """

    event: Event
    on: str | None
    seen: bool
    score: float
    raw_confidence: float
    types: Mapping[str, float]
    rule: str | None
    modes: Mapping[str, float]
    mode_by: Decider | None
    statuses: Mapping[Status, float]
    status_reason: Why
    hints: tuple[Hint, ...]
    arcs: tuple[Arc, ...]
    speakers: tuple[Participant, ...]
    nodes: tuple[Node, ...]
    statements: tuple[Statement, ...]
