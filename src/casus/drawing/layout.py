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
GUTTER = 150
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
CROWDED = 2.0
"""Stacks of so many times the height of a lane become bars."""
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
class Bar:
    """Incidents of the same days and class, where there are too many to draw each. x: its middle; y: its top."""

    quad_class: int
    x: float
    y: float
    width: float
    height: float


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
    """lanes: top and bottom by quad class. axis_y: the line; bottom: under the last labels.

    bars: where there are too many incidents; the spots are then those with a label.
    """

    axis: TimeAxis
    width: float
    narrow: bool
    lanes: Mapping[int, tuple[float, float]]
    axis_y: float
    bars: tuple[Bar, ...]
    spots: tuple[Spot, ...]
    labels: tuple[Label, ...]
    bottom: float


Stacks = Mapping[tuple[int, float], list[tuple[int, Mark]]]
"""Marks with their ranks by quad class and the middle of the days that they share."""


def lay_out(marks: Sequence[Mark], span: tuple[date, date], width: float) -> Layout:
    """marks: those whose labels matter most first. span: days, both within; marks outside it are left out."""
    narrow = width < LEAST_FOR_GUTTER
    axis = TimeAxis(*span, MARGIN if narrow else GUTTER, width - MARGIN)
    room = ceil(BIN / axis.day_width) * axis.day_width
    stacks = _stacks(axis, marks)
    crowded = max(map(_full_height, stacks.values()), default=0) > CROWDED * MOST_LANE
    spots = list(_spots(_labelled(stacks) if crowded else stacks, room))
    bars = list(_bars(stacks, room)) if crowded else []
    heights = {lane: _height(lane, spots, bars, narrow) for lane in (1, 2, 3, 4)}
    upper, lower = (_wanted(spots, side, width) for side in OUTWARDS)
    top = MARGIN + ROW * len({row for *_, row in upper})
    lanes: dict[int, tuple[float, float]] = {}
    y = float(top)
    for lane in (2, 1, 3, 4):
        y += AXIS if lane == 3 else 0
        lanes[lane] = (y, y + heights[lane])
        y += heights[lane]
    settled = {one.rank: replace(one, y=_outwards(lanes, one.mark.quad_class, one.y)) for one in spots}
    laid = [replace(one, y=min(_outwards(lanes, one.quad_class, edge) for edge in (0, one.height))) for one in bars]
    labels = [Label(settled[rank], text, x, top - 4 - ROW * row, top - ROW * (row + 1)) for rank, text, x, row in upper]
    labels += [Label(settled[rank], text, x, *[y + ROW * (row + 1) - 2] * 2) for rank, text, x, row in lower]
    bottom = y + ROW * len({row for *_, row in lower})
    axis_y = lanes[1][1] + AXIS / 2
    return Layout(axis, width, narrow, lanes, axis_y, tuple(laid), tuple(settled.values()), tuple(labels), bottom)


def _outwards(lanes: Mapping[int, tuple[float, float]], quad_class: int, out: float) -> float:
    """y of what lies so far outwards in its lane."""
    top, bottom = lanes[quad_class]
    return bottom - out if quad_class in COOPERATION else top + out


def _height(lane: int, spots: Sequence[Spot], bars: Sequence[Bar], narrow: bool) -> float:
    """Of a lane; on a narrow figure its name stands in it."""
    edges = [one.y + one.size + 4 for one in spots if one.mark.quad_class == lane]
    edges += [one.height + 4 for one in bars if one.quad_class == lane]
    return max([LEAST_LANE, *edges]) + (ROW if narrow else 0)


def _stacks(axis: TimeAxis, marks: Sequence[Mark]) -> Stacks:
    """Days share a stack where one is narrower than BIN."""
    together = ceil(BIN / axis.day_width)
    stacks: dict[tuple[int, float], list[tuple[int, Mark]]] = defaultdict(list)
    for rank, mark in enumerate(marks):
        if axis.first <= mark.day <= axis.last:
            number = (mark.day - axis.first).days // together
            x = min(axis.left + (number + 0.5) * together * axis.day_width, axis.right)
            stacks[mark.quad_class, x].append((rank, mark))
    return stacks


def _labelled(stacks: Stacks) -> Stacks:
    return {key: some for key, stack in stacks.items() if (some := [one for one in stack if one[1].label])}


def _size(mark: Mark, room: float) -> float:
    return max(UNIT, min(UNIT * sqrt(mark.reports), LARGEST, room * 0.6))


def _full_height(stack: Sequence[tuple[int, Mark]]) -> float:
    return sum(2 * UNIT + 2 for _ in stack)


def _spots(stacks: Stacks, room: float) -> Iterator[Spot]:
    """One on the other, the most reported next to the axis; without room all of a figure are squeezed alike."""
    tallest = max((sum(2 * _size(mark, room) + 2 for _, mark in stack) for stack in stacks.values()), default=1)
    squeeze = min(1.0, (MOST_LANE - 4) / tallest)
    for (_, x), stack in sorted(stacks.items()):
        out = 2.0
        for rank, mark in sorted(stack, key=lambda one: (-_size(one[1], room), one[0])):
            size = _size(mark, room)
            yield Spot(mark, rank, x, out + (size + 1) * squeeze, size)
            out += (2 * size + 2) * squeeze


def _bars(stacks: Stacks, room: float) -> Iterator[Bar]:
    """As high as there are incidents, on one scale."""
    most = max(map(len, stacks.values()))
    for (quad_class, x), stack in sorted(stacks.items()):
        yield Bar(quad_class, x, 0.0, room * 0.7, max(1.0, MOST_LANE * len(stack) / most))


def _wanted(spots: Sequence[Spot], side: Sequence[int], width: float) -> list[tuple[int, str, float, int]]:
    """Labels that find room on one side of the axis: the rank of the spot, the text, where it begins, its row."""
    named = sorted((one for one in spots if one.mark.label and one.mark.quad_class in side), key=lambda one: one.rank)
    longest = min(LONGEST_LABEL, width / 2 - 2 * MARGIN)
    texts = [cut(one.mark.label, longest) for one in named]
    wanted = [(one.x, text) for one, text in zip(named, texts, strict=True)]
    placed = place(wanted, MARGIN, width - MARGIN, LABEL_ROWS)
    rows = sorted({one.row for one in placed})
    return [(named[one.number].rank, texts[one.number], one.start, rows.index(one.row)) for one in placed]
