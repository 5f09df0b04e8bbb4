"""Article text -> Reading: words, the network in batches of similar sentences, decoding, the Doc. The order is here."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from casus.language.decode import DecodeOptions, Decoder, SentenceReading
from casus.language.document import DocBuilder, Reading, word_places
from casus.language.linker import Linker
from casus.language.memory import Memory, Words
from casus.language.model import Inputs, Model, Subwords, batch_inputs
from casus.language.scores import Floats, Scores
from casus.language.triage import FILE, Triage, wanted
from casus.language.words import WordRows, cut_words, english

BATCH = 256
"""Padded subwords of a batch: larger ones are slower on a CPU, since their arrays leave the cache."""

GPU_BATCH = 8_192
"""On a graphics processor, which small ones leave idle."""

KEPT = 2_000
"""Sentences whose reading is remembered, some 25 MB: a wire report comes again and again within a few hours."""

Made = TypeVar("Made")

Text = tuple[str, Sequence[tuple[int, int]]]
"""An article's text and the sorted half-open character spans of its prose."""


@dataclass(frozen=True, slots=True)
class ParsedWords:
    """One pre-cut sentence as the network read it, by name; heads count from 1, 0 is the root."""

    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Begun:
    """One sentence after the lower layers of the network; layers: the output of each, [subwords, width]."""

    subwords: Subwords
    layers: tuple[Floats, ...]

    @property
    def words(self) -> Floats:
        """[words, width]: the last of the layers at each word."""
        return self.layers[-1][list(self.subwords.first)]


