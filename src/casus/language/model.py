"""Arrays in, arrays out: the only home of onnxruntime and tokenizers.

The network itself decides nothing here; decode.py turns its scores into annotation.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from casus.errors import BadOption, DataError
from casus.language.scores import NAMES, Floats, Integers, Scores
from casus.language.shapes import shapes_of

SHIPPED = Path(__file__).parents[1] / "data" / "model"
LOWER, UPPER = "lower.onnx", "upper.onnx"
VERSIONED = (LOWER, UPPER, "coreference.npz", "triage.npz")
CPU, CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"
EXACT = {"use_tf32": "0"}
"""Of CUDA: factors in 32 bits, where it would round them to 19."""
ON_GPU = "+cuda"
"""Ends the version of a network that is read on a graphics processor: last digits are other ones there."""
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


@dataclass(frozen=True, slots=True)
class Network:
    """Its two parts, ready to run. layers: what the lower one hands to the upper one."""

    lower: onnxruntime.InferenceSession
    upper: onnxruntime.InferenceSession
    layers: tuple[str, ...]


class Model:
    """The exported network with its tokenizer and labels.

    The network is in two parts: the lower layers, after which it can be told whether a sentence may hold an event
    (language/triage.py), and the rest.
    threads: of the matrix products; 0 lets onnxruntime choose (one per core).
    on_gpu: read on a graphics processor. It is asked for at the first reading: what commands a cluster wants to know
        the version alone, and may have none.
    """

    def __init__(self, folder: Path = SHIPPED, *, threads: int = 0, on_gpu: bool = False) -> None:
        self.folder, self.on_gpu, self.lock = folder, on_gpu, Lock()
        self.made = None if on_gpu else network(session(folder / name, threads) for name in (LOWER, UPPER))
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.labels = ModelLabels(**{name: tuple(values) for name, values in labels.items()})
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    @property
    def version(self) -> str:
        """First 12 hex digits of the SHA-256 of all files that what is read hangs on, those that there are; ON_GPU."""
        digest = hashlib.sha256()
        for path in filter(Path.exists, (self.folder / name for name in VERSIONED)):
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12] + ON_GPU * self.on_gpu

    @property
    def network(self) -> Network:
        with self.lock:
            if self.made is None:
                self.made = network(session_on_gpu(self.folder / name) for name in (LOWER, UPPER))
            return self.made

    def subwords(self, sentences: Sequence[Sequence[str]]) -> list[Subwords]:
        """Subword ids and shapes of each sentence, and the first subword of each of its words, as far as they fit."""
        return read_subwords(self.tokenizer, sentences)

    def begin(self, inputs: Inputs) -> list[Floats]:
        """The output of each lower layer, [B, S, width]."""
        fed = {"ids": inputs.ids, "mask": inputs.mask, "shapes": inputs.shapes}
        found: list[Floats] = self.network.lower.run(list(self.network.layers), fed)
        return found

    def finish(self, inputs: Inputs, layers: Sequence[Floats]) -> Scores:
        """From what `begin` gave; at places that the mask leaves out anything may stand."""
        network = self.network
        fed = {"mask": inputs.mask, "first": inputs.first, "lengths": inputs.lengths}
        return Scores(*network.upper.run(list(NAMES), fed | dict(zip(network.layers, layers, strict=True))))

    def run(self, inputs: Inputs) -> Scores:
        return self.finish(inputs, self.begin(inputs))


def network(parts: Iterable[onnxruntime.InferenceSession]) -> Network:
    lower, upper = parts
    return Network(lower, upper, tuple(output.name for output in lower.get_outputs()))


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(str(there(path)), settings(threads), providers=[CPU])


def session_on_gpu(path: Path) -> onnxruntime.InferenceSession:
    """On the first graphics processor that this process sees; the little work on shapes stays on the CPU.

    Raises as `require_cuda`, and DataError where CUDA does not start.
    """
    require_cuda()
    from casus.language.graphics import in_floats

    onnxruntime.preload_dlls()
    turned = in_floats(there(path).read_bytes())
    made = onnxruntime.InferenceSession(turned, settings(1), providers=[(CUDA, EXACT), CPU], enable_fallback=0)
    if CUDA not in made.get_providers():
        raise DataError(
            "CUDA did not start: this process sees no graphics processor, or no driver, CUDA or cuDNN that "
            "onnxruntime can use; nvidia-smi shows them. Reserve as many as there are, or leave --gpus out"
        )
    made.disable_fallback()
    return made


def require_cuda() -> None:
    """Raises BadOption where onnxruntime cannot run on a graphics processor, MissingExtra where onnx is missing."""
    if CUDA not in (available := onnxruntime.get_available_providers()):
        raise BadOption(
            f"reading on a graphics processor needs {CUDA} and onnxruntime has {', '.join(available)}: pip install "
            "'casus[gpu]' as docs/scale.md tells, on a machine with a CUDA driver, or leave --gpus out"
        )
    import casus.language.graphics  # noqa: F401


def there(path: Path) -> Path:
    if not path.exists():
        raise DataError(f"the network is missing: {path} does not exist; reinstall casus or run `casus train`")
    return path


def settings(threads: int) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return options


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
