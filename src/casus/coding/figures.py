"""Figures in words and digits, and the noun that each counts: `at least 12 people`, `dozens of dead`, `nobody`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from casus.coding.lexicon import read_table
from casus.coding.numerals import HYPHENS, Bounds, Read, number_at, number_words
from casus.coding.tree import Span, Tree

MOST = 1_000_000_000
"""People that a figure can count; what is more is money, or a slip."""
_LONGEST_NAME = 7
"""Words between a figure and the noun that it counts."""
_BEHIND = {"or more": "least", "or so": "about", "or fewer": "most", "or less": "most"}
_YEAR = re.compile(r"(19|20)\d\d")
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Figure:
    """low, best, high: as in Toll.

    span: its words, with those that bound it (`at least`); number: where the number itself begins. noun: the word that
    is counted, None where none stands there. end: of the whole phrase.
    """

    low: int | None
    best: int | None
    high: int | None
    span: Span
    number: int
    noun: int | None
    end: int

    @property
    def whole(self) -> Span:
        return self.span[0], self.end


def figures(tree: Tree, sentence: Span) -> Iterator[Figure]:
    """Those of a sentence, in text order."""
    at, end = sentence
    while at < end:
        found = _figure(tree, at, end)
        if found is not None:
            yield found
        at = found.span[1] if found is not None else at + 1


def _figure(tree: Tree, at: int, end: int) -> Figure | None:
    """The figure that begins at a word, with the words that bound it, or None."""
    bound, size = ("", 0) if _is_preposition(tree, at) else _bound_before(tree.lower, at, end)
    start = at + size
    found = _nobody(tree.lower, start) or number_at(tree.lower, start, end, between=bound == "between")
    if found is None:
        return None
    bounds, after = found
    bound, after = _bound_behind(tree.lower, after, end) or (bound, after)
    low, best, high = _bounded(bounds, bound)
    if max(low or 0, best or 0, high or 0) > MOST or is_no_count(tree, start, after):
        return None
    return _counting(tree, Figure(low, best, high, (at, after), start, None, after), end)


def _is_preposition(tree: Tree, token: int) -> bool:
    """`Protested over two killings` says nothing of their number."""
    return tree.lower[token] in ("over", "about") and tree.pos[token] == "ADP" and tree.deps[token] == "case"


def _bound_before(words: Sequence[str], at: int, end: int) -> tuple[str, int]:
    """What the words before a number make of it, and how many they are: `more than`, `well over`."""
    for term, name in number_words().bounds:
        size = len(term)
        if words[at] == term[0] and tuple(words[at : at + size]) == term and at + size < end:
            inner, more = _bound_before(words, at + size, end)
            return inner or name, size + more
    return "", 0


def _bound_behind(words: Sequence[str], at: int, end: int) -> tuple[str, int] | None:
    name = _BEHIND.get(" ".join(words[at : min(end, at + 2)]))
    return None if name is None else (name, at + 2)


def _bounded(found: Bounds, bound: str) -> Bounds:
    low, best, high = found
    if bound in ("", "between") or best is None or low != high:
        return found
    return {"least": (low, best, None), "most": (None, best, high), "about": (None, best, None)}[bound]


def _nobody(words: Sequence[str], at: int) -> Read | None:
    if tuple(words[at : at + 2]) == ("no", "one"):
        return (0, 0, 0), at + 2
    return ((0, 0, 0), at + 1) if words[at] in number_words().nobody else None


def is_no_count(tree: Tree, at: int, after: int) -> bool:
    """A year, an age, a date, a share, a sum of money, a part of a longer term (`12-year-old`, `F-16`)."""
    before, behind = tree.lower[at - 1] if at else "", tree.lower[after] if after < len(tree.lower) else ""
    if behind in _apart()["behind"] or before in _apart()["before"] or tree.deps[at] == "cc:preconj":
        return True
    if (behind in HYPHENS and _is_tight(tree, after)) or (before in HYPHENS and _is_tight(tree, at - 1)):
        return True
    entity = tree.entities.get(at)
    if entity is not None and entity[2] in ("Date", "Money") and entity[1] >= after:
        return True
    return _is_age(tree, at, after) or _is_year(tree, at, after)


def _is_age(tree: Tree, at: int, after: int) -> bool:
    """`Jane Roe, 45,`."""
    between_commas = tree.lower[at - 1 : at] == (",",) and tree.lower[after : after + 1] in ((",",), (".",))
    return between_commas and at > 1 and tree.pos[at - 2] == "PROPN"


def _is_year(tree: Tree, at: int, after: int) -> bool:
    """`2014`, and not `2014 people`."""
    if _YEAR.fullmatch(tree.lower[at]) is None or after > at + 1:
        return False
    return after >= len(tree.pos) or tree.pos[after] not in ("NOUN", "ADJ", "PROPN")


def _is_tight(tree: Tree, mark: int) -> bool:
    """No blank on either side."""
    return tree.ends[mark - 1] == tree.starts[mark] and tree.starts[mark + 1 : mark + 2] == (tree.ends[mark],)


@lru_cache(maxsize=1)
def _apart() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_table("tolls.toml")["apart"].items()}


def _counting(tree: Tree, figure: Figure, end: int) -> Figure:
    """With the noun behind it: `200 of the rebel fighters`, `30 wounded`."""
    at = figure.span[1]
    if tree.lower[at : at + 1] == ("of",):
        at += 1
    run = at
    while run < min(end, at + _LONGEST_NAME) and _in_phrase(tree, run):
        run += 1
    nouns = [token for token in range(at, run) if tree.pos[token] in _NOUNS]
    heads = [tree.heads[token] for token in range(*figure.span) if tree.deps[token] == "nummod"]
    noun = next((head for head in heads if head in nouns), nouns[-1] if nouns else None)
    if noun is None and run > at and tree.lower[at] not in ("the", "them", "his", "her", "its", "their"):
        return replace(figure, noun=run - 1, end=run)
    return figure if noun is None else replace(figure, noun=noun, end=noun + 1)


def _in_phrase(tree: Tree, token: int) -> bool:
    if tree.entities.get(token, (0, 0, ""))[2] == "Date":
        return False
    if tree.pos[token] in _IN_PHRASE or tree.tags[token] in ("PRP$", "HYPH"):
        return True
    return tree.deps[token] == "amod" or (tree.tags[token] == "VBN" and tree.deps[token] in ("compound", "nmod"))
