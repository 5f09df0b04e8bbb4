from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import casus
from casus.cli.inputs import MANY, Inputs
from casus.cli.main import app
from casus.intake.options import IntakeOptions
from tests.builders import FakeCasus
from tests.cli.conftest import TEXT
from tests.ingest.written import load_fake
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


def test_many_articles_are_coded_by_several_processes_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casus.ingest.worker.load_alone", load_fake)
    lines = [
        {"id": str(n), "text": f"Freedonia warned Sylvania of {n} things that day, an aide said."} for n in range(MANY)
    ]
    lines.append(lines[0])
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join([*map(json.dumps, lines), "{"]), encoding="utf-8")
    inputs = Inputs([str(path)], IntakeOptions(check_language=False))
    found = list(inputs.coded(casus.load()))
    assert [article.doc for article, _ in found] == [str(n) for n in range(MANY)] + ["0"]
    assert all(coded.events for _, coded in found)
    assert inputs.rejected == 1


def test_what_comes_through_a_pipe_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"id": "a", "text": TEXT}).encode() + b"\n"
    stream = io.BufferedReader(Endless(line))  # type: ignore[type-var]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))
    article, _ = next(Inputs(["-"], IntakeOptions()).coded(FakeCasus()))  # type: ignore[arg-type]
    assert article.doc == "a"


class Endless(io.RawIOBase):
    """The same line for ever."""

    def __init__(self, line: bytes) -> None:
        self.line = line

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray) -> int:  # type: ignore[override]
        room[: len(self.line)] = self.line
        return len(self.line)
