from __future__ import annotations

from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.intake.source import Source, is_readable, named_source, storable, utc_second, written_at


@pytest.mark.parametrize(
    ("name", "doc", "suffix"),
    [
        ("news.html", "news", ".html"),
        ("news.WARC.GZ", "news", ".warc"),
        ("news.jsonl.zst", "news", ".jsonl"),
        ("a.b.txt", "a.b", ".txt"),
        ("news", "news", ""),
        ("news.gz", "news", ""),
        (".gz", ".gz", ""),
        (".html", ".html", ""),
        ("", "", ""),
        ("a\udcff.txt", "a\\udcff", ".txt"),
    ],
)
def test_names(name: str, doc: str, suffix: str) -> None:
    assert named_source(name, f"in/{name}") == Source(doc, storable(f"in/{name}"), suffix)


@pytest.mark.parametrize(
    "name", ["a.html", "a.HTM", "a.txt.gz", "a.jsonl.zst", "a.ndjson", "a.warc.gz", "a.zip", "a.PARQUET"]
)
def test_readable(name: str) -> None:
    assert is_readable(name)


@pytest.mark.parametrize("name", ["a", "a.pdf", "a.html.bak", ".html", "html", "a.gz", "a.csv", "a.html.bz2"])
def test_not_readable(name: str) -> None:
    assert not is_readable(name)


@given(st.text(st.characters()))
def test_storable(text: str) -> None:
    kept = storable(text)
    kept.encode()
    assert "\x00" not in kept
    assert storable(kept) == kept


def test_moments_are_in_utc_to_the_second(tmp_path: Path) -> None:
    moment = datetime(2025, 6, 19, 8, 0, 0, 999_999, timezone(timedelta(hours=3)))
    assert utc_second(moment) == "2025-06-19T05:00:00+00:00"
    assert written_at(BytesIO()) is None
    path = tmp_path / "a"
    path.touch()
    with path.open("rb") as stream:
        written = written_at(stream)
    assert written is not None
    assert datetime.fromisoformat(written).timestamp() == int(path.stat().st_mtime)
