"""Where the network runs: on the CPU, and on a graphics processor only where one is asked for and there."""

from __future__ import annotations

import sys
from pathlib import Path

import onnxruntime
import pytest

from casus.errors import BadOption, DataError, MissingExtra
from casus.language import model
from casus.language.annotate import GPU_BATCH, Reader
from casus.language.model import CPU, CUDA, ON_GPU, Model, require_cuda

TEXT = "Israel carried out an airstrike on Iranian targets last week. Iran answered with missiles and drones."


@pytest.fixture
def claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """An onnxruntime that was built with CUDA, on a machine without."""
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: [CUDA, CPU])


def test_a_network_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"lower\.onnx does not exist"):
        Model(tmp_path)


def test_the_version_tells_what_it_is_read_on() -> None:
    """Without a graphics processor: what commands a cluster may have none."""
    assert Model(on_gpu=True).version == Model().version + ON_GPU


def test_without_cuda_nothing_is_read_on_the_cpu_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["OtherExecutionProvider", CPU])
    with pytest.raises(BadOption, match=r"has OtherExecutionProvider, CPUEx.*'casus\[gpu\]'.*or leave --gpus out"):
        Reader(Model(on_gpu=True), workers=1).read(TEXT)


@pytest.mark.usefixtures("claimed")
def test_without_onnx_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "casus.language.graphics", raising=False)
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(MissingExtra, match=r"needs onnx, which is not installed: pip install 'casus\[gpu\]'"):
        require_cuda()


@pytest.mark.usefixtures("claimed")
@pytest.mark.filterwarnings("ignore:Specified provider 'CUDAExecutionProvider'")
def test_cuda_that_does_not_start_is_an_error() -> None:
    """Onnxruntime itself goes on with the CPU."""
    pytest.importorskip("onnx", reason="onnx is not installed; pip install 'casus[gpu]'")
    with pytest.raises(DataError, match="CUDA did not start: this process sees no graphics processor"):
        Reader(Model(on_gpu=True), workers=1).read(TEXT)


@pytest.mark.filterwarnings("ignore:Duplicate provider")
def test_it_reads_in_large_batches_as_on_a_graphics_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """All but the processor: here the CPU stands for it."""
    pytest.importorskip("onnx", reason="onnx is not installed; pip install 'casus[gpu]'")
    monkeypatch.setattr(model, "CUDA", CPU)
    monkeypatch.setattr(model, "EXACT", {})
    mine, its = Reader(workers=1), Reader(Model(on_gpu=True), workers=1, batch=GPU_BATCH)
    assert [frame.event_type for frame in its.read(TEXT).frames] == [f.event_type for f in mine.read(TEXT).frames] != []
    assert [token.head.i for token in its.read(TEXT).doc] == [token.head.i for token in mine.read(TEXT).doc]
