"""Where words stand that belong to points along a line, so that none covers another and none a line to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from casus.drawing.axis import text_width

GAP = 6
"""Pixels between a label and the line that leads to it, and between two labels of a row."""

MOST = 7
"""Labels on one side: each more doubles the ways to lay them out."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A label beside the end of the straight line that leads to it from the point x.

    number: which of the labels. right: whether it stands right of the line or left. row: from 0, the nearest the point.
    """

    number: int
    x: float
    width: float
    right: bool
    row: int = 0

    @property
    def start(self) -> float:
        """Where its first letter stands."""
        return self.x + GAP if self.right else self.x - GAP - self.width

    @property
    def span(self) -> tuple[float, float]:
        return (self.x, self.start + self.width + GAP) if self.right else (self.start - GAP, self.x)


def place(wanted: Sequence[tuple[float, str]], left: float, right: float, rows: int) -> list[Flag]:
    """Places labels, the first before the others; one for which there is no room is left out.

    wanted: where each belongs, and its text.
    """
    placed: list[Flag] = []
    for number, (x, text) in enumerate(wanted):
        more = [*placed, Flag(number, x, text_width(text), True)]
        found = min(_laid_out(more, left, right, rows), key=_rows_used, default=None)
        placed = found or placed
        if len(placed) == MOST:
            break
    return placed


def _laid_out(flags: Sequence[Flag], left: float, right: float, rows: int) -> Iterator[list[Flag]]:
    """Every way to turn the flags in which all have room."""
    for turned in product((True, False), repeat=len(flags)):
        made = [Flag(one.number, one.x, one.width, to) for one, to in zip(flags, turned, strict=True)]
        if all(left <= one.start and one.start + one.width <= right for one in made):
            settled = _in_rows(made, rows)
            if settled is not None:
                yield settled


def _rows_used(flags: Sequence[Flag]) -> tuple[int, int]:
    return max(one.row for one in flags), sum(one.row for one in flags)


def _in_rows(flags: Sequence[Flag], rows: int) -> list[Flag] | None:
    """Each in a row further out than all that stand under its words; None where rows do not do."""
    row = dict.fromkeys(range(len(flags)), 0)
    for _ in flags:
        before = dict(row)
        for over, one in enumerate(flags):
            row[over] = max([0, *(row[under] + 1 for under, other in enumerate(flags) if _over(one, other))])
        if row == before:
            return [Flag(one.number, one.x, one.width, one.right, row[at]) for at, one in enumerate(flags)]
        if max(row.values()) >= rows:
            return None
    return None


def _over(one: Flag, other: Flag) -> bool:
    """Whether the first must stand further out: the other's line runs under its words, or both want the same place.

    Of two that face each other each must, so that there is no room for them.
    """
    (start, end), (begin, stop) = one.span, other.span
    if one.number == other.number or not (start < stop and begin < end):
        return False
    under, over = start <= other.x <= end, begin <= one.x <= stop
    return under if under != over or (one.x != other.x and under) else one.number > other.number
