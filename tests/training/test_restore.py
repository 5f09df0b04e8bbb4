"""A network that was exported comes back and answers the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

import torch

from casus.errors import DataError
from casus.language.model import LOWER, UPPER, Inputs
from casus.training.export import Exported, example_inputs, export_float
from casus.training.halves import cut
from casus.training.network import Network
from casus.training.quantise import quantise
from casus.training.restore import NOT_SHIPPED, initialisers, restore
from tests.training.test_network import small_network


def trained(seed: int) -> Network:
    """With weights that all differ, as after training."""
    network = small_network(seed)
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(0.01 * torch.randn_like(weight))
    network.eval()
    return network


def shipped(network: Network, folder: Path) -> Path:
    export_float(network, folder / "plain.onnx")
    quantise(folder / "plain.onnx", folder / "whole.onnx", [Inputs(*(t.numpy() for t in example_inputs()))])
    cut(folder / "whole.onnx", folder)
    return folder


def test_what_was_shipped_comes_back(tmp_path: Path) -> None:
    before = trained(1)
    path = shipped(before, tmp_path)
    after = restore(small_network(2), path).eval()
    for (name, old), (_, new) in zip(before.named_parameters(), after.named_parameters(), strict=True):
        if name not in NOT_SHIPPED and not name.startswith("mix_"):
            step = (old.abs().max() / 63).item()  # of 7 bits
            assert torch.allclose(old, new, atol=step + 1e-6), name
    with torch.no_grad():
        for mine, theirs in zip(Exported(before)(*example_inputs()), Exported(after)(*example_inputs()), strict=True):
            if mine.shape == theirs.shape and mine.is_floating_point():
                assert torch.allclose(mine, theirs, atol=0.2)


def test_columns_that_stand_out_are_eased_and_come_back(tmp_path: Path) -> None:
    before = trained(1)
    with torch.no_grad():
        before.encoder.layers[0].norm_attention.weight[3] = 40.0
    path = shipped(before, tmp_path)
    stored = initialisers(path / LOWER) | initialisers(path / UPPER)
    (eased,) = {name for name in stored if "layers.0/norm_attention" in name and name.endswith("_easing")}
    by = torch.tensor(1 / stored[eased])
    assert by[3] > 5
    old, new = (network.encoder.layers[0].up.weight for network in (before, restore(small_network(2), path)))
    steps = (old * by).abs().amax(1) / 64
    assert torch.all(((old - new) * by).abs() <= steps[:, None] + 1e-6)


def test_it_does_not_matter_what_the_network_was_before(tmp_path: Path) -> None:
    path = shipped(trained(1), tmp_path)
    first, second = restore(small_network(2), path), restore(small_network(3), path)
    for (name, one), (_, other) in zip(first.named_parameters(), second.named_parameters(), strict=True):
        assert name in NOT_SHIPPED or torch.equal(one, other), name


def test_another_networks_file_is_refused(tmp_path: Path) -> None:
    path = shipped(small_network(1), tmp_path)
    sizes = small_network(1).sizes
    with pytest.raises(DataError, match="another version"):
        restore(Network(replace(sizes, modes=sizes.modes + 4)), path)
