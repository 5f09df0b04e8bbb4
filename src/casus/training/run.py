"""`casus train`: reads the material, trains, writes checkpoints, exports the model. The order is here."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from pathlib import Path

import torch

from casus.training.chain_run import train_chains
from casus.training.export import export_model
from casus.training.loop import Report, mean, run
from casus.training.plan import Course
from casus.training.prepare import new_network, news_inputs, prepare, published_weights, tokenizer_of
from casus.training.restore import restore
from casus.training.triage import train_triage

Say = Callable[[str], None]


def train(
    data: Path, work: Path, course: Course, say: Say, reading: Path | None = None, start: Path | None = None
) -> Path:
    """Train by `course` on `data` and, if given, the folder of further `reading`.

    Checkpoints go to folders in `work`, the exported model to `work`/model, which is returned. Started again after a
    stop, it goes on from the last checkpoint of the same plan. start: the folder of an exported network to begin with
    in place of the published encoder; its labels must be those of the data.
    """
    work.mkdir(parents=True, exist_ok=True)
    labels, pools = prepare(data, reading)
    labels.save(work / "labels.json")
    torch.manual_seed(course.plans[0].seed)
    begun = new_network(labels) if start is None else restore(new_network(labels), start)
    say(f"sentences: {len(pools.trees)} trees, {len(pools.full)} full, {len(pools.other)} other news")
    weighed = [(course.kept, begun)]
    for plan, share in zip(course.plans, course.shares, strict=True):
        folder = work / f"seed-{plan.seed}"
        folder.mkdir(exist_ok=True)
        weighed.append((share, run(copy.deepcopy(begun), labels, plan, pools, folder, every_25_steps(say))))
    network = mean([(share, each) for share, each in weighed if share])
    tokenizer = published_weights() / "tokenizer.json"
    export_model(network, work / "labels.json", tokenizer, work / "heads", news_inputs(data, tokenizer_of(tokenizer)))
    return train_triage(data, train_chains(data, work / "heads", work / "model", say), say, reading)


def every_25_steps(say: Say) -> Report:
    started = time.monotonic()

    def report(step: int, steps: int, losses: dict[str, float]) -> None:
        if step % 25 == 0 or step == steps:
            shown = " ".join(f"{name} {value:.3f}" for name, value in losses.items())
            say(f"step {step}/{steps}  {(time.monotonic() - started) / 60:.1f} min  {shown}")

    return report
