"""Arrays in, arrays out: the only home of onnxruntime and tokenizers.

The network itself decides nothing here; decode.py turns its scores into annotation.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from casus.errors import DataError
from casus.language.scores import NAMES, Floats, Integers, Scores
from casus.language.shapes import shapes_of

SHIPPED = Path(__file__).parents[1] / "data" / "model"
LOWER, UPPER = "lower.onnx", "upper.onnx"
VERSIONED = (LOWER, UPPER, "coreference.npz", "triage.npz")
LONGEST = 256
"""Subwords of a sentence that the network reads; words beyond are left without annotation."""


@dataclass(frozen=True, slots=True)
class ModelLabels:
    """Label sets by number, as training/labels.py wrote them."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    triggers: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inputs:
    """ids, mask, shapes [B, S] subwords; first [B, W] the subword of each word; lengths [B] words that are read."""

    ids: Integers
    mask: Integers
    shapes: Integers
    first: Integers
    lengths: Integers


@dataclass(frozen=True, slots=True)
class Subwords:
    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]


class Model:
    """The exported network with its tokenizer and labels.

    The network is in two parts: the lower layers, after which it can be told whether a sentence may hold an event
    (language/triage.py), and the rest.
    threads: of the matrix products; 0 lets onnxruntime choose (one per core).
    """

    def __init__(self, folder: Path = SHIPPED, *, threads: int = 0) -> None:
        self.folder = folder
        self.lower, self.upper = (session(folder / name, threads) for name in (LOWER, UPPER))
        self.layers = [output.name for output in self.lower.get_outputs()]
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = ModelLabels(**{name: tuple(values) for name, values in labels.items()})
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    @property
    def version(self) -> str:
        """First 12 hex digits of the SHA-256 of all files that what is read hangs on, those that there are."""
        digest = hashlib.sha256()
        for path in filter(Path.exists, (self.folder / name for name in VERSIONED)):
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12]

    def subwords(self, sentences: Sequence[Sequence[str]]) -> list[Subwords]:
        """Subword ids and shapes of each sentence, and the first subword of each of its words, as far as they fit."""
        return read_subwords(self.tokenizer, sentences)

    def begin(self, inputs: Inputs) -> list[Floats]:
        """The output of each lower layer, [B, S, width]."""
        fed = {"ids": inputs.ids, "mask": inputs.mask, "shapes": inputs.shapes}
        found: list[Floats] = self.lower.run(self.layers, fed)
        return found

    def finish(self, inputs: Inputs, layers: Sequence[Floats]) -> Scores:
        """From what `begin` gave; at places that the mask leaves out anything may stand."""
        fed = {"mask": inputs.mask, "first": inputs.first, "lengths": inputs.lengths}
        return Scores(*self.upper.run(list(NAMES), fed | dict(zip(self.layers, layers, strict=True))))

    def run(self, inputs: Inputs) -> Scores:
        return self.finish(inputs, self.begin(inputs))


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    if not path.exists():
        raise DataError(f"the network is missing: {path} does not exist; reinstall casus or run `casus train`")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def read_subwords(tokenizer: Tokenizer, sentences: Sequence[Sequence[str]]) -> list[Subwords]:
    encodings = tokenizer.encode_batch(sentences, is_pretokenized=True)
    return [first_subwords(s, e.ids, e.word_ids) for s, e in zip(sentences, encodings, strict=True)]


def first_subwords(words: Sequence[str], ids: Sequence[int], word_ids: Sequence[int | None]) -> Subwords:
    """A word without subwords of its own (an odd control character) shares the place of the word before it."""
    kept = tuple(ids[: LONGEST - 1]) + ((ids[-1],) if len(ids) >= LONGEST else ())
    first: list[int] = []
    for at, word in enumerate(word_ids[: LONGEST - 1]):
        while word is not None and len(first) <= word:
            first.append(at)
    shapes = shapes_of(words, (*word_ids[: len(kept) - 1], None))
    return Subwords(kept, shapes, tuple(first))


def batch_inputs(sentences: Sequence[Subwords]) -> Inputs:
    longest = max(len(s.ids) for s in sentences)
    # At least two words: the product of a single row with others is rounded in another way.
    width = max(2, *(len(s.first) for s in sentences))
    ids = np.zeros((len(sentences), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    shapes = np.zeros_like(ids)
    first = np.zeros((len(sentences), width), dtype=np.int64)
    for row, sentence in enumerate(sentences):
        ids[row, : len(sentence.ids)] = sentence.ids
        mask[row, : len(sentence.ids)] = 1
        shapes[row, : len(sentence.ids)] = sentence.shapes
        first[row, : len(sentence.first)] = sentence.first
    lengths = np.array([len(s.first) for s in sentences], dtype=np.int64)
    return Inputs(ids, mask, shapes, first, lengths)
