from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace, open_workspace
from tests.web.conftest import HERE

Asked = tuple[Workspace, TestClient]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Asked]:
    """An empty record, and who asks a desk on it."""
    with open_workspace(tmp_path / "own.sqlite") as workspace, TestClient(
        make_app(Desk(workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False
    ) as client:  # fmt: skip
        yield workspace, client
