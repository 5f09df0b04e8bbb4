from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli.main import app
from tests.builders import FakeCasus

TEXT = (
    "Freedonia warned Sylvania on Monday that its troops would cross the border.\n\n"
    "The government in the capital gave no further details of the plan to reporters.\n"
)


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(casus), "load", FakeCasus)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "warning.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def test_lines_of_json_when_the_output_is_no_terminal(article: Path) -> None:
    done = run("code", article, "--published", "2025-06-19")
    assert done.exit_code == 0, done.output
    (line,) = map(json.loads, done.stdout.splitlines())
    assert (line["doc"], line["article"]["published"]) == ("warning", "2025-06-19")
    trigger = line["trigger"]
    assert TEXT[trigger["start"] : trigger["end"]] == trigger["text"] == "warned"


def test_without_a_date_a_note_says_so_on_standard_error(article: Path) -> None:
    done = run("code", article)
    assert done.exit_code == 0
    assert "relative dates stay unresolved" in done.stderr
    assert "note" not in done.stdout


def test_standard_input_is_read_for_a_dash() -> None:
    done = run("code", "-", stdin=TEXT)
    assert json.loads(done.stdout)["doc"] == "stdin"


def test_sifting_is_asked_of_what_codes(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[FakeCasus] = []

    class Noted(FakeCasus):
        def __init__(self, *, sift: bool = False) -> None:
            super().__init__(sift=sift)
            made.append(self)

    monkeypatch.setitem(vars(casus), "load", Noted)
    assert run("code", article, "--sift").exit_code == run("code", article).exit_code == 0
    assert [one.sift for one in made] == [True, False]


def test_csv_and_plover(article: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("code", article, "--format", "csv").stdout))
    assert row["trigger"] == "warned"
    assert json.loads(run("code", article, "--format", "plover").stdout)["event"] == ["THREATEN"]


def test_the_csv_header_is_written_even_without_events(tmp_path: Path) -> None:
    path = tmp_path / "calm.txt"
    path.write_text(TEXT.replace("warned", "assured"), encoding="utf-8")
    assert run("code", path, "--format", "csv").stdout.startswith("id,doc,")


def test_output_goes_to_a_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    done = run("code", article, "-o", target)
    assert done.stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["doc"] == "warning"


def test_an_input_is_never_overwritten(article: Path) -> None:
    done = run("code", article, "-o", article)
    assert done.exit_code == 2
    assert "also an input" in done.stderr
    assert article.read_text(encoding="utf-8") == TEXT


def test_rejected_inputs_are_reported_and_the_run_goes_on(article: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = run("code", tmp_path / "nowhere.html", empty, article)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    missing, nothing, *_ = done.stderr.splitlines()
    assert "nowhere.html" in missing
    assert "check the path" in missing
    assert "empty" in nothing


def test_min_confidence_leaves_out_weaker_events(article: Path) -> None:
    assert run("code", article, "--min-confidence", "0.8").stdout
    assert run("code", article, "--min-confidence", "0.9").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--min-confidence", "7"), "between 0 and 1"),
        (("--published", "yesterday"), "2025-06-19"),
        (("--format", "xml"), "plover"),
        (("-o", "/nowhere/at/all"), "/nowhere/at/all"),
    ],
)
def test_a_bad_option_is_named_with_what_is_allowed(article: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("code", article, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.output


SCRIPT = """
import sys, time
import casus
from tests.builders import FakeCasus
from casus.cli.main import app

class Slow(FakeCasus):
    def code_articles(self, articles):
        for coded in super().code_articles(articles):
            yield coded
            print("ready", file=sys.stderr, flush=True)
            time.sleep({pause})

casus.load = Slow
app(sys.argv[1:])
"""


def start(pause: float, *arguments: object) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", SCRIPT.format(pause=pause), *map(str, arguments)]
    path = os.pathsep.join([str(root), str(root / "src")])
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    )


def test_interrupting_ends_with_130_and_without_a_traceback(article: Path) -> None:
    with start(60, "code", article) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"ready\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in errors


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": TEXT, "published": "2025-06-19"}) + "\n") * 300, encoding="utf-8")
    with start(0, "code", path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 1
    assert set(errors.splitlines()) <= {b"ready"}
