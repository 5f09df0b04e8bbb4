"""Pronouns among the participants of matched events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casus.evaluation.pronouns import Asked, pronoun_scores, share

DOCS = [{"doc": "one", "sents": [[0, "The king came."], [15, "He accused them of attacks."]]}]
GOLD = {
    "doc": "one", "s": 1, "type": "ACCUSE", "mode": None, "trigger": "accused", "status": "actual", "by": [],
    "actor": [["He", "FRA-GOV"]], "recipient": [["them", "MLI"]], "when": None, "where": None, "id": "e1",
}  # fmt: skip


def found(
    actor: list[tuple[str, str]], recipient: list[tuple[str, str]], event_type: str = "ACCUSE"
) -> dict[str, object]:
    sides = {"actor": actor, "recipient": recipient}
    return {
        "doc": "one", "event_type": event_type, "mode": None, "status": "actual", "trigger": {"start": 19, "end": 26},
        "attribution": [], "date": None, "place": None,
        **{side: [{"text": text, "code": code} for text, code in each] for side, each in sides.items()},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("coded", "right", "asked", "right_found", "asked_found"),
    [
        (found([("He", "FRA")], [("them", "MLI-REB")]), 1.0, 2, 1.0, 2),
        (found([("He", "DEU")], [("them", "MLI")]), 0.5, 2, 0.5, 2),
        (found([("The king", "FRA-GOV")], []), 0.5, 2, 1.0, 1),
        (found([("He", "FRA")], [("them", "MLI")], "REQUEST"), 0.0, 0, 0.0, 0),
    ],
)
def test_scores(
    coded: dict[str, object], right: float, asked: int, right_found: float, asked_found: int,
    shared: Path, tmp_path: Path,
) -> None:  # fmt: skip
    paths = [tmp_path / name for name in ("docs.json", "gold.jsonl", "found.jsonl")]
    for path, content in zip(paths, (DOCS, GOLD, coded), strict=True):
        path.write_text(json.dumps(content) + "\n", encoding="utf-8")
    whole, listed = pronoun_scores(shared / "corpus" / "score.py", *paths)
    assert (whole.value, whole.n) == (right, asked)
    assert (listed.value, listed.n) == (right_found, asked_found)


def test_share_of_nothing_is_nothing() -> None:
    assert share([]) == 0.0
    assert share([Asked(found=True, right=True), Asked(found=True, right=False)]) == 0.5
