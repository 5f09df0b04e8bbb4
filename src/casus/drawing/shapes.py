"""The shape that an incident has in a figure: by its quad class, larger the more reports there are."""

from __future__ import annotations

from casus.drawing.style import QUADS, quad
from casus.drawing.svg import Part, part

VERBAL = frozenset({1, 3})
COOPERATION = frozenset({1, 2})
BROKEN = "2 2"
"""Strokes of a line for what is not known to have happened."""


def shape(x: float, y: float, size: float, quad_class: int, *, sure: bool = True) -> Part:
    """size: from the middle to the edge. A circle is cooperation, a diamond conflict; hollow is verbal."""
    hollow = quad_class in VERBAL or not sure
    colour = QUADS[quad_class].light
    look: dict[str, str | float | None] = {
        "class_": f"{quad(quad_class)}{' hollow' * hollow}",
        "stroke": colour,
        "fill": "#ffffff" if hollow else colour,
        "stroke_width": 1.5,
        "stroke_dasharray": None if sure else BROKEN,
    }
    if quad_class in COOPERATION:
        return part("circle", cx=x, cy=y, r=size, **look)
    corners = (x, y - size), (x + size, y), (x, y + size), (x - size, y)
    return part("path", d="M" + "L".join(f"{round(a, 2):g} {round(b, 2):g}" for a, b in corners) + "Z", **look)
