"""The contrasting items that ship with the package, and their scores where the official scorer is."""

from __future__ import annotations

import json
from pathlib import Path

import casus
from casus.evaluation.contrasts import FOLDER, SCORED, contrast_scores
from casus.ontology import MODES
from casus.records.frame import STATUSES


def test_every_record_stands_in_its_sentence() -> None:
    docs = json.loads((FOLDER / "contrasts.docs.json").read_text(encoding="utf-8"))
    sentences = {doc["doc"]: [text for _, text in doc["sents"]] for doc in docs}
    lines = (FOLDER / "contrasts.gold.jsonl").read_text(encoding="utf-8").splitlines()
    for record in map(json.loads, lines):
        text = sentences[record["doc"]][record["s"]]
        assert all(words in text for words in (record["trigger"], *record["by"]))
        assert record["status"] in STATUSES
        assert record["type"] in MODES
    assert len(lines) == 1700


def test_what_is_scored(shared: Path) -> None:
    scores = list(contrast_scores(shared, casus.load()))
    assert {score.name for score in scores} == {f"contrasts.{name}" for name in SCORED}
    assert all(0 < score.value < 1 for score in scores)
