"""Everybody tries everything: no role does what is above it, whatever routes there will be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from casus.records.person import ROLES
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.security.csrf import SAFE
from casus.workspace import Workspace
from tests.web.forms import token_in
from tests.web.security.conftest import ABROAD, Open, add_people
from tests.web.security.routes import OPEN, STREAMS, Route, routes

HTML = {"Accept": "text/html"}
AsRole = Callable[[str], TestClient]


@pytest.fixture
def every(small: Workspace) -> list[Route]:
    found = routes(make_app(Desk(small, ABROAD)))
    assert len([one for one in found if one.role == "admin"]) > 5
    assert {"/live", "/metrics", "/api/v1/incidents"} <= {one.path for one in found}
    return found


def test_whatever_changes_something_demands_a_role(every: list[Route]) -> None:
    """A new route without `dependencies=[needs(...)]` fails here."""
    changing = [one for one in every if one.method not in SAFE and (one.method, one.path) not in OPEN]
    assert len(changing) >= 10
    assert [one for one in changing if one.role is None] == []


def test_no_role_does_what_is_above_it(every: list[Route], as_role: AsRole, small: Workspace) -> None:
    before = [small.people.all(), small.feeds(), small.quarantined(resolved=True)]
    for role in ("reader", "reviewer"):
        client = as_role(role)
        token = token_in(client.get("/me", headers=HTML).text)
        above = [one for one in every if one.role is not None and ROLES.index(one.role) > ROLES.index(role)]
        assert len(above) > 5
        for one in above:
            told = client.request(one.method, one.path, headers={"X-CSRF-Token": token, "Accept": "text/html"})
            assert told.status_code == 403, one
            assert "This is for" in told.text
    assert [small.people.all(), small.feeds(), small.quarantined(resolved=True)] == before


def test_whoever_has_not_logged_in_reaches_nothing(every: list[Route], small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    token = token_in(client.get("/login").text)
    for one in every:
        if one.path in ("/login", "/metrics") or one.path.startswith("/health"):
            continue  # /metrics has a rule of its own
        told = client.request(one.method, one.path, headers={"X-CSRF-Token": token, "Accept": "text/html"})
        if told.status_code == 303:
            assert told.headers["location"].startswith("/login"), one
        else:
            assert told.status_code == 401, one
    assert small.audit.read() == []


def test_what_there_is_not_is_not_told_to_whoever_has_not_logged_in(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    for path in ("/nothing", "/api/v1/nothing", "/people", "/static/../people", "/static/..%2fpeople", "//people"):
        assert client.get(path).status_code in (401, 404)
        assert "Ann" not in client.get(path).text


def test_reading_changes_nothing(every: list[Route], as_role: AsRole, small: Workspace) -> None:
    client = as_role("admin")
    before = small.size().rows
    for one in every:
        if one.method == "GET" and one.path not in STREAMS:
            client.get(one.path)
    assert small.size().rows == before


def test_what_changes_something_is_not_done_by_get(every: list[Route], as_role: AsRole, small: Workspace) -> None:
    client = as_role("admin")
    reading, before = {one.path for one in every if one.method == "GET"}, small.size().rows
    for one in every:
        if one.method == "POST" and one.path not in reading:
            assert client.get(one.path).status_code in (404, 405, 422), one
    assert small.size().rows == before


def test_a_change_of_role_counts_at_once(as_role: AsRole, small: Workspace) -> None:
    client = as_role("reader")
    assert client.get("/people").status_code == 403
    small.people.set_role("Ben", "admin")
    assert client.get("/people").status_code == 401
    admin = as_role("admin")
    assert admin.get("/people").status_code == 200
    small.people.disable("Ann")
    assert admin.get("/people").status_code == 401
