from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.main import app
from casus.errors import BadOption
from casus.evaluation import evaluate, floors
from casus.evaluation.score import Score


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one gold file, two groups of scores, and a floor on each."""
    (tmp_path / "corpus").mkdir()
    gold = tmp_path / "corpus" / "score.py"
    gold.touch()
    groups = {
        "one": lambda folder, system: [Score("one.f1", 0.5, 7)],
        "two": lambda folder, system: [Score("two.f1", 0.2, 3)],
    }
    monkeypatch.setattr(evaluate, "GROUPS", groups)
    made = floors.Floors(gold={"corpus/score.py": floors.sha256(gold)}, floors={"one.f1": 0.5, "two.f1": 0.3})
    monkeypatch.setattr(floors, "load_floors", lambda: made)
    monkeypatch.setitem(vars(casus), "load", object)
    return tmp_path


def test_errors_are_told_of_groups_that_have_them(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate, "ERRORS", {"one": lambda folder, system: ["one is wrong"]})
    command = ["evaluate", "--data", str(data), "--errors"]
    assert CliRunner().invoke(app, [*command, "--only", "one"]).output == "one is wrong\n"
    with pytest.raises(BadOption, match="--errors with two: told of one; give --only one"):
        list(evaluate.errors(data, object(), ["two"]))  # type: ignore[arg-type]
    with pytest.raises(BadOption, match="--errors with no --only"):
        list(evaluate.errors(data, object(), []))  # type: ignore[arg-type]


def test_groups_are_measured_in_the_order_asked_for(data: Path) -> None:
    system: Any = object()
    found: Iterator[Score] = evaluate.evaluate(data, system, ["two", "one"])
    assert [score.name for score in found] == ["two.f1", "one.f1"]


def test_an_unknown_group_is_named_before_anything_is_measured(data: Path) -> None:
    system: Any = object()
    with pytest.raises(BadOption, match=r"'three'.*one, two"):
        next(evaluate.evaluate(data, system, ["one", "three"]))


def test_every_score_is_printed_with_its_name(data: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "--data", str(data)])
    assert done.exit_code == 0, done.output
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["one.f1", "0.500", "n", "7"],
        ["two.f1", "0.200", "n", "3"],
    ]


def test_json(data: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "--data", str(data), "--json"])
    assert json.loads(done.stdout) == {"one.f1": {"value": 0.5, "n": 7}, "two.f1": {"value": 0.2, "n": 3}}


def test_a_missed_floor_ends_with_1_and_is_named(data: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "--data", str(data), "--check-floors"])
    assert done.exit_code == 1
    assert done.stderr.splitlines() == ["floor: two.f1: 0.200 is below its floor of 0.3"]


def test_floors_of_groups_that_were_not_asked_for_do_not_count(data: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "--data", str(data), "--check-floors", "--only", "one"])
    assert done.exit_code == 0, done.output
