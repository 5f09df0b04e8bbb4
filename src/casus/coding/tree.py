"""The part of a spaCy Doc that coding reads, taken out once per article: plain tuples are many times faster to walk.

Token indexes are the Doc's; spans are half-open; character offsets are offsets in the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]

AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})


@dataclass(frozen=True, slots=True)
class Tree:
    """heads: the head of a root is the root itself. entities: by token, the (start, end, label) that covers it."""

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
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
    tokens = list(doc)
    words = tuple(token.text for token in tokens)
    starts = tuple(token.idx for token in tokens)
    heads = tuple(token.head.i for token in tokens)
    sentences = tuple((sentence.start, sentence.end) for sentence in doc.sents) if tokens else ()
    return Tree(
        text=text,
        words=words,
        lower=tuple(word.lower() for word in words),
        tags=tuple(token.tag_ for token in tokens),
        pos=tuple(token.pos_ for token in tokens),
        deps=tuple(token.dep_ for token in tokens),
        heads=heads,
        starts=starts,
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        children=_children(heads),
        sentences=sentences,
        sentence_of=tuple(index for index, (start, end) in enumerate(sentences) for _ in range(start, end)),
        entities={
            token: (entity.start, entity.end, entity.label_)
            for entity in doc.ents
            for token in range(entity.start, entity.end)
        },
    )


def _children(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            found[head].append(token)
    return tuple(map(tuple, found))
