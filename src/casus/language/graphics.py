"""The network in the form that a graphics processor can run; only home of onnx outside of training.

What ships multiplies bytes with whole numbers of 7 bits (training/quantise.py), for which onnxruntime has no kernel in
CUDA. Here each such product is one of 32-bit floats that hold the same whole numbers. Floats hold whole numbers up to
2**24 without loss and no sum comes near it, so such a product is what it was to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from casus.errors import missing_extra

try:
    from onnx import ModelProto, NodeProto, helper, load_from_string, numpy_helper
except ImportError as error:
    raise missing_extra("reading on a graphics processor", error.name or "onnx", "gpu") from error

PRODUCT = "MatMulIntegerToFloat"
ONE = "one"

Array = NDArray[Any]


def in_floats(network: bytes) -> bytes:
    """The network, as ONNX, with products that CUDA has; what is rounded to bytes is rounded to the same bytes."""
    model = load_from_string(network)
    arrays = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    added: dict[str, Array] = {ONE: np.array(1, dtype=np.float32)}
    nodes: list[NodeProto] = []
    made: set[str] = set()
    for node in model.graph.node:
        fresh = product(node, arrays, added) if node.op_type == PRODUCT else [node]
        nodes += [one for one in fresh if made.isdisjoint(one.output)]
        made.update(name for one in fresh for name in one.output)
    put(model, nodes, added)
    return bytes(model.SerializeToString())


def product(node: NodeProto, arrays: Mapping[str, Array], added: dict[str, Array]) -> list[NodeProto]:
    """The bytes less their zero, times the weights less theirs, times both scales, and what is added to it.

    Several products may take the same bytes: the first of the nodes is then the same.
    """
    taken, scale, weight_scale, zero, weight_zero, bias = (*node.input[0:1], *node.input[2:], "")[:6]
    weight, (out,) = node.input[1], node.output
    added[f"{weight}_whole"] = arrays[weight].astype(np.float32) - arrays[weight_zero].astype(np.float32)
    added[f"{out}_scale"] = arrays[scale] * arrays[weight_scale]
    scaled = f"{out}_scaled" if bias else out
    nodes = [
        helper.make_node("DequantizeLinear", [taken, ONE, zero], [f"{taken}_whole"]),
        helper.make_node("MatMul", [f"{taken}_whole", f"{weight}_whole"], [f"{out}_sum"]),
        helper.make_node("Mul", [f"{out}_sum", f"{out}_scale"], [scaled]),
    ]
    return [*nodes, helper.make_node("Add", [scaled, bias], [out])] if bias else nodes


def put(model: ModelProto, nodes: Sequence[NodeProto], added: Mapping[str, Array]) -> None:
    """The nodes in place of the graph's own, with the arrays that they take."""
    graph = model.graph
    taken = {name for node in nodes for name in node.input}
    kept = [one for one in graph.initializer if one.name in taken]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *(numpy_helper.from_array(array, name) for name, array in added.items())])
