"""Where everything of a timeline stands.

From the top: labels, deeds and words of cooperation, the axis, words and deeds of conflict, labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil, sqrt

from casus.drawing.axis import TimeAxis, cut
from casus.drawing.labels import place
from casus.drawing.shapes import COOPERATION

MARGIN = 10
GUTTER = 136
"""Left of the lanes, for their names, where the figure is wide enough."""
LEAST_FOR_GUTTER = 560
ROW = 15
"""Of text."""
AXIS = 24
LEAST_LANE, MOST_LANE = 18, 96
BIN = 11
"""Least width of the days that share a stack."""
UNIT, LARGEST = 3.4, 9.0
"""Size of an incident with one report, and the most; it grows with the square root of their number."""
LABEL_ROWS = 4
LONGEST_LABEL = 240
OUTWARDS = ((1, 2), (3, 4))
"""Quad classes of the lanes over and under the axis, from the axis outwards."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An incident in the figure.

    reports: independent ones. label: words that stand beside it where there is room. title: what it is, in full. href:
    a place in the page (`#i3`). sure: False for what is not known to have happened.
    """

    day: date
    quad_class: int
    reports: int
    label: str = ""
    title: str = ""
    href: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """y: from the axis outwards within its lane, before the lanes have their places. rank: of its label, 0 first."""

    mark: Mark
    rank: int
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Label:
    spot: Spot
    text: str
    x: float
    y: float
    end: float
    """y where the line from the spot ends."""


@dataclass(frozen=True, slots=True)
class Layout:
    """lanes: top and bottom by quad class. axis_y: the line; bottom: under the last labels."""

    axis: TimeAxis
    width: float
    narrow: bool
    lanes: Mapping[int, tuple[float, float]]
    axis_y: float
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    bottom: float


def lay_out(marks: Sequence[Mark], span: tuple[date, date], width: float) -> Layout:
    """marks: those whose labels matter most first. span: days, both within; marks outside it are left out."""
    narrow = width < LEAST_FOR_GUTTER
    axis = TimeAxis(*span, MARGIN if narrow else GUTTER, width - MARGIN)
    spots = list(_spots(axis, marks))
    heights = {lane: _height([one for one in spots if one.mark.quad_class == lane], narrow) for lane in (1, 2, 3, 4)}
    upper, lower = (_wanted(spots, side, width) for side in OUTWARDS)
    top = MARGIN + ROW * len({row for *_, row in upper})
    lanes: dict[int, tuple[float, float]] = {}
    y = float(top)
    for lane in (2, 1, 3, 4):
        y += AXIS if lane == 3 else 0
        lanes[lane] = (y, y + heights[lane])
        y += heights[lane]
    settled = {one.rank: replace(one, y=_outwards(lanes, one)) for one in spots}
    labels = [Label(settled[rank], text, x, top - 4 - ROW * row, top - ROW * (row + 1)) for rank, text, x, row in upper]
    labels += [Label(settled[rank], text, x, *[y + ROW * (row + 1) - 2] * 2) for rank, text, x, row in lower]
    bottom = y + ROW * len({row for *_, row in lower})
    return Layout(axis, width, narrow, lanes, lanes[1][1] + AXIS / 2, tuple(settled.values()), tuple(labels), bottom)


def _outwards(lanes: Mapping[int, tuple[float, float]], spot: Spot) -> float:
    top, bottom = lanes[spot.mark.quad_class]
    return bottom - spot.y if spot.mark.quad_class in COOPERATION else top + spot.y


def _height(spots: Sequence[Spot], narrow: bool) -> float:
    """Of a lane; on a narrow figure its name stands in it."""
    return max([LEAST_LANE, *(spot.y + spot.size + 4 for spot in spots)]) + (ROW if narrow else 0)


def _spots(axis: TimeAxis, marks: Sequence[Mark]) -> Iterator[Spot]:
    """Marks of the same days and class are stacked, the most reported next to the axis."""
    together = ceil(BIN / axis.day_width)
    stacks: dict[tuple[int, int], list[tuple[int, Mark]]] = defaultdict(list)
    for rank, mark in enumerate(marks):
        if axis.first <= mark.day <= axis.last:
            stacks[mark.quad_class, (mark.day - axis.first).days // together].append((rank, mark))
    for (_, number), stack in sorted(stacks.items()):
        x = min(axis.left + (number + 0.5) * together * axis.day_width, axis.right)
        yield from _stacked(stack, x, together * axis.day_width)


def _stacked(stack: Sequence[tuple[int, Mark]], x: float, room: float) -> Iterator[Spot]:
    """One on the other; where there are more than fit into a lane they cover each other in part."""
    sized = [(max(UNIT, min(UNIT * sqrt(mark.reports), LARGEST, room * 0.6)), rank, mark) for rank, mark in stack]
    squeeze = min(1.0, (MOST_LANE - 4) / sum(2 * size + 2 for size, _, _ in sized))
    out = 2.0
    for size, rank, mark in sorted(sized, key=lambda one: (-one[0], one[1])):
        yield Spot(mark, rank, x, out + (size + 1) * squeeze, size)
        out += (2 * size + 2) * squeeze


def _wanted(spots: Sequence[Spot], side: Sequence[int], width: float) -> list[tuple[int, str, float, int]]:
    """Labels that find room on one side of the axis: the rank of the spot, the text, where it begins, its row."""
    named = sorted((one for one in spots if one.mark.label and one.mark.quad_class in side), key=lambda one: one.rank)
    longest = min(LONGEST_LABEL, width / 2 - 2 * MARGIN)
    texts = [cut(one.mark.label, longest) for one in named]
    wanted = [(one.x, text) for one, text in zip(named, texts, strict=True)]
    placed = place(wanted, MARGIN, width - MARGIN, LABEL_ROWS)
    rows = sorted({one.row for one in placed})
    return [(named[one.number].rank, texts[one.number], one.start, rows.index(one.row)) for one in placed]
