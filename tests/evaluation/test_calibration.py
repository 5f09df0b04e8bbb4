from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.coding.confidence import calibrate, read_knots
from casus.evaluation.calibration import (
    Judged,
    calibration_error,
    fit,
    judged,
    left_out,
    reliability,
    write_knots,
)
from casus.exchange.jsonl import event_line
from casus.records.event import Trigger
from tests.builders import event

judgements = st.lists(
    st.builds(Judged, st.sampled_from(["a", "b", "c"]), st.floats(0, 1), st.booleans()), min_size=1, max_size=60
)


def of(confidence: float, right: int, wrong: int) -> list[Judged]:
    return [Judged("a", confidence, True)] * right + [Judged("a", confidence, False)] * wrong


def test_error_is_the_mean_gap_weighted_by_bin() -> None:
    events = [*of(0.95, 9, 1), *of(0.25, 10, 10)]
    assert calibration_error(events) == pytest.approx((10 * 0.05 + 20 * 0.25) / 30)


def test_the_table_has_a_row_for_each_filled_bin() -> None:
    rows = reliability([*of(1.0, 1, 0), *of(0.25, 1, 1)])
    assert [(row.low, row.high, row.n, row.right) for row in rows] == [(0.2, 0.3, 2, 0.5), (0.9, 1.0, 1, 1.0)]


@given(judgements)
def test_knots_rise_and_are_probabilities(events: list[Judged]) -> None:
    knots = fit(events)
    assert all(low[0] < high[0] and low[1] < high[1] for low, high in pairwise(knots))
    assert all(0 <= value <= 1 for knot in knots for value in knot)


def test_fitting_an_overconfident_network_mends_it() -> None:
    events = [*of(0.6, 20, 80), *of(0.9, 50, 50), *of(0.99, 90, 10)]
    knots = fit(events, knots=3)
    assert knots == ((0.6, 0.2), (0.9, 0.5), (0.99, 0.9))
    assert calibrate(0.75, knots) == pytest.approx(0.35)


def test_left_out_uses_the_other_documents_only() -> None:
    events = [Judged("a", 0.8, True), Judged("b", 0.8, False)]
    assert [(item.doc, item.confidence) for item in left_out(events)] == [("a", 0.0), ("b", 1.0)]


def test_no_events_cannot_be_fitted() -> None:
    with pytest.raises(ValueError, match="no events"):
        fit([])


def test_the_file_is_the_one_that_coding_reads(tmp_path: Path) -> None:
    knots = fit([*of(0.612345, 1, 2), *of(0.9, 5, 5), *of(0.99, 9, 1)], knots=3)
    write_knots(knots, tmp_path / "calibration.json")
    read = read_knots(tmp_path / "calibration.json")
    assert read == tuple((round(raw, 4), round(value, 4)) for raw, value in knots)


def test_the_scorer_s_own_match_decides_what_is_right(shared: Path, tmp_path: Path) -> None:
    sentences = ["Freedonia warned Sylvania.", "Sylvania fined and warned Freedonia."]
    (tmp_path / "docs.json").write_text(json.dumps([{"doc": "wire", "sents": [[0, text] for text in sentences]}]))
    gold = {"doc": "wire", "type": "THREATEN", "trigger": "warned", "actor": [], "recipient": [], "status": "actual"}
    lines = [{**gold, "s": 0}, {**gold, "s": 1}, {**gold, "s": 1, "trigger": "fined", "type": "SANCTION"}]
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    second = len(sentences[0]) + 2
    guesses = [
        event(confidence=0.9, trigger=Trigger("warned", 10, 16)),
        event(confidence=0.4, trigger=Trigger("fined", second + 9, second + 14)),
        event(confidence=0.7, trigger=Trigger("warned", second + 19, second + 25)),
    ]
    (tmp_path / "predicted.jsonl").write_text("".join(map(event_line, guesses)))
    found = judged(
        shared / "corpus" / "score.py", tmp_path / "docs.json", tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    )
    assert found == [Judged("wire", 0.9, True), Judged("wire", 0.4, False), Judged("wire", 0.7, True)]
