from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow.dataset
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import BadOption
from casus.exchange import arrow, parquet
from casus.exchange.jsonl import schema
from casus.exchange.parquet import Part, month_of, write_dataset, write_parquet
from casus.records.event import Event
from tests.builders import event, position, statement

DAY = "2025-06-19"


def on(day: str | None, name: str = "e-1") -> Event:
    plain = event(id=name)
    return replace(plain, article=replace(plain.article, published=day))


def published(record: Event) -> str | None:
    return record.article.published


def export(folder: Path, *records: Event) -> None:
    write_dataset(folder, [Part("event", records, published)], "0.1.0")


def test_the_bytes_are_those_of_a_file(tmp_path: Path) -> None:
    schema, rows = arrow.schema(Event), [on(DAY), on(None, "e-2")]
    write_parquet(tmp_path / "events.parquet", schema, arrow.batches(Event, rows), "0.1.0")
    made = parquet.parquet_bytes(schema, arrow.batches(Event, rows), "0.1.0")
    assert made == (tmp_path / "events.parquet").read_bytes()


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def ids(folder: Path) -> list[str]:
    files = sorted(folder.rglob("*.parquet"))
    return [name for path in files for name in pyarrow.parquet.read_table(path, partitioning=None)["id"].to_pylist()]


def test_a_file_holds_the_rows_and_says_what_made_it(tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    records = [on(DAY, "e-1"), on(None, "e-2")]
    assert write_parquet(path, arrow.schema(Event), arrow.batches(Event, records), "0.1.0") == 2
    read = pyarrow.parquet.ParquetFile(path)
    assert read.read().to_pylist() == arrow.table(Event, records).to_pylist()
    assert read.schema_arrow.metadata == {b"casus.record": b"event", b"casus.version": b"0.1.0"}
    assert read.schema_arrow.equals(arrow.schema(Event))
    assert read.metadata.row_group(0).column(0).compression == "ZSTD"
    assert names(tmp_path) == ["events.parquet"]


def test_a_file_stays_as_it_was_when_the_next_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    path.write_text("what was there")

    def broken() -> Iterator[pyarrow.RecordBatch]:
        yield arrow.batch(Event, [on(DAY)])
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError, match="broke off"):
        write_parquet(path, arrow.schema(Event), broken(), "0.1.0")
    assert path.read_text() == "what was there"
    assert names(tmp_path) == ["events.parquet"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=r"missing/events\.parquet cannot be written"):
        write_parquet(tmp_path / "missing" / "events.parquet", arrow.schema(Event), (), "0.1.0")
    with pytest.raises(BadOption, match="cannot be written"):
        write_parquet(tmp_path, arrow.schema(Event), (), "0.1.0")
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadOption, match=r"file/new cannot be written"):
        export(tmp_path / "file" / "new", on(DAY))


