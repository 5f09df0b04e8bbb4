"""The training loop: every step reads one batch of trees and one of news, so that all heads learn together.

A run is fixed by its plan and seed. It writes a checkpoint every few minutes and goes on from it when started again.
"""

from __future__ import annotations

import copy
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from casus.training.batches import Collator, Encoded, bucket
from casus.training.labels import Labels
from casus.training.losses import grammar_losses, news_losses, total
from casus.training.network import Network

Report = Callable[[int, int, dict[str, float]], None]
"""Called with step, number of steps and the recent mean of each loss."""


@dataclass(frozen=True, slots=True)
class Plan:
    """news_passes: passes over all news; full_repeats: times the fully annotated sentences are read in each pass.

    tree_passes: passes over the treebanks, spread evenly over the run. news_budget: padded subwords of a news batch.
    averaging: decay of the running average of the weights, which is what is exported.
    """

    seed: int = 1
    news_passes: int = 3
    full_repeats: int = 2
    tree_passes: float = 3.5
    news_budget: int = 900
    encoder_rate: float = 2.5e-4
    head_rate: float = 1.5e-3
    weight_decay: float = 0.01
    warm_up: int = 200
    clip: float = 1.0
    averaging: float = 0.998
    checkpoint_every: int = 150
    frozen_embeddings: bool = True


@dataclass(frozen=True, slots=True)
class Pools:
    """Encoded sentences: trees, news with every event layer, and all other news."""

    trees: Sequence[Encoded]
    full: Sequence[Encoded]
    other: Sequence[Encoded]


def subwords(sentences: Sequence[Encoded]) -> int:
    return sum(len(s.ids) for s in sentences)


def news_batches(pools: Pools, plan: Plan) -> list[list[Encoded]]:
    batches: list[list[Encoded]] = []
    for turn in range(plan.news_passes):
        random_ = random.Random(plan.seed * 1000 + turn)
        batches += bucket([*pools.other, *list(pools.full) * plan.full_repeats], plan.news_budget, random_)
    return batches


def tree_batches(pools: Pools, plan: Plan, steps: int) -> Iterator[list[Encoded]]:
    """Batches sized so that `steps` of them make `tree_passes` passes."""
    budget = int(subwords(pools.trees) * plan.tree_passes / steps * 1.08) + 1
    turn = 0
    while True:
        yield from bucket(pools.trees, budget, random.Random(plan.seed * 1000 + 500 + turn))
        turn += 1


def rate(step: int, steps: int, plan: Plan) -> float:
    """Share of the peak learning rate: linear warm-up, then linear to zero."""
    return min((step + 1) / plan.warm_up, max(0.0, (steps - step) / (steps - plan.warm_up)))


def optimiser(network: Network, plan: Plan) -> torch.optim.AdamW:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}]
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, weight_decay=plan.weight_decay, fused=True)


def mode_groups(labels: Labels) -> Tensor:
    types = [mode.split(" ")[0] for mode in labels.modes]
    return torch.tensor([[a == b for b in types] for a in types])


class Trainer:
    """The state of a run: network, its running average, optimiser, step."""

    def __init__(self, network: Network, labels: Labels, plan: Plan) -> None:
        self.network, self.plan, self.step = network, plan, 0
        if plan.frozen_embeddings:
            network.encoder.words.weight.requires_grad_(False)
            network.encoder.places.weight.requires_grad_(False)
        self.average = copy.deepcopy(network).eval().requires_grad_(False)
        self.optimiser = optimiser(network, plan)
        self.collator = Collator(labels)
        self.groups = mode_groups(labels)

    def learn(self, trees: Sequence[Encoded], news: Sequence[Encoded], share: float) -> dict[str, float]:
        """One step; share scales the learning rate. Returns each loss."""
        self.network.train()
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * share
        self.optimiser.zero_grad(set_to_none=True)
        losses: dict[str, Tensor] = {}
        for sentences, is_tree in ((trees, True), (news, False)):
            batch = self.collator.batch(sentences)
            layers = self.network.layers(batch.ids, batch.mask, batch.first)
            part = (
                grammar_losses(self.network, layers, batch)
                if is_tree
                else news_losses(self.network, layers, batch, self.groups)
            )
            total(part).backward()
            losses |= part
        nn.utils.clip_grad_norm_(self.network.parameters(), self.plan.clip)
        self.optimiser.step()
        self.follow()
        self.step += 1
        return {name: float(loss.detach()) for name, loss in losses.items()}

    @torch.no_grad()
    def follow(self) -> None:
        """Move the running average towards the network, quickly while the run is young."""
        decay = min(self.plan.averaging, (1 + self.step) / (10 + self.step))
        pairs = [
            (slow, fast)
            for slow, fast in zip(self.average.parameters(), self.network.parameters(), strict=True)
            if fast.requires_grad
        ]
        torch._foreach_lerp_([slow for slow, _ in pairs], [fast for _, fast in pairs], 1 - decay)

    def save(self, path: Path) -> None:
        """Write the checkpoint beside its place and move it there, so that a killed run leaves a whole one."""
        state = {
            "step": self.step,
            "plan": asdict(self.plan),
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "random": torch.get_rng_state(),
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        os.replace(part, path)

    def resume(self, path: Path) -> bool:
        """Go on from a checkpoint of the same plan; False when there is none."""
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True)
        if state["plan"] != asdict(self.plan):
            return False
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"])
        self.step = state["step"]
        return True


def run(trainer: Trainer, pools: Pools, checkpoint: Path, report: Report) -> Network:
    """Train to the end of the plan and return the averaged network."""
    news = news_batches(pools, trainer.plan)
    trees = tree_batches(pools, trainer.plan, len(news))
    torch.manual_seed(trainer.plan.seed)
    trainer.resume(checkpoint)
    recent: dict[str, float] = {}
    for step, (tree_batch, news_batch) in enumerate(zip(trees, news, strict=False)):
        if step < trainer.step:
            continue
        losses = trainer.learn(tree_batch, news_batch, rate(step, len(news), trainer.plan))
        recent = {name: 0.98 * recent.get(name, value) + 0.02 * value for name, value in {**recent, **losses}.items()}
        report(trainer.step, len(news), recent)
        if trainer.step % trainer.plan.checkpoint_every == 0:
            trainer.save(checkpoint)
    trainer.save(checkpoint)
    average: Network = trainer.average
    return average
