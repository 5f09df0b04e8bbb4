"""docs/evaluation.md names every group and every score that has a floor."""

from __future__ import annotations

import re
from pathlib import Path

from casus.evaluation.evaluate import GROUPS
from casus.evaluation.floors import load_floors

DOCS = Path(__file__).parents[2] / "docs" / "evaluation.md"


def test_every_group_has_a_row_and_no_other() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)) == set(GROUPS)


def test_every_score_with_a_floor_is_described() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    for name in load_floors().floors:
        group, measure, *_ = name.split(".")
        assert f"{group}.{measure}" in docs or (f"`{group}.*`" in docs and f"`{measure}`" in docs), name
