"""Time along the width of a figure: where a day stands, and which days are named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from itertools import pairwise
from typing import NamedTuple

from casus.drawing.style import SIZE

ROOM = 8
"""Pixels between two names on the axis."""

NARROWEST = 20
"""Pixels from one name to the next at the least, whatever they are."""


class Step(NamedTuple):
    """A unit of the axis, of about so many days.

    begin: from a day to the first one of its unit. following: from a first day to the next one.
    """

    days: float
    begin: Callable[[date], date]
    following: Callable[[date], date]
    name: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """first, last: days, both within. left, right: pixels at the beginning of the first and at the end of the last."""

    first: date
    last: date
    left: float
    right: float

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def day_width(self) -> float:
        return (self.right - self.left) / self.days

    def x(self, day: date) -> float:
        """The middle of a day."""
        return self.left + ((day - self.first).days + 0.5) * self.day_width

    def ticks(self) -> list[tuple[float, str]]:
        """The middles of names (of a day, or at the beginning of a longer unit), in the finest unit that fits."""
        for step in STEPS:
            named = list(self._named(step)) if step.days * self.day_width >= NARROWEST else []
            if named and all(self._apart(one, other) for one, other in pairwise(named)):
                return named
        name = day_name(self.first)
        return [(self._within(self.x(self.first), name), name)]

    def _named(self, step: Step) -> Iterator[tuple[float, str]]:
        day = step.begin(self.first)
        half = 0.0 if step in DAYS else self.day_width / 2
        while day <= self.last:
            if day >= self.first:
                yield self._within(self.x(day) - half, step.name(day)), step.name(day)
            if day.year == MAXYEAR:
                return
            day = step.following(day)

    def _within(self, x: float, name: str) -> float:
        half = text_width(name) / 2 - ROOM
        return min(max(x, self.left + half), self.right - half)

    def _apart(self, one: tuple[float, str], other: tuple[float, str]) -> bool:
        return other[0] - one[0] >= (text_width(one[1]) + text_width(other[1])) / 2 + ROOM


def day_name(day: date) -> str:
    """`27 Oct`."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def text_width(text: str, size: float = SIZE) -> float:
    """About how many pixels a text takes in a sans-serif face, rather too many than too few."""
    return sum(_width(character) for character in text) * size


def cut(text: str, most: float, size: float = SIZE) -> str:
    """The beginning of the text that fits into `most` pixels, with an ellipsis where something is left out."""
    if text_width(text, size) <= most:
        return text
    kept = text
    while kept and text_width(kept, size) + _width("…") * size > most:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _width(character: str) -> float:
    """In parts of the size of the letters."""
    if character in "iIl|.,:;'!()[]fjtr ":
        return 0.34
    if character in "mwMW@%—…→←":
        return 0.95
    if ord(character) > 0x2E7F:
        return 1.05
    return 0.7 if character.isupper() else 0.58


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _every(days: int) -> Step:
    return Step(days, lambda day: day, lambda day: day + timedelta(days), day_name)


def _months(number: int) -> Step:
    def begin(day: date) -> date:
        return date(day.year, (day.month - 1) // number * number + 1, 1)

    def following(day: date) -> date:
        month = day.month - 1 + number
        return date(day.year + month // 12, month % 12 + 1, 1)

    return Step(number * 30, begin, following, lambda day: f"{_MONTHS[day.month - 1]} {day.year}")


def _years(number: int) -> Step:
    def begin(day: date) -> date:
        return date(max(1, day.year // number * number), 1, 1)

    def following(day: date) -> date:
        return date(min(day.year // number * number + number, MAXYEAR), 1, 1)

    return Step(number * 365, begin, following, lambda day: str(day.year))


DAYS = tuple(_every(days) for days in (1, 2, 3, 7, 14))
STEPS: tuple[Step, ...] = (*DAYS, *map(_months, (1, 3, 6)), *map(_years, (1, 2, 5, 10, 25, 50, 100, 250, 500, 1000)))
"""From the finest to the coarsest."""
