"""`casus train`: reads the material, trains, writes checkpoints, exports the model. The order is here."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from pathlib import Path

import torch

from casus.training.export import export_model
from casus.training.loop import Report, mean, run
from casus.training.plan import Plan
from casus.training.prepare import new_network, prepare, published_weights
from casus.training.restore import restore

Say = Callable[[str], None]


def train(data: Path, work: Path, plan: Plan, say: Say, reading: Path | None = None, start: Path | None = None) -> Path:
    """Train by `plan` on `data` and, if given, the folder of further `reading`.

    Checkpoints go to the folder `work`, the exported model to `work`/model, which is returned. Started again after a
    stop, it goes on from the last checkpoint of the same plan. start: an exported network (ONNX) to begin with in place
    of the published encoder; its labels must be those of the data.
    """
    work.mkdir(parents=True, exist_ok=True)
    labels, pools = prepare(data, reading)
    labels.save(work / "labels.json")
    torch.manual_seed(plan.seed)
    network = new_network(labels) if start is None else restore(new_network(labels), start)
    say(f"sentences: {len(pools.trees)} trees, {len(pools.full)} full, {len(pools.other)} other news")
    begun = copy.deepcopy(network)
    network = run(network, labels, plan, pools, work, every_25_steps(say))
    network = mean([(plan.kept, begun), (1 - plan.kept, network)]) if plan.kept else network
    export_model(network, work / "labels.json", published_weights() / "tokenizer.json", work / "model")
    return work / "model"


def every_25_steps(say: Say) -> Report:
    started = time.monotonic()

    def report(step: int, steps: int, losses: dict[str, float]) -> None:
        if step % 25 == 0 or step == steps:
            shown = " ".join(f"{name} {value:.3f}" for name, value in losses.items())
            say(f"step {step}/{steps}  {(time.monotonic() - started) / 60:.1f} min  {shown}")

    return report
