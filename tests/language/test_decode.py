"""Scores made by hand become frames, tags and spans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.language.decode import DecodeOptions, Decoder, allowed_transitions, are_clear, best_tags, viterbi
from casus.language.model import ModelLabels
from casus.language.scores import Scores

LABELS = ModelLabels(
    upos=("NOUN", "VERB"),
    xpos=("NN", "VBD"),
    feats=("_",),
    deprels=("dep", "nsubj", "obj", "root"),
    entities=("O", "B-Person", "I-Person"),
    triggers=("O", "B-AGREE", "B-ASSAULT", "I"),
    modes=("AGREE", "ASSAULT", "ASSAULT drone"),
    statuses=("actual", "negated", "hypothetical", "future", "historical"),
    roles=("actor", "recipient", "source", "time", "place"),
)


def scores_of(triggers: list[list[float]], rows: list[int]) -> Scores:
    """One sentence of as many words as `triggers` has rows; `rows` are the words asked for as triggers."""
    n, t = len(triggers), len(rows)
    arcs = np.full((1, n, n + 1), -9.0, dtype=np.float32)
    arcs[0, 0, 0] = 9.0
    arcs[0, 1:, 1] = 9.0
    entities = np.zeros((1, n, 3), dtype=np.float32)
    entities[:, :, 0] = 1.0
    roles = np.zeros((t, 5, n), dtype=np.float32)
    roles[:, 0, 0] = 0.9
    return Scores(
        upos=np.zeros((1, n), dtype=np.int64),
        xpos=np.zeros((1, n), dtype=np.int64),
        feats=np.zeros((1, n), dtype=np.int64),
        deprels=np.full((1, n), 3, dtype=np.int64),
        arcs=arcs,
        entities=entities,
        triggers=np.array([triggers], dtype=np.float32),
        sentence=np.zeros(t, dtype=np.int64),
        word=np.array(rows, dtype=np.int64),
        statuses=np.tile(np.array([0.1, 0.6, 0.1, 0.1, 0.1], dtype=np.float32), (t, 1)),
        modes=np.tile(np.array([0.2, 0.1, 0.7], dtype=np.float32), (t, 1)),
        roles=roles,
        mentions=np.zeros((1, n, 2), dtype=np.float32),
    )


def decode(scores: Scores, n: int) -> list[tuple[int, int, str]]:
    reading = Decoder(LABELS, DecodeOptions()).decode(scores, np.array([n]))[0]
    return [(frame.start, frame.end, frame.event_type) for frame in reading.frames]


def test_a_trigger_goes_on_over_its_further_words() -> None:
    scores = scores_of([[1, 0, 0, 0], [0.1, 0.2, 0.7, 0], [0.2, 0, 0, 0.8], [1, 0, 0, 0]], [1])
    assert decode(scores, 4) == [(1, 3, "ASSAULT")]


def test_a_weak_trigger_is_left_out() -> None:
    assert decode(scores_of([[1, 0, 0, 0], [0.7, 0.1, 0.2, 0]], [1]), 2) == []


def test_a_word_that_rather_continues_begins_no_second_frame() -> None:
    scores = scores_of([[0, 1, 0, 0], [0, 0.45, 0, 0.55]], [0, 1])
    assert decode(scores, 2) == [(0, 2, "AGREE")]


def test_padding_holds_no_frame() -> None:
    assert decode(scores_of([[1, 0, 0, 0], [0, 0, 1, 0]], [1]), 1) == []


def test_a_frame_carries_its_probabilities() -> None:
    scores = scores_of([[0.2, 0.2, 0.6, 0], [1, 0, 0, 0]], [0])
    frame = Decoder(LABELS, DecodeOptions()).decode(scores, np.array([2]))[0].frames[0]
    assert frame.score == pytest.approx(0.8)
    assert frame.types == pytest.approx({"AGREE": 0.25, "ASSAULT": 0.75})
    assert frame.modes == pytest.approx({"": 0.125, "drone": 0.875})
    assert frame.statuses["negated"] == pytest.approx(0.6)
    assert [(a.role, a.token) for a in frame.arguments] == [("actor", 0)]


def test_only_the_root_has_the_relation_root() -> None:
    reading = Decoder(LABELS, DecodeOptions()).decode(scores_of([[1, 0, 0, 0]] * 3, []), np.array([3]))[0]
    assert [LABELS.deprels[i] for i in reading.deprels] == ["root", "dep", "dep"]


def test_an_inside_tag_never_follows_another_kind() -> None:
    allowed = allowed_transitions(LABELS.entities)
    chances = np.array([[[0.4, 0.2, 0.4], [0.1, 0.1, 0.8]]], dtype=np.float32)
    assert best_tags(chances, allowed).tolist() == [[1, 2]]


@given(st.integers(0, 2**32 - 1), st.floats(0.05, 3.0))
def test_clear_tags_are_those_of_the_whole_sentence(seed: int, spread: float) -> None:
    """spread: how far the scores lie apart; with a small one hardly any word is clear, with a great one most are."""
    allowed = allowed_transitions(LABELS.entities)
    scores = np.random.default_rng(seed).normal(0, spread * 4, (6, 9, len(LABELS.entities)))
    chances = (np.exp(scores) / np.exp(scores).sum(axis=2, keepdims=True)).astype(np.float32)
    assert best_tags(chances, allowed).tolist() == viterbi(chances, allowed).tolist()


def test_tags_that_may_not_follow_each_other_or_have_a_rival_are_not_clear() -> None:
    allowed = allowed_transitions(LABELS.entities)
    rows = [[[0.9, 0.05, 0.05], [0.1, 0.1, 0.8]], [[0.1, 0.8, 0.1], [0.1, 0.1, 0.8]], [[0.1, 0.46, 0.44]] * 2]
    chances = np.array(rows, dtype=np.float32)
    assert are_clear(chances, chances.argmax(axis=2), allowed).tolist() == [False, True, False]
