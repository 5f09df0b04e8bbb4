from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import casus
from casus.cli.main import app
from casus.exchange.jsonl import schema

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def test_every_command_and_option_is_documented_under_its_heading() -> None:
    sections = dict(
        re.findall(r"^## `casus (\w+)`\n(.*?)(?=^## |\Z)", DOCS.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    )
    assert set(sections) == set(COMMANDS)
    for name, command in COMMANDS.items():
        parts = getattr(command, "commands", {"": command}).values()  # the commands of a group stand in its section
        options = {text for part in parts for one in part.params for text in one.opts if text.startswith("-")}
        written = set(re.findall(r"`(-{1,2}[a-z][a-z-]*)", sections[name]))
        assert written == options, name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    assert "Usage: " in CliRunner().invoke(app, [name, "--help"]).stdout


def test_without_a_command_the_help_is_shown() -> None:
    assert "evaluate" in CliRunner().invoke(app, []).output


def test_schema_prints_the_schema() -> None:
    assert json.loads(CliRunner().invoke(app, ["schema"]).stdout) == schema()


def test_version() -> None:
    assert CliRunner().invoke(app, ["version"]).stdout == f"casus {casus.__version__}\n"


def test_training_without_its_packages_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "score.py").touch()
    monkeypatch.setitem(sys.modules, "torch", None)
    for name in [name for name in sys.modules if name.startswith("casus.training.")]:
        monkeypatch.delitem(sys.modules, name)
    (tmp_path / "light-full.jsonl").touch()
    done = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--reading", str(tmp_path)])
    assert done.exit_code == 2
    assert done.stderr == "error: casus train needs torch, which is not installed: pip install 'casus[train]'\n"


def test_training_names_a_missing_folder_of_reading(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "score.py").touch()
    done = CliRunner().invoke(app, ["train", "--data", str(tmp_path), "--reading", str(tmp_path / "absent")])
    assert done.exit_code == 2
    assert "light-full.jsonl" in done.stderr


def test_a_wrong_data_folder_is_named(tmp_path: Path) -> None:
    for command in ("evaluate", "bench", "train"):
        done = CliRunner().invoke(app, [command, "--data", str(tmp_path)])
        assert done.exit_code == 2, command
        assert str(tmp_path) in done.stderr


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom casus.cli.main import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'numpy', 'spacy', 'onnxruntime', 'pydantic', 'trafilatura', 'torch', 'rich'} & sys.modules.keys()\n"
        "print(sorted(heavy), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
