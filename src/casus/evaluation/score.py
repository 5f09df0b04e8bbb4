"""One measured figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """name: official and stable, `group.measure`. value: in the unit that docs/evaluation.md gives for it.

    n: how many gold items the value was measured on.
    """

    name: str
    value: float
    n: int


def f1(hits: int, gold: int, predicted: int) -> float:
    """Harmonic mean of precision and recall, 0..1; 0 where nothing was hit."""
    return 2 * hits / (gold + predicted) if hits else 0.0
