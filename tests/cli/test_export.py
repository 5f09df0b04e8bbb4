from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.export import rows_bar
from casus.cli.main import app


def test_the_record_is_exported_and_counted(demo_record: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    done = CliRunner().invoke(app, ["export", str(folder), "--store", demo_record, "--since", "1962-10-20"])
    assert done.exit_code == 0, done.output
    with casus.open(demo_record) as record:
        assert json.loads(done.stdout)["events"] == record.events(since="1962-10-20").count()
    assert {path.name for path in folder.iterdir()} == {
        "events", "statements", "positions", "incidents", "articles", "README.md", "schema.json",
    }  # fmt: skip


def test_only_some_kinds(demo_record: str, tmp_path: Path) -> None:
    arguments = ["export", str(tmp_path / "out"), "--only", "articles", "--store", demo_record]
    assert json.loads(CliRunner().invoke(app, arguments).stdout) == {"articles": 43}
    arguments[3] = "article"
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert "choose from events" in done.stderr


def test_another_folder_is_left_alone(demo_record: str, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(app, ["export", str(tmp_path), "--store", demo_record])
    assert done.exit_code == 2
    assert "thesis.txt" in done.stderr
    assert (tmp_path / "thesis.txt").exists()


def test_nothing_is_shown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with rows_bar() as told:
        told("events", 500)
    assert capsys.readouterr() == ("", "")
