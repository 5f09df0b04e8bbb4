"""Builds the spaCy Doc of an article from its tokens and what was read of each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc
from spacy.vocab import Vocab

from casus.language.decode import SentenceReading
from casus.language.lemmas import lemma_of
from casus.language.mentions import Columns, read_columns
from casus.language.model import ModelLabels
from casus.language.scores import Floats
from casus.language.speech import read_speeches
from casus.language.words import WordRows
from casus.records.frame import Frame
from casus.records.speech import Speech

Numbers = NDArray[np.uint64]
IOB = {"I": 1, "O": 2, "B": 3}
ATTRIBUTES = [TAG, POS, MORPH, DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the network read it.

    doc: tags, morphology, lemmas in lower case, UD tree and entities on the sentences that were read; elsewhere tokens
    alone, each such run hanging on its first token. sentences: half-open token ranges, of all. frames: in text order,
    token indexes of doc. vectors [tokens, D]: what coreference knows each word by; zeros where nothing was read.
    speeches: who says what, in text order. columns: what is read of the doc again and again.
    """

    doc: Doc
    sentences: tuple[tuple[int, int], ...]
    frames: tuple[Frame, ...]
    vectors: Floats
    speeches: tuple[Speech, ...]
    columns: Columns


class DocBuilder:
    """Keeps the vocabulary and the label numbers translated to its string ids."""

    def __init__(self, vocab: Vocab, labels: ModelLabels) -> None:
        self.vocab, self.labels = vocab, labels
        self.tags = self.ids(labels.xpos)
        self.pos = self.ids(labels.upos)
        self.deps = self.ids(labels.deprels)
        self.morphs = np.array([vocab.morphology.add(feats) for feats in labels.feats], dtype=np.uint64)
        self.entity_types = self.ids([label[2:] for label in labels.entities])
        self.entity_iob = np.array([IOB[label[0]] for label in labels.entities], dtype=np.uint64)
        self.rest = int(vocab.strings.add("dep"))
        self.space = int(vocab.strings.add("SPACE"))
        self.lemma = lru_cache(maxsize=32768)(self._lemma)

    def ids(self, names: Sequence[str]) -> Numbers:
        return np.array([self.vocab.strings.add(name) if name else 0 for name in names], dtype=np.uint64)

    def build(self, rows: WordRows, found: Sequence[SentenceReading | None]) -> Reading:
        """found: one for each of rows.sentences, None for those that were not read."""
        values = self.unread(rows)
        spans = zip(rows.sentences, found, strict=True)
        read = [(span, reading) for span, reading in spans if reading is not None]
        readings = [reading for _, reading in read]
        places = [word_places(rows.words, *span)[: len(reading.heads)] for span, reading in read]
        vectors = np.zeros((len(rows.words), readings[0].vectors.shape[1] if readings else 0), dtype=np.float32)
        if readings:
            self.fill(values, rows.words, places, readings)
            vectors[joined(places)] = np.concatenate([reading.vectors for reading in readings])
        frames = [placed(frame, at) for at, reading in zip(places, readings, strict=True) for frame in reading.frames]
        doc = Doc(self.vocab, words=list(rows.words), spaces=list(rows.spaces))
        if len(doc):
            doc.from_array(ATTRIBUTES, values)  # type: ignore[arg-type]  # spaCy's stub names no array that fits
        columns = read_columns(doc, rows.sentences)
        speeches = read_speeches(columns, rows.sentences)
        in_order = tuple(sorted(frames, key=lambda frame: frame.start))
        return Reading(doc, rows.sentences, in_order, vectors, speeches, columns)

    def _lemma(self, word: str, tag: int) -> int:
        """String id of a word's lemma; tag: its number."""
        return int(self.vocab.strings.add(lemma_of(word.lower(), self.labels.xpos[tag])))

    def unread(self, rows: WordRows) -> Numbers:
        """[tokens, attributes] before anything is read.

        Every run outside the sentences hangs on its first token; white space after a sentence belongs to it.
        """
        n = len(rows.words)
        values = np.zeros((n, len(ATTRIBUTES)), dtype=np.uint64)
        values[:, 3], values[:, 4] = self.rest, IOB["O"]
        starts = np.zeros(n, dtype=np.int64)
        for start, end in rows.sentences:
            starts[start] = 1
            while end < n and rows.words[end].isspace():
                end += 1
            if end < n:
                starts[end] = 1
        if n:
            starts[0] = 1
            first = np.maximum.accumulate(np.where(starts == 1, np.arange(n), 0))
            values[:, 6] = (first - np.arange(n)).astype(np.uint64)
        return values

    def fill(
        self,
        values: Numbers,
        words: Sequence[str],
        places: Sequence[Sequence[int]],
        readings: Sequence[SentenceReading],
    ) -> None:
        """Write what was read at its tokens; places: those of each sentence."""
        at, tags, entities = joined(places), joined([r.xpos for r in readings]), joined([r.entities for r in readings])
        values[at, 0] = self.tags[tags]
        values[at, 1] = self.pos[joined([r.upos for r in readings])]
        values[at, 2] = self.morphs[joined([r.feats for r in readings])]
        values[at, 3] = self.deps[joined([r.deprels for r in readings])]
        values[at, 4] = self.entity_iob[entities]
        values[at, 5] = self.entity_types[entities]
        values[at, 6] = away_to_heads(places, readings)
        values[at, 7] = [self.lemma(words[token], tag) for token, tag in zip(at, tags, strict=True)]
        for tokens, reading in zip(places, readings, strict=True):
            if tokens and tokens[-1] - tokens[0] >= len(tokens):
                fill_gaps(values, np.array(tokens), tokens[reading.heads.index(0)])


def joined(lists: Iterable[Sequence[int]]) -> list[int]:
    return list(chain.from_iterable(lists))


def away_to_heads(places: Sequence[Sequence[int]], readings: Sequence[SentenceReading]) -> Numbers:
    """How far from each token its head is; a root is its own."""
    away = [
        tokens[head - 1] - token if head else 0
        for tokens, reading in zip(places, readings, strict=True)
        for token, head in zip(tokens, reading.heads, strict=True)
    ]
    return np.array(away, dtype=np.int64).astype(np.uint64)


def fill_gaps(values: Numbers, at: NDArray[np.int64], root: int) -> None:
    """White space between the tokens of a sentence hangs on its root; inside an entity it belongs to it."""
    others = np.setdiff1d(np.arange(at[0], at[-1] + 1), at)
    values[others, 6] = (root - others).astype(np.uint64)
    after = at[np.searchsorted(at, others)]
    inside = values[after, 4] == IOB["I"]
    values[others[inside], 4] = IOB["I"]
    values[others[inside], 5] = values[after[inside], 5]


def word_places(words: Sequence[str], start: int, end: int) -> list[int]:
    """Token indexes of a sentence's words, white-space tokens left out: the words that the network reads."""
    return [i for i in range(start, end) if not words[i].isspace()]


def placed(frame: Frame, places: Sequence[int]) -> Frame:
    """A frame counted in the sentence's words -> counted in the article's tokens."""
    return replace(
        frame,
        start=places[frame.start],
        end=places[frame.end - 1] + 1,
        arguments=tuple(replace(argument, token=places[argument.token]) for argument in frame.arguments),
    )
