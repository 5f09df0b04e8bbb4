"""What a text states between two given mentions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """event_type: the PLOVER type most likely stated, None when the sentence names no event at all.

    probability: of that type among the types, 0..1. types: the same for every type, summing to 1 unless empty.
    trigger: half-open character span of the words that carry it.
    """

    event_type: str | None
    probability: float
    types: Mapping[str, float]
    trigger: tuple[int, int] | None
