"""The network: one small BERT-shaped encoder, read once per sentence, and a head for every question asked of it.

Shapes: B sentences, S subwords, W words. A word is represented by its first subword. Every head group reads its
own weighted mix of the encoder's layers, since grammar lives lower in the stack than meaning does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from casus.language.shapes import SHAPES


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the encoder (those of MiniLM-L6-v2) and of the heads; counts of labels come with the labels."""

    upos: int
    xpos: int
    feats: int
    deprels: int
    entities: int
    triggers: int
    statuses: int
    modes: int
    roles: int
    shapes: int = len(SHAPES)
    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    arc: int = 256
    label: int = 192
    event: int = 384
    role: int = 160
    mention: int = 96
    dropout: float = 0.3


class Layer(nn.Module):
    """One encoder layer, post-norm as in BERT."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.heads = sizes.attention_heads
        self.qkv = nn.Linear(sizes.width, 3 * sizes.width)
        self.out = nn.Linear(sizes.width, sizes.width)
        self.norm_attention = nn.LayerNorm(sizes.width, eps=1e-12)
        self.up = nn.Linear(sizes.width, sizes.inner)
        self.down = nn.Linear(sizes.inner, sizes.width)
        self.norm_output = nn.LayerNorm(sizes.width, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, S, width]; bias [B, 1, 1, S] is 0 for a subword and very negative for padding."""
        batch, length, width = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads)
        q, k, v = (part.transpose(1, 2) for part in qkv.unbind(2))
        # Spelt out, since the fused form is several times slower in bfloat16 on a processor.
        weights = torch.softmax((q * q.shape[-1] ** -0.5) @ k.transpose(2, 3) + bias, dim=-1)
        mixed = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm_attention(x + self.out(mixed))
        inner = F.gelu(self.up(x))
        return self.norm_output(x + self.dropout(self.down(inner)))


class Encoder(nn.Module):
    """Embeddings and layers; `forward` returns the output of every layer."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.words = nn.Embedding(sizes.vocabulary, sizes.width, sparse=True)
        self.places = nn.Embedding(sizes.positions, sizes.width)
        self.segment = nn.Parameter(torch.zeros(sizes.width))
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes) for _ in range(sizes.layers))

    def forward(self, ids: Tensor, mask: Tensor, shapes: Tensor) -> list[Tensor]:
        """ids, mask [B, S] int64, shapes [B, S, width] added to the embeddings -> one [B, S, width] per layer."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.segment + shapes)
        bias = ((1 - mask) * -1e4).to(x.dtype)[:, None, None, :]
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        return outputs


class Mix(nn.Module):
    """A learned weighting of the encoder's layers; starts with most of the weight on the last."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.linspace(-1.0, 1.0, layers))

    def forward(self, outputs: list[Tensor]) -> Tensor:
        weights = torch.softmax(self.weights, dim=0)
        mixed = outputs[0] * weights[0]
        for i in range(1, len(outputs)):
            mixed = mixed + outputs[i] * weights[i]
        return mixed


def chosen(rows: Tensor, index: Tensor) -> Tensor:
    """rows [B, S, width], index [B, W] of S -> [B, W, width]; whole rows are copied, which a gather does not do."""
    batch, length, width = rows.shape
    flat = index + torch.arange(batch, device=rows.device)[:, None] * length
    return rows.reshape(batch * length, width).index_select(0, flat.reshape(-1)).reshape(*index.shape, width)


def product(left: Tensor, right: Tensor) -> Tensor:
    """left @ right, summed over at most PIECE numbers at a time."""
    total = left[..., :PIECE] @ right[..., :PIECE, :]
    for at in range(PIECE, left.shape[-1], PIECE):
        total = total + left[..., at : at + PIECE] @ right[..., at : at + PIECE, :]
    return total


PIECE = 128
"""A longer sum is cut by onnxruntime into pieces that hang on the other axes, and so on what else is in the batch."""


def block(width_in: int, width_out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width_in, width_out), nn.GELU(), nn.Dropout(dropout))


class Grammar(nn.Module):
    """UPOS, XPOS, features, and the dependency tree: biaffine arcs, labels from a dependent and its head."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.upos = nn.Linear(sizes.width, sizes.upos)
        self.xpos = nn.Linear(sizes.width, sizes.xpos)
        self.feats = nn.Linear(sizes.width, sizes.feats)
        self.dependent = block(sizes.width, sizes.arc, sizes.dropout)
        self.head = block(sizes.width, sizes.arc, sizes.dropout)
        self.root = nn.Parameter(torch.randn(sizes.width) * 0.02)
        self.bilinear = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.label_dependent = nn.Linear(sizes.width, sizes.label)
        self.label_head = nn.Linear(sizes.width, sizes.label)
        self.label = nn.Linear(sizes.label, sizes.deprels)
        self.factuality = nn.Linear(sizes.width, 1)

    def with_root(self, words: Tensor) -> Tensor:
        """[B, W, width] -> [B, W + 1, width]; index 0 is the root."""
        root = self.root.expand(words.shape[0], 1, -1)
        return torch.cat([root, words], dim=1)

    def arcs(self, words: Tensor) -> Tensor:
        """Scores [B, W, W + 1] of each word's head; column 0 is the root."""
        dependent, head = self.dependent(words), self.head(self.with_root(words))
        return product(dependent @ self.bilinear[:-1] + self.bilinear[-1], head.transpose(1, 2))

    def labels(self, words: Tensor, heads: Tensor) -> Tensor:
        """heads [B, W] int64, 0 = root -> label scores [B, W, deprels]."""
        head = chosen(self.label_head(self.with_root(words)), heads)
        scores: Tensor = self.label(F.gelu(self.label_dependent(words) + head))
        return scores


