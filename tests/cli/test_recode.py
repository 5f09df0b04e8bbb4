from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus.workspace
from casus.cli.main import app
from casus.cli.recode import lines
from casus.ingest.recode import Recoded
from tests.ingest.written import load_fake, write_articles


def test_what_is_up_to_date_is_left_alone_unless_all_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASUS_STORE", str(tmp_path / "record.sqlite"))
    for name in ("fill", "to_recode", "recode"):
        method = getattr(casus.workspace.Workspace, name)
        monkeypatch.setattr(method, "__kwdefaults__", {**(method.__kwdefaults__ or {}), "load": load_fake})
    write_articles(tmp_path / "a.jsonl", 5)
    CliRunner().invoke(app, ["ingest", str(tmp_path / "a.jsonl")])
    assert json.loads(CliRunner().invoke(app, ["recode"]).stdout)["articles"] == 0
    done = json.loads(CliRunner().invoke(app, ["recode", "--all"]).stdout)
    assert done["articles"] == 5
    assert done["same"] > 0
    assert (done["added"], done["removed"], done["changed"]) == (0, 0, 0)


def test_a_person_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    told = list(lines(Recoded(3, 40, 1, 2, 5, {"status": 4, "mode": 1})))
    assert told[0] == "3 articles coded again: 40 events as before, 5 changed, 1 new, 2 gone."
    assert [line.split() for line in told[1:]] == [["status", "changed", "in", "4"], ["mode", "changed", "in", "1"]]
