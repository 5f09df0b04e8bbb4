from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.inputs import Inputs
from casus.cli.main import app
from casus.intake.options import IntakeOptions
from tests.builders import FakeCasus
from tests.cli.conftest import TEXT
from tests.intake.archives import answer, record, zipped


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article in each of six formats, read by a pipeline that needs no network's weights."""
    monkeypatch.setitem(vars(casus), "load", FakeCasus)
    line = json.dumps({"id": "line", "text": TEXT}).encode()
    files = {
        "a.txt": TEXT.encode(),
        "b.jsonl.gz": gzip.compress(line),
        "c.warc.gz": gzip.compress(record(answer(TEXT, "text/plain"))),
        "sub/d.zip": zipped(("in.txt", TEXT)),
        "sub/e.html": f"<p>{TEXT}</p><p>{TEXT}</p>".encode(),
        "sub/notes.pdf": b"%PDF-",
    }
    for name, raw in files.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return tmp_path / "news"


def docs(*arguments: object) -> tuple[list[str], str]:
    done = CliRunner().invoke(app, ["code", "--format", "jsonl", *map(str, arguments)])
    assert done.exit_code == 0, done.output
    return [json.loads(line)["doc"] for line in done.stdout.splitlines()], done.stderr


def test_a_folder_is_read_with_all_that_is_in_it(folder: Path) -> None:
    found, said = docs(folder)
    assert list(dict.fromkeys(found)) == ["a", "line", "c:1", "in", "e"]
    assert "passed over: 1 files" in said


def test_a_pattern_is_read(folder: Path) -> None:
    assert docs(folder / "**" / "*.zip")[0] == ["in"]
    assert docs(folder / "*.txt", folder / "c.warc.gz")[0] == ["a", "c:1"]


def test_what_leads_nowhere_is_told(folder: Path) -> None:
    done = CliRunner().invoke(app, ["code", str(folder / "*.none"), str(folder / "a.txt"), "--format", "jsonl"])
    assert done.exit_code == 1
    assert "not read (missing)" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_the_output_is_no_input_of_its_own(folder: Path) -> None:
    target = folder / "events.jsonl"
    assert docs(folder, "-o", target)[0] == []
    assert len(target.read_text("utf-8").splitlines()) >= 5
    done = CliRunner().invoke(app, ["code", str(folder), "-o", str(target)])
    assert done.exit_code == 2
    assert "also an input" in done.stderr


def test_progress_is_counted_in_bytes(folder: Path) -> None:
    inputs = Inputs([str(folder)], IntakeOptions())
    assert len(inputs.files) == 5
    assert inputs.total == sum(path.stat().st_size for path in inputs.files)
    seen = [inputs.position.bytes for _ in inputs]
    assert seen == sorted(seen)
    assert inputs.position.bytes == inputs.total
    assert inputs.rejected == 0
