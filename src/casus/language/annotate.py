"""Article text -> Reading: words, the network in batches of similar sentences, decoding, the Doc. The order is here."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from casus.language.decode import DecodeOptions, Decoder, SentenceReading
from casus.language.document import DocBuilder, Reading, word_places
from casus.language.linker import Linker
from casus.language.memory import Memory
from casus.language.model import Model, Subwords, batch_inputs
from casus.language.scores import Scores
from casus.language.words import WordRows, cut_words, english

BATCH = 256
"""Padded subwords of a batch: larger ones are slower on a CPU, since their arrays leave the cache."""

KEPT = 2_000
"""Sentences whose reading is remembered, some 25 MB: a wire report comes again and again within a few hours."""

Text = tuple[str, Sequence[tuple[int, int]]]
"""An article's text and the sorted half-open character spans of its prose."""


@dataclass(frozen=True, slots=True)
class ParsedWords:
    """One pre-cut sentence as the network read it, by name; heads count from 1, 0 is the root."""

    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]


class Reader:
    """Reads texts with one network. timings: seconds spent by step, summed over threads."""

    def __init__(self, model: Model | None = None, options: DecodeOptions | None = None, *, workers: int = 0) -> None:
        self.model = model or Model(threads=1)
        self.decoder = Decoder(self.model.labels, options or DecodeOptions())
        self.builder = DocBuilder(english().vocab, self.model.labels)
        self.linker = Linker(self.model.path.with_name("coreference.npz"))
        self.workers = workers or max(1, os.cpu_count() or 1)
        self.read_before = Memory(KEPT)
        self.timings: defaultdict[str, float] = defaultdict(float)

    def read(self, text: str, prose: Sequence[tuple[int, int]] | None = None) -> Reading:
        """Read one text; without `prose` all of it is read."""
        return self.read_all([(text, prose if prose is not None else [(0, len(text))])])[0]

    def read_all(self, texts: Sequence[Text]) -> list[Reading]:
        """Read several texts side by side; what is read in one does not depend on the others."""
        started = time.perf_counter()
        rows = [cut_words(text, prose) for text, prose in texts]
        words = [sentence for row in rows for sentence in sentence_words(row)]
        self.timings["words"] += time.perf_counter() - started
        readings = iter(self.read_words(words))
        started = time.perf_counter()
        results = [self.builder.build(row, [next(readings) for _ in row.sentences]) for row in rows]
        self.timings["document"] += time.perf_counter() - started
        return results

    def read_words(self, sentences: Sequence[Sequence[str]]) -> list[SentenceReading]:
        """Read sentences that are cut into words already, in their order; what stands there twice is read once.

        The network answers a sentence the same in any batch (docs/decisions/0019-one-sentence-one-answer.md).
        """
        keys = [tuple(words) for words in sentences]
        found = self.read_before.of(keys)
        fresh = [key for key in dict.fromkeys(keys) if key not in found]
        started = time.perf_counter()
        subwords = self.model.subwords(fresh) if fresh else []
        self.timings["words"] += time.perf_counter() - started
        for numbers, readings in self.run_batches(subwords, list(similar(subwords, BATCH))):
            found.update(zip((fresh[i] for i in numbers), readings, strict=True))
        self.read_before.keep((key, found[key]) for key in fresh)
        return [found[key] for key in keys]

    def run_batches(
        self, subwords: Sequence[Subwords], batches: Sequence[list[int]]
    ) -> Iterator[tuple[list[int], list[SentenceReading]]]:
        if self.workers == 1 or len(batches) <= 1:
            yield from ((batch, self.run_batch(subwords, batch)) for batch in batches)
            return
        with ThreadPoolExecutor(self.workers) as pool:
            yield from zip(batches, pool.map(lambda batch: self.run_batch(subwords, batch), batches), strict=True)

    def run_batch(self, subwords: Sequence[Subwords], batch: Sequence[int]) -> list[SentenceReading]:
        started = time.perf_counter()
        inputs = batch_inputs([subwords[i] for i in batch])
        scores: Scores = self.model.run(inputs)
        ran = time.perf_counter()
        readings = self.decoder.decode(scores, inputs.lengths)
        self.timings["network"] += ran - started
        self.timings["decode"] += time.perf_counter() - ran
        return readings

    def bare_rate(self, sentences: Sequence[Sequence[str]]) -> float:
        """Sentences a second of the network alone, in the same batches on the same threads."""
        subwords = self.model.subwords(sentences)
        inputs = [batch_inputs([subwords[i] for i in batch]) for batch in similar(subwords, BATCH)]
        started = time.perf_counter()
        with ThreadPoolExecutor(self.workers) as pool:
            list(pool.map(self.model.run, inputs))
        return len(sentences) / (time.perf_counter() - started)

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> list[ParsedWords]:
        """Tags and trees of sentences that are cut into words already (treebanks)."""
        labels = self.model.labels
        return [
            ParsedWords(
                heads=tuple(reading.heads),
                deprels=tuple(labels.deprels[i] for i in reading.deprels),
                upos=tuple(labels.upos[i] for i in reading.upos),
                xpos=tuple(labels.xpos[i] for i in reading.xpos),
            )
            for reading in self.read_words(sentences)
        ]

    def entities_words(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """BIO tags of sentences that are cut into words already."""
        names = self.model.labels.entities
        return [[names[i] for i in reading.entities] for reading in self.read_words(sentences)]


def sentence_words(rows: WordRows) -> Iterable[list[str]]:
    for start, end in rows.sentences:
        yield [rows.words[i] for i in word_places(rows.words, start, end)]


def similar(sentences: Sequence[Subwords], budget: int) -> Iterator[list[int]]:
    """Sentence numbers in batches of similar length, each of at most `budget` padded subwords."""
    batch: list[int] = []
    for i in sorted(range(len(sentences)), key=lambda i: len(sentences[i].ids)):
        if batch and len(sentences[i].ids) * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
