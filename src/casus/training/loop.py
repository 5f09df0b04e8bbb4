"""The training loop: every step reads one batch of trees and one of news, so that all heads learn together.

A run is fixed by its plan and seed. It writes a checkpoint every few minutes and goes on from it when started again.
"""

from __future__ import annotations

import copy
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from pathlib import Path

import torch
from torch import Tensor, nn

from casus.training.batches import Batch, Collator, Encoded, bucket
from casus.training.labels import Labels
from casus.training.losses import Weights, grammar_losses, news_losses, total
from casus.training.network import Network

Report = Callable[[int, int, dict[str, float]], None]
"""Called with step, number of steps and the recent mean of each loss."""

Losses = Callable[[Network, list[Tensor], Batch], dict[str, Tensor]]

WEIGHTS = Weights()
MASK = 103
"""BERT's number of `[MASK]`; numbers below it are no words."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One run of the learning rate: a linear rise over `warm_up` steps to its peak, then a linear fall.

    news_passes: passes over all news, the last one in part. full_repeats: times the fully annotated sentences are
    read in each pass.
    tree_passes: passes over the treebanks, spread evenly over the stage. The rates are peaks.
    end: share of the peak that the rate falls to. embeddings: whether the encoder's word and position embeddings are
    trained too. masked: share of subwords that are hidden from the network at each
    reading, so that it cannot learn sentences by heart.
    """

    news_passes: float
    full_repeats: int
    tree_passes: float
    encoder_rate: float
    head_rate: float
    warm_up: int
    end: float = 0.0
    embeddings: bool = False
    masked: float = 0.0
    weights: Weights = WEIGHTS


@dataclass(frozen=True, slots=True)
class Plan:
    """Fixes a run, with the seed. Every stage starts from the averaged network of the one before.

    news_budget: padded subwords of a news batch. averaging: decay of the running average of the weights, which is what
    a stage hands on and what is exported. What each stage gave stands in docs/decisions/0005.
    """

    stages: tuple[Stage, ...] = (
        Stage(
            news_passes=3,
            full_repeats=2,
            tree_passes=3.5,
            encoder_rate=2.5e-4,
            head_rate=1.5e-3,
            warm_up=200,
            weights=Weights(arcs=1.0, deprels=1.0, entities=2.0, triggers=4.0, status=0.5, roles=1.0),
        ),
        Stage(
            news_passes=0.62,
            full_repeats=2,
            tree_passes=0.8,
            encoder_rate=2e-4,
            head_rate=1e-3,
            warm_up=50,
            embeddings=True,
            weights=Weights(deprels=1.0, status=0.5),
        ),
    )
    seed: int = 1
    news_budget: int = 900
    weight_decay: float = 0.01
    clip: float = 1.0
    averaging: float = 0.998
    checkpoint_every: int = 150


@dataclass(frozen=True, slots=True)
class Pools:
    """Encoded sentences: trees, news with every event layer, and all other news."""

    trees: Sequence[Encoded]
    full: Sequence[Encoded]
    other: Sequence[Encoded]


def subwords(sentences: Sequence[Encoded]) -> int:
    return sum(len(s.ids) for s in sentences)


def news_batches(pools: Pools, plan: Plan, stage: Stage) -> list[list[Encoded]]:
    batches: list[list[Encoded]] = []
    sentences = [*pools.other, *list(pools.full) * stage.full_repeats]
    for turn in range(ceil(stage.news_passes)):
        of_turn = bucket(sentences, plan.news_budget, random.Random(plan.seed * 1000 + turn))
        batches += of_turn[: round(len(of_turn) * min(1.0, stage.news_passes - turn))]
    return batches


def tree_batches(pools: Pools, plan: Plan, stage: Stage, steps: int) -> Iterator[list[Encoded]]:
    """Batches sized so that `steps` of them make `tree_passes` passes."""
    budget = int(subwords(pools.trees) * stage.tree_passes / steps * 1.08) + 1
    turn = 0
    while True:
        yield from bucket(pools.trees, budget, random.Random(plan.seed * 1000 + 500 + turn))
        turn += 1


def rate(step: int, steps: int, stage: Stage) -> float:
    """Share of the peak learning rate: linear warm-up, then linear to the stage's end."""
    left = max(0.0, (steps - step) / (steps - stage.warm_up))
    return min((step + 1) / stage.warm_up, stage.end + (1 - stage.end) * left)


def optimiser(network: Network, plan: Plan, stage: Stage) -> torch.optim.AdamW:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": stage.encoder_rate}, {"params": heads, "lr": stage.head_rate}]
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, weight_decay=plan.weight_decay, fused=True)


def mode_groups(labels: Labels) -> Tensor:
    types = [mode.split(" ")[0] for mode in labels.modes]
    return torch.tensor([[a == b for b in types] for a in types])


