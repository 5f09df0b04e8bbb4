"""The chains of OntoGUM as training material: every phrase with its frozen vectors, and which pairs are one.

The network reads each document once; its encoder and all other heads stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from casus.evaluation.coreference import ChainedDoc, chained_doc, read_chains
from casus.language.annotate import Reader, similar
from casus.language.mentions import read_columns
from casus.language.model import batch_inputs
from casus.language.pairs import Pairs, read_pairs
from casus.language.phrases import Phrase, read_phrases
from casus.language.speech import read_speeches, voiced
from casus.language.traits import Traits, read_traits
from casus.training.network import Network

BATCH = 2048
"""Padded subwords that are read together."""


@dataclass(frozen=True, slots=True)
class Example:
    """A document of N phrases and P pairs.

    layers [N, 3, layers, width] float16: head, first and last word of each phrase as every layer sees them.
    chain [N]: number of the gold chain, -1 for none. one [P]: 1 where both phrases are of one chain.
    """

    gold: ChainedDoc
    phrases: tuple[Phrase, ...]
    layers: Tensor
    seen: Tensor
    pairs: Pairs
    chain: Tensor
    one: Tensor


def read_examples(path: Path, reader: Reader, network: Network) -> Iterator[Example]:
    """The documents of a file, with the trees and entities that the reader's network gives them."""
    for gold in read_chains(path, whole=False):
        columns = read_columns(chained_doc(gold, reader).doc, gold.sentences)
        phrases = read_phrases(columns)
        traits = read_traits(columns, phrases, voiced(read_speeches(columns, gold.sentences)))
        layers = word_layers(gold, reader, network)
        yield example(gold, phrases, traits, layers)


def example(gold: ChainedDoc, phrases: tuple[Phrase, ...], traits: Traits, layers: Tensor) -> Example:
    """layers [tokens, layers, width]."""
    pairs = read_pairs(traits)
    numbers = {span: number for number, spans in enumerate(gold.chains.values()) for span in spans}
    chain = np.array([numbers.get(phrase.span, -1) for phrase in phrases], dtype=np.int64)
    one = (chain[pairs.later] == chain[pairs.earlier]) & (chain[pairs.later] >= 0)
    words = torch.tensor(np.stack([traits.head, traits.start, traits.end - 1], axis=1))
    return Example(
        gold, phrases, layers[words], torch.tensor(traits.seen), pairs, torch.tensor(chain), torch.tensor(one).float()
    )


@torch.no_grad()
def word_layers(gold: ChainedDoc, reader: Reader, network: Network) -> Tensor:
    """[tokens, layers, width] float16; zeros for words that the network does not read."""
    subwords = reader.model.subwords([gold.words[start:end] for start, end in gold.sentences])
    found = torch.zeros(len(gold.words), network.sizes.layers, network.sizes.width, dtype=torch.float16)
    for batch in similar(subwords, BATCH):
        read = batch_inputs([subwords[i] for i in batch])
        inputs = (torch.tensor(array) for array in (read.ids, read.mask, read.shapes, read.first))
        layers = torch.stack(network.layers(*inputs), dim=2).half()
        for row, number in enumerate(batch):
            start, words = gold.sentences[number][0], len(subwords[number].first)
            found[start : start + words] = layers[row, :words]
    return found


def split(examples: Sequence[Example], fold: int, folds: int) -> tuple[list[Example], list[Example]]:
    """(to learn from, held out): every `folds`-th document of each genre is held out; none for a negative fold."""
    genres: dict[str, int] = {}
    learned, held = list[Example](), list[Example]()
    for each in examples:
        genre = each.gold.name.split("_")[1]
        genres[genre] = genres.get(genre, -1) + 1
        (held if genres[genre] % folds == fold else learned).append(each)
    return learned, held
