"""How a word is written: the encoder's subwords are lower case, so capitals are told to the network beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

SHAPES = ("none", "lower", "title", "upper", "initial", "mixed", "digits", "other")
"""Numbers of a word's shape are places in this tuple; "none" is padding and the encoder's own marks."""

LOWER, TITLE, UPPER, INITIAL, MIXED, DIGITS, OTHER = range(1, len(SHAPES))


@lru_cache(maxsize=32768)
def shape(word: str) -> int:
    """The number of a word's shape."""
    if any(c.isdigit() for c in word):
        return DIGITS
    capitals = sum(c.isupper() for c in word)
    if not capitals:
        return LOWER if any(c.isalpha() for c in word) else OTHER
    if capitals == sum(c.isalpha() for c in word):
        return INITIAL if capitals == 1 else UPPER
    return TITLE if capitals == 1 and word[0].isupper() else MIXED


def shapes_of(words: Sequence[str], word_ids: Sequence[int | None]) -> tuple[int, ...]:
    """The shape of each subword's word; word_ids: the word of each subword, None for marks."""
    of_words = [shape(word) for word in words]
    return tuple(0 if word is None else of_words[word] for word in word_ids)
