"""A small network learns, is exported, and answers the same in onnxruntime as in torch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

import onnxruntime
import torch

from casus.language.scores import NAMES
from casus.training.batches import Collator, Encoded, bucket
from casus.training.examples import EventGold, Example, TreeGold
from casus.training.export import Exported, example_inputs, export_float
from casus.training.labels import Labels, collect_labels
from casus.training.loop import Pools, hidden, mean, news_batches, recased, run
from casus.training.network import Network, Sizes
from casus.training.plan import Plan, Stage

TREE = TreeGold(("NOUN", "VERB"), ("NNS", "VBD"), ("_", "Tense=Past"), (2, 0), ("nsubj", "root"), ((1, 1.5),))
EVENT = EventGold(1, 2, "RETREAT", "actual", "withdraw", (("actor", 0),))
TREES = [Encoded(Example(("Troops", "left"), tree=TREE), (101, 7, 8, 102), (0, 2, 1, 0), (1, 2))] * 6
NEWS = [
    Encoded(Example(("Troops", "left"), entities=("O", "O"), events=(EVENT,)), (101, 7, 8, 102), (0, 2, 1, 0), (1, 2))
] * 6
POOLS = Pools(TREES, NEWS, (), lambda news, share, random_: list(news))
LABELS = Labels(
    upos=("NOUN", "VERB"),
    xpos=("NNS", "VBD"),
    feats=("Tense=Past", "_"),
    deprels=("dep", "nsubj", "root"),
    entities=("O", "B-Location", "I-Location"),
    triggers=("O", "B-AGREE", "B-RETREAT", "I"),
    modes=("AGREE", "RETREAT", "RETREAT withdraw"),
)
STAGE = Stage(news_passes=20, full_repeats=1, tree_passes=20, encoder_rate=2.5e-4, head_rate=1.5e-3, warm_up=2)
PLAN = Plan(
    stages=(STAGE, replace(STAGE, news_passes=4, tree_passes=4)), shares=(1.0, 3.0), news_budget=12, checkpoint_every=5
)


def small_network(seed: int = 1) -> Network:
    torch.manual_seed(seed)
    sizes = Sizes(2, 2, 2, 3, 3, 4, 5, 3, 5, vocabulary=12000, positions=32, width=24, layers=2)
    return Network(Sizes(**{f: getattr(sizes, f) for f in sizes.__slots__} | {"attention_heads": 4, "inner": 48}))


def test_torch_and_onnx_agree(tmp_path: Path) -> None:
    network = small_network().eval()
    export_float(network, tmp_path / "network.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "network.onnx"), providers=["CPUExecutionProvider"])
    inputs = example_inputs()
    with torch.no_grad():
        expected = Exported(network)(*inputs)
    fed = dict(zip(("ids", "mask", "shapes", "first", "lengths"), (x.numpy() for x in inputs), strict=True))
    found = session.run(list(NAMES), fed)
    for name, ours, theirs in zip(NAMES, expected, found, strict=True):
        assert np.allclose(ours.numpy(), theirs, atol=1e-4), name


def test_the_network_learns_what_it_is_shown(tmp_path: Path) -> None:
    losses: list[dict[str, float]] = []
    run(small_network(), LABELS, PLAN, POOLS, tmp_path, lambda step, steps, loss: losses.append(dict(loss)))
    first, last = losses[0], losses[-1]
    assert all(last[name] < first[name] for name in ("arcs", "upos", "triggers", "roles", "mode"))


@pytest.mark.parametrize("stop", [12, 43])
def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path, stop: int) -> None:
    """Stopped in the first stage and in the second; step 40 ends the first."""
    calls: list[int] = []

    def stop_there(step: int, steps: int, losses: dict[str, float]) -> None:
        calls.append(step)
        if len(calls) == stop:
            raise KeyboardInterrupt

    for name in ("whole", "stopped"):
        (tmp_path / name).mkdir()
    whole = run(small_network(), LABELS, PLAN, POOLS, tmp_path / "whole", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        run(small_network(), LABELS, PLAN, POOLS, tmp_path / "stopped", stop_there)
    seen: list[int] = []
    resumed = run(small_network(2), LABELS, PLAN, POOLS, tmp_path / "stopped", lambda step, *_: seen.append(step))
    assert seen[0] == {12: 11, 43: 1}[stop]
    for a, b in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-5)


def test_a_batch_marks_what_is_not_annotated() -> None:
    batch = Collator(LABELS).batch([TREES[0], NEWS[0]])
    assert batch.upos.tolist() == [[0, 1], [-1, -1]]
    assert batch.triggers.tolist() == [[-1, -1], [0, 2]]
    assert batch.events.roles[0, 0].tolist() == [1.0, 0.0]
    assert batch.events.mode.tolist() == [2]


def test_buckets_keep_the_budget() -> None:
    import random

    batches = bucket([*TREES, *NEWS], 12, random.Random(1))
    assert sorted(len(b) for b in batches) == [3, 3, 3, 3]


def test_labels_keep_frequent_subtypes() -> None:
    labels = collect_labels([t.example for t in TREES] * 20, [n.example for n in NEWS], {"RETREAT": ("withdraw",)})
    assert labels.deprels == ("nsubj", "root")
    assert labels.modes == ("RETREAT", "RETREAT withdraw")
    assert labels.triggers == ("O", "B-RETREAT", "I")


def test_hidden_subwords_are_words_only() -> None:
    ids = torch.tensor([[101, 7000, 8000, 102, 0]] * 50)
    found = hidden(ids, 0.5)
    assert bool((found[:, [0, 3, 4]] == ids[:, [0, 3, 4]]).all())
    share = float((found[:, 1:3] == 103).float().mean())
    assert 0.3 < share < 0.7
    assert bool((hidden(ids, 0.0) == ids).all())


def test_recased_sentences_are_written_alike() -> None:
    shapes = torch.tensor([[0, 2, 1, 7, 6, 0]] * 50)
    found = recased(shapes, 1.0)
    assert bool((found[:, [0, 3, 4, 5]] == shapes[:, [0, 3, 4, 5]]).all())
    assert bool((found[:, 1] == found[:, 2]).all())
    assert set(found[:, 1].tolist()) == {1, 2, 3}
    assert bool((recased(shapes, 0.0) == shapes).all())


def test_names_are_swapped_from_the_second_pass_on() -> None:
    swapped = replace(NEWS[0], ids=(101, 9, 9, 102))
    pools = replace(POOLS, swap=lambda news, share, random_: [swapped] * len(news))
    batches = news_batches(pools, PLAN, replace(STAGE, news_passes=2, swapped=0.5))
    assert [s.ids[1] for batch in batches for s in batch] == [7] * 6 + [9] * 6


def test_the_mean_of_two_networks_weighs_them() -> None:
    first, second = small_network(1), small_network(2)
    found = mean([(0.25, first), (0.75, second)])
    for a, b, c in zip(first.parameters(), second.parameters(), found.parameters(), strict=True):
        assert torch.allclose(0.25 * a + 0.75 * b, c, atol=1e-6)
