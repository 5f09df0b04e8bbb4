"""Cuts an article's text into words and sentences; every character of the text stays where it was.

spaCy's English rules cut the words. A sentence ends at a full stop, question or exclamation mark with its closing
quotes and brackets, when what follows can begin a sentence; a paragraph always ends one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

LONGEST_SENTENCE = 120
"""Words; a longer run (a list, a table) is cut, which bounds the network's memory."""
LONGEST_RUN = 400
"""Characters without white space that can still be prose; a paragraph with a longer run is not read."""

CLOSERS = frozenset("\"'”’»)]")
STOPS = frozenset(".!?…")
ENDS = frozenset((".", "!", "?", "…", "...", "!!", "?!", "....", "??"))
OPENERS = frozenset("\"'“‘«([")
ABBREVIATIONS = frozenset(
    "lt col sgt maj capt brig cmdr adm rev hon pres prof messrs fr msgr supt insp no nos vs al approx dept est min "
    "max gen gov sen rep mr mrs ms dr st ft mt jr sr ret fig art arts para pp vol ed dist ave rd jan feb mar apr jun "
    "jul aug sep sept oct nov dec mon tue wed thu fri sat sun ltd inc corp co bros e.g i.e cf viz ca asst atty det "
    "ofc pvt spc".split()
)
STARTERS = frozenset(
    "the a an but in on at he she it they we this that these those his her its their there when while after before "
    "however meanwhile both as for and".split()
)
LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


@dataclass(frozen=True, slots=True)
class WordRows:
    """An article's tokens: text, start (character offset), whether a space follows, and the sentences.

    sentences: half-open token ranges, in order, inside the prose only. Tokens outside them are not read.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    spaces: tuple[bool, ...]
    sentences: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1)
def english() -> Language:
    import spacy

    return spacy.blank("en")


class WordCutter:
    """Collects the tokens of an article piece by piece."""

    def __init__(self) -> None:
        self.make_doc = english().make_doc
        self.words: list[str] = []
        self.starts: list[int] = []
        self.spaces: list[bool] = []
        self.sentences: list[tuple[int, int]] = []

    def skip(self, text: str, start: int) -> None:
        """Tokens of a piece that is not read: its runs of characters, cut at white space only."""
        for found in re.finditer(r"\S+|\s+", text):
            word = found.group()
            at_start = not self.words
            if word == " " and not at_start and not self.spaces[-1] and not self.words[-1].isspace():
                self.spaces[-1] = True
                continue
            self.add(word, start + found.start(), False)

    def add(self, word: str, start: int, space: bool) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.spaces.append(space)

    def read(self, text: str, start: int) -> None:
        """Tokens and sentences of a paragraph of prose."""
        if LONG_RUN.search(text):
            return self.skip(text, start)
        first, tokens = len(self.words), list(self.make_doc(text))
        words = [token.text for token in tokens]
        self.words += words
        self.starts += [start + token.idx for token in tokens]
        self.spaces += [bool(token.whitespace_) for token in tokens]
        self.sentences += [(first + s, first + e) for s, e in sentence_ranges(words)]


def cut_words(text: str, prose: Sequence[tuple[int, int]]) -> WordRows:
    """Tokens of the whole text; sentences only inside the `prose` spans (sorted half-open character spans)."""
    cutter = WordCutter()
    at = 0
    for start, end in prose:
        cutter.skip(text[at:start], at)
        cutter.read(text[start:end], start)
        at = end
    cutter.skip(text[at:], at)
    return WordRows(tuple(cutter.words), tuple(cutter.starts), tuple(cutter.spaces), tuple(cutter.sentences))


def ends_sentence(words: Sequence[str], i: int) -> bool:
    """Whether the word at i closes a sentence, as far as it and the word before it can tell."""
    word = words[i]
    if word in ENDS:
        before = words[i - 1] if i else ""
        return not (word == "." and (before.lower() in ABBREVIATIONS or (len(before) == 1 and before.isupper())))
    return False


def begins_sentence(words: Sequence[str], i: int) -> bool:
    while i < len(words) and (words[i] in OPENERS or words[i].isspace()):
        i += 1
    return i < len(words) and (words[i][0].isupper() or words[i][0].isdigit() or not words[i][0].isalpha())


def boundary_after(words: Sequence[str], i: int) -> int | None:
    """Index after the sentence that ends at word i, or None when none ends there."""
    if words[i][-1:] not in STOPS:
        return None
    if ends_sentence(words, i):
        i += 1
        while i < len(words) and (words[i] in CLOSERS or words[i] in ENDS):
            i += 1
        return i if begins_sentence(words, i) else None
    dotted = words[i].endswith(".") and words[i].count(".") > 1 and words[i][0].isupper()
    if dotted and i + 1 < len(words) and words[i + 1][0].isupper() and words[i + 1].lower() in STARTERS:
        return i + 1
    return None


def sentence_ranges(words: Sequence[str]) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences of one paragraph, white space at their ends left out."""
    cuts, i = [0], 0
    while i < len(words):
        after = boundary_after(words, i)
        if after is None and i - cuts[-1] >= LONGEST_SENTENCE:
            after = i + 1
        if after is not None:
            cuts.append(after)
        i = max(i + 1, after or 0)
    ranges = [trim(words, s, e) for s, e in zip(cuts, [*cuts[1:], len(words)], strict=True)]
    return [(s, e) for s, e in ranges if s < e]


def trim(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return start, end