def fastest_device() -> torch.device:
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def computes_bfloat16(device: torch.device) -> bool:
    """Whether products in bfloat16 are faster than in float32; where they are emulated, they are far slower."""
    return device.type == "cuda" or bool(torch.cpu.get_capabilities().get("avx512_bf16"))


def hidden(ids: Tensor, share: float) -> Tensor:
    """ids [B, S] with that share of the subwords, taken by chance, replaced by the encoder's mask."""
    chosen = (torch.rand(ids.shape, device=ids.device) < share) & (ids > MASK)
    return torch.where(chosen, MASK, ids)


class Trainer:
    """The state of a stage: network, its running average, optimiser, step."""

    def __init__(self, network: Network, labels: Labels, plan: Plan, stage: Stage) -> None:
        self.device = fastest_device()
        self.network, self.plan, self.stage, self.step = network.to(self.device), plan, stage, 0
        self.average = copy.deepcopy(network).eval()
        network.encoder.words.weight.requires_grad_(stage.embeddings)
        network.encoder.places.weight.requires_grad_(stage.embeddings)
        # A dense place for the sparse gradient of the word embeddings to be added to: far less memory is touched.
        if stage.embeddings:
            network.encoder.words.weight.grad = torch.zeros_like(network.encoder.words.weight)
        self.optimiser = optimiser(network, plan, stage)
        self.collator = Collator(labels)
        self.groups = mode_groups(labels).to(self.device)

    @property
    def key(self) -> str:
        """What a checkpoint must have been trained by to be gone on from: the plan up to and with this stage."""
        last = self.plan.stages.index(self.stage)
        return repr(replace(self.plan, stages=self.plan.stages[: last + 1]))

    def learn(self, trees: Sequence[Encoded], news: Sequence[Encoded], share: float) -> dict[str, float]:
        """One step; share scales the learning rate. Returns each loss."""
        self.network.train()
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * share
        self.optimiser.zero_grad(set_to_none=False)
        losses = {
            **self.backward(trees, grammar_losses),
            **self.backward(news, partial(news_losses, mode_groups=self.groups)),
        }
        nn.utils.clip_grad_norm_(self.network.parameters(), self.plan.clip)
        self.optimiser.step()
        self.follow()
        self.step += 1
        return {name: float(loss.detach()) for name, loss in losses.items()}

    def backward(self, sentences: Sequence[Encoded], losses_of: Losses) -> dict[str, Tensor]:
        """Add the gradients of one batch; returns each of its losses."""
        batch = self.collator.batch(sentences).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=computes_bfloat16(self.device)):
            ids = hidden(batch.ids, self.stage.masked)
            losses = losses_of(self.network, self.network.layers(ids, batch.mask, batch.first), batch)
            loss = total(losses, self.stage.weights)
        loss.backward()
        return losses

    @torch.no_grad()
    def follow(self) -> None:
        """Move the running average towards the network, quickly while the run is young."""
        decay = min(self.plan.averaging, (1 + self.step) / (10 + self.step))
        pairs = [
            (slow.data, fast.data)
            for slow, fast in zip(self.average.parameters(), self.network.parameters(), strict=True)
        ]
        torch._foreach_lerp_([slow for slow, _ in pairs], [fast for _, fast in pairs], 1 - decay)

    def save(self, path: Path) -> None:
        """Write the checkpoint beside its place and move it there, so that a killed run leaves a whole one."""
        state = {
            "step": self.step,
            "plan": self.key,
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
        state = torch.load(path, weights_only=True, map_location=self.device)
        if state["plan"] != self.key:
            return False
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"].cpu())
        self.step = state["step"]
        return True


def run_stage(trainer: Trainer, pools: Pools, checkpoint: Path, report: Report) -> Network:
    """Train to the end of the stage, from its checkpoint if there is one, and return the averaged network."""
    news = news_batches(pools, trainer.plan, trainer.stage)
    trees = tree_batches(pools, trainer.plan, trainer.stage, len(news))
    torch.manual_seed(trainer.plan.seed)
    trainer.resume(checkpoint)
    recent: dict[str, float] = {}
    for step, (tree_batch, news_batch) in enumerate(zip(trees, news, strict=False)):
        if step < trainer.step:
            continue
        losses = trainer.learn(tree_batch, news_batch, rate(step, len(news), trainer.stage))
        recent = {name: 0.98 * recent.get(name, value) + 0.02 * value for name, value in {**recent, **losses}.items()}
        report(trainer.step, len(news), recent)
        if trainer.step % trainer.plan.checkpoint_every == 0 or trainer.step == len(news):
            trainer.save(checkpoint)
    average: Network = trainer.average.cpu()
    return average


def run(network: Network, labels: Labels, plan: Plan, pools: Pools, work: Path, report: Report) -> Network:
    """All stages in order; checkpoints are stage-1.pt, stage-2.pt ... in the folder `work`."""
    for number, stage in enumerate(plan.stages, 1):
        trainer = Trainer(network, labels, plan, stage)
        network = run_stage(trainer, pools, work / f"stage-{number}.pt", report)
    return network
