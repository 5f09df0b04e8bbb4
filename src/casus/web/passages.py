"""An article's text cut into pieces, so that whatever is marked in it is whole pieces: marks may overlap and nest.

Offsets are half-open character offsets of the article's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_END = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters to be marked. of: what they belong to; kind: what they are in it."""

    start: int
    end: int
    of: str
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters over which no mark begins or ends.

    marks: all that cover it, the shortest first. begins: names of what begins here, for something to lead to.
    """

    text: str
    marks: tuple[Span, ...]
    begins: tuple[str, ...]

    def of(self, kind: str) -> tuple[Span, ...]:
        return tuple(one for one in self.marks if one.kind == kind)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where they stand. Blank lines part them, or line ends where the text has no blank line."""
    parting = _BLANK_LINES if _BLANK_LINES.search(text) else _LINE_END
    found, at = [], 0
    for gap in parting.finditer(text):
        found.append((at, gap.start()))
        at = gap.end()
    return [(start, end) for start, end in (*found, (at, len(text))) if text[start:end].strip()]


def passages(text: str, spans: Iterable[Span], anchors: Mapping[int, Sequence[str]]) -> Iterator[list[Piece]]:
    """The pieces of each paragraph, in text order; what stands between paragraphs is left out.

    anchors: by offset, names of what begins there; one that begins between paragraphs is put before the next piece.
    Spans that are not of this text are left out.
    """
    blocks = paragraphs(text)
    last = blocks[-1][1] - 1 if blocks else 0
    within = defaultdict[int, list[str]](list)
    for at, names in anchors.items():
        within[min(max(at, 0), last)] += names
    known = [one for one in spans if 0 <= one.start < one.end <= len(text)]
    sides = (side for one in (*known, *(Span(*block, "", "") for block in blocks)) for side in (one.start, one.end))
    cuts = sorted({*sides, *within})
    sweep = _Sweep(text, known, within)
    for start, end in blocks:
        inner = cuts[bisect_left(cuts, start) : bisect_right(cuts, end)]
        yield [sweep.piece(*both) for both in pairwise(inner)]


class _Sweep:
    """Goes through a text once, and knows what covers the place that it has come to."""

    def __init__(self, text: str, spans: Iterable[Span], anchors: Mapping[int, Sequence[str]]) -> None:
        self._text = text
        self._coming = deque(sorted(spans, key=lambda one: one.start))
        self._anchors = deque(sorted(anchors.items()))
        self._active: list[Span] = []

    def piece(self, start: int, end: int) -> Piece:
        while self._coming and self._coming[0].start <= start:
            self._active.append(self._coming.popleft())
        self._active = [one for one in self._active if one.end > start]
        begins: list[str] = []
        while self._anchors and self._anchors[0][0] <= start:
            begins += self._anchors.popleft()[1]
        marks = sorted(self._active, key=lambda one: (one.end - one.start, one.start))
        return Piece(self._text[start:end], tuple(marks), tuple(begins))
