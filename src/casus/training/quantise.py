"""Weights to int8, and what flows between the layers to bytes on scales that are fixed beforehand.

A scale that is found anew for every batch makes the answer for a sentence hang on the sentences read beside it, in its
last digits. Here each is measured once, on news: the extremes of batches differ by a few percent, since they come from
the same few words everywhere (docs/decisions/0019-one-sentence-one-answer.md). So a sentence is answered the same in
any batch, which lets sentences of many articles share one, and lets a repeated sentence be read once.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from casus.language.model import Inputs

Array = NDArray[np.float32]
Ranges = Mapping[str, tuple[Array, Array]]
"""Of each array that is multiplied with weights, by its name: the least and the greatest number in each column."""

STEPS = 64
"""Weights are whole numbers from -STEPS to STEPS: 7 bits, which x86 machines without VNNI multiply without overflow."""


def quantise(source: Path, target: Path, inputs: Sequence[Inputs]) -> None:
    """From the network in 32 bits at `source` to the one that ships, at `target`.

    inputs: what it is run on to measure the ranges; some thousand sentences.
    """
    model = onnx.load(str(source))
    fix_scales(model, eased(model, measured(source, inputs)))
    with tempfile.TemporaryDirectory() as folder:
        onnx.save(model, f"{folder}/fixed.onnx")
        quantize_dynamic(
            f"{folder}/fixed.onnx", target, ["Gather"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )


def measured(source: Path, inputs: Sequence[Inputs]) -> Ranges:
    """The extremes, over all inputs and zero, of what is multiplied with weights."""
    model = onnx.load(str(source))
    names = sorted({node.input[0] for node in products(model)})
    present = {one.name for one in model.graph.output}
    asked = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names if name not in present]
    model.graph.output.extend(asked)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    ranges: dict[str, tuple[Array, Array]] = {}
    for one in inputs:
        arrays = session.run(names, {field.name: getattr(one, field.name) for field in fields(one)})
        for name, array in zip(names, arrays, strict=True):
            rows = array.reshape(-1, array.shape[-1])
            least, greatest = ranges.get(name, (0.0, 0.0))
            ranges[name] = (
                np.minimum(rows.min(axis=0, initial=0), least),
                np.maximum(rows.max(axis=0, initial=0), greatest),
            )
    return ranges


def eased(model: ModelProto, ranges: Ranges) -> Ranges:
    """The ranges after columns that stand out are made smaller, and their weights larger by as much.

    The end of a sentence has one column some four times as large as all else. A scale that holds it is as much coarser
    for every word.
    """
    found = dict(ranges)
    weights = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    for name, (least, greatest) in ranges.items():
        by = easing(np.maximum(-least, greatest))
        if by is not None:
            new = ease(model, name, by, weights)
            found[new] = least / by, greatest / by
    return found


def easing(extent: Array) -> Array | None:
    """What each column is divided by, so that the OUTSTANDING largest are as the next; None where they are not."""
    level = np.sort(extent)[-1 - OUTSTANDING]
    by = np.maximum(extent / max(float(level), 1e-6), 1.0).astype(np.float32)
    return by if float(by.max()) >= WORTH else None


OUTSTANDING = 1
WORTH = 1.4
"""By how much the largest column must exceed the level of the others, since easing costs a pass over the array."""


def ease(model: ModelProto, name: str, by: Array, weights: Mapping[str, Array]) -> str:
    """Divide the array `name` and multiply the weights that take it; returns the name of the array that is divided."""
    graph = model.graph
    new = f"{name}_eased"
    for node in products(model):
        if node.input[0] == name:
            weight = numpy_helper.from_array(weights[node.input[1]] * by[:, None], f"{node.input[1]}_eased")
            graph.initializer.append(weight)
            node.input[:] = [new, weight.name]
    graph.initializer.append(numpy_helper.from_array((1 / by).astype(np.float32), f"{name}_easing"))
    place = next(at for at, node in enumerate(graph.node) if name in node.output)
    graph.node.insert(place + 1, helper.make_node("Mul", [name, f"{name}_easing"], [new]))
    return new


def products(model: ModelProto) -> list[NodeProto]:
    """Where something is multiplied with weights."""
    weights = {one.name for one in model.graph.initializer}
    return [node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in weights]


def fix_scales(model: ModelProto, ranges: Ranges) -> None:
    """Each product with weights becomes one of whole numbers, with the bias that is added to it, if any."""
    graph = model.graph
    weights = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    fixed = {node.output[0] for node in products(model)}
    biased = dict(biases(model, weights))
    sums = {total for _, total in biased.values()}
    added: dict[str, NDArray[np.generic]] = {}
    nodes: list[NodeProto] = []
    for node in graph.node:
        if node.output[0] in fixed:
            nodes += as_bytes(node.input[0], ranges[node.input[0]], added)
            nodes.append(product(node, weights[node.input[1]], biased.get(node.output[0]), added))
        elif node.output[0] not in sums:
            nodes.append(node)
    replace(model, nodes, added)


def biases(model: ModelProto, weights: Mapping[str, Array]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Of each product that only a bias is added to: its output, the name of the bias, and the output of the sum."""
    graph = model.graph
    for node in products(model):
        (out,) = node.output
        users = [user for user in graph.node if out in user.input]
        if len(users) == 1 and users[0].op_type == "Add":
            (other,) = (name for name in users[0].input if name != out)
            if other in weights and weights[other].ndim == 1:
                yield out, (other, users[0].output[0])


def as_bytes(name: str, extremes: tuple[Array, Array], added: dict[str, NDArray[np.generic]]) -> list[NodeProto]:
    """The array on its scale, once however many products take it."""
    if f"{name}_scale" in added:
        return []
    least, greatest = float(extremes[0].min()), float(extremes[1].max())
    scale = max(greatest - least, 1e-6) / 255
    added[f"{name}_scale"] = np.array(scale, dtype=np.float32)
    added[f"{name}_zero_point"] = np.array(round(-least / scale), dtype=np.uint8)
    return [helper.make_node("QuantizeLinear", [name, f"{name}_scale", f"{name}_zero_point"], [f"{name}_bytes"])]


def product(
    node: NodeProto, weight: Array, bias: tuple[str, str] | None, added: dict[str, NDArray[np.generic]]
) -> NodeProto:
    """One scale for each column of the weights; names as training/restore.py looks for them."""
    name, key = node.input
    scale = np.abs(weight).max(axis=0) / STEPS
    scale = np.where(scale > 0, scale, 1.0).astype(np.float32)
    added[f"{key}_quantized"] = np.clip(np.rint(weight / scale), -STEPS, STEPS).astype(np.int8)
    added[f"{key}_scale"] = scale
    added[f"{key}_zero_point"] = np.zeros(scale.shape, dtype=np.int8)
    taken = [f"{name}_bytes", f"{key}_quantized", f"{name}_scale", f"{key}_scale", f"{name}_zero_point"]
    taken += [f"{key}_zero_point", *([bias[0]] if bias else [])]
    outputs = [bias[1]] if bias else list(node.output)
    return helper.make_node("MatMulIntegerToFloat", taken, outputs, node.name, domain="com.microsoft")


def replace(model: ModelProto, nodes: Sequence[NodeProto], added: Mapping[str, NDArray[np.generic]]) -> None:
    """Put the nodes in place of the graph's own, and leave out the weights that none of them takes any more."""
    graph = model.graph
    taken = {name for node in nodes for name in node.input}
    kept = [one for one in graph.initializer if one.name in taken]
    kept += [numpy_helper.from_array(array, name) for name, array in added.items()]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
