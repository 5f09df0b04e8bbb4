"""The network for graphics processors, on the CPU: what ships in another form, of operators that CUDA has."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("onnx", reason="onnx is not installed; pip install 'casus[gpu]'")

import onnxruntime
from onnx import load_from_string, numpy_helper

from casus.language.annotate import sentence_words, similar
from casus.language.graphics import PRODUCT, in_floats
from casus.language.model import LOWER, SHIPPED, UPPER, Inputs, Model, Network, batch_inputs, network
from casus.language.scores import NAMES
from casus.language.words import cut_words

PARTS = (LOWER, UPPER)
EXACT = 1 << 24
"""Up to here every whole number is a 32-bit float."""

CUDA = frozenset(
    "Add ArgMax Cast Concat ConstantOfShape DequantizeLinear Div Equal Erf Expand Flatten Gather Greater "
    "LayerNormalization Less LessOrEqual MatMul Mul NonZero Pow QuantizeLinear Range ReduceSum Reshape Shape Sigmoid "
    "Slice Softmax Split Squeeze Sub Transpose Unsqueeze Where".split()
)
"""Of the operators for which onnxruntime has kernels in CUDA, in version 17 and for the types that stand here:
docs/OperatorKernels.md of microsoft/onnxruntime at 001d12d, "Operators implemented by CUDAExecutionProvider"."""

FOLDED = "Constant"
"""No kernel is needed: it is put among the weights when the network is loaded."""


@pytest.fixture(scope="module")
def turned() -> dict[str, bytes]:
    return {name: in_floats((SHIPPED / name).read_bytes()) for name in PARTS}


@pytest.fixture(scope="module")
def both(turned: dict[str, bytes]) -> tuple[Model, Model]:
    """The network that ships, and the same with its parts turned."""
    shipped, other = Model(threads=1), Model(threads=1)
    other.made = on_cpu(turned)
    return shipped, other


def on_cpu(parts: dict[str, bytes]) -> Network:
    made = (onnxruntime.InferenceSession(parts[name], providers=["CPUExecutionProvider"]) for name in PARTS)
    return network(made)


@pytest.fixture(scope="module")
def news(both: tuple[Model, Model]) -> list[Inputs]:
    """Some sixty sentences of the demo."""
    lines = (files("casus") / "data" / "demo" / "dispatches.jsonl").read_text("utf-8").splitlines()[:6]
    texts = [json.loads(line)["text"] for line in lines]
    sentences = [words for text in texts for words in sentence_words(cut_words(text, [(0, len(text))]))]
    assert len(sentences) > 50
    subwords = both[0].subwords(sentences)
    return [batch_inputs([subwords[i] for i in batch]) for batch in similar(subwords, 1024)]


def test_cuda_has_every_operator(turned: dict[str, bytes]) -> None:
    for raw in turned.values():
        nodes = load_from_string(raw).graph.node
        assert {node.op_type for node in nodes} - {FOLDED} <= CUDA
        assert {node.domain for node in nodes} == {""}


def test_what_is_rounded_to_bytes_is_so_still(turned: dict[str, bytes]) -> None:
    for name, raw in turned.items():
        before = load_from_string((SHIPPED / name).read_bytes()).graph.node
        after = load_from_string(raw).graph.node
        rounded = [[node for node in nodes if node.op_type == "QuantizeLinear"] for nodes in (before, after)]
        assert rounded[0] == rounded[1] != []
        assert [list(node.output) for node in after] != [list(node.output) for node in before]


@pytest.mark.parametrize("name", PARTS)
def test_no_sum_of_whole_numbers_is_too_large_for_a_float(name: str) -> None:
    """Whatever the bytes are: so the products are the same to the last bit, in any order of summing."""
    graph = load_from_string((SHIPPED / name).read_bytes()).graph
    arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for node in graph.node:
        if node.op_type == PRODUCT:
            zero, weights = int(arrays[node.input[4]]), arrays[node.input[1]].astype(np.int64)
            assert max(zero, 255 - zero) * np.abs(weights - arrays[node.input[5]]).sum(axis=0).max() < EXACT


def test_its_numbers_are_those_of_the_network_that_ships(both: tuple[Model, Model], news: list[Inputs]) -> None:
    """On some processors to the last bit; elsewhere scale and bias may be rounded once, and not twice."""
    shipped, other = both
    for inputs in news:
        for mine, its in zip(shipped.begin(inputs), other.begin(inputs), strict=True):
            real = inputs.mask.astype(bool)
            assert np.abs(mine - its)[real].mean() < 1e-3
        answers = shipped.run(inputs), other.run(inputs)
        for name in ("entities", "triggers"):
            mine, its = (getattr(scores, name) for scores in answers)
            assert np.abs(mine - its).max() < 0.05, name


def test_nearly_every_word_is_answered_the_same(both: tuple[Model, Model], news: list[Inputs]) -> None:
    told = {name: [0, 0] for name in ("upos", "xpos", "feats", "deprels", "arcs", "entities", "triggers")}
    assert told.keys() <= set(NAMES)
    for inputs in news:
        answers = [model.run(inputs) for model in both]
        words = np.arange(inputs.first.shape[1]) < inputs.lengths[:, None]
        for name, count in told.items():
            mine, its = (decided(getattr(scores, name))[words] for scores in answers)
            count[0] += int((mine == its).sum())
            count[1] += mine.size
    assert {name for name, (same, of) in told.items() if same < 0.995 * of} == set()


def decided(array: NDArray[Any]) -> NDArray[Any]:
    """The number of the best label, or head."""
    return array if array.ndim == 2 else array.argmax(axis=-1)
