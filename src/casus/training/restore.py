"""From the ONNX files that ship back to a network that can be trained on.

What the exporter calls a weight is found by exporting a network whose weights are all different: the same code gives
the same names. Weights come back as the file holds them, in steps of their int8 scale, so that the restored network
answers as the shipped one does. The helper for factuality is not in the file and starts anew.
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from casus.errors import DataError
from casus.language.model import LOWER, UPPER
from casus.training.export import export_float
from casus.training.network import Network

Array = NDArray[Any]
NOT_SHIPPED = ("grammar.factuality.weight", "grammar.factuality.bias")

LATER = ("mix_mentions.", "mentions.")
"""Heads that older files do not hold; these too start anew."""


def restore(network: Network, shipped: Path) -> Network:
    """The network with the weights in the folder `shipped`. Raises DataError when they are not of this shape."""
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(1e-3 * torch.randn_like(weight))
    stored = initialisers(shipped / LOWER) | initialisers(shipped / UPPER)
    plain = exported(network, outputs(shipped / UPPER))
    for name, weight in network.named_parameters():
        if name in NOT_SHIPPED:
            continue
        parts = [found(part, plain, stored) for part in parts_of(name, weight.detach())]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts) and name.startswith(LATER):
            continue
        if len(known) < len(parts):
            raise DataError(f"{shipped} holds no weights {name}: another version made it; train from the beginning")
        with torch.no_grad():
            weight.copy_(torch.tensor(joined(name, known, tuple(weight.shape)).copy()))
    return network


def initialisers(path: Path) -> dict[str, Array]:
    """By their names; of products with eased columns (training/quantise.py) what undoes it under `NAME_easing` too."""
    graph = onnx.load(str(path)).graph
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMulIntegerToFloat" and node.input[0].endswith("_eased_bytes"):
            weight, taken = node.input[1].removesuffix("_quantized"), node.input[0].removesuffix("_eased_bytes")
            stored[f"{weight}_easing"] = stored[f"{taken}_easing"]
    return stored


def outputs(path: Path) -> tuple[str, ...]:
    return tuple(one.name for one in onnx.load(str(path)).graph.output)


def exported(network: Network, names: Sequence[str]) -> dict[str, Array]:
    """What the exporter writes of the network with these outputs, by its own names, which change with what it holds."""
    if "mentions" not in names:
        network = copy.deepcopy(network)
        del network.mentions, network.mix_mentions
    with tempfile.TemporaryDirectory() as folder:
        export_float(network, Path(folder) / "plain.onnx", names)
        return initialisers(Path(folder) / "plain.onnx")


def parts_of(name: str, weight: Tensor) -> list[Array]:
    """A weight in the pieces in which the exporter, which works out constants, writes it."""
    if name.startswith("mix_"):
        return list(torch.softmax(weight, dim=0).numpy())
    if name == "grammar.bilinear":
        return [weight[:-1].numpy(), weight[-1].numpy()]
    if name == "events.bilinear":
        return [weight.permute(1, 0, 2).reshape(weight.shape[1], -1).numpy()]
    return [weight.numpy()]


def joined(name: str, parts: Sequence[Array], shape: tuple[int, ...]) -> Array:
    """The weight of those pieces; the numbers of a mix but for a constant, which makes no difference."""
    if name.startswith("mix_"):
        return np.log(np.asarray(parts, dtype=np.float32).reshape(shape))
    if name == "grammar.bilinear":
        return np.concatenate([parts[0], parts[1][None]])
    if name == "events.bilinear":
        roles, width, _ = shape
        return parts[0].reshape(width, roles, width).transpose(1, 0, 2)
    return parts[0].reshape(shape)


def found(part: Array, plain: Mapping[str, Array], stored: Mapping[str, Array]) -> Array | None:
    """The same piece in the shipped file; None when either file has no such piece."""
    for key, array in plain.items():
        if array.dtype != np.float32 or array.size != part.size or array.ndim != part.ndim:
            continue
        if array.shape == part.shape and np.array_equal(array, part):
            kept = shipped_array(key, stored)
            return kept if kept is not None else turned(shipped_array(f"{key}_Transposed", stored))
        if array.ndim == 2 and array.T.shape == part.shape and np.array_equal(array.T, part):
            return turned(shipped_array(key, stored))
    return None


def turned(array: Array | None) -> Array | None:
    return None if array is None else array.T


def shipped_array(key: str, stored: Mapping[str, Array]) -> Array | None:
    """As it stands, or its whole numbers times their scale: one for each column, or one for all."""
    if key in stored:
        return stored[key]
    if f"{key}_eased_quantized" in stored:
        eased = shipped_array(f"{key}_eased", stored)
        return None if eased is None else np.asarray(eased * stored[f"{key}_eased_easing"][:, None])
    if f"{key}_quantized" not in stored:
        return None
    whole, zero = stored[f"{key}_quantized"].astype(np.float32), stored[f"{key}_zero_point"].astype(np.float32)
    return np.asarray((whole - zero) * stored[f"{key}_scale"].astype(np.float32))
