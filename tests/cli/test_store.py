from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

from typer.testing import CliRunner

from casus.cli.main import app
from casus.cli.store import lines
from casus.records.size import Size
from casus.store.migrate import SCHEMA


def test_the_size_of_a_record(demo_record: str) -> None:
    done = CliRunner().invoke(app, ["store", "info", "--store", demo_record])
    told = json.loads(done.stdout)
    assert (told["name"], told["schema"]) == (demo_record, SCHEMA)
    assert (told["rows"]["article"], told["first_day"], told["last_day"]) == (51, "1962-10-14", "1962-11-20")
    assert told["bytes_per_event"] == told["bytes"] / told["rows"]["event"] > 100


def test_the_size_in_words() -> None:
    size = Size("r.sqlite", "SQLite 3.40.1", "0001", 2_500_000, 2500.0, "2025-06-01", "2025-06-30", {"event": 1000})
    shown = "\n".join(lines(size))
    for words in (
        "r.sqlite",
        "schema 0001",
        "2.5 MB, 2,500 bytes an event",
        "2025-06-01 to 2025-06-30",
        "1,000  event",
    ):
        assert words in shown
    empty = "\n".join(lines(Size("r.sqlite", "SQLite 3.40.1", "0001", 1, None, None, None, {"event": 0})))
    assert "an event" not in empty
    assert "articles" not in empty


def test_a_whole_record_is_said_to_be_whole(demo_record: str) -> None:
    done = CliRunner().invoke(app, ["store", "check", "--store", demo_record])
    assert (done.exit_code, done.stdout) == (0, f"the record {demo_record} is whole\n")


def test_what_is_wrong_is_printed_and_the_status_is_1(demo_record: str, tmp_path: Path) -> None:
    broken = Path(shutil.copy(demo_record, tmp_path / "broken.sqlite"))
    with sqlite3.connect(broken) as raw:
        raw.execute("UPDATE event SET trigger_text = 'other words' WHERE key = 1")
    raw.close()
    done = CliRunner().invoke(app, ["store", "check", "--store", str(broken)])
    assert done.exit_code == 1
    assert "trigger" in done.stdout
    assert "problems: 1;" in done.stderr
