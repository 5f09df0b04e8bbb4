"""What each head is taught, summed into one loss; a batch is either grammar or news and pays for its own heads."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from casus.training.batches import Batch
from casus.training.network import Network


@dataclass(frozen=True, slots=True)
class Weights:
    """What each loss counts in the sum.

    Triggers and entities are rare among words, so their mean loss is small and is weighted up; the loss of roles is a
    sum over words, is large and is weighted down.
    """

    upos: float = 1.0
    xpos: float = 1.0
    feats: float = 1.0
    arcs: float = 2.0
    deprels: float = 1.5
    factuality: float = 0.2
    entities: float = 4.0
    triggers: float = 5.0
    status: float = 0.8
    mode: float = 0.5
    roles: float = 0.15


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """Mean over the labelled positions; 0 when there is none. scores [..., L], gold [...] with -1 unlabelled."""
    if not bool((gold >= 0).any()):
        return scores.sum() * 0.0
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-1)


def grammar_losses(network: Network, layers: list[Tensor], batch: Batch) -> dict[str, Tensor]:
    words = network.dropout(network.mix_grammar(layers))
    grammar = network.grammar
    arcs = grammar.arcs(words)
    there = torch.cat([torch.ones_like(batch.present[:, :1]), batch.present], dim=1)
    arcs = arcs.masked_fill(~there[:, None, :], -1e4)
    rated = ~torch.isnan(batch.factuality)
    predicted = grammar.factuality(words)[..., 0]
    return {
        "upos": cross_entropy(grammar.upos(words), batch.upos),
        "xpos": cross_entropy(grammar.xpos(words), batch.xpos),
        "feats": cross_entropy(grammar.feats(words), batch.feats),
        "arcs": cross_entropy(arcs, batch.heads),
        "deprels": cross_entropy(grammar.labels(words, batch.heads.clamp(min=0)), batch.deprels),
        "factuality": F.smooth_l1_loss(predicted[rated], batch.factuality[rated])
        if rated.any()
        else predicted.sum() * 0.0,
    }


def news_losses(network: Network, layers: list[Tensor], batch: Batch, mode_groups: Tensor) -> dict[str, Tensor]:
    """mode_groups [modes, modes]: True where two mode labels are of one event type."""
    words = network.dropout(network.mix_events(layers))
    losses = {
        "entities": cross_entropy(network.entities(network.dropout(network.mix_entities(layers))), batch.entities),
        "triggers": cross_entropy(network.events.trigger(words), batch.triggers),
    }
    rows = batch.events
    if len(rows.sentence):
        at = words[rows.sentence, rows.word]
        losses["status"] = cross_entropy(network.events.status(at), rows.status)
        others = ~mode_groups[rows.mode.clamp(min=0)]
        losses["mode"] = cross_entropy(network.events.mode(at).masked_fill(others, -1e4), rows.mode)
    if bool(rows.read.any()):
        losses["roles"] = role_loss(network, words, batch)
    return losses


def role_loss(network: Network, words: Tensor, batch: Batch) -> Tensor:
    """Binary cross entropy summed over words and roles, averaged over the triggers whose arguments were read."""
    rows = batch.events
    scores = network.events.roles(words)[rows.sentence, rows.word][rows.read]
    there = batch.present[rows.sentence][rows.read][:, None, :].expand_as(scores)
    losses = F.binary_cross_entropy_with_logits(scores.float(), rows.roles[rows.read], reduction="none")
    return losses[there].sum() / len(scores)


def total(losses: dict[str, Tensor], weights: Weights) -> Tensor:
    return torch.stack([getattr(weights, name) * loss for name, loss in losses.items()]).sum()
