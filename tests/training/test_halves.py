"""The two parts of a network answer as the whole does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

import onnxruntime

from casus.language.model import LOWER, UPPER, Inputs
from casus.language.scores import NAMES
from casus.training.export import example_inputs, export_float
from casus.training.halves import LAYERS, cut
from casus.training.network import Network
from casus.training.quantise import quantise
from tests.training.test_network import small_network


def test_both_parts_together_answer_as_the_whole_to_the_last_bit(tmp_path: Path) -> None:
    network = Network(replace(small_network(1).sizes, layers=LAYERS + 1))
    export_float(network, tmp_path / "plain.onnx")
    inputs = Inputs(*(t.numpy() for t in example_inputs()))
    quantise(tmp_path / "plain.onnx", tmp_path / "whole.onnx", [inputs])
    cut(tmp_path / "whole.onnx", tmp_path)
    whole, lower, upper = (
        onnxruntime.InferenceSession(str(tmp_path / name), providers=["CPUExecutionProvider"])
        for name in ("whole.onnx", LOWER, UPPER)
    )
    begun = {"ids": inputs.ids, "mask": inputs.mask, "shapes": inputs.shapes}
    rest = {"first": inputs.first, "lengths": inputs.lengths}
    layers = dict(zip([one.name for one in lower.get_outputs()], lower.run(None, begun), strict=True))
    assert len(layers) == LAYERS
    expected = whole.run(list(NAMES), begun | rest)
    found = upper.run(list(NAMES), layers | {"mask": inputs.mask} | rest)
    for name, one, other in zip(NAMES, expected, found, strict=True):
        assert np.array_equal(one, other), name
