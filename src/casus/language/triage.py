"""Which sentences are read to the end when an article is sifted: those that may hold an event, and some before them.

Three of four sentences of the news hold no event, and after the lower layers of the network most of them can be told.
What that loses is measured by `casus evaluate --only triage` (docs/decisions/0020-triage.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from casus.errors import DataError
from casus.language.discourse import THIRD_PERSON, WINDOW
from casus.language.scores import Floats

FILE = "triage.npz"

HARM = frozenset("casualties casualty dead death deaths died fatalities injured killed lives toll wounded".split())
"""A figure of people who came to harm may stand in a sentence that tells of no event of its own."""


@dataclass(frozen=True, slots=True)
class Triage:
    """One number says how much a word looks like one that tells of an event: weights [width], and a bias."""

    weights: Floats
    bias: np.float32

    @classmethod
    def load(cls, path: Path) -> Triage:
        """Raises DataError where there is no such file."""
        if not path.exists():
            raise DataError(f"the triage is missing: {path} does not exist; reinstall casus or run `casus train`")
        with np.load(path, allow_pickle=False) as stored:
            return cls(stored["weights"], np.float32(stored["bias"]))

    def save(self, path: Path) -> None:
        np.savez(path, weights=self.weights, bias=self.bias)

    def promise(self, words: Floats) -> float:
        """Of a sentence: 0 or more when it may hold an event. words [W, width]: the last lower layer at its words.

        Each word is summed up alone, so that what stands beside it changes no digit.
        """
        return float((words * self.weights).sum(axis=1).max(initial=-np.inf) + self.bias)


def wanted(sentences: Sequence[Sequence[str]], promises: Sequence[float]) -> list[bool]:
    """Of the sentences of one article, those that are to be read to the end."""
    lower = [{word.lower() for word in words} for words in sentences]
    found = [promise >= 0 or not HARM.isdisjoint(words) for promise, words in zip(promises, lower, strict=True)]
    for at, words in enumerate(lower):
        if promises[at] >= 0 and not THIRD_PERSON.isdisjoint(words):
            found[max(0, at - WINDOW) : at] = [True] * min(at, WINDOW)
    return found
