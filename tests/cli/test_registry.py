from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from casus.cli.main import app
from casus.pipeline import load

RUN = CliRunner()


@pytest.fixture(autouse=True)
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "registry.jsonl"
    monkeypatch.setenv("CASUS_REGISTRY", str(path))
    return path


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_who_prints_json_lines_into_a_pipe() -> None:
    done = RUN.invoke(app, ["who", "the French president", "--on", "1962-10-20"])
    assert done.exit_code == 0
    (answer,) = rows(done.stdout)
    assert (answer["name"], answer["code"], answer["source"]) == ("Charles de Gaulle", "FRA-GOV", "archigos+reign")


def test_who_history_is_in_order() -> None:
    answers = rows(RUN.invoke(app, ["who", "Putin", "--history"]).stdout)
    assert len(answers) > 3
    assert [answer["start"] for answer in answers] == sorted(answer["start"] for answer in answers)


def test_nobody_is_status_one_and_a_bad_day_status_two() -> None:
    nobody = RUN.invoke(app, ["who", "Hamas", "--on", "1980-01-01"])
    assert (nobody.exit_code, nobody.stdout) == (1, "")
    assert "knows no 'Hamas' on 1980-01-01" in nobody.stderr
    bad = RUN.invoke(app, ["who", "Hamas", "--on", "yesterday"])
    assert bad.exit_code == 2
    assert "write it as 1962-10-20" in bad.stderr


def test_add_list_ask_remove(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,code,office,start\nAda Example,NGA-GOV,Governor of Example State,2023\n", encoding="utf-8")
    assert "1 added" in RUN.invoke(app, ["registry", "add", str(table)]).stdout
    assert "0 added, 1 known already" in RUN.invoke(app, ["registry", "add", str(table)]).stdout
    assert rows(RUN.invoke(app, ["registry", "list"]).stdout)[0]["name"] == "Ada Example"
    assert rows(RUN.invoke(app, ["who", "Ada Example", "--on", "2024-01-01"]).stdout)[0]["source"] == "user"
    missed = RUN.invoke(app, ["registry", "remove", "Ada Exampel"])
    assert missed.exit_code == 2
    assert "near are Ada Example" in missed.stderr
    assert "1 removed, 0 left" in RUN.invoke(app, ["registry", "remove", "Ada Example"]).stdout
    assert "no entries" in RUN.invoke(app, ["registry", "list"]).stderr


def test_nothing_is_added_when_one_entry_is_wrong(tmp_path: Path, own_file: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,code\nGood gang,NGA-REB:Good gang\nBad gang,NGR-REB:Bad\n", encoding="utf-8")
    done = RUN.invoke(app, ["registry", "add", str(table)])
    assert done.exit_code == 2
    assert "line 3" in done.stderr
    assert not own_file.exists()


def test_build_makes_the_registry_that_ships(shared: Path, tmp_path: Path) -> None:
    from casus.actors.table import RegistryTable

    path = tmp_path / "made.sqlite"
    done = RUN.invoke(app, ["registry", "build", "--data", str(shared / "data" / "actors"), "-o", str(path)])
    assert done.exit_code == 0, done.output
    assert RegistryTable(path).version == RegistryTable.shipped().version


def test_build_names_what_is_missing(tmp_path: Path) -> None:
    done = RUN.invoke(app, ["registry", "build", "--data", str(tmp_path)])
    assert done.exit_code == 2
    assert "countries.tsv" in done.stderr


def test_the_registry_in_the_documentation_works(root: Path, tmp_path: Path) -> None:
    text = (root / "docs" / "registry.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    table, article = tmp_path / "wadi.toml", tmp_path / "report.txt"
    table.write_text(example, encoding="utf-8")
    article.write_text("Shield fighters burned two villages on Tuesday, Sahl Radio said.", encoding="utf-8")
    assert "7 added" in RUN.invoke(app, ["registry", "add", str(table)]).stdout
    assert RUN.invoke(app, ["who", "Sahl Shield", "--on", "2020-01-01"]).exit_code == 1
    load.cache_clear()
    coded = rows(RUN.invoke(app, ["code", str(article), "--published", "2025-01-10", "--format", "jsonl"]).stdout)
    load.cache_clear()
    assert {actor["code"] for event in coded for actor in event["actor"]} == {"SDN-REB:Sahl Shield"}
    assert all("+user." in event["versions"]["registry"] for event in coded)
