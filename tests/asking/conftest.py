from __future__ import annotations

from collections.abc import Iterator

import pytest

import casus


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    """The record of the dispatches, open, to be read."""
    with casus.open(demo_record) as opened:
        yield opened
