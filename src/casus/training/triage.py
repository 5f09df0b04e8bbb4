"""Learns which sentences need not be read to the end, from those that the record of an event takes words from.

The last step of `casus train`; for the network that ships, alone: `python -m
casus.training.triage ../shared annotation`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.language.annotate import Reader
from casus.language.memory import Words
from casus.language.model import SHIPPED, Model
from casus.language.triage import FILE, Triage
from casus.pipeline import Casus, Parts, load
from casus.records.article import Article
from casus.records.event import SentenceRef, Versions
from casus.training.corpora import dev_articles, read_parts

if TYPE_CHECKING:
    from casus.language.document import Reading

Say = Callable[[str], None]

LOST = 0.006
"""Share of the sentences that tell something that may be left aside, of those not learned from."""
FOLDS = 5
PASSES = 8
RATE = 3e-3
TOGETHER = 256
SURPLUS = 3.0
"""How much more a sentence that tells something weighs than another one."""
TEXTS = 40
"""Read together."""
PARTS = ("train", "written", "dispatches", "stories")


@dataclass(frozen=True, slots=True)
class Lessons:
    """words [W, width]: the last lower layer at each word of all sentences; starts [N + 1]: where each begins.

    held [N]: whether the record takes something from it. articles [N]: number of its article.
    """

    words: Tensor
    starts: Tensor
    held: Tensor
    articles: Tensor

    def rows(self, sentences: Tensor) -> tuple[Tensor, Tensor]:
        """The words of some sentences, and which of them each is of."""
        lengths = self.starts[sentences + 1] - self.starts[sentences]
        of = torch.repeat_interleave(torch.arange(len(sentences)), lengths)
        first = torch.repeat_interleave(self.starts[sentences] - (lengths.cumsum(0) - lengths), lengths)
        return self.words[first + torch.arange(len(of))].float(), of


def train_triage(data: Path, folder: Path, say: Say, reading: Path | None = None) -> Path:
    """Learn from the training articles in `data` and write triage.npz beside the exported network in `folder`.

    reading: folder of further reading, if there is one.
    """
    torch.manual_seed(1)
    loaded = load()
    casus = Casus(Parts(Reader(Model(folder, threads=1)), loaded.registry, loaded.gazetteer), sift=False)
    lessons = read_lessons(lessons_of(data, reading), casus)
    say(f"sentences: {len(lessons.held)}, of which the record takes something: {int(lessons.held.sum())}")
    fold = lessons.articles % FOLDS
    left_out = torch.zeros(len(lessons.held))
    for number in range(FOLDS):
        here = torch.nonzero(fold == number)[:, 0]
        left_out[here] = scores(learn(lessons, torch.nonzero(fold != number)[:, 0]), lessons, here)
    least = float(left_out.detach()[lessons.held].quantile(LOST))
    say(
        f"left out, {1 - LOST:.1%} of those are found by reading {float((left_out >= least).float().mean()):.1%} of all"
    )
    weights = learn(lessons, torch.arange(len(lessons.held))).detach().numpy()
    Triage(weights[:-1], np.float32(weights[-1] - least)).save(folder / FILE)
    return folder


def read_lessons(texts: Iterable[tuple[int, Article]], casus: Casus) -> Lessons:
    """texts: with the number of the article that each is of. Every sentence is read once."""
    words, held, articles, known = [], [], [], set[Words]()
    for some in batches_of(texts):
        readings = casus.read_articles([article for _, article in some])
        for (number, article), reading in zip(some, readings, strict=True):
            told = list(spans(casus.code_reading(article, reading).events))
            fresh = {key: span for key, span in sentences(reading) if key not in known}
            known |= fresh.keys()
            words += [one.words.astype(np.float16) for one in casus.reader.begin(list(fresh)).values()]
            held += [any(start < last and first < end for first, last in told) for start, end in fresh.values()]
            articles += [number] * len(fresh)
    starts = np.cumsum([0, *map(len, words)])
    return Lessons(torch.from_numpy(np.concatenate(words)), *map(torch.tensor, (starts, held, articles)))


def batches_of(texts: Iterable[tuple[int, Article]]) -> Iterator[list[tuple[int, Article]]]:
    texts = iter(texts)
    while some := list(islice(texts, TEXTS)):
        yield some


def sentences(reading: Reading) -> Iterator[tuple[Words, tuple[int, int]]]:
    """The words of each, and its characters."""
    for start, end in reading.sentences:
        tokens = reading.doc[start:end]
        yield tuple(token.text for token in tokens if not token.is_space), (tokens.start_char, tokens.end_char)


def spans(record: object) -> Iterator[tuple[int, int]]:
    """The characters of all words that a record gives as its evidence, in the sentences that it is told in."""
    if isinstance(record, tuple):
        for one in record:
            yield from spans(one)
    elif is_dataclass(record) and not isinstance(record, (SentenceRef, Versions)):
        parts = {field.name: getattr(record, field.name) for field in fields(record) if field.name != "referent"}
        if isinstance(parts.get("start"), int):
            yield parts["start"], parts["end"]
        for part in parts.values():
            yield from spans(part)


def lessons_of(data: Path, reading: Path | None) -> Iterator[tuple[int, Article]]:
    """Articles of news for training, and the sentences of the event corpus, each by itself; none for development."""
    held_out = dev_articles(data / "corpus")
    numbers: dict[str, int] = {}
    for article in read_path(data / "articles" / "worldwide.train.jsonl.gz", IntakeOptions()):
        if isinstance(article, Article) and article.doc not in held_out:
            yield numbers.setdefault(article.doc, len(numbers)), article
    parts = read_parts(data, reading)
    for name, text, _ in (one for part in PARTS if part in parts for one in parts[part]):
        if (doc := name.removesuffix("+")) not in held_out:
            yield numbers.setdefault(doc, len(numbers)), Article(doc, text)


def learn(lessons: Lessons, sentences: Tensor) -> Tensor:
    """[width + 1] weights and bias: a sentence is as its word that looks most like one that tells of an event."""
    layer = torch.zeros(lessons.words.shape[1] + 1, requires_grad=True)
    optimiser = torch.optim.Adam([layer], RATE)
    weigh = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(SURPLUS))
    for number in range(PASSES):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - number / PASSES)
        for some in sentences[torch.randperm(len(sentences))].split(TOGETHER):
            optimiser.zero_grad()
            weigh(scores(layer, lessons, some), lessons.held[some].float()).backward()
            optimiser.step()
    return layer


def scores(layer: Tensor, lessons: Lessons, sentences: Tensor) -> Tensor:
    rows, of = lessons.rows(sentences)
    lowest = torch.full((len(sentences),), -1e4)
    return lowest.scatter_reduce(0, of, rows @ layer[:-1] + layer[-1], "amax")


if __name__ == "__main__":
    train_triage(Path(sys.argv[1]), SHIPPED, logging.getLogger(__name__).warning, Path(sys.argv[2]))