class Events(nn.Module):
    """Triggers with type, their status and mode, and arcs from a trigger to its participants' head words."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.trigger = nn.Sequential(
            block(sizes.width, sizes.event, sizes.dropout), nn.Linear(sizes.event, sizes.triggers)
        )
        self.status = nn.Sequential(
            block(sizes.width, sizes.event, sizes.dropout), nn.Linear(sizes.event, sizes.statuses)
        )
        self.mode = nn.Sequential(block(sizes.width, sizes.event, sizes.dropout), nn.Linear(sizes.event, sizes.modes))
        self.role_trigger = block(sizes.width, sizes.role, sizes.dropout)
        self.role_word = block(sizes.width, sizes.role, sizes.dropout)
        self.bilinear = nn.Parameter(torch.randn(sizes.roles, sizes.role, sizes.role) * 0.01)
        self.bias_trigger = nn.Linear(sizes.role, sizes.roles)
        self.bias_word = nn.Linear(sizes.role, sizes.roles)
        # Few words take part in an event: starting from that saves the first steps.
        nn.init.constant_(self.bias_word.bias, -4.0)

    def roles(self, words: Tensor) -> Tensor:
        """Scores [B, W, roles, W]: trigger word, role, argument word (before the sigmoid)."""
        trigger, word = self.role_trigger(words), self.role_word(words)
        batch, length, width = trigger.shape
        roles = self.bilinear.shape[0]
        weights = self.bilinear.permute(1, 0, 2).reshape(width, roles * width)
        turned = (trigger @ weights).reshape(batch, length * roles, width)
        scores = (turned @ word.transpose(1, 2)).reshape(batch, length, roles, length)
        bias: Tensor = scores + self.bias_trigger(trigger)[..., None] + self.bias_word(word).transpose(1, 2)[:, None]
        return bias


class Network(nn.Module):
    """Encoder, one mix per head group, heads."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(sizes)
        self.shapes = nn.Embedding(sizes.shapes, sizes.width)
        nn.init.zeros_(self.shapes.weight)
        self.mix_grammar, self.mix_entities, self.mix_events = (Mix(sizes.layers) for _ in range(3))
        self.dropout = nn.Dropout(sizes.dropout)
        self.grammar = Grammar(sizes)
        self.entities = nn.Linear(sizes.width, sizes.entities)
        self.events = Events(sizes)
        # Last, so that a seed gives the heads before them the same first weights as ever.
        self.mix_mentions = Mix(sizes.layers)
        self.mentions = nn.Linear(sizes.width, sizes.mention)

    def layers(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> list[Tensor]:
        """Every layer at each word's first subword: ids, mask, shapes [B, S], first [B, W] -> [B, W, width] each."""
        return [chosen(x, first) for x in self.encoder(ids, mask, self.shapes(shapes))]


def load_encoder(network: Network, weights: Path) -> None:
    """Copy MiniLM's published weights (safetensors, BERT names) into the encoder."""
    from safetensors.torch import load_file

    published = load_file(weights)
    own = {
        "words.weight": published["embeddings.word_embeddings.weight"],
        "places.weight": published["embeddings.position_embeddings.weight"],
        "segment": published["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
    }
    names = {
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "norm_attention",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "norm_output",
    }
    for i in range(network.sizes.layers):
        theirs, ours = f"encoder.layer.{i}.", f"layers.{i}."
        for kind in ("weight", "bias"):
            parts = [published[f"{theirs}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            own[f"{ours}qkv.{kind}"] = torch.cat(parts)
            for their_name, our_name in names.items():
                own[f"{ours}{our_name}.{kind}"] = published[f"{theirs}{their_name}.{kind}"]
    network.encoder.load_state_dict(own)
