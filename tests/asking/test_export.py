from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyarrow.dataset
import pytest

import casus
from casus.asking.export import day_of
from casus.errors import BadOption
from tests.builders import ARTICLE_REF, event, statement


def months(folder: Path) -> Counter[tuple[str, str]]:
    """Rows by year and month, as other programs read them from the names of the folders."""
    table = pyarrow.dataset.dataset(folder, partitioning="hive").to_table(columns=["year", "month"])
    return Counter(zip(map(str, table["year"].to_pylist()), map(str, table["month"].to_pylist()), strict=True))


def test_every_record_is_exported_under_its_month(record: casus.Workspace, tmp_path: Path) -> None:
    counts = record.export(tmp_path / "out")
    expected = {kind: getattr(record, kind)().count() for kind in ("events", "statements", "positions", "articles")}
    assert counts == {**expected, "incidents": record.incidents().count()}
    events = Counter(str(day_of(one))[:7] for one in record.events())
    assert {f"{year}-{month:0>2}": n for (year, month), n in months(tmp_path / "out" / "events").items()} == events
    assert months(tmp_path / "out" / "positions").total() == expected["positions"]


def test_positions_stand_under_the_month_of_their_event(record: casus.Workspace, tmp_path: Path) -> None:
    """Events of one month, also where the article is of another."""
    record.export(tmp_path / "out", kinds=["positions"], since="1962-10-16", until="1962-10-20")
    expected = record.positions(since="1962-10-16", until="1962-10-20").count()
    assert months(tmp_path / "out" / "positions") == {("1962", "10"): expected}


def test_some_kinds_and_days_and_copies(record: casus.Workspace, tmp_path: Path) -> None:
    counts = record.export(tmp_path / "out", kinds=["articles", "events"], since="1962-10-25", copies=True)
    assert counts == {
        "events": record.events(since="1962-10-25", copies=True).count(),
        "articles": record.articles(since="1962-10-25", copies=True).count(),
    }


def test_what_is_done_is_told(record: casus.Workspace, tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    record.export(tmp_path / "out", kinds=["articles"], told=lambda kind, rows: told.append((kind, rows)))
    assert told == [("articles", 43)]


def test_an_unknown_kind_is_named(record: casus.Workspace, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="'quotes'; choose from events, statements"):
        record.export(tmp_path / "out", kinds=["quotes"])
    assert not (tmp_path / "out").exists()


def test_parts_that_only_some_kinds_have_are_refused(record: casus.Workspace, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="statements have no 'actor'"):
        record.export(tmp_path / "out", actor="SUN")


def test_the_day_of_a_record() -> None:
    assert day_of(event()) == "2025-06-19"  # no first day: the words were not resolved to one
    assert day_of(event(date=None)) == ARTICLE_REF.published
    assert day_of(statement()) == ARTICLE_REF.published
