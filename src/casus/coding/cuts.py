"""Where a tree's phrase is cut: after a dateline, and between persons that the tree took for one."""

from __future__ import annotations

from itertools import pairwise

from casus.coding.tree import Span, Tree

DATELINE = 16
"""Tokens at the start of a sentence within which a dateline ends."""
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
_ENDS = _DASHES | {")", ":"}
_JOINS = frozenset({"and", "&", ","})
_CITY = 3
"""Letters of the shortest name in capitals that opens a dateline."""
_OWNED = 3
"""Tokens after a name that can still belong to it: `Jane Roe's friend and`."""


def after_dateline(tree: Tree, span: Span, token: int) -> Span:
    """Without the `KABUL (AP) —` or `On Monday,` before `The police`; the span keeps the token."""
    first, last = span
    low, _ = tree.sentence(first)
    end = dateline_end(tree, token)
    if first < end <= token:
        return end, last
    if first - low > 1:
        return span
    for at in range(min(token, low + DATELINE) - 1, first, -1):
        ends = tree.words[at] in _ENDS and tree.starts[at + 1] > tree.ends[at]
        if ends or (tree.words[at] == "," and _is(tree, at - 1, "Date")):
            return at + 1, last
    return span


def dateline_end(tree: Tree, token: int) -> int:
    """The first word after the `KISUMU, Kenya (AP) -` of the token's sentence; the first of all without one."""
    low, high = tree.sentence(token)
    if len(tree.words[low]) < _CITY or not tree.words[low].isupper():
        return low
    for at in range(low + 1, min(low + DATELINE, high - 1)):
        word = tree.words[at]
        if word in _DASHES and tree.starts[at] > tree.ends[at - 1] and tree.starts[at + 1] > tree.ends[at]:
            return at + 1
        if word[:1].islower():
            return low
    return low


def persons_apart(tree: Tree, span: Span) -> tuple[Span, ...]:
    """A span for each person of `President A and Prime Minister B`; the span itself when it names one or none."""
    people = sorted({tree.entities[at] for at in range(*span) if _is(tree, at, "Person")})
    found, first = [], span[0]
    for (_, end, _), (start, _, _) in pairwise(people):
        marks = [at for at in range(end, start) if tree.lower[at] in _JOINS or tree.words[at] == "("]
        joints = [at for at in marks if tree.lower[at] in _JOINS]
        if not joints or marks[0] - end > _OWNED:
            return (span,)
        found.append((first, marks[0]))
        first = joints[-1] + 1
    return (*found, (first, span[1]))


def _is(tree: Tree, token: int, label: str) -> bool:
    return tree.entities.get(token, (0, 0, ""))[2] == label
