"""The part of a spaCy Doc that coding reads, taken out once per article: plain tuples are many times faster to walk.

Token indexes are the Doc's; spans are half-open; character offsets are offsets in the article's text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]

_COLUMNS: list[int | str] = ["SPACY", "HEAD", "SENT_START", "ENT_IOB", "TAG", "POS", "DEP", "ENT_TYPE", "LEMMA", "ORTH"]
_INSIDE, _BEGIN = 1, 3  # spaCy's numbers of I and B


@dataclass(frozen=True, slots=True)
class Tree:
    """heads: the head of a root is the root itself. entities: by token, the (start, end, label) that covers it."""

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[Span, ...]
    sentence_of: tuple[int, ...]
    entities: Mapping[int, tuple[int, int, str]]

    def sentence(self, token: int) -> Span:
        """Token span of the sentence that the token is in."""
        return self.sentences[self.sentence_of[token]]

    def chars(self, span: Span) -> Span:
        """Character span of a token span that is not empty."""
        return self.starts[span[0]], self.ends[span[1] - 1]

    def text_of(self, span: Span) -> str:
        start, end = self.chars(span)
        return self.text[start:end]

    def tokens_within(self, start: int, end: int) -> tuple[int, ...]:
        """The tokens that lie between two character offsets."""
        return tuple(t for t in range(bisect_left(self.starts, start), len(self.starts)) if self.ends[t] <= end)

    def head_in(self, span: Span) -> int:
        """The token of the span whose own head lies outside it (the last one when the tree gives none)."""
        for token in range(*span):
            head = self.heads[token]
            if head == token or not span[0] <= head < span[1]:
                return token
        return span[1] - 1

    def ancestors(self, token: int) -> Iterator[int]:
        """The token's heads, nearest first, up to the root; never more than 64 even when the tree has a cycle."""
        for _ in range(64):
            head = self.heads[token]
            if head == token:
                return
            yield head
            token = head

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        return next((child for child in self.children[token] if self.deps[child] in deps), None)

    def lower_children(self, token: int) -> frozenset[str]:
        return frozenset(self.lower[child] for child in self.children[token])


def read_tree(text: str, doc: Doc) -> Tree:
    """text: the article's text; the offsets of the Doc's tokens are offsets into it."""
    columns = doc.to_array(_COLUMNS).reshape(len(doc), len(_COLUMNS)).T
    tags, pos, deps, labels, lemmas, words = (_names(doc, column.tolist()) for column in columns[4:])
    starts = tuple(
        accumulate((len(word) + space for word, space in zip(words, columns[0].tolist(), strict=True)), initial=0)
    )
    heads = tuple((columns[1].astype("int64") + range(len(words))).tolist()) if words else ()
    sentences = _sentences(columns[2].tolist())
    return Tree(
        text=text,
        words=words,
        lower=tuple(word.lower() for word in words),
        lemmas=lemmas,
        tags=tags,
        pos=pos,
        deps=deps,
        heads=heads,
        starts=starts[:-1],
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=False)),
        children=_children(heads),
        sentences=sentences,
        sentence_of=tuple(index for index, (start, end) in enumerate(sentences) for _ in range(start, end)),
        entities=_entities(columns[3].tolist(), labels),
    )


def _names(doc: Doc, column: list[int]) -> tuple[str, ...]:
    """The strings behind one column of spaCy's numbers, each looked up once."""
    names = {number: doc.vocab.strings[number] for number in set(column)}
    return tuple([names[number] for number in column])


def _sentences(starts: list[int]) -> tuple[Span, ...]:
    """starts: 1 where a sentence starts; the first token starts one in any case."""
    firsts = [token for token, mark in enumerate(starts) if mark == 1 or token == 0]
    return tuple(pairwise((*firsts, len(starts)))) if firsts else ()


def _children(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for token, head in enumerate(heads):
        if head != token:
            found[head].append(token)
    return tuple([tuple(found[token]) if token in found else () for token in range(len(heads))])


def _entities(marks: Sequence[int], labels: Sequence[str]) -> dict[int, tuple[int, int, str]]:
    """marks: spaCy's 3 for B, 1 for I; an I that continues nothing of its label begins an entity."""
    found: dict[int, tuple[int, int, str]] = {}
    start = 0
    for token, (mark, label) in enumerate(zip(marks, labels, strict=True)):
        if mark not in (_BEGIN, _INSIDE):
            continue
        if mark == _BEGIN or token - 1 not in found or labels[token - 1] != label:
            start = token
        found.update(dict.fromkeys(range(start, token + 1), (start, token + 1, label)))
    return found