class Reader:
    """Reads texts with one network. timings: seconds spent by step, summed over threads.

    batch: padded subwords that are read together.
    counts: `sentences` of the articles that were sifted, and `read`, those that were read to the end.
    """

    def __init__(
        self,
        model: Model | None = None,
        options: DecodeOptions | None = None,
        *,
        workers: int = 0,
        batch: int = BATCH,
    ) -> None:
        self.model = model or Model(threads=1)
        self.decoder = Decoder(self.model.labels, options or DecodeOptions())
        self.builder = DocBuilder(english().vocab, self.model.labels)
        self.workers, self.batch = workers or max(1, os.cpu_count() or 1), batch
        self.read_before: Memory[SentenceReading] = Memory(KEPT)
        self.weighed_before: Memory[float] = Memory(KEPT)
        self.timings: defaultdict[str, float] = defaultdict(float)
        self.counts: defaultdict[str, int] = defaultdict(int)

    @cached_property
    def linker(self) -> Linker:
        return Linker(self.model.folder / "coreference.npz")

    @cached_property
    def triage(self) -> Triage:
        return Triage.load(self.model.folder / FILE)

    def read(self, text: str, prose: Sequence[tuple[int, int]] | None = None) -> Reading:
        """Read one text; without `prose` all of it is read."""
        return self.read_all([(text, prose if prose is not None else [(0, len(text))])])[0]

    def read_all(self, texts: Sequence[Text], *, sift: bool = False) -> list[Reading]:
        """Read several texts side by side; what is read in one does not depend on the others.

        sift: leave sentences aside that cannot hold an event.
        """
        started = time.perf_counter()
        rows = [cut_words(text, prose) for text, prose in texts]
        articles = [[tuple(words) for words in sentence_words(row)] for row in rows]
        self.timings["words"] += time.perf_counter() - started
        readings = self.sifted(articles) if sift else self.unsifted(articles)
        started = time.perf_counter()
        results = [self.builder.build(row, found) for row, found in zip(rows, readings, strict=True)]
        self.timings["document"] += time.perf_counter() - started
        return results

    def unsifted(self, articles: Sequence[Sequence[Words]]) -> list[list[SentenceReading | None]]:
        found = self.readings([words for sentences in articles for words in sentences], {})
        return [[found[words] for words in sentences] for sentences in articles]

    def sifted(self, articles: Sequence[Sequence[Words]]) -> list[list[SentenceReading | None]]:
        """None for a sentence that is left aside."""
        keys = list(dict.fromkeys(words for sentences in articles for words in sentences))
        promises = self.weighed_before.of(keys)
        begun = self.begin([words for words in keys if words not in promises])
        promises |= {words: self.triage.promise(one.words) for words, one in begun.items()}
        self.weighed_before.keep((words, promises[words]) for words in begun)
        kept = [wanted(sentences, [promises[words] for words in sentences]) for sentences in articles]
        chosen = [
            [words if keep else None for words, keep in zip(*pair, strict=True)]
            for pair in zip(articles, kept, strict=True)
        ]
        found = self.readings([words for some in chosen for words in some if words is not None], begun)
        self.counts["sentences"] += sum(map(len, kept))
        self.counts["read"] += sum(map(sum, kept))
        return [[None if words is None else found[words] for words in some] for some in chosen]

    def read_words(self, sentences: Sequence[Sequence[str]]) -> list[SentenceReading]:
        """Read sentences that are cut into words already, in their order."""
        keys = [tuple(words) for words in sentences]
        found = self.readings(keys, {})
        return [found[words] for words in keys]

    def readings(self, sentences: Sequence[Words], begun: dict[Words, Begun]) -> dict[Words, SentenceReading]:
        """Of each sentence; what stands there twice is read once.

        The network answers a sentence the same in any batch (docs/decisions/0019-one-sentence-one-answer.md).
        begun: those that the lower layers have read.
        """
        found = self.read_before.of(sentences)
        fresh = [words for words in dict.fromkeys(sentences) if words not in found]
        for some in ([words for words in fresh if words in begun], [words for words in fresh if words not in begun]):
            found.update(self.fresh(some, begun))
        self.read_before.keep((words, found[words]) for words in fresh)
        return found

    def fresh(
        self, sentences: Sequence[Words], begun: Mapping[Words, Begun]
    ) -> Iterator[tuple[Words, SentenceReading]]:
        """Reads sentences all of which are begun, or none."""
        if sentences and sentences[0] in begun:
            started = [begun[words] for words in sentences]
            batches = list(similar([one.subwords for one in started], self.batch))
            made = self.each(lambda batch: self.finish_batch(started, batch), batches)
        else:
            subwords = self.subwords(sentences)
            batches = list(similar(subwords, self.batch))
            made = self.each(lambda batch: self.read_batch(subwords, batch), batches)
        for numbers, readings in zip(batches, made, strict=True):
            yield from zip((sentences[i] for i in numbers), readings, strict=True)

    def begin(self, sentences: Sequence[Words]) -> dict[Words, Begun]:
        """What the lower layers give for each, in their order."""
        subwords = self.subwords(sentences)
        found: dict[Words, Begun] = {}
        batches = list(similar(subwords, self.batch))
        for numbers, begun in zip(batches, self.each(lambda b: self.begin_batch(subwords, b), batches), strict=True):
            found.update(zip((sentences[i] for i in numbers), begun, strict=True))
        return {words: found[words] for words in sentences}

    def subwords(self, sentences: Sequence[Words]) -> list[Subwords]:
        started = time.perf_counter()
        subwords = self.model.subwords(sentences) if sentences else []
        self.timings["words"] += time.perf_counter() - started
        return subwords

    def each(self, work: Callable[[list[int]], list[Made]], batches: Sequence[list[int]]) -> Iterator[list[Made]]:
        """In order, on all threads."""
        if self.workers == 1 or len(batches) <= 1:
            yield from map(work, batches)
            return
        with ThreadPoolExecutor(self.workers) as pool:
            yield from pool.map(work, batches)

    def begin_batch(self, subwords: Sequence[Subwords], batch: Sequence[int]) -> list[Begun]:
        started = time.perf_counter()
        some = [subwords[i] for i in batch]
        layers = self.model.begin(batch_inputs(some))
        self.timings["network"] += time.perf_counter() - started
        return [Begun(one, tuple(layer[row, : len(one.ids)] for layer in layers)) for row, one in enumerate(some)]

    def read_batch(self, subwords: Sequence[Subwords], batch: Sequence[int]) -> list[SentenceReading]:
        started = time.perf_counter()
        inputs = batch_inputs([subwords[i] for i in batch])
        return self.decoded(self.model.run(inputs), inputs, started)

    def finish_batch(self, begun: Sequence[Begun], batch: Sequence[int]) -> list[SentenceReading]:
        started = time.perf_counter()
        some = [begun[i] for i in batch]
        inputs = batch_inputs([one.subwords for one in some])
        return self.decoded(self.model.finish(inputs, padded([one.layers for one in some])), inputs, started)

    def decoded(self, scores: Scores, inputs: Inputs, started: float) -> list[SentenceReading]:
        """started: when the network began."""
        ran = time.perf_counter()
        readings = self.decoder.decode(scores, inputs.lengths)
        self.timings["network"] += ran - started
        self.timings["decode"] += time.perf_counter() - ran
        return readings

    def bare_rate(self, sentences: Sequence[Sequence[str]]) -> float:
        """Sentences a second of the network alone, in the same batches on the same threads."""
        subwords = self.model.subwords(sentences)
        inputs = [batch_inputs([subwords[i] for i in batch]) for batch in similar(subwords, self.batch)]
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


def padded(sentences: Sequence[tuple[Floats, ...]]) -> list[Floats]:
    """The layers of several sentences side by side: [B, S, width] each."""
    longest = max(len(layers[0]) for layers in sentences)
    found = []
    for layers in zip(*sentences, strict=True):
        array = np.zeros((len(layers), longest, layers[0].shape[1]), dtype=np.float32)
        for row, layer in enumerate(layers):
            array[row, : len(layer)] = layer
        found.append(array)
    return found


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
