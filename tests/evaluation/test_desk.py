from __future__ import annotations

from pathlib import Path

import pytest

import casus
from casus.cli.bench import desk_lines
from casus.errors import BadOption
from casus.evaluation.desk import paged, run_desk
from casus.web.within import Answered


def test_every_kind_of_page_is_asked_and_answers(demo_record: str) -> None:
    told: list[str] = []
    with casus.open(demo_record) as record:
        measured = run_desk(record, 2, told.append)
    assert told == [one.name for one in measured]
    assert {"situation", "incident", "dyad", "actor", "network", "article", "search", "sources"} <= set(told)
    assert [one.slowest for one in measured if one.failed] == []
    assert all(one.asked == 2 and 0 < one.p50 <= one.p95 and one.size > 0 for one in measured)


def test_shares_are_of_what_was_asked() -> None:
    answers = [Answered(f"/{at}", 200 if at else 404, 10, float(at), 1.0) for at in range(20)]
    found = paged("page", answers)
    assert (found.asked, found.failed, found.p50, found.p95, found.slowest) == (20, 1, 9.0, 18.0, "/19")
    assert list(desk_lines([found]))[1].split() == ["page", "20", "1", "9", "18", "1", "10", "/19"]


def test_a_record_without_incidents_is_refused(empty_record: Path) -> None:
    with casus.open(empty_record) as record, pytest.raises(BadOption, match="has no incidents to show"):
        run_desk(record, 1)
