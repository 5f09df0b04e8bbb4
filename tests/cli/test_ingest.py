from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import casus.workspace
from casus.cli.filling import MOST_TOLD, bar, in_words
from casus.cli.main import app
from casus.records.run import Counts
from tests.ingest.written import load_fake

GOOD = "Freedonia warned Sylvania on Monday that its troops would cross the border, and gave no further details.\n"


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty record that the commands use, and a coder that needs no network's weights."""
    path = tmp_path / "record" / "record.sqlite"
    monkeypatch.setenv("CASUS_STORE", str(path))
    for method in (casus.workspace.Workspace.fill, casus.workspace.Workspace.retry):
        kept = {**(method.__kwdefaults__ or {}), "load": load_fake}
        monkeypatch.setattr(method, "__kwdefaults__", kept)
    return path


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], input=given)


def counts(done: Result) -> dict[str, int]:
    found: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.usefixtures("record")
def test_files_become_a_record_that_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD.replace("Monday", "Tuesday"))
    done = run("ingest", tmp_path)
    assert done.exit_code == 0, done.stderr
    assert {name: counts(done)[name] for name in ("seen", "coded", "events")} == {"seen": 2, "coded": 2, "events": 2}
    again = run("ingest", tmp_path)
    assert (counts(again)["coded"], counts(again)["known"]) == (0, 2)


@pytest.mark.usefixtures("record")
def test_standard_input(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": GOOD})
    assert counts(run("ingest", "-", given=f"{line}\n{line}\n"))["coded"] == 1


@pytest.mark.usefixtures("record")
def test_what_cannot_be_used_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_bytes(b"\x00" * 50)
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("ingest", tmp_path)
    assert done.exit_code == 1
    assert "quarantined (binary): " in done.stderr
    assert str(tmp_path / "bad.html") in done.stderr
    (kept,) = map(json.loads, run("quarantine", "list").stdout.splitlines())
    assert (kept["reason"], kept["size"], kept["state"]) == ("binary", 50, "open")
    (told,) = map(json.loads, run("runs", "1").stdout.splitlines())
    assert (told["outcome"], told["reason"]) == ("quarantined", "binary")
    shown = run("quarantine", "show", str(kept["key"]))
    assert shown.exit_code == 0
    assert "binary" in shown.stdout
    assert "\x00" not in shown.stdout
    raw = CliRunner().invoke(app, ["quarantine", "show", str(kept["key"]), "--raw"])
    assert raw.stdout_bytes == b"\x00" * 50


@pytest.mark.usefixtures("record")
def test_a_missing_path_ends_with_status_1_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("ingest", tmp_path / "absent.txt", tmp_path / "good.txt")
    assert done.exit_code == 1
    assert "skipped (missing)" in done.stderr
    assert counts(done)["coded"] == 1


@pytest.mark.usefixtures("record")
def test_many_bad_lines_are_not_told_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(f'{{"id": {n}\n' for n in range(3 * MOST_TOLD)))
    done = run("ingest", tmp_path / "a.jsonl")
    assert done.stderr.count("quarantined (bad-json)") == MOST_TOLD
    assert done.stderr.count("`casus quarantine list` show all of it") == 1


@pytest.mark.usefixtures("record")
def test_retrying_tells_how_many_are_used_now(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": "a"}\n')
    run("ingest", tmp_path / "bad.jsonl")
    done = run("quarantine", "retry")
    assert done.exit_code == 1
    assert done.stdout == "0 used now, 1 kept as before.\n"
    assert run("quarantine", "retry", "99").exit_code == 2
    assert "there is no number 99" in run("quarantine", "show", "99").stderr


@pytest.mark.parametrize("name", ["https://example.org/x", "mysql://a/b", "sqlite://", "postgresql+psycopg2://x/y"])
def test_a_bad_store_is_told_with_the_allowed_ones(name: str, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = run("ingest", tmp_path, "--store", name)
    assert done.exit_code == 2
    assert "give a path, sqlite:///PATH or postgresql+psycopg://USER@HOST/NAME" in done.stderr


def test_a_broken_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite").write_text("this is no database, though it is long enough to be taken for one" * 20)
    done = run("runs", "--store", tmp_path / "record.sqlite")
    assert done.exit_code == 2
    assert "is no whole SQLite database" in done.stderr


@pytest.mark.usefixtures("record")
def test_a_run_that_is_not_there() -> None:
    done = run("runs", "5")
    assert done.exit_code == 2
    assert "there is no run 5; `casus runs` lists them" in done.stderr


def test_counts_in_words() -> None:
    assert in_words(Counts(seen=3, coded=3, events=7)) == "3 new articles with 7 events."
    told = in_words(Counts(seen=9, coded=2, updated=1, known=3, skipped=1, quarantined=2, copies=1, events=7))
    assert told == (
        "2 new articles with 7 events, 1 of them copies of a story, 1 newer versions, 3 known already, 1 skipped, "
        "2 quarantined (casus quarantine list)."
    )


def test_no_bar_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with bar(100) as show:
        show(Counts(seen=1), 50)
    assert capsys.readouterr() == ("", "")
