"""From a trained network to the ONNX files that ship: int8 weights, and the outputs that language/scores.py names."""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from casus.language.model import Inputs
from casus.language.scores import NAMES
from casus.training.halves import cut
from casus.training.network import Network, product
from casus.training.quantise import quantise

LEAST_TRIGGER = 0.05
"""Words whose chance of beginning a trigger is below this are not asked for status, mode and participants."""


class Exported(nn.Module):
    """The network as it is run: ids, mask, shapes [B, S], first [B, W], lengths [B] int64 -> the arrays of Scores.

    names: the outputs that are wanted; only `mentions`, the last, can be left out.
    """

    def __init__(self, network: Network, names: Sequence[str] = NAMES) -> None:
        super().__init__()
        self.network, self.names = network, names

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor, lengths: Tensor) -> tuple[Tensor, ...]:
        network = self.network
        layers = network.layers(ids, mask, shapes, first)
        there = torch.arange(first.shape[1])[None, :] < lengths[:, None]
        words = network.mix_grammar(layers)
        arcs = network.grammar.arcs(words)
        columns = torch.arange(first.shape[1] + 1)[None, None, :] <= lengths[:, None, None]
        heads = torch.where(columns, arcs, torch.full_like(arcs, -1e4)).argmax(-1)
        grammar = (
            network.grammar.upos(words).argmax(-1),
            network.grammar.xpos(words).argmax(-1),
            network.grammar.feats(words).argmax(-1),
            network.grammar.labels(words, heads).argmax(-1),
            arcs,
        )
        entities = torch.softmax(network.entities(network.mix_entities(layers)), -1)
        mentions = (network.mentions(network.mix_mentions(layers)),) if "mentions" in self.names else ()
        return (*grammar, entities, *self.events(network.mix_events(layers), there), *mentions)

    def events(self, words: Tensor, there: Tensor) -> tuple[Tensor, ...]:
        events = self.network.events
        triggers = torch.softmax(events.trigger(words), -1)
        begins = triggers[:, :, 1:-1].sum(-1) * there
        found = torch.nonzero(begins > LEAST_TRIGGER)
        sentence, word = found[:, 0], found[:, 1]
        at = words.flatten(0, 1).index_select(0, sentence * words.shape[1] + word)
        roles = self.roles(at, words, sentence)
        return triggers, sentence, word, torch.softmax(events.status(at), -1), torch.softmax(events.mode(at), -1), roles

    def roles(self, at: Tensor, words: Tensor, sentence: Tensor) -> Tensor:
        """As Events.roles, but for the triggers alone: [T, roles, W]."""
        events = self.network.events
        trigger, word = events.role_trigger(at), events.role_word(words).index_select(0, sentence)
        count, width = events.bilinear.shape[0], events.bilinear.shape[1]
        turned = (trigger @ events.bilinear.permute(1, 0, 2).reshape(width, count * width)).reshape(-1, count, width)
        scores = product(turned, word.transpose(1, 2))
        biased = scores + events.bias_trigger(trigger)[..., None] + events.bias_word(word).transpose(1, 2)
        return torch.sigmoid(biased)


def example_inputs() -> tuple[Tensor, ...]:
    ids = torch.tensor([[101, 3607, 11420, 2149, 102, 0], [101, 4238, 2003, 2182, 2651, 102]])
    mask = (ids > 0).long()
    shapes = torch.tensor([[0, 2, 1, 1, 0, 0], [0, 1, 2, 1, 1, 0]])
    first = torch.tensor([[1, 2, 3, 0], [1, 2, 3, 4]])
    return ids, mask, shapes, first, torch.tensor([3, 4])


def export_float(network: Network, path: Path, names: Sequence[str] = NAMES) -> None:
    """Write the network as ONNX with 32-bit weights; names: of its outputs."""
    axes = {name: {0: "B"} for name in names} | {
        "ids": {0: "B", 1: "S"},
        "mask": {0: "B", 1: "S"},
        "shapes": {0: "B", 1: "S"},
        "first": {0: "B", 1: "W"},
        "lengths": {0: "B"},
    }
    for name in ("upos", "xpos", "feats", "deprels", "entities", "triggers", *names[len(NAMES) - 1 :]):
        axes[name] = {0: "B", 1: "W"}
    axes["arcs"] = {0: "B", 1: "W", 2: "V"}
    axes |= {name: {0: "T"} for name in ("sentence", "word", "statuses", "modes")} | {"roles": {0: "T", 2: "W"}}
    with warnings.catch_warnings():
        # The newer exporter cannot trace how many triggers a batch has; this one is deprecated and says so.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            Exported(network, names).eval(),
            example_inputs(),
            str(path),
            input_names=["ids", "mask", "shapes", "first", "lengths"],
            output_names=list(names),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def export_model(network: Network, labels: Path, tokenizer: Path, folder: Path, inputs: Sequence[Inputs]) -> None:
    """Write lower.onnx and upper.onnx (int8), labels.json, tokenizer.json to `folder`; inputs: to measure ranges on."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        export_float(network, plain)
        quantise(plain, Path(scratch) / "whole.onnx", inputs)
        cut(Path(scratch) / "whole.onnx", folder)
    shutil.copyfile(labels, folder / "labels.json")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
