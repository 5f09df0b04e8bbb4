"""Articles built by hand for the tests of reading: with trees, or as marked words alone.

In a sentence with a tree, a word is `word tag relation head` (head counted from 1, 0 for the root); words stand on
lines of their own or two blanks apart. The sentence `¶` is an empty line, which no sentence holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from casus.language.lemmas import lemma_of
from casus.language.mentions import Columns, read_columns

VOCAB = Vocab()
BREAK = "¶"
Range = tuple[int, int]


def article(*sentences: str, entities: Mapping[str, str] | None = None) -> tuple[Doc, list[Range]]:
    """entities: label by text; every place where the words stand is marked. The ranges are those of the sentences."""
    rows, ranges, heads = list[list[str]](), list[Range](), list[int]()
    for sentence in sentences:
        start = len(rows)
        words = [["\n\n", "_SP", "dep", "0"]] if sentence == BREAK else list(_rows(sentence))
        heads += [start + (at if row[3] == "0" else int(row[3]) - 1) for at, row in enumerate(words)]
        rows += words
        if sentence != BREAK:
            ranges.append((start, len(rows)))
    doc = Doc(
        VOCAB, words=[row[0] for row in rows], tags=[row[1] for row in rows], pos=["X"] * len(rows),
        lemmas=[lemma_of(row[0].lower(), row[1]) for row in rows],
        deps=[row[2] for row in rows], heads=heads,
    )  # fmt: skip
    doc.set_ents(list(_named(doc, entities or {})))
    return doc, ranges


def _rows(sentence: str) -> Iterator[list[str]]:
    yield from (row.split() for row in re.split(r"\s*\n\s*|  +", sentence.strip()))


def _named(doc: Doc, entities: Mapping[str, str]) -> Sequence[Span]:
    """Every place where the words of an entity stand, longer ones first."""
    found: list[Span] = []
    for text, label in sorted(entities.items(), key=lambda item: -len(item[0])):
        words = text.split()
        for start in range(len(doc) - len(words) + 1):
            free = all(span.end <= start or start + len(words) <= span.start for span in found)
            if free and [token.text for token in doc[start : start + len(words)]] == words:
                found.append(Span(doc, start, start + len(words), label=label))
    return found


@dataclass(frozen=True)
class Prose:
    columns: Columns
    sentences: list[Range]

    def text(self, *spans: Range) -> str:
        """The words of some spans, spans parted by a stroke."""
        return " / ".join(" ".join(self.columns.words[start:end]) for start, end in spans)

    def word(self, token: int | None) -> str | None:
        return None if token is None else self.columns.words[token]

    def at(self, word: str) -> int:
        return self.columns.words.index(word)


def prose(*sentences: str, entities: Mapping[str, str] | None = None) -> Prose:
    doc, ranges = article(*sentences, entities=entities)
    return Prose(read_columns(doc, ranges), ranges)


def marked(text: str) -> Prose:
    """Words without tree or tags, apart by blanks; a line is a sentence, an empty line ends a paragraph."""
    words, ranges = list[str](), list[Range]()
    for line in text.strip().split("\n"):
        start = len(words)
        words += line.split() or ["\n\n"]
        if line.split():
            ranges.append((start, len(words)))
    return Prose(read_columns(Doc(VOCAB, words=words), ranges), ranges)


def tangled(
    words: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int], sentences: Sequence[Range]
) -> Columns:
    """With heads that need not make a tree, which no Doc would take."""
    plain = read_columns(Doc(VOCAB, words=list(words), tags=list(tags)), sentences)
    children = tuple(tuple(c for c, head in enumerate(heads) if head == t != c) for t in range(len(words)))
    lemmas = tuple(lemma_of(word.lower(), tag) for word, tag in zip(words, tags, strict=True))
    return replace(plain, lemmas=lemmas, deps=tuple(deps), heads=tuple(heads), children=children)
