"""Where a tree's phrase is cut: after a dateline, and between persons that the tree took for one."""

from __future__ import annotations

from casus.coding.tree import Span, Tree

DATELINE = 16
"""Tokens at the start of a sentence within which a dateline ends."""
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
_ENDS = _DASHES | {")", ":"}
_JOINS = frozenset({"and", "&", ","})


def after_dateline(tree: Tree, span: Span, token: int) -> Span:
    """Without the `KABUL (AP) —` before `The police`; the span keeps the token."""
    first, last = span
    low, _ = tree.sentence(first)
    if first - low > 1:
        return span
    for at in range(min(token, low + DATELINE) - 1, first, -1):
        if tree.words[at] in _ENDS and tree.starts[at + 1] > tree.ends[at]:
            return at + 1, last
    return span


def persons_apart(tree: Tree, span: Span) -> tuple[Span, ...]:
    """A span for each person of `President A and Prime Minister B`; the span itself when it names one or none."""
    ends = sorted({tree.entities[at][1] for at in range(*span) if tree.entities.get(at, (0, 0, ""))[2] == "Person"})
    starts = [span[0]]
    for end in ends[:-1]:
        if end >= span[1] or tree.lower[end] not in _JOINS:
            return (span,)
        starts.append(end + 1 + (tree.lower[end + 1] in _JOINS))
    return tuple(zip(starts, [*ends[:-1], span[1]], strict=True))
