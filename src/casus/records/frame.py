"""What the network says of one sentence, before anything is decided about the world.

All indexes are token indexes into the article's spaCy Doc, half-open where there are two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["actor", "recipient", "source", "time", "place"]
ROLES: tuple[Role, ...] = ("actor", "recipient", "source", "time", "place")

Status = Literal["actual", "negated", "hypothetical", "future", "historical"]
STATUSES: tuple[Status, ...] = ("actual", "negated", "hypothetical", "future", "historical")


@dataclass(frozen=True, slots=True)
class Argument:
    """An arc from a trigger to the head word of a phrase; score is a probability in 0..1."""

    role: Role
    token: int
    score: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One event trigger (tokens start..end) with the network's probabilities.

    score: probability that the words name an event at all.
    types, statuses: probability by name, each summing to 1; modes: by mode name of `event_type`, "" for no mode.
    """

    start: int
    end: int
    event_type: str
    score: float
    types: Mapping[str, float]
    statuses: Mapping[Status, float]
    modes: Mapping[str, float]
    arguments: tuple[Argument, ...]
