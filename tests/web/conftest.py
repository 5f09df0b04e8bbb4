"""A desk on the record of the demo, asked within this process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import casus
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace

HERE = "http://127.0.0.1:8017"


@pytest.fixture(scope="session")
def demo_workspace(demo_record: str) -> Iterator[Workspace]:
    """The demo, open; it is only read."""
    with casus.open(demo_record) as record:
        yield record


@pytest.fixture(scope="session")
def client(demo_workspace: Workspace) -> Iterator[TestClient]:
    """Asks a desk on the demo, as the only person there is."""
    with TestClient(make_app(Desk(demo_workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


@pytest.fixture
def own_workspace(demo_record: str, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the demo that a test may change."""
    with casus.open(shutil.copy(demo_record, tmp_path / "own.sqlite")) as record:
        yield record
