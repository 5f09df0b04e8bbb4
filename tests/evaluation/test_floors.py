from __future__ import annotations

from pathlib import Path

from casus.evaluation.floors import Floors, below_floor, changed_gold, load_floors, sha256
from casus.evaluation.score import Score

FLOORS = Floors(gold={"gold.txt": "0" * 64}, floors={"dev.type.f1": 0.6, "dev.status": 0.9})


def test_what_is_below_or_not_measured_is_named() -> None:
    below, missing = below_floor([Score("dev.type.f1", 0.599, 300), Score("dev.by.f1", 0.1, 9)], FLOORS)
    assert below.startswith("dev.type.f1: 0.599")
    assert missing.startswith("dev.status")


def test_a_score_at_its_floor_is_enough() -> None:
    assert below_floor([Score("dev.type.f1", 0.6, 300), Score("dev.status", 0.95, 9)], FLOORS) == []


def test_a_run_of_some_groups_asks_for_their_floors_only() -> None:
    assert FLOORS.only({"dev.status"}).floors == {"dev.status": 0.9}


def test_other_gold_files_are_named(tmp_path: Path) -> None:
    (missing,) = changed_gold(tmp_path, FLOORS)
    assert "not in" in missing
    (tmp_path / "gold.txt").write_text("other")
    (other,) = changed_gold(tmp_path, FLOORS)
    assert "measure" in other
    right = Floors(gold={"gold.txt": sha256(tmp_path / "gold.txt")}, floors={})
    assert changed_gold(tmp_path, right) == []


def test_the_shipped_floors_were_measured_on_the_reference_material(shared: Path) -> None:
    floors = load_floors()
    assert floors.floors
    assert changed_gold(shared, floors) == []
