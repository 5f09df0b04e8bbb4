"""A series as a chart: incidents by quad class, net intensity with its band, tension, over one axis of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from casus.drawing.axis import TimeAxis, cut, text_width
from casus.drawing.shapes import VERBAL
from casus.drawing.style import FAINT, INK, QUADS, RULE, quad
from casus.drawing.svg import Part, figure, part, words
from casus.records.series import SeriesRow

WIDE = 760
"""Pixels on a page."""

MARGIN, GUTTER, ROW = 10, 150, 18
"""Pixels around the chart, left of it for names, and of a line of text."""

COUNTS, NETS, TENSIONS, GAP = 150, 90, 70, 16
"""Heights of the three panels, and what lies between them."""

MOST_TENSION = 100.0
WIDEST_BAR = 36
NAMES = {1: "cooperation: words", 2: "cooperation: deeds", 3: "conflict: words", 4: "conflict: deeds"}


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the chart: values from `least` at its bottom to `most` at its top, in pixels from the figure's top."""

    top: float
    height: float
    least: float
    most: float

    def y(self, value: float) -> float:
        return self.top + self.height * (self.most - value) / (self.most - self.least)


def chart(rows: Sequence[SeriesRow], width: int = WIDE) -> str:
    """The figure as SVG. rows: of one series, in order, at least one."""
    axis = TimeAxis(rows[0].first, rows[-1].last, MARGIN + GUTTER, width - MARGIN)
    top = MARGIN + 2 * ROW
    up = max([1, *(row.verbal_cooperation + row.material_cooperation for row in rows)])
    down = max([1, *(row.verbal_conflict + row.material_conflict for row in rows)])
    counts = Panel(top, COUNTS, -down, up)
    far = max([1.0, *(abs(value) for row in rows for value in (row.net, row.net_low, row.net_high))])
    nets = Panel(top + COUNTS + GAP, NETS, -far, far)
    tensions = Panel(nets.top + NETS + GAP, TENSIONS, 0.0, MOST_TENSION)
    bottom = tensions.top + TENSIONS + ROW
    title = f"{' and '.join(rows[0].parties)}, {rows[0].first} to {rows[-1].last}, by {rows[0].by}"
    inner = (
        words(MARGIN, MARGIN + ROW - 4, cut(title, width - 2 * MARGIN), fill=INK.light, font_weight="bold"),
        *_counts(rows, axis, counts),
        *_nets(rows, axis, nets),
        *_tensions(rows, axis, tensions),
        *_changes(rows, axis, counts, tensions),
        *(_faint(x, bottom, name, text_anchor="middle") for x, name in axis.ticks()),
    )
    return figure(width, bottom + MARGIN, title, inner)


def _counts(rows: Sequence[SeriesRow], axis: TimeAxis, panel: Panel) -> Iterator[Part]:
    """Cooperation above nought, conflict below, words next to it."""
    yield from _frame(axis, panel, 0.0)
    for number, quad_class in enumerate((2, 1, 3, 4)):
        y = panel.top + ROW * (number + 1)
        yield _block(MARGIN, y - 10, 10, 10, quad_class)
        yield _faint(MARGIN + 16, y, NAMES[quad_class])
    for row in rows:
        left, width = _span(row, axis)
        for signs, classes in ((1, (1, 2)), (-1, (3, 4))):
            numbers = [_number(row, quad_class) for quad_class in classes]
            starts = accumulate(numbers, initial=0)
            for quad_class, start, number in zip(classes, starts, numbers, strict=False):
                if number:
                    ends = panel.y(signs * start), panel.y(signs * (start + number))
                    yield part("g", part("title", f"{row.first} to {row.last}, {NAMES[quad_class]}: {number}"),
                               _block(left, min(ends), width, abs(ends[0] - ends[1]), quad_class))  # fmt: skip


def _nets(rows: Sequence[SeriesRow], axis: TimeAxis, panel: Panel) -> Iterator[Part]:
    """A line where 90 percent lie, a dot for the sum; no colour, since it is of no one class."""
    yield from _frame(axis, panel, 0.0)
    yield _faint(MARGIN, panel.top + ROW, "net intensity")
    yield _faint(MARGIN, panel.top + 2 * ROW, f"{-panel.most:g} to {panel.most:g}")
    for row in rows:
        if row.count:
            left, width = _span(row, axis)
            x = left + width / 2
            low, high = panel.y(row.net_low), panel.y(row.net_high)
            said = f"{row.first} to {row.last}: {row.net:g}, 90 % within {row.net_low:g} to {row.net_high:g}"
            line = part("line", x1=x, x2=x, y1=low, y2=high, class_="outline", stroke=FAINT.light, stroke_width=2)
            dot = part("circle", cx=x, cy=panel.y(row.net), r=3, class_="ink", fill=INK.light)
            yield part("g", part("title", said), line, dot)


def _tensions(rows: Sequence[SeriesRow], axis: TimeAxis, panel: Panel) -> Iterator[Part]:
    yield from _frame(axis, panel, 0.0)
    yield _faint(MARGIN, panel.top + ROW, "tension")
    yield _faint(MARGIN, panel.top + 2 * ROW, "0 to 100")
    points = " ".join(f"{axis.x(row.last):.2f},{panel.y(row.tension):.2f}" for row in rows)
    yield part("polyline", points=points, class_="outline", fill="none", stroke=FAINT.light, stroke_width=2)
    for row in rows:
        dot = part("circle", cx=axis.x(row.last), cy=panel.y(row.tension), r=2, class_="ink", fill=INK.light)
        yield part("g", part("title", f"{row.last}: {row.tension:.0f}"), dot)


def _changes(rows: Sequence[SeriesRow], axis: TimeAxis, top: Panel, bottom: Panel) -> Iterator[Part]:
    """A broken line through all panels where a series goes over to another level, with what changes."""
    for row in rows:
        if row.changes:
            x, text = axis.x(row.first) - axis.day_width / 2, ", ".join(row.changes)
            yield part("line", x1=x, x2=x, y1=top.top, y2=bottom.top + bottom.height, class_="outline",
                       stroke=FAINT.light, stroke_dasharray="4 3")  # fmt: skip
            at = min(x, axis.right - text_width(text))
            yield _faint(max(at, axis.left), top.top - 5, text)


def _frame(axis: TimeAxis, panel: Panel, value: float) -> Iterator[Part]:
    y = panel.y(value)
    yield part("line", x1=axis.left, x2=axis.right, y1=y, y2=y, class_="rule", stroke=RULE.light)


def _span(row: SeriesRow, axis: TimeAxis) -> tuple[float, float]:
    """Left edge and width of its bar, in the middle of its days."""
    left, right = axis.x(row.first) - axis.day_width / 2, axis.x(row.last) + axis.day_width / 2
    width = min((right - left) * 0.8, WIDEST_BAR)
    return (left + right - width) / 2, width


def _number(row: SeriesRow, quad_class: int) -> int:
    numbers = (row.verbal_cooperation, row.material_cooperation, row.verbal_conflict, row.material_conflict)
    return numbers[quad_class - 1]


def _block(x: float, y: float, width: float, height: float, quad_class: int) -> Part:
    hollow = quad_class in VERBAL
    colour = QUADS[quad_class].light
    return part("rect", x=x, y=y, width=width, height=height, class_=f"{quad(quad_class)}{' hollow' * hollow}",
                stroke=colour, stroke_width=1.5, fill="#ffffff" if hollow else colour)  # fmt: skip


def _faint(x: float, y: float, text: str, **attributes: str | float | None) -> Part:
    return words(x, y, text, class_="faint", fill=FAINT.light, **attributes)
