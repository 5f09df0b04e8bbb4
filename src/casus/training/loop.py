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

from casus.language.shapes import LOWER, MIXED, UPPER
from casus.training.batches import Batch, Collator, Encoded, bucket
from casus.training.labels import Labels
from casus.training.losses import grammar_losses, news_losses, total
from casus.training.network import Network
from casus.training.plan import Plan, Stage

Report = Callable[[int, int, dict[str, float]], None]
"""Called with step, number of steps and the recent mean of each loss."""

Swap = Callable[[Sequence[Encoded], float, random.Random], list[Encoded]]

Losses = Callable[[Network, list[Tensor], Batch], dict[str, Tensor]]

MASK = 103
"""BERT's number of `[MASK]`; numbers below it are no words."""


@dataclass(frozen=True, slots=True)
class Pools:
    """Encoded sentences: trees, news with every event layer, and all other news.

    swap: gives the same news with that share of its names swapped.
    """

    trees: Sequence[Encoded]
    full: Sequence[Encoded]
    other: Sequence[Encoded]
    swap: Swap


def subwords(sentences: Sequence[Encoded]) -> int:
    return sum(len(s.ids) for s in sentences)


def news_batches(pools: Pools, plan: Plan, stage: Stage) -> list[list[Encoded]]:
    batches: list[list[Encoded]] = []
    sentences = [*pools.other, *list(pools.full) * stage.full_repeats]
    for turn in range(ceil(stage.news_passes)):
        random_ = random.Random(plan.seed * 1000 + turn)
        read = pools.swap(sentences, stage.swapped, random_) if turn and stage.swapped else sentences
        of_turn = bucket(read, plan.news_budget, random_)
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
    """Share of the peak learning rate: linear warm-up, then linear to zero."""
    left = max(0.0, (steps - step) / (steps - stage.warm_up))
    return min((step + 1) / stage.warm_up, left)


def optimiser(network: Network, plan: Plan, stage: Stage) -> torch.optim.AdamW:
    encoder = list(network.encoder.parameters())
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


def recased(shapes: Tensor, share: float) -> Tensor:
    """shapes [B, S] with the words of that share of the sentences written alike: small, with a capital, in capitals."""
    letters = (shapes >= LOWER) & (shapes <= MIXED)
    rows = torch.rand(shapes.shape[0], 1, device=shapes.device) < share
    written = torch.randint(LOWER, UPPER + 1, (shapes.shape[0], 1), device=shapes.device)
    return torch.where(letters & rows, written, shapes)


class Trainer:
    """The state of a stage: network, its running average, optimiser, step."""

    def __init__(self, network: Network, labels: Labels, plan: Plan, stage: Stage) -> None:
        self.device = fastest_device()
        self.network, self.plan, self.stage, self.step = network.to(self.device), plan, stage, 0
        self.average = copy.deepcopy(network).eval()
        # A dense place for the sparse gradient of the word embeddings to be added to: far less memory is touched.
        network.encoder.words.weight.grad = torch.zeros_like(network.encoder.words.weight)
        self.optimiser = optimiser(network, plan, stage)
        self.collator = Collator(labels)
        self.groups = mode_groups(labels).to(self.device)

    @property
    def key(self) -> str:
        """What a checkpoint must have been trained by to be gone on from: the plan up to and with this stage."""
        last = self.plan.stages.index(self.stage)
        return repr(replace(self.plan, stages=self.plan.stages[: last + 1], shares=()))

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
            shapes = recased(batch.shapes, self.stage.recased)
            losses = losses_of(self.network, self.network.layers(ids, batch.mask, shapes, batch.first), batch)
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
    """All stages in order, then the mean of their networks; checkpoints are stage-1.pt ... in the folder `work`."""
    weighed: list[tuple[float, Network]] = []
    for number, (stage, share) in enumerate(zip(plan.stages, plan.shares, strict=True), 1):
        trainer = Trainer(network, labels, plan, stage)
        network = run_stage(trainer, pools, work / f"stage-{number}.pt", report)
        weighed.append((share / sum(plan.shares), copy.deepcopy(network)))
    return mean(weighed)


def mean(weighed: Sequence[tuple[float, Network]]) -> Network:
    """The network whose weights are the weighted mean of those given; the weights sum to 1."""
    blended = copy.deepcopy(weighed[0][1])
    for parameter, *others in zip(blended.parameters(), *(n.parameters() for _, n in weighed), strict=True):
        parameter.data.copy_(sum(share * other for (share, _), other in zip(weighed, others, strict=True)))
    return blended
