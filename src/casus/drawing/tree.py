"""The tree of a sentence drawn so that the sentence reads downwards, each word under or over the one it hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.records.explanation import Node

_OVER, _UNDER, _BETWEEN = "┌ ", "└ ", "├ "
_BAR, _BLANK = "│ ", "  "


def drawn(nodes: Sequence[Node]) -> Iterator[tuple[str, int]]:
    """Lines that stand before each word, with the word's index; words in text order where no two arcs cross."""
    below: dict[int | None, list[int]] = {}
    for index, node in enumerate(nodes):
        below.setdefault(node.head, []).append(index)
    left = set(range(len(nodes)))
    for root in below.get(None, []):
        yield from _subtree(below, root, ("", "", ""), left)
    yield from (("", index) for index in sorted(left))


def _subtree(
    below: dict[int | None, list[int]], index: int, lines: tuple[str, str, str], left: set[int]
) -> Iterator[tuple[str, int]]:
    """lines: what stands before the words over this one, before itself, before the words under it."""
    if index not in left:
        return
    left.discard(index)
    over, own, under = lines
    first = [child for child in below.get(index, []) if child < index]
    rest = [child for child in below.get(index, []) if child > index]
    for child in first:
        top = child == first[0]
        bars = (_BLANK, _OVER, _BAR) if top else (_BAR, _BETWEEN, _BAR)
        yield from _subtree(below, child, (over + bars[0], over + bars[1], over + bars[2]), left)
    yield own, index
    for child in rest:
        bars = (_BAR, _UNDER, _BLANK) if child == rest[-1] else (_BAR, _BETWEEN, _BAR)
        yield from _subtree(below, child, (under + bars[0], under + bars[1], under + bars[2]), left)
