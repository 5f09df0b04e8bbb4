from __future__ import annotations

from pathlib import Path

import pytest

import casus
from casus.errors import DataError
from casus.evaluation.storing import Storing, run_storing, storing_lines

LINES = (
    '{"id": "a", "text": "Troops of Freedonia left the town of Harbin on Monday, an army spokesman said."}\n'
    '{"id": "b", "text": "Sylvania threatened to close its border with Freedonia, its foreign minister said."}\n'
)


def test_the_same_articles_are_coded_and_stored(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(LINES, encoding="utf-8")
    measured = run_storing(casus.load(), path, workers=1)
    assert measured.articles == 2
    assert measured.events > 0
    assert min(measured.coding, measured.ingest, measured.again, measured.size) > 0
    assert measured.again < measured.ingest + measured.coding


def test_a_file_without_articles(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("")
    with pytest.raises(DataError, match="no article in it"):
        run_storing(casus.load(), tmp_path / "empty.jsonl")


def test_the_report() -> None:
    found = storing_lines(Storing(articles=10, events=50, coding=4.0, ingest=5.0, again=0.5, size=200_000))
    assert "ingest              5.0 s; ratio 1.25" in found
    assert "record              0.2 MB, 4000 bytes an event" in found
