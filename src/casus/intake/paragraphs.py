"""Where the paragraphs of a text are: blocks between blank lines, and lines that are paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casus.intake.notices import NOTICE

_BLOCK = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+(?:(?:\r\n|\n|\r)[^\n\r\u2028\u2029\x0b\x0c]+)*")
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_INVISIBLE = " \t\u00a0\u3000\ufeff\u200b\u200e\u200f\u2060"
_CLOSED = (".", "!", "?", ":", ";", "…", '"', "”", "’", "'", ")")
_WRAP_WIDTHS = range(40, 121)
_NOT_WRAPPED = 0


def paragraph_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of the paragraphs, without the space around them, in text order.

    Each line is a paragraph, but for lines that go on with the sentence above or with a text broken at a fixed width.
    """
    width = _wrap_width(text)
    return tuple(span for block in _BLOCK.finditer(text) for span in _block_spans(text, *block.span(), width))


def _wrap_width(text: str) -> int:
    """The width at which the whole text is broken into lines, or 0 when its lines are as long as their paragraphs."""
    width = 0
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if len(line) > width and " " in line:
            width = len(line)
            if width > _WRAP_WIDTHS[-1]:
                return _NOT_WRAPPED
    return width if width in _WRAP_WIDTHS else _NOT_WRAPPED


def _block_spans(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    lines = [span for match in _LINE.finditer(text, start, end) if (span := _stripped(text, *match.span()))]
    if not lines:
        return
    opened = above = lines[0]
    for line in lines[1:]:
        if not _goes_on(text[slice(*above)], text[slice(*line)], width):
            yield opened
            opened = line
        opened, above = (opened[0], line[1]), line
    yield opened


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _INVISIBLE:
        start += 1
    while end > start and text[end - 1] in _INVISIBLE:
        end -= 1
    return (start, end) if start < end else None


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether `line` is the rest of what `above` began: its sentence, or a first word that had no room above."""
    if NOTICE.match(above):
        return False
    if line[0].islower() and not above.endswith(_CLOSED):
        return True
    return len(above) + 1 + len(line.split(None, 1)[0]) > 0.9 * width if width else False
