from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.demo import DISPATCHES, SHOWN_FROM
from casus.cli.main import app
from casus.workspace import Workspace
from tests.builders import FakeCasus
from tests.ingest.written import load_fake

RECORDS = [json.loads(line) for line in DISPATCHES.read_text(encoding="utf-8").splitlines()]
LATER = [record["title"] for record in RECORDS if record["published"] >= SHOWN_FROM]


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(casus), "load", FakeCasus)
    monkeypatch.setattr(Workspace.add_demo, "__kwdefaults__", {"load": load_fake})


@pytest.mark.parametrize(("arguments", "number"), [([], 2), (["--articles", "5"], 5), (["--articles", "99"], None)])
def test_the_first_dispatches_since_the_speech_are_shown(arguments: list[str], number: int | None) -> None:
    done = CliRunner().invoke(app, ["demo", *arguments])
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert [title for title in LATER if title in lines] == LATER[:number]
    assert "THREATEN" in done.stdout
    assert "Who mediated" in done.stdout


def test_a_record_is_filled_with_all_of_them(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["demo", "--store", str(tmp_path / "record.sqlite")])
    assert done.exit_code == 0, done.output
    with casus.open(str(tmp_path / "record.sqlite")) as record:
        assert record.articles(copies=True).count() == len(RECORDS)
    assert "docs/asking.md" in done.stdout


def test_at_the_end_the_desk_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    done = CliRunner().invoke(app, ["demo", "--desk"])
    assert done.exit_code == 0, done.output
    assert re.search(r"^the desk on this crisis: http://127\.0\.0\.1:\d+/ \(answered 200", done.stdout, re.MULTILINE)


def test_a_picture_is_written(tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    done = CliRunner().invoke(app, ["demo", "--svg", str(path), "--articles", "2"])
    assert done.exit_code == 0, done.output
    picture = path.read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "url(http" not in picture.replace('"', "")
    assert done.stdout == ""
