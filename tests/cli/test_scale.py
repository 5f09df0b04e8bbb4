"""`casus scale` on the command line, and `casus ingest` of what it wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from casus.cli.main import app
from casus.exchange.coded import coded_parquet
from casus.scale import grouping
from casus.scale.grouping import group
from casus.scale.result import result
from casus.scale.shuffle import shuffled_here
from tests.exchange.test_coded import OUTCOMES

RUNNER = CliRunner()


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    """What a run leaves, with one shard."""
    folder = tmp_path / "coded"
    (folder / "coded").mkdir(parents=True)
    (folder / "done").mkdir()
    (folder / "coded" / "0a.parquet").write_bytes(coded_parquet("0a", OUTCOMES))
    (folder / "coded" / "0b.parquet").write_bytes(b"written, but never committed")
    (folder / "done" / "a.json").write_text(json.dumps([{"shard": "0a", "inputs": len(OUTCOMES)}]), encoding="utf-8")
    made: dict[str, object] = {"format": "parquet", "published": None, "versions": {}}
    (folder / "casus.json").write_text(json.dumps(made), encoding="utf-8")
    return folder


def ingest(coded: Path, record: Path) -> dict[str, int]:
    done = RUNNER.invoke(app, ["ingest", str(coded), "--store", str(record)])
    assert done.exit_code in (0, 1), done.output
    found: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_what_was_coded_is_stored_once(coded: Path, tmp_path: Path) -> None:
    first = ingest(coded, tmp_path / "record.sqlite")
    assert (first["seen"], first["coded"], first["known"], first["quarantined"]) == (3, 1, 1, 1)
    again = ingest(coded, tmp_path / "record.sqlite")
    assert (again["coded"], again["known"]) == (0, 2)


def test_a_file_of_it_that_is_broken_is_named(coded: Path, tmp_path: Path) -> None:
    (coded / "coded" / "0a.parquet").write_bytes(b"PAR1")
    done = RUNNER.invoke(app, ["ingest", str(coded), "--store", str(tmp_path / "record.sqlite")])
    assert done.exit_code == 2
    assert "0a.parquet is no whole Parquet file" in done.stderr


def test_it_is_ingested_by_itself(coded: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Troops left the town.", encoding="utf-8")
    done = RUNNER.invoke(app, ["ingest", str(coded), str(tmp_path / "a.txt"), "--store", str(tmp_path / "r.sqlite")])
    assert done.exit_code == 2
    assert "ingest it by itself" in done.stderr


def test_where_to_write_is_asked_for() -> None:
    done = RUNNER.invoke(app, ["scale", "news.jsonl"])
    assert done.exit_code == 2
    assert "where to write" in done.stderr


def test_what_is_missing_to_read_on_graphics_processors_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: ["CPUExecutionProvider"])
    (tmp_path / "news.jsonl").write_text("{}", encoding="utf-8")
    done = RUNNER.invoke(app, ["scale", str(tmp_path / "news.jsonl"), str(tmp_path / "coded"), "--gpus", "0.5"])
    assert done.exit_code == 2
    assert "onnxruntime has CPUExecutionProvider: pip install 'casus[gpu]'" in done.stderr
    assert not (tmp_path / "coded").exists()


def test_incidents_are_of_what_was_coded(coded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the output alone nothing is coded; here in this process, on a cluster in tests/scale/test_incidents.py."""
    monkeypatch.setattr(grouping, "incidents", lambda output, options: group(result(output), shuffled_here, 2))
    done = RUNNER.invoke(app, ["scale", str(coded), "--incidents"])
    assert done.exit_code == 0, done.output
    counts = json.loads(done.stdout.splitlines()[-1])
    assert (counts["different"], set(counts)) == (1, {"different", "accounts", "incidents"})
    assert len(list((coded / "copies").iterdir())) == 1


def test_incidents_of_nothing_are_refused(tmp_path: Path) -> None:
    done = RUNNER.invoke(app, ["scale", str(tmp_path), "--incidents"])
    assert done.exit_code == 2
    assert "give a folder that casus scale wrote" in done.stderr


def test_articles_are_coded_and_the_counts_are_the_last_line(tmp_path: Path) -> None:
    """The real pipeline on a cluster of its own, in a process of its own."""
    pytest.importorskip("ray", reason="Ray is not installed; pip install 'casus[scale]'")
    lines = [
        {"id": str(n), "text": f"Troops of Iran shelled {n} towns in Iraq on Monday, an aide said."} for n in range(3)
    ]
    (tmp_path / "news.jsonl").write_text("\n".join([*map(json.dumps, lines), "no JSON"]), encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        "from casus.cli.main import app; app()",
        "scale",
        "news.jsonl",
        "coded",
        "--workers",
        "1",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    counts = json.loads(done.stdout.splitlines()[-1])
    assert (counts["articles"], counts["refused"], counts["shards"]) == (3, 1, 1)
    assert counts["events"] >= 3
    assert "the column reason of coded/coded" in done.stderr
    stored = ingest(tmp_path / "coded", tmp_path / "record.sqlite")
    assert (stored["events"], stored["quarantined"]) == (counts["events"], 1)
