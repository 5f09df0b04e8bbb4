"""Calls on the demo, in both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

import casus
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.postgres import Server
from tests.web.conftest import HERE


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def each_workspace(request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """The demo, once in each database."""
    if request.param == "sqlite":
        yield request.getfixturevalue("demo_workspace")
        return
    server: Server = request.getfixturevalue("postgres")
    with server.record() as address, casus.open(address) as record:
        record.add_demo()
        yield record


@pytest.fixture(scope="session")
def each_client(each_workspace: Workspace) -> Iterator[TestClient]:
    with TestClient(make_app(Desk(each_workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


@pytest.fixture
def own_client(own_workspace: Workspace) -> Iterator[TestClient]:
    """Asks a desk on a copy of the demo that a test may change."""
    with TestClient(make_app(Desk(own_workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False) as one:
        yield one
