from __future__ import annotations

from pathlib import Path

import pytest

import casus
from tests.builders import FakeCasus

TEXT = (
    "Freedonia warned Sylvania on Monday that its troops would cross the border, and gave no further details of it.\n"
)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a warning in it, read by a pipeline that needs no network's weights."""
    monkeypatch.setitem(vars(casus), "load", FakeCasus)
    path = tmp_path / "warning.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
