"""The load test, in short: a few readers on the demo while it is filled."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.web.browser.chromium import WHY_NOT, installed
from tests.web.load import MOST_READERS, load, part, told

PAGES = {"/", "/actors", "/articles", "/code", "/dyads", "/incidents", "/network", "/search", "/sources"}


@pytest.mark.skipif(installed() is None, reason=WHY_NOT)
def test_a_few_readers_and_an_ingest_do_not_disturb_each_other(demo_record: str, tmp_path: Path) -> None:
    record = str(shutil.copy(demo_record, tmp_path / "demo.sqlite"))
    done = load(record, readers=5, seconds=5, alone=1)
    assert done.failed == []
    assert done.articles > 0
    assert {one.page for one in done.alone} >= PAGES
    assert len(done.together) > 10
    assert all(one.server_ms > 0 for one in done.together)
    assert set(done.paints_ms) == {one.page for one in done.alone}
    assert "0 failed" in list(told(done))


def test_no_more_readers_than_a_machine_bears(demo_record: str) -> None:
    with pytest.raises(ValueError, match="readers"):
        load(demo_record, MOST_READERS + 1, 1)


def test_a_part_is_a_number_of_them() -> None:
    assert part([3, 1, 2, 4], 0.5) == 2
    assert part([3, 1, 2, 4], 0.95) == 4
    assert part([], 0.5) == 0
