"""Quotations: what stands between quotation marks of any style, over several paragraphs, one inside another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.language.mentions import Columns, Span

_PAIRS = {"“": "”", "‘": "’", "``": "''", "«": "»", "„": "“", '"': '"', "'": "'"}
_STOPS = frozenset({".", ",", "!", "?", "…", "..."})
_SINGLE = frozenset({"‘", "'"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """span: its tokens without the marks. paragraph: number of the one that it stands in, from 0."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    start: int


def read_quotations(columns: Columns, sentences: Sequence[Span]) -> tuple[Quotation, ...]:
    """In the order of their first words, an outer one before the ones inside it.

    A quotation that its paragraph does not close ends with the paragraph; one that goes on there begins anew.
    """
    found = [q for q in _quotations(columns, sentences) if any(columns.words[t][0].isalnum() for t in range(*q.span))]
    return tuple(sorted(found, key=lambda quotation: (quotation.span[0], -quotation.span[1])))


def _quotations(columns: Columns, sentences: Sequence[Span]) -> Iterator[Quotation]:
    paragraph, end_before = 0, -1
    begun: list[_Open] = []
    for start, end in sentences:
        if any("\n" in word for word in columns.words[max(0, end_before) : start]):
            yield from _left_open(columns, begun, end_before, paragraph)
            paragraph, begun = paragraph + 1, []
        for token in range(start, end):
            opened = _opens(columns, token, begun)
            if opened is not None:
                begun.append(opened)
            elif begun and (at := _closed_by(columns, token, begun)) is not None:
                yield Quotation((begun[at].start, token), paragraph)
                del begun[at:]
        end_before = end
    yield from _left_open(columns, begun, end_before, paragraph)


def _left_open(columns: Columns, begun: Sequence[_Open], end: int, paragraph: int) -> Iterator[Quotation]:
    """A single mark that nothing closes is an apostrophe."""
    yield from (Quotation((mark.start, end), paragraph) for mark in begun if mark.mark not in _SINGLE)


def _opens(columns: Columns, token: int, begun: Sequence[_Open]) -> _Open | None:
    word = columns.words[token]
    if word not in _PAIRS or _is_closing(columns, token, begun):
        return None
    if word == "“" and any(mark.mark == "„" for mark in begun):
        return None
    if word == "'" and not _stands_before_word(columns, token):
        return None
    return _Open(word, token + 1)


def _is_closing(columns: Columns, token: int, begun: Sequence[_Open]) -> bool:
    """Of the straight marks, which open and close alike, one closes what the same mark has begun.

    A double one after a stop closes also what a curly one has begun.
    """
    word = columns.words[token]
    if word == '"' and any(mark.mark == "“" for mark in begun) and columns.words[token - 1] in _STOPS:
        return True
    return word in ('"', "'") and any(mark.mark == word for mark in begun)


def _stands_before_word(columns: Columns, token: int) -> bool:
    """A straight single mark opens only before a capital, after a blank."""
    follows = columns.words[token + 1] if token + 1 < len(columns.words) else ""
    before = columns.words[token - 1] if token else " "
    return follows[:1].isupper() and not before[-1:].isalnum()


def _closed_by(columns: Columns, token: int, begun: Sequence[_Open]) -> int | None:
    """Number of the innermost open quotation that this mark closes."""
    word = columns.words[token]
    for at in range(len(begun) - 1, -1, -1):
        closing = _PAIRS[begun[at].mark]
        if word == closing or (begun[at].mark == "“" and word == '"'):
            return at if begun[at].mark not in _SINGLE or _ends_single(columns, token) else None
    return None


def _ends_single(columns: Columns, token: int) -> bool:
    """A curly apostrophe ends a quotation after a stop or before one; elsewhere it may be a possessive."""
    beside = columns.words[token - 1], columns.words[token + 1] if token + 1 < len(columns.words) else "."
    return not _STOPS.isdisjoint(beside) or beside[1].isspace() or beside[1] in ("”", '"')
