"""Heads of coreference learn what one document shows, and the linker answers as they do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed; it is needed for training only")

import torch

from casus.evaluation.coreference import ChainedDoc
from casus.language.linker import Linker, phrase_inputs
from casus.language.mentions import read_columns
from casus.language.phrases import read_phrases
from casus.language.speech import read_speeches, voiced
from casus.language.traits import Traits, read_traits
from casus.training.chains import Example, example, split
from casus.training.coreference import ChainPlan, antecedent_loss, fit, put_into
from casus.training.network import Network
from tests.language.prose import article
from tests.training.test_network import small_network

PLAN = ChainPlan(passes=150, hidden=8, products=4, averaging=0.9)


def one_document(network: Network) -> tuple[Example, Traits]:
    """Poe is he, and Roe is not; words have vectors by chance."""
    doc, ranges = article(
        "Poe NNP nsubj 2\nthanked VBD root 0\nRoe NNP obj 2", "He PRP nsubj 2\nleft VBD root 0",
        entities={"Poe": "Person", "Roe": "Person"},
    )  # fmt: skip
    columns = read_columns(doc, ranges)
    gold = ChainedDoc("GUM_news_one", columns.words, (), (), (), tuple(ranges), {"1": ((0, 1), (3, 4))})
    phrases = read_phrases(columns)
    traits = read_traits(columns, phrases, voiced(read_speeches(columns, ranges)))
    layers = torch.randn(len(doc), network.sizes.layers, network.sizes.width)
    return example(gold, phrases, traits, layers), traits


def test_a_pair_is_learned_and_the_linker_answers_the_same(tmp_path: Path) -> None:
    network = small_network()
    document, traits = one_document(network)
    losses: list[float] = []
    net = fit(network, [document], PLAN, lambda number, loss: losses.append(loss))
    assert losses[-1] < 0.2 * losses[0]
    with torch.no_grad():
        scores, _ = net(document)
    by_pair = dict(zip(zip(document.pairs.later, document.pairs.earlier, strict=True), scores.tolist(), strict=True))
    assert by_pair[2, 0] > 0 > by_pair[2, 1]

    put_into(network, net)
    net.weights().save(tmp_path / "weights.npz")
    linker = Linker(tmp_path / "weights.npz")
    with torch.no_grad():
        words = network.mentions(network.mix_mentions(list(document.layers.unbind(2))))
    vectors = np.zeros((5, network.sizes.mention), dtype=np.float32)
    vectors[traits.head] = words[:, 0].numpy()
    inputs = phrase_inputs(traits, vectors)
    found = linker.score(linker.sides(inputs), linker.alone(inputs), document.pairs)
    assert np.allclose(found, scores.numpy(), atol=0.05)


def test_a_seed_fixes_a_run() -> None:
    network = small_network()
    document, _ = one_document(network)
    first, second = (fit(network, [document], replace(PLAN, passes=3), lambda number, loss: None) for _ in range(2))
    for one, other in zip(first.parameters(), second.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_loss_is_that_of_all_right_antecedents() -> None:
    document, _ = one_document(small_network())
    losses = antecedent_loss(torch.zeros(len(document.pairs.later)), document)
    assert losses.tolist() == pytest.approx([0.0, np.log(2), np.log(3)])


def test_folds_hold_out_documents_of_every_genre() -> None:
    document, _ = one_document(small_network())
    names = [f"GUM_{genre}_{number}" for genre in ("news", "bio") for number in range(4)]
    examples = [replace(document, gold=replace(document.gold, name=name)) for name in names]
    learned, held = split(examples, 1, 4)
    assert [each.gold.name for each in held] == ["GUM_news_1", "GUM_bio_1"]
    assert len(learned) == 6
