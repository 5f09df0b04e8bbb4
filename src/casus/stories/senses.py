"""Words that tell of one act: `met` and `talks`, `bombing` and `attack`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from casus.stories.stems import stem

TABLE = Path(__file__).parents[1] / "data" / "stories" / "senses.txt"
"""One act a line; a word may be in several."""


@lru_cache(maxsize=1 << 14)
def akin_words(one: frozenset[str], other: frozenset[str]) -> bool:
    """Of two sets of stems: whether any two of them are of one act."""
    return not acts(one).isdisjoint(acts(other))


@lru_cache(maxsize=1 << 14)
def acts(stems: frozenset[str]) -> frozenset[int]:
    """Numbers of those that the stems tell of."""
    table = _table()
    return frozenset(number for each in stems for number in table.get(each, ()))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines()):
        for word in line.split():
            found[stem(word)].add(number)
    return {each: frozenset(numbers) for each, numbers in found.items()}
