"""Calls on the demo, in both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

import casus
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.web.security.tokens import make_token
from casus.workspace import Workspace
from tests.postgres import Server
from tests.web.conftest import HERE
from tests.web.security.conftest import ABROAD, add_people

As = Callable[[str], TestClient]


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


@pytest.fixture
def as_role(own_workspace: Workspace) -> As:
    """A program with a token of somebody of this role."""
    add_people(own_workspace)
    app = make_app(Desk(own_workspace, ABROAD))
    names = {"reader": "Ben", "reviewer": "Rex", "admin": "Ann"}
    listed = {one.name: one for one in own_workspace.people.all()}

    def program(role: str) -> TestClient:
        secret, _ = make_token(own_workspace, listed[names[role]], f"of a {role}")
        told = {"Authorization": f"Bearer {secret}"}
        return TestClient(app, base_url="https://desk.example", headers=told, raise_server_exceptions=False)

    return program
