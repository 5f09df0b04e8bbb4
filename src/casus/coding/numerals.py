"""Numbers in digits and in words, and the ends of a range: `12,500`, `twenty-three`, `half a million`, `10 to 12`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from casus.coding.lexicon import read_table

Bounds = tuple[int | None, int | None, int | None]
"""low, best, high: as in Toll."""
HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|bn)?")
_SUFFIX = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_TWICE, _SEVERAL = 2, 3
"""`Hundreds` are at least two of them, `several` and `a few` at least three."""

Words = Sequence[str]
Read = tuple[Bounds, int]
"""A number, and the index of the word behind it."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Values of words by class, as data/ontology/tolls.toml lists them.

    bounds: the words before a number that bound it, the longest first, with what they make of it.
    """

    ones: Mapping[str, int]
    scales: Mapping[str, int]
    plurals: Mapping[str, int]
    bounds: tuple[tuple[tuple[str, ...], str], ...]
    several: frozenset[str]
    nobody: frozenset[str]


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    table = read_table("tolls.toml")["numbers"]
    bounds = [(tuple(term.split()), name) for name, terms in table["bounds"].items() for term in terms]
    return NumberWords(
        table["ones"],
        table["scales"],
        table["plurals"],
        tuple(sorted(bounds, key=lambda bound: -len(bound[0]))),
        frozenset(table["several"]),
        frozenset(table["nobody"]),
    )


def number_at(words: Words, at: int, end: int, *, between: bool = False) -> Read | None:
    """The number, or the two that are the ends of a range, that begin at a word before `end`.

    words: in lower case. between: the word before is `between` or `from`, and `and` may join the two.
    """
    first = _number(words, at, end)
    if first is None:
        return None
    (_, best, _), after = first
    joiners = {"to", "or", *HYPHENS, *(("and",) if between else ())}
    second = _number(words, after + 1, end) if after + 1 < end and words[after] in joiners else None
    last = None if second is None else second[0][1]
    if second is None or best is None or last is None or last <= best:
        return None if between else first
    return (_of_the_same_scale(best, last), None, last), second[1]


def _of_the_same_scale(first: int, last: int) -> int:
    """`Two` of `two to three thousand`."""
    scale = next(size for size in (1_000_000, 1_000, 1) if last % size == 0)
    return first * scale if first < 1_000 <= last and first <= last // scale else first


def _number(words: Words, at: int, end: int) -> Read | None:
    found = _plural(words, at, end) or _several(words, at, end)
    if found is not None:
        return (found[0], None, None), found[1]
    exact = _digits(words, at, end) or _in_words(words, at, end)
    return None if exact is None else ((exact[0], exact[0], exact[0]), exact[1])


def _plural(words: Words, at: int, end: int) -> tuple[int, int] | None:
    """`dozens`, `tens of thousands`: the least that they can be."""
    plurals = number_words().plurals
    if words[at] not in plurals:
        return None
    low, after = _TWICE * plurals[words[at]], at + 1
    if after + 1 < end and words[after] == "of" and words[after + 1] in plurals:
        return low * plurals[words[after + 1]], after + 2
    return (low, after) if words[at] != "tens" else None


def _several(words: Words, at: int, end: int) -> tuple[int, int] | None:
    """`several`, `a few hundred`."""
    start = at + 1 if words[at] == "a" and at + 1 < end else at
    if words[start] not in number_words().several or (start == at and words[at] != "several"):
        return None
    scale = number_words().scales.get(words[start + 1], 0) if start + 1 < end else 0
    return (_SEVERAL * scale, start + 2) if scale else (_SEVERAL, start + 1)


def _digits(words: Words, at: int, end: int) -> tuple[int, int] | None:
    """`12,500`, `1.2 million`, `3m`."""
    found = _DIGITS.fullmatch(words[at])
    if found is None:
        return None
    scale, after = _SUFFIX.get(found[3] or "", 1), at + 1
    if after < end and scale == 1 and words[after] in number_words().scales:
        scale, after = number_words().scales[words[after]], after + 1
    if scale == 1 and found[2] and len(found[2]) == 4:  # `1.000 people`: who counts people has no use for decimals
        scale = 1_000
    value = float(found[1].replace(",", "") + (found[2] or "")) * scale
    return (round(value), after) if value == round(value) else None


def _in_words(words: Words, at: int, end: int) -> tuple[int, int] | None:
    """`twenty-three`, `a hundred and five`, `half a million`."""
    ones, scales = number_words().ones, number_words().scales
    if words[at] == "half" and at + 2 < end and words[at + 1] == "a" and words[at + 2] in scales:
        return scales[words[at + 2]] // 2, at + 3
    total = group = 0
    start, after = at, at
    if words[at] in ("a", "an") and at + 1 < end and words[at + 1] in scales:
        group, after = 1, at + 1
    while after < end:
        word = words[after]
        if word in ones and (group % 10 == 0 and (group % 100 == 0 or ones[word] < 10)):
            group += ones[word]
        elif word in scales and group:
            total, group = (total + group * scales[word], 0) if scales[word] >= 1_000 else (total, group * scales[word])
        elif not (after > start and _goes_on(words, after, end)):
            break
        after += 1
    return (total + group, after) if total + group else None


def _goes_on(words: Words, at: int, end: int) -> bool:
    """A hyphen or an `and` between two words of one number."""
    joins = words[at] in HYPHENS or (words[at] == "and" and words[at - 1] in number_words().scales)
    return joins and at + 1 < end and words[at + 1] in number_words().ones
