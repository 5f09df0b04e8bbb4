"""What flows between the layers is put on scales that are fixed, and single columns do not make them coarse."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

import onnx
import onnxruntime
from numpy.typing import NDArray

from casus.language.model import Inputs
from casus.training.export import example_inputs, export_float
from casus.training.quantise import OUTSTANDING, WORTH, easing, measured, quantise
from tests.training.test_restore import trained


def inputs() -> Inputs:
    return Inputs(*(tensor.numpy() for tensor in example_inputs()))


def test_only_what_stands_out_is_divided() -> None:
    extent = np.array([1.0, 0.5, 8.0, 2.0], dtype=np.float32)
    by = easing(extent)
    assert by is not None
    assert by.tolist() == [1.0, 1.0, 4.0, 1.0]
    level = np.sort(extent)[-1 - OUTSTANDING]
    assert easing(np.minimum(extent, level * (WORTH - 0.01))) is None


def test_nothing_at_all_is_left_alone() -> None:
    assert easing(np.zeros(4, dtype=np.float32)) is None


def test_ranges_hold_every_number_and_zero(tmp_path: Path) -> None:
    export_float(trained(1), tmp_path / "plain.onnx")
    once = measured(tmp_path / "plain.onnx", [inputs()])
    assert once
    for least, greatest in once.values():
        assert np.all(least <= 0)
        assert np.all(greatest >= 0)
    twice = measured(tmp_path / "plain.onnx", [inputs(), inputs()])
    assert all(np.array_equal(once[name], twice[name]) for name in once)


def test_no_scale_is_taken_from_what_is_read(tmp_path: Path) -> None:
    export_float(trained(1), tmp_path / "plain.onnx")
    quantise(tmp_path / "plain.onnx", tmp_path / "network.onnx", [inputs()])
    kinds = {node.op_type for node in onnx.load(str(tmp_path / "network.onnx")).graph.node}
    assert "MatMulIntegerToFloat" in kinds
    assert not kinds & {"DynamicQuantizeLinear", "MatMulInteger", "DynamicQuantizeMatMul"}


def test_it_answers_as_the_network_in_32_bits_does(tmp_path: Path) -> None:
    export_float(trained(1), tmp_path / "plain.onnx")
    quantise(tmp_path / "plain.onnx", tmp_path / "network.onnx", [inputs()])
    plain, fixed = (answers(tmp_path / name) for name in ("plain.onnx", "network.onnx"))
    assert np.abs(plain - fixed).max() < 0.05


def answers(path: Path) -> NDArray[np.float32]:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    one = inputs()
    fed = {name: getattr(one, name) for name in ("ids", "mask", "shapes", "first", "lengths")}
    found: NDArray[np.float32] = session.run(["triggers"], fed)[0]
    return found