FULL = """
import resource, signal, sys
from pathlib import Path
from casus.errors import BadOption
from tests.exchange.test_parquet import DAY, arrow, Event, export, on, write_parquet
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
folder = Path(sys.argv[1])
for write in (
    lambda: write_parquet(folder / "old.parquet", arrow.schema(Event), arrow.batches(Event, [on(DAY)]), "0.1.0"),
    lambda: export(folder / "old", on(DAY)),
):
    try:
        write()
    except BadOption as error:
        print(error)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits on the size of files are POSIX")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, root: Path) -> None:
    """Stands for it: a process that may write 6,000 bytes to a file."""
    export(tmp_path / "old", on(None, "e-old"))
    (tmp_path / "old.parquet").write_text("what was there")
    before = names(tmp_path)
    told = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, cwd=root)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.count("cannot be written: File too large; name a place with room") == 2
    assert names(tmp_path) == before
    assert ids(tmp_path / "old") == ["e-old"]
    assert (tmp_path / "old.parquet").read_text() == "what was there"


def test_an_export_is_laid_out_by_month(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    days = [DAY, "2025-06-01T08:00:00+03:00", "2024-12", "2023", None, "soon"]
    records = [on(day, f"e-{number}") for number, day in enumerate(days)]
    parts = [
        Part("event", records, published),
        Part("statement", [statement()], lambda record: DAY),
        Part("position", [], lambda record: DAY),
    ]
    assert write_dataset(folder, parts, "0.1.0") == {"event": 6, "statement": 1, "position": 0}
    assert names(folder) == [
        "README.md",
        "events/year=2023/month=unknown/part-0.parquet",
        "events/year=2024/month=12/part-0.parquet",
        "events/year=2025/month=06/part-0.parquet",
        "events/year=unknown/month=unknown/part-0.parquet",
        "positions/year=unknown/month=unknown/part-0.parquet",
        "schema.json",
        "statements/year=2025/month=06/part-0.parquet",
    ]
    assert ids(folder / "events" / "year=2025") == ["e-0", "e-1"]
    assert names(tmp_path) == [f"out/{name}" for name in names(folder)]


def test_other_programs_read_an_export_as_one_table(tmp_path: Path) -> None:
    export(tmp_path / "out", on(DAY, "e-1"), on(None, "e-2"))
    read = pyarrow.dataset.dataset(tmp_path / "out" / "events", partitioning="hive")
    rows = read.to_table(columns=["id", "year", "month", "actor"]).to_pylist()
    assert [(row["id"], row["year"], row["month"]) for row in rows] == [
        ("e-1", "2025", "06"),
        ("e-2", "unknown", "unknown"),
    ]
    assert read.schema.metadata[b"casus.version"] == b"0.1.0"


def test_an_export_says_what_it_is(tmp_path: Path) -> None:
    parts = [Part("event", [on(DAY)] * 1200, published), Part("position", [position()], lambda record: None)]
    write_dataset(tmp_path / "out", parts, "0.1.0")
    said = json.loads((tmp_path / "out" / "schema.json").read_text(encoding="utf-8"))
    assert said == {"casus": "0.1.0", "records": {"events": schema(), "positions": schema("position")}}
    page = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "| `events/` | 1,200 |\n| `positions/` | 1 |" in page
    assert "Casus 0.1.0" in page


def test_rows_in_any_order_take_bounded_room_and_none_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "MOST_ROWS", 10)
    monkeypatch.setattr(parquet, "WAITING_BYTES", arrow.batch(Event, [on(DAY)] * 25).nbytes)
    folder = tmp_path / "out"
    waiting: list[int] = []

    def rows() -> Iterator[Event]:
        for number in range(200):
            written = [pyarrow.parquet.read_metadata(path).num_rows for path in tmp_path.rglob("*.parquet")]
            waiting.append(number - sum(written))
            yield on(f"2025-{number * 7 % 12 + 1:02d}-01", f"e-{number}")

    write_dataset(folder, [Part("event", rows(), published)], "0.1.0")
    assert 20 < max(waiting) < 40
    assert sorted(ids(folder)) == sorted(f"e-{number}" for number in range(200))
    assert len(names(folder)) > 12 + 2
    assert "events/year=2025/month=01/part-1.parquet" in names(folder)
    first = {name: (folder / name).read_bytes() for name in names(folder)}
    shutil.rmtree(folder)
    write_dataset(folder, [Part("event", rows(), published)], "0.1.0")
    assert {name: (folder / name).read_bytes() for name in names(folder)} == first


def test_rows_in_order_of_their_months_make_one_file_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "MOST_ROWS", 4)
    export(tmp_path / "out", *(on(f"2025-{number // 10 + 1:02d}-01", f"e-{number}") for number in range(30)))
    assert len(list((tmp_path / "out").rglob("*.parquet"))) == 3
    (path, *_) = sorted((tmp_path / "out").rglob("*.parquet"))
    assert pyarrow.parquet.ParquetFile(path).num_row_groups == 3
    assert ids(path.parent) == [f"e-{number}" for number in range(10)]


def test_a_second_export_replaces_the_whole_of_the_first(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    export(folder, on("2024-01-01"), on("2024-02-01"))
    export(folder, on(DAY))
    assert [name for name in names(folder) if "part-" in name] == ["events/year=2025/month=06/part-0.parquet"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(
    "foreign", ["notes.txt", "events/notes.txt", "events/year=2025/month=06/mine.parquet", "pictures/a.png"]
)
def test_a_folder_with_anything_else_in_it_is_refused(tmp_path: Path, foreign: str) -> None:
    folder = tmp_path / "out"
    export(folder, on(DAY, "e-old"))
    path = folder / foreign
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    with pytest.raises(BadOption, match=foreign):
        export(folder, on(DAY, "e-new"))
    assert path.read_text() == "mine"
    path.unlink()
    assert ids(folder) == ["e-old"]


def test_what_is_put_there_meanwhile_is_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "out"

    def rows() -> Iterator[Event]:
        yield on(DAY)
        folder.mkdir()
        (folder / "notes.txt").write_text("mine")

    with pytest.raises(BadOption, match=r"notes\.txt"):
        write_dataset(folder, [Part("event", rows(), published)], "0.1.0")
    assert names(tmp_path) == ["out/notes.txt"]


@pytest.mark.parametrize("place", ["file", "/"])
def test_what_is_no_folder_for_an_export_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(BadOption, match="is no folder that an export"):
        export(tmp_path / place, on(DAY))
    assert names(tmp_path) == ["file"]


def test_an_export_that_breaks_off_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    export(folder, on(DAY, "e-old"))

    def broken() -> Iterator[Event]:
        yield on(DAY)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_dataset(folder, [Part("event", broken(), published)], "0.1.0")
    assert (ids(folder), len(list(tmp_path.iterdir()))) == (["e-old"], 1)

    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if target == folder and self.name.endswith(".part"):
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(BadOption, match="Input/output error"):
        export(folder, on(DAY, "e-new"))
    assert (ids(folder), len(list(tmp_path.iterdir()))) == (["e-old"], 1)


ENDLESS = """
import sys
from pathlib import Path
from itertools import repeat
from tests.exchange.test_parquet import DAY, Part, arrow, on, parquet, published, write_dataset
arrow.MOST_ROWS, parquet.WAITING_BYTES = 10, 1
write_dataset(Path(sys.argv[1]), [Part("event", repeat(on(DAY)), published)], "0.1.0")
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_killed_export_leaves_the_one_before(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "out"
    export(folder, on(DAY, "e-old"))
    with subprocess.Popen([sys.executable, "-c", ENDLESS, str(folder)], cwd=root) as process:
        while len(list(tmp_path.glob(".out.*.part/events/*/*/part-*.parquet"))) < 3:
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)
    assert ids(folder) == ["e-old"]
    export(folder, on(DAY, "e-new"))
    assert ids(folder) == ["e-new"]


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2025-06-19", ("2025", "06")),
        ("2025-06-19T08:00:00+03:00", ("2025", "06")),
        ("2025-W25", ("2025", "unknown")),
        ("2025-13-01", ("2025", "unknown")),
        ("0204-06-01", ("unknown", "unknown")),
        ("20250619", ("unknown", "unknown")),
        ("20\u0662\u0665-06-01", ("unknown", "unknown")),
        ("../..", ("unknown", "unknown")),
        ("", ("unknown", "unknown")),
    ],
)
def test_the_month_of_a_day(day: str, month: tuple[str, str]) -> None:
    assert month_of(day) == month


@given(st.text() | st.from_regex(r"\d{4}-\d\d.*"))
def test_no_day_makes_a_folder_of_another_name(day: str) -> None:
    year, month = month_of(day)
    assert year == "unknown" or 1900 <= int(year) < 2100
    assert month == "unknown" or 1 <= int(month) <= 12
    assert (year + month).replace("unknown", "").isascii()
