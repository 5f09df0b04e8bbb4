from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.demo import DISPATCHES
from casus.cli.main import app
from tests.builders import FakeCasus

RECORDS = [json.loads(line) for line in DISPATCHES.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(casus), "load", FakeCasus)


def test_one_dispatch_for_each_of_the_thirteen_days() -> None:
    first = date(1962, 10, 16)
    assert [record["published"] for record in RECORDS] == [str(first + timedelta(days=day)) for day in range(13)]
    assert len({record["id"] for record in RECORDS}) == 13


def test_the_demo_prints_all_dispatches() -> None:
    done = CliRunner().invoke(app, ["demo"])
    assert done.exit_code == 0, done.output
    for record in RECORDS:
        assert record["title"] in done.stdout
    assert "THREATEN" in done.stdout


def test_a_picture_is_written(tmp_path: Path) -> None:
    path = tmp_path / "picture.svg"
    done = CliRunner().invoke(app, ["demo", "--svg", str(path), "--articles", "2"])
    assert done.exit_code == 0, done.output
    picture = path.read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "url(http" not in picture.replace('"', "")
    assert done.stdout == ""
