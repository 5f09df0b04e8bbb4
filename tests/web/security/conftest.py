"""Desks with people: an admin Ann, a reviewer Rex, a reader Ben, on records of both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

import casus
from casus.records.person import ROLES
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.web.security import passwords
from casus.web.security.passwords import hash_password
from casus.workspace import Workspace
from tests.web.forms import send

PASSWORD = "four odd words together"
NAMES = {"reader": "Ben", "reviewer": "Rex", "admin": "Ann"}
ABROAD = DeskOptions(host="192.0.2.1", https=True, hosts=("desk.example",))
AT = "https://desk.example"
HERE = "http://127.0.0.1:8017"


@pytest.fixture(scope="package", autouse=True)
def quick() -> Iterator[None]:
    """Hashes that cost little; test_passwords.py looks at those that are made otherwise."""
    usual, passwords._HASHER = passwords._HASHER, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    for made in (passwords.nobody, hashed):
        made.cache_clear()
    yield
    passwords._HASHER = usual
    for made in (passwords.nobody, hashed):
        made.cache_clear()


hashed = cache(lambda: hash_password(PASSWORD, "somebody"))
Open = Callable[..., TestClient]


def add_people(workspace: Workspace) -> None:
    for role in ROLES[::-1]:
        workspace.people.add(NAMES[role], role, hashed())


@pytest.fixture
def workspace(store_name: str) -> Iterator[Workspace]:
    """An empty record, once in each database."""
    with casus.open(store_name) as record:
        yield record


@pytest.fixture
def small(empty_record: object, tmp_path: object) -> Iterator[Workspace]:
    """An empty record in SQLite, where nothing depends on the database."""
    import shutil

    with casus.open(shutil.copy(str(empty_record), f"{tmp_path}/small.sqlite")) as record:
        yield record


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens a desk on a record, with a browser of its own."""
    with ExitStack() as left:

        def open_desk(workspace: Workspace, options: DeskOptions = ABROAD, at: str | None = None) -> TestClient:
            app = make_app(Desk(workspace, options))
            base = at or (AT if options.https else HERE)
            client = TestClient(app, base_url=base, raise_server_exceptions=False, follow_redirects=False)
            return left.enter_context(client)

        yield open_desk


def log_in(client: TestClient, name: str, password: str = PASSWORD, **fields: str) -> int:
    """Returns the status."""
    return int(send(client, "/login", {"name": name, "password": password, **fields}, page="/login").status_code)


@pytest.fixture
def as_role(small: Workspace, opened: Open) -> Callable[[str], TestClient]:
    """A browser in which somebody of this role has logged in; all on one record."""
    add_people(small)

    def come_in(role: str) -> TestClient:
        client = opened(small)
        assert log_in(client, NAMES[role]) == 303
        return client

    return come_in
