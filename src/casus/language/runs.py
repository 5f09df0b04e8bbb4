"""Sets of tokens: those under a word of the tree, and as runs of text."""

from __future__ import annotations

from casus.language.mentions import Columns, Span


def runs(columns: Columns, tokens: frozenset[int]) -> tuple[Span, ...]:
    """Sorted tokens as half-open spans; a lone mark between two of them does not part them, one at an end is cut."""
    spans: list[Span] = []
    for token in sorted(tokens):
        if spans and all(not columns.words[gap][0].isalnum() for gap in range(spans[-1][1], token)):
            spans[-1] = spans[-1][0], token + 1
        else:
            spans.append((token, token + 1))
    trimmed = (_trimmed(columns, span) for span in spans)
    return tuple(span for span in trimmed if span[0] < span[1])


def _trimmed(columns: Columns, span: Span) -> Span:
    start, end = span
    while start < end and not columns.words[start][0].isalnum():
        start += 1
    while start < end and not columns.words[end - 1][0].isalnum():
        end -= 1
    return start, end


def subtree(columns: Columns, head: int) -> frozenset[int]:
    """Its tokens; never more than the document has, also where the tree is none."""
    found, waiting = {head}, [head]
    while waiting:
        for child in columns.children[waiting.pop()]:
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)


def without(columns: Columns, head: int, part: int) -> frozenset[int]:
    """The clause of a head less one part of it."""
    return subtree(columns, head) - subtree(columns, part)
