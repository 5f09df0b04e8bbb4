"""Where the words that were looked for stand in a passage. Offsets are half-open character offsets of the passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.store.rows import words_in
from casus.store.search import Term, search_terms
from casus.stories.stems import stem

_WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 20_000
"""Of a passage that are looked at."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a question that must be there, not those that must not."""

    terms: tuple[Term, ...]

    def spans(self, passage: str) -> list[Span]:
        """In order; none lies over another."""
        found = [span for term in self.terms for span in _of_term(term, _tokens(passage))]
        made: list[Span] = []
        for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
            if not made or start >= made[-1][1]:
                made.append((start, end))
        return made


def wanted(text: str | None) -> Wanted:
    """text: as in a Query. Raises BadOption for one that cannot be looked for."""
    if text is None:
        return Wanted(())
    return Wanted(tuple(term for group in search_terms(text) for term in group if not term.negated))


def excerpt(passage: str, spans: Sequence[Span], width: int) -> Span:
    """The part of a passage to show: about so many characters around the first span, in whole words."""
    if len(passage) <= width:
        return 0, len(passage)
    at = spans[0][0] if spans else 0
    start = max(0, min(at - width // 3, len(passage) - width))
    end = min(len(passage), start + width)
    if start:
        start = next((one.end() for one in re.finditer(r"\s+", passage[start:at])), 0) + start
    if end < len(passage):
        end = max(passage.rfind(" ", start, end), spans[0][1] if spans else start + width // 2)
    return start, end


def _tokens(passage: str) -> list[tuple[str, Span]]:
    found = ((one[0], one.span()) for one in _WORD.finditer(passage))
    listed: list[tuple[str, Span]] = []
    for word, span in found:
        listed += [(plain.lower(), span) for plain in words_in(word)[:1]]
        if len(listed) >= MOST_WORDS:
            break
    return listed


def _of_term(term: Term, tokens: Sequence[tuple[str, Span]]) -> Iterator[Span]:
    words = [word.lower() for word in term.words]
    stems = [stem(word) for word in words]
    last = len(words) - 1
    for at in range(len(tokens) - last):
        run = tokens[at : at + last + 1]
        if all(
            token.startswith(word) if term.prefix and number == last else stem(token) == stemmed
            for number, ((token, _), word, stemmed) in enumerate(zip(run, words, stems, strict=True))
        ):
            yield run[0][1][0], run[-1][1][1]
