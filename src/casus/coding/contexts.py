"""Contexts of an event: read from its paragraph, never from the whole article."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from casus.coding.lexicon import Lexicon, build_lexicon, read_table
from casus.ontology import CONTEXTS

_WORD = re.compile(r"[^\W_](?:[\w\u2019'.-]*[^\W_])?")
_LONGEST = 20_000  # characters; a longer paragraph is no paragraph


def contexts_around(text: str, start: int, end: int) -> tuple[str, ...]:
    """Contexts of the paragraph that holds the characters start..end, in the ontology's order."""
    return contexts_of(text[slice(*paragraph(text, start, end))])


def paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Character span of the paragraph: between blank lines, or between line ends in a text that has no blank line."""
    mark = "\n\n" if "\n\n" in text else "\n"
    first = text.rfind(mark, 0, start) + 1
    last = text.find(mark, end)
    last = len(text) if last < 0 else last
    return max(first, start - _LONGEST), min(last, end + _LONGEST)


@lru_cache(maxsize=1024)
def contexts_of(text: str) -> tuple[str, ...]:
    """Contexts that the words of a paragraph show, in the ontology's order."""
    found = set(_lexicon().labels(_WORD.findall(text.lower())))
    return tuple(name for name in CONTEXTS if name in found)


@cache
def _lexicon() -> Lexicon:
    return build_lexicon((term, name) for name, terms in read_table("contexts.toml").items() for term in terms)
