"""Incidents over time: cooperation above the axis, conflict below, deeds further out than words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from casus.drawing.axis import cut, text_width
from casus.drawing.layout import LARGEST, MARGIN, ROW, UNIT, Bar, Label, Layout, Mark, Spot, lay_out
from casus.drawing.shapes import COOPERATION, VERBAL, shape
from casus.drawing.style import FAINT, INK, QUADS, RULE, quad
from casus.drawing.svg import Part, figure, part, words

WIDE, NARROW = 760, 340
"""Pixels: on a page, and on a phone."""

NAMES = {1: "cooperation: words", 2: "cooperation: deeds", 3: "conflict: words", 4: "conflict: deeds"}
KEY_GAP = 16


def timeline(marks: Sequence[Mark], title: str, span: tuple[date, date], width: int = WIDE) -> str:
    """The figure as SVG. marks: those whose labels matter most first. span: days, both within."""
    layout = lay_out(marks, span, width)
    key = list(_key(layout))
    height = layout.bottom + 12 + ROW * len(key)
    frame = (*_lanes(layout), *_axis(layout), *map(_leader, layout.labels))
    drawn = (
        *map(_bar, layout.bars),
        *map(_mark, layout.spots),
        *map(_label, layout.labels),
        *(one for row in key for one in row),
    )
    return figure(width, height, title, (*frame, *drawn))


def _lanes(layout: Layout) -> Iterator[Part]:
    """Their names: left of them, or on a narrow figure in their outer corner."""
    for lane, (top, bottom) in layout.lanes.items():
        outer = top + ROW - 3 if lane in COOPERATION else bottom - 4
        y = outer if layout.narrow else (top + bottom) / 2 + 4
        yield shape(MARGIN + 5, y - 4, 4.5, lane)
        yield words(MARGIN + 15, y, NAMES[lane], class_="faint", fill=FAINT.light)


def _axis(layout: Layout) -> Iterator[Part]:
    axis, (top, bottom) = layout.axis, (layout.lanes[1][1], layout.lanes[3][0])
    for y in (top, bottom):
        yield part("line", x1=axis.left, x2=axis.right, y1=y, y2=y, class_="rule", stroke=RULE.light)
    for x, name in axis.ticks():
        yield words(x, layout.axis_y + 4, name, class_="faint", fill=FAINT.light, text_anchor="middle")


def _leader(label: Label) -> Part:
    """From the mark to just before its label."""
    spot = label.spot
    start = spot.y - spot.size if spot.mark.quad_class in COOPERATION else spot.y + spot.size
    return part("line", x1=spot.x, x2=spot.x, y1=start, y2=label.end, class_="rule", stroke=RULE.light)


def _bar(bar: Bar) -> Part:
    """Of what is said in outline, of what is done filled."""
    hollow, colour = bar.quad_class in VERBAL, QUADS[bar.quad_class].light
    return part("rect", x=bar.x - bar.width / 2, y=bar.y, width=bar.width, height=bar.height,
                class_=f"{quad(bar.quad_class)}{' hollow' * hollow}", stroke=colour,
                fill="#ffffff" if hollow else colour)  # fmt: skip


def _mark(spot: Spot) -> Part:
    drawn = shape(spot.x, spot.y, spot.size, spot.mark.quad_class, sure=spot.mark.sure)
    if spot.mark.href is None:
        return part("g", part("title", spot.mark.title), drawn)
    return part("a", part("title", spot.mark.title), drawn, href=spot.mark.href)


def _label(label: Label) -> Part:
    said = words(label.x, label.y, label.text, fill=INK.light)
    return said if label.spot.mark.href is None else part("a", said, href=label.spot.mark.href)


def _key(layout: Layout) -> Iterator[list[Part]]:
    """Rows that say what size and broken lines mean; as many entries in a row as fit."""
    y = layout.bottom + ROW
    x, row = float(MARGIN), list[Part]()
    for drawn, text in _entries(layout):
        wide = KEY_GAP * len(drawn) + 6 + text_width(text)
        if row and x + wide > layout.width - MARGIN:
            yield row
            x, y, row = MARGIN, y + ROW, []
        for number, (size, sure) in enumerate(drawn):
            row.append(_sample(x + KEY_GAP * number + 7, y - 4, size, sure))
        at = x + KEY_GAP * len(drawn) + 3
        row.append(words(at, y, cut(text, layout.width - MARGIN - at), class_="faint", fill=FAINT.light))
        x += wide + KEY_GAP
    yield row


def _entries(layout: Layout) -> Iterator[tuple[tuple[tuple[float, bool], ...], str]]:
    if layout.bars:
        yield (), "the higher a bar, the more incidents of its days"
        return
    yield ((UNIT, True), (UNIT * 2, True)), "one report, four reports of an incident"
    if any(not spot.mark.sure for spot in layout.spots):
        yield ((UNIT * 1.4, False),), "said not to have happened"


def _sample(x: float, y: float, size: float, sure: bool) -> Part:
    """A size without a class, so without a colour."""
    return part("circle", cx=x, cy=y, r=min(size, LARGEST), class_="outline", fill="none", stroke=FAINT.light,
                stroke_width=1.5, stroke_dasharray=None if sure else "2 2")  # fmt: skip
