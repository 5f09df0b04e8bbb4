from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from casus.errors import DataError
from casus.evaluation.corpus import corpus_scores, named_scores
from tests.builders import FakeCasus

SENTENCES = [
    "Freedonia warned Sylvania that its troops would cross the border before the end of the week.",
    "The two governments met in the capital and the army had warned the rebels in the hills.",
]


@pytest.fixture
def data(shared: Path, tmp_path: Path) -> Path:
    """A corpus of one document with two events of which the fake finds both, one under the wrong type."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    shutil.copy(shared / "corpus" / "score.py", corpus)
    docs = [{"doc": "wire", "sents": [[0, text] for text in SENTENCES]}]
    (corpus / "dev.docs.json").write_text(json.dumps(docs), encoding="utf-8")
    records = [
        {"doc": "wire", "s": s, "type": name, "mode": "violence", "trigger": "warned", "status": "actual"}
        for s, name in enumerate(("THREATEN", "ACCUSE"))
    ]
    lines = [json.dumps({**record, "actor": [], "recipient": []}) for record in records]
    (corpus / "dev.gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_scores_are_the_official_scorer_s(data: Path) -> None:
    casus: Any = FakeCasus()
    scores = {score.name: score for score in corpus_scores(data, casus)}
    assert (scores["dev.detect.f1"].value, scores["dev.detect.f1"].n) == (1.0, 2)
    assert scores["dev.type.f1"].value == 0.5
    assert scores["dev.tuple.f1"].value == 0.5
    assert (scores["dev.status"].value, scores["dev.status"].n) == (1.0, 1)
    assert (scores["dev.type.f1.THREATEN"].value, scores["dev.type.f1.THREATEN"].n) == (0.667, 1)
    assert scores["dev.type.f1.ACCUSE"].value == 0.0
    assert scores["dev.calibration_error"].value == pytest.approx(0.3765, abs=0.0001)
    assert scores["dev.reliability.0.8-0.9"].value == 0.5


def test_a_scorer_that_fails_is_an_error(data: Path) -> None:
    (data / "corpus" / "dev.gold.jsonl").write_text("no json", encoding="utf-8")
    casus: Any = FakeCasus()
    with pytest.raises(DataError, match="scorer"):
        corpus_scores(data, casus)


def test_a_scorer_of_another_version_is_an_error() -> None:
    with pytest.raises(DataError, match="'hits'"):
        list(named_scores({"type": {"f1": 1.0}}))
