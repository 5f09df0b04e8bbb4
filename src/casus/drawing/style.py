"""Colours of figures, for light and dark screens: colour means quad class and nothing else.

Blue is cooperation, orange and red are conflict, the darker of each is material; eyes that do not tell red from green
tell these. Each class has a shape besides: a circle is cooperation, a diamond conflict; hollow is verbal, filled is
material.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Shade(NamedTuple):
    light: str
    dark: str


QUADS: Mapping[int, Shade] = {
    1: Shade("#2f86bd", "#7cc4f2"),
    2: Shade("#0b4f94", "#4a9bf0"),
    3: Shade("#b86e00", "#f0b450"),
    4: Shade("#a8152a", "#ff6b66"),
}
"""By quad class; against the paper each has a contrast of 3 to 1 or more, as WCAG 2.2 asks of what is not text."""

INK = Shade("#1d2127", "#e6e8eb")
FAINT = Shade("#5c6570", "#a3adb8")
RULE = Shade("#d5d9de", "#3a424c")
PAPER = Shade("#ffffff", "#14171b")

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"
SIZE = 12
"""Of letters, in pixels."""


def quad(quad_class: int) -> str:
    """The name of the class that its parts have in the figure: `quad-4`."""
    return f"quad-{quad_class}"


def _colours(which: int) -> str:
    named = {"ink": INK, "faint": FAINT, "rule": RULE, "paper": PAPER, **{quad(one): QUADS[one] for one in QUADS}}
    return "".join(f"--casus-{name}:{shade[which]};" for name, shade in named.items())


def _rules() -> str:
    """Parts have the light colours as attributes too, for readers of SVG that know no variables."""
    rules = [
        f".casus-figure{{{_colours(0)}max-width:100%;height:auto}}",
        f"@media (prefers-color-scheme:dark){{.casus-figure{{{_colours(1)}}}}}",
        f"@media print{{.casus-figure{{{_colours(0)}}}}}",
        f".casus-figure text{{font-family:{FONT};font-size:{SIZE}px;"
        "paint-order:stroke;stroke:var(--casus-paper);stroke-width:3px}",
        *(f".casus-figure .{name}{{fill:var(--casus-{name})}}" for name in ("ink", "faint", "paper")),
        ".casus-figure .rule{stroke:var(--casus-rule);fill:none}",
        *(
            f".casus-figure .{quad(one)}{{stroke:var(--casus-{quad(one)});fill:var(--casus-{quad(one)})}}"
            for one in QUADS
        ),
        ".casus-figure .hollow{fill:var(--casus-paper)}",
        ".casus-figure .outline{stroke:var(--casus-faint);fill:none}",
        ".casus-figure a:focus-visible{outline:2px solid var(--casus-ink)}",
    ]
    return "\n".join(rules)


STYLE = _rules()
"""The style sheet that every figure carries; all of it holds within `.casus-figure` alone."""
