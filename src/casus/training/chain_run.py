"""Learns coreference on an exported network, whose encoder and other heads stay as they are.

The last step of `casus train`; on the network that ships, alone: `python -m casus.training.chain_run ../shared FOLDER`.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import torch

from casus.language.annotate import Reader
from casus.language.model import SHIPPED, Model
from casus.training.chains import read_examples
from casus.training.coreference import ChainPlan, fit, put_into
from casus.training.export import export_model
from casus.training.labels import Labels
from casus.training.prepare import new_network, news_inputs, tokenizer_of
from casus.training.restore import restore

Say = Callable[[str], None]


def train_chains(data: Path, shipped: Path, folder: Path, say: Say, plan: ChainPlan | None = None) -> Path:
    """Learn from data/coreference and write the network, with its new head, and coreference.npz to `folder`.

    shipped: the folder of the exported network to begin with, another one. Minutes on one core; fixed by plan and seed.
    """
    plan = plan or ChainPlan()
    labels = Labels(**{name: tuple(v) for name, v in json.loads((shipped / "labels.json").read_text()).items()})
    torch.manual_seed(plan.seed)
    network = restore(new_network(labels), shipped).eval()
    inputs = news_inputs(data, tokenizer_of(shipped / "tokenizer.json"))
    # Older files have no such head, which the reader asks for.
    export_model(network, shipped / "labels.json", shipped / "tokenizer.json", folder, inputs)
    reader = Reader(Model(folder, threads=1))
    examples = list(read_examples(data / "coreference" / "ontogum.train.conllu.gz", reader, network))
    say(f"documents: {len(examples)}, phrases: {sum(len(each.phrases) for each in examples)}")
    heads = fit(network, examples, plan, lambda number, loss: say(f"pass {number}/{plan.passes}  loss {loss:.4f}"))
    put_into(network, heads)
    export_model(network, shipped / "labels.json", shipped / "tokenizer.json", folder, inputs)
    heads.weights().save(folder / "coreference.npz")
    return folder


if __name__ == "__main__":
    train_chains(Path(sys.argv[1]), SHIPPED, Path(sys.argv[2]), logging.getLogger(__name__).warning)
