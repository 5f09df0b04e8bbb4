"""`casus train`: reads the material, trains, writes checkpoints, exports the model."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import torch

from casus.training.loop import Plan, Trainer, run
from casus.training.prepare import new_network, prepare

Say = Callable[[str], None]


def train(data: Path, work: Path, plan: Plan, say: Say) -> Path:
    """Train on `data` by `plan`; checkpoints and labels go to the folder `work`. Returns the checkpoint's path.

    Started again after a stop, it goes on from the last checkpoint of the same plan.
    """
    work.mkdir(parents=True, exist_ok=True)
    labels, pools = prepare(data)
    labels.save(work / "labels.json")
    torch.manual_seed(plan.seed)
    trainer = Trainer(new_network(labels), labels, plan)
    say(f"sentences: {len(pools.trees)} trees, {len(pools.full)} full, {len(pools.other)} other news")
    started = time.monotonic()

    def report(step: int, steps: int, losses: dict[str, float]) -> None:
        if step % 25 == 0 or step == steps:
            shown = " ".join(f"{name} {value:.3f}" for name, value in losses.items())
            say(f"step {step}/{steps}  {(time.monotonic() - started) / 60:.1f} min  {shown}")

    run(trainer, pools, work / "checkpoint.pt", report)
    return work / "checkpoint.pt"
