"""The learned scorer of coreference, in numpy: which earlier phrase each phrase of an article means, if any.

Every phrase is read from the vectors of its head, first and last word and from its traits; a pair from both, from
their product and from what can be seen of the pair. That a phrase means nothing earlier scores 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np

from casus.errors import DataError
from casus.language.mentions import Columns, Span
from casus.language.model import SHIPPED
from casus.language.pairs import Pairs, pair_blocks
from casus.language.phrases import Phrase, read_phrases
from casus.language.scores import Floats, Integers
from casus.language.speech import Voiced
from casus.language.traits import FIRST_PRONOUN, Traits, read_traits

WEIGHTS = SHIPPED / "coreference.npz"
ONE_THREAD = 250_000
"""Multiplications of a matrix product up to which OpenBLAS keeps to one thread."""
LEAST_MENTION = -3.0
"""Phrases whose log-odds of being in a chain lie below this are compared with none."""


@dataclass(frozen=True, slots=True)
class Weights:
    """M numbers of a phrase, H hidden units, K products, F flags of a pair, T types squared.

    first [M, H], first_bias [H], second [H, 2], second_bias [2]: of one phrase, log-odds that it means something
    earlier and that it is in a chain at all. later, earlier [M, H], bias [H]; left, right [M, K], left_bias,
    right_bias [K], product [K, H]; flags [F, H]; types [T, H]; out [H], out_bias []: of a pair.
    """

    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    later: Floats
    bias: Floats
    earlier: Floats
    left: Floats
    left_bias: Floats
    right: Floats
    right_bias: Floats
    product: Floats
    flags: Floats
    types: Floats
    out: Floats
    out_bias: Floats

    @classmethod
    def load(cls, path: Path) -> Weights:
        if not path.exists():
            raise DataError(f"the weights of coreference are missing: {path} does not exist; reinstall casus")
        with np.load(path) as stored:
            return cls(*(stored[field.name].astype(np.float32) for field in fields(cls)))

    def save(self, path: Path) -> None:
        """In 16 bits; the same weights give the same file."""
        np.savez(path, **{field.name: getattr(self, field.name).astype(np.float16) for field in fields(self)})


@dataclass(frozen=True, slots=True)
class Sides:
    """Of N phrases: later, earlier [N, H], left, right [N, K]."""

    later: Floats
    earlier: Floats
    left: Floats
    right: Floats


@dataclass(frozen=True, slots=True)
class Linked:
    """phrases: in text order. before: for each the number of the earlier phrase that it means, -1 for none.

    scores: by number of a pronoun the earlier phrases that it was compared with, and the score of each.
    """

    phrases: tuple[Phrase, ...] = ()
    before: tuple[int, ...] = ()
    scores: Mapping[int, Sequence[tuple[int, float]]] = field(default_factory=dict)

    def chains(self) -> tuple[tuple[Span, ...], ...]:
        """Mentions of the same, two at least, each as half-open token spans in text order."""
        members: dict[int, list[Span]] = {}
        root: list[int] = []
        for number, before in enumerate(self.before):
            root.append(root[before] if before >= 0 else number)
            members.setdefault(root[-1], []).append(self.phrases[number].span)
        return tuple(tuple(spans) for spans in members.values() if len(spans) > 1)


class Linker:
    """Links the phrases of an article; the weights are loaded when first used."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        self.path = path

    @cached_property
    def weights(self) -> Weights:
        return Weights.load(self.path)

    def link(self, columns: Columns, quotations: Sequence[Voiced], vectors: Floats) -> Linked:
        """vectors [tokens, D]: the network's vector of each word."""
        phrases = read_phrases(columns)
        if not phrases:
            return Linked()
        traits = read_traits(columns, phrases, quotations)
        inputs = phrase_inputs(traits, vectors)
        alone = self.alone(inputs)
        sides = self.sides(inputs)
        before, by_pronoun = np.full(len(phrases), -1), dict[int, Sequence[tuple[int, float]]]()
        for pairs in pair_blocks(traits, alone[:, 1] >= LEAST_MENTION):
            scores = self.score(sides, alone, pairs)
            choose(scores, pairs, before)
            by_pronoun.update(scores_of_pronouns(traits, pairs, scores))
        return Linked(phrases, tuple(before.tolist()), by_pronoun)

    def alone(self, inputs: Floats) -> Floats:
        """inputs [N, M] -> [N, 2]: log-odds that each phrase means something earlier, and that it is in a chain."""
        w = self.weights
        scores: Floats = product(np.maximum(product(inputs, w.first) + w.first_bias, 0), w.second) + w.second_bias
        return scores

    def sides(self, inputs: Floats) -> Sides:
        """What each phrase brings to a pair as the later and as the earlier one."""
        w = self.weights
        return Sides(
            later=product(inputs, w.later) + w.bias,
            earlier=product(inputs, w.earlier),
            left=product(inputs, w.left) + w.left_bias,
            right=product(inputs, w.right) + w.right_bias,
        )

    def score(self, sides: Sides, alone: Floats, pairs: Pairs) -> Floats:
        """[P] how likely each pair is one."""
        w, later, earlier = self.weights, pairs.later, pairs.earlier
        hidden = sides.later.take(later, axis=0) + sides.earlier.take(earlier, axis=0)
        hidden += product(sides.left.take(later, axis=0) * sides.right.take(earlier, axis=0), w.product)
        hidden += product(pairs.features, w.flags)
        hidden += w.types.take(pairs.types, axis=0)
        np.maximum(hidden, 0, out=hidden)
        scores: Floats = product(hidden, w.out[:, None])[:, 0] + w.out_bias + alone[later, 0]
        return scores


def product(rows: Floats, weights: Floats) -> Floats:
    """rows @ weights in pieces so small that the library of linear algebra does each on one thread.

    The network reads the next articles meanwhile, and further threads would only wait for it.
    """
    step = max(1, ONE_THREAD // max(1, weights.size))
    found = np.empty((len(rows), weights.shape[1]), dtype=np.float32)
    for first in range(0, len(rows), step):
        np.matmul(rows[first : first + step], weights, out=found[first : first + step])
    return found


def phrase_inputs(traits: Traits, vectors: Floats) -> Floats:
    """[N, M]: the vectors of head, first and last word, and the traits."""
    words = (vectors[traits.head], vectors[traits.start], vectors[traits.end - 1])
    return np.concatenate([*words, traits.seen], axis=1)


def scores_of_pronouns(
    traits: Traits, pairs: Pairs, scores: Floats
) -> Iterator[tuple[int, Sequence[tuple[int, float]]]]:
    """By number of each pronoun the earlier phrases of its pairs, and their scores."""
    asked = traits.type[pairs.later] >= FIRST_PRONOUN
    scored = list(zip(pairs.earlier[asked].tolist(), scores[asked].tolist(), strict=True))
    numbers, firsts = np.unique(pairs.later[asked], return_index=True)
    for number, (first, end) in zip(numbers.tolist(), pairwise((*firsts.tolist(), len(scored))), strict=True):
        yield number, scored[first:end]


def choose(scores: Floats, pairs: Pairs, before: Integers) -> None:
    """Writes for each phrase of these pairs the earlier one that scores highest; not where none scores above 0."""
    likely = np.flatnonzero(scores > 0)
    order = likely[np.lexsort((pairs.earlier[likely], scores[likely], pairs.later[likely]))]
    before[pairs.later[order]] = pairs.earlier[order]
