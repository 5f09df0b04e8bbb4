"""Whole phrases for coreference: a noun or pronoun with all that belongs to it, as OntoGUM marks mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.language.mentions import Columns, Span
from casus.language.runs import subtree

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_PRONOUNS = frozenset({"PRP", "PRP$"})
POINTING = frozenset({"this", "that", "these", "those"})
_OUTSIDE = frozenset({
    "conj", "cc", "cc:preconj", "case", "mark", "cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "nsubj:outer", "csubj",
    "csubj:pass", "advcl", "advcl:relcl", "parataxis", "discourse", "vocative", "dislocated", "expl", "list", "orphan",
    "reparandum", "obl", "obl:unmarked", "ccomp", "punct", "root", "dep",
})  # fmt: skip
"""Relations of words that hang on a phrase's head and are no part of the phrase."""
_JOINING = frozenset({"conj", "cc", "cc:preconj"})
_NAME_PARTS = frozenset({"flat", "flat:name", "flat:foreign", "fixed", "goeswith"})
_BEFORE = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked"})
_PARTS = frozenset({
    "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss",
})  # fmt: skip
_AMOUNTS = frozenset("$#€£")


@dataclass(frozen=True, slots=True)
class Phrase:
    """span: half-open tokens. joined: it is a whole coordination, its head that of the first member."""

    span: Span
    head: int
    joined: bool = False


def read_phrases(columns: Columns) -> tuple[Phrase, ...]:
    """In order of their first token, of two with the same the longer first; no span comes twice."""
    found: dict[Span, Phrase] = {}
    for head, sentence in enumerate(columns.sentence):
        for phrase in _phrases(columns, head) if sentence >= 0 else ():
            found.setdefault(phrase.span, phrase)
    return tuple(sorted(found.values(), key=lambda phrase: (phrase.span[0], -phrase.span[1])))


def _phrases(columns: Columns, head: int) -> Iterator[Phrase]:
    tag, dep = columns.tags[head], columns.deps[head]
    if tag in _PRONOUNS or (tag == "DT" and columns.lower[head] in POINTING and dep != "det"):
        yield Phrase((head, head + 1), head)
    elif tag in _NOUNS:
        if dep in _NAME_PARTS or dep in _BEFORE:
            yield from _inner_name(columns, head)
            return
        if any(columns.deps[child] == "conj" for child in columns.children[head]):
            yield Phrase(whole_phrase(columns, head, joined=True), head, joined=True)
        yield Phrase(whole_phrase(columns, head), head)
    elif dep in _PARTS and (tag in ("DT", "CD") or _has_article(columns, head, tag)):
        yield Phrase(whole_phrase(columns, head), head)


def _has_article(columns: Columns, head: int, tag: str) -> bool:
    """`The rich` has no noun and is a phrase."""
    adjective = tag in ("JJ", "JJR", "JJS", "VBG")
    return adjective and any(columns.deps[child] == "det" for child in columns.children[head])


def _inner_name(columns: Columns, head: int) -> Iterator[Phrase]:
    """A name before a noun, `the [U.S.] army`, or a time, `on [Friday]`."""
    if columns.tags[head] not in _NAMES or columns.deps[head] in _NAME_PARTS:
        return
    first, last = extent(columns, head)
    before, number = columns.heads[head], columns.inside[head]
    if number >= 0 and columns.inside[before] == number and columns.entities[number][2] == "Person":
        return
    if number >= 0 and columns.inside[before] != number and columns.entities[number][2] != "NORP":
        first, last = columns.entities[number][0], columns.entities[number][1] - 1
    if last < before or first > before:
        yield Phrase((first, last + 1), head)


def whole_phrase(columns: Columns, head: int, *, joined: bool = False) -> Span:
    """The head with all below it, but for what only ties the phrase into the sentence.

    joined: with the members of its coordination.
    """
    start, end = head, head
    for child in columns.children[head]:
        dep = columns.deps[child]
        inside = dep not in _OUTSIDE or (joined and dep in _JOINING) or columns.tags[child] == "POS"
        if inside and columns.sentence[child] == columns.sentence[head]:
            first, last = extent(columns, child)
            start, end = min(start, first), max(end, last)
    number = columns.inside[head]
    if number >= 0:
        begin, close, _ = columns.entities[number]
        start, end = min(start, begin), max(end, close - 1)
    return _trimmed(columns, head, start, end + 1)


def extent(columns: Columns, token: int) -> tuple[int, int]:
    """First and last token below a token, punctuation left out."""
    if not columns.children[token]:
        return token, token
    words = [token, *(node for node in subtree(columns, token) if columns.deps[node] != "punct")]
    return min(words), max(words)


def _trimmed(columns: Columns, head: int, start: int, end: int) -> Span:
    """A bracket that is opened inside is closed inside."""
    while start < head and not columns.words[start][0].isalnum() and columns.words[start] not in _AMOUNTS:
        start += 1
    inner = columns.words[start:end]
    if "(" in inner and ")" not in inner and columns.words[end : end + 1] == (")",):
        end += 1
    return start, end
