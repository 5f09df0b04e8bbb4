"""SVG out of few parts, written so that what comes from outside can be nothing but text.

Lengths are in pixels at full size; a figure that is wider than its place is scaled down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from casus.drawing.style import STYLE

NAMES = frozenset(("a", "circle", "g", "line", "path", "polyline", "rect", "text", "title", "tspan"))
"""Elements that a figure is made of: none runs, none fetches."""

ATTRIBUTES = frozenset((
    "class", "cx", "cy", "d", "dx", "dy", "fill", "font-size", "font-weight", "height", "href", "opacity", "points",
    "r", "rx", "stroke", "stroke-dasharray", "stroke-width", "text-anchor", "transform", "width", "x", "x1", "x2", "y",
    "y1", "y2",
))  # fmt: skip

DECIMALS = 2
"""Of a length: a hundredth of a pixel."""

_LINK = re.compile(r"#[\w.-]+|https?://\S+", re.ASCII)
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that change the direction of what follows and so could make words read as others."""
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Part:
    """An element with its attributes, in order, and what is in it; a string in it is text."""

    name: str
    attributes: Mapping[str, str]
    inner: tuple[Part | str, ...] = ()


def part(name: str, *inner: Part | str, **attributes: str | float | None) -> Part:
    """`part("line", x1=0, stroke_width=2)`: underscores are hyphens, one at the end is left out, None is no attribute.

    Raises ValueError for what NAMES and ATTRIBUTES do not have, and for a link that is no web address nor `#place`.
    """
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    if name not in NAMES or named.keys() - ATTRIBUTES:
        raise ValueError(f"no part of a figure: {name} {sorted(named.keys() - ATTRIBUTES)}")
    if "href" in named and not _LINK.fullmatch(str(named["href"])):
        raise ValueError(f"no link of a figure: {named['href']!r}; it is #place, or begins with http:// or https://")
    return Part(name, {key: _attribute(value) for key, value in named.items()}, inner)


def words(x: float, y: float, text: str, *, class_: str = "ink", **attributes: str | float | None) -> Part:
    """Text whose first character (with text_anchor `middle` or `end`: middle, last) stands on the line y at x."""
    return part("text", text, x=x, y=y, class_=class_, **attributes)


def figure(width: float, height: float, title: str, inner: Iterable[Part]) -> str:
    """The whole SVG, to stand in a page or in a file of its own. title: what it shows, for who cannot see it."""
    size = f'width="{_number(width)}" height="{_number(height)}" viewBox="0 0 {_number(width)} {_number(height)}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="casus-figure" role="img" {size} aria-label={_quoted(title)}>'
    )
    paper = part("rect", width=width, height=height, class_="paper", fill="#ffffff")
    body = "\n".join(_written(one) for one in (paper, *inner))
    return f"{head}\n<style>{STYLE}</style>\n{body}\n</svg>\n"


def clean(text: str) -> str:
    """The text without marks of direction and what XML has no place for, or reads as others; U+FFFD stands for each."""
    return _REORDERING.sub(_REPLACEMENT, _NOT_XML.sub(_REPLACEMENT, text))


def _written(one: Part | str) -> str:
    if isinstance(one, str):
        return escape(clean(one))
    attributes = "".join(f" {key}={_quoted(value)}" for key, value in one.attributes.items())
    return f"<{one.name}{attributes}>{''.join(map(_written, one.inner))}</{one.name}>"


def _attribute(value: str | float) -> str:
    return value if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    return f"{round(value, DECIMALS):g}" if abs(value) < 1e5 else str(round(value))


def _quoted(value: str) -> str:
    return quoteattr(clean(value))
