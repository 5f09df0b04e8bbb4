from __future__ import annotations

import json
from pathlib import Path

import pytest

from casus.evaluation.participants import common, participant_scores, party_and_sector

DOCS = [{"doc": "one", "sents": [[0, "France and Chad accused Mali of attacks."]]}]
GOLD = {
    "doc": "one", "s": 0, "type": "ACCUSE", "mode": None, "trigger": "accused", "status": "actual", "by": [],
    "actor": [["France", "FRA"], ["Chad", "TCD-GOV"]], "recipient": [["Mali", "MLI-GOV"]], "when": None, "where": None,
    "id": "e1",
}  # fmt: skip
FOUND = {
    "doc": "one", "event_type": "ACCUSE", "mode": None, "status": "actual", "trigger": {"start": 16, "end": 23},
    "actor": [{"text": "France", "code": "FRA"}, {"text": "Chad", "code": "TCD"}], "attribution": [], "date": None,
    "recipient": [{"text": "Mali", "code": "MLI-GOV"}, {"text": "attacks", "code": "UNK"}], "place": None,
}  # fmt: skip


def test_codes_and_sectors_of_matched_events(shared: Path, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("docs.json", "gold.jsonl", "found.jsonl")]
    for path, content in zip(paths, (DOCS, GOLD, FOUND), strict=True):
        path.write_text(json.dumps(content) + "\n", encoding="utf-8")
    scores = {score.name: score for score in participant_scores(shared / "corpus" / "score.py", *paths)}
    assert scores["dev.actor_code.f1"].value == pytest.approx(0.5)
    assert scores["dev.actor_sector"].value == pytest.approx(0.5)
    assert scores["dev.recipient_code.f1"].value == pytest.approx(2 / 3)
    assert (scores["dev.recipient_sector"].value, scores["dev.recipient_sector"].n) == (1.0, 1)


def test_each_code_counts_once() -> None:
    assert common(["FRA", "FRA"], ["FRA"], str) == 1
    assert common(["FRA-GOV"], ["FRA-MIL"], party_and_sector) == 0
    assert common([], [], str) == 0
