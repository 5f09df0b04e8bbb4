from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.forms import token_in
from tests.web.security.conftest import AT, HERE, NAMES, Open, add_people, log_in

FORM = {"name": "Eve", "role": "reader"}
Change = Callable[[TestClient, str], dict[str, Any]]


@pytest.fixture
def admin(small: Workspace, opened: Open) -> TestClient:
    add_people(small)
    client = opened(small)
    assert log_in(client, NAMES["admin"]) == 303
    return client


def own(client: TestClient) -> str:
    return token_in(client.get("/people").text)


def names(workspace: Workspace) -> set[str]:
    return {one.name for one in workspace.people.all()}


WAYS: dict[str, Callable[[str], dict[str, Any]]] = {
    "no token": lambda token: {"data": FORM},
    "an empty one": lambda token: {"data": {**FORM, "csrf": ""}},
    "a wrong one": lambda token: {"data": {**FORM, "csrf": token[::-1]}},
    "one too long": lambda token: {"data": {**FORM, "csrf": token * 2}},
    "a name that is none": lambda token: {"data": {**FORM, "csrf": "\u00e9" * 64}},
    "in the query": lambda token: {"data": FORM, "params": {"csrf": token}},
    "in another header": lambda token: {"data": FORM, "headers": {"csrf": token}},
    "as a file": lambda token: {"data": FORM, "files": {"csrf": ("csrf", token)}},
    "as text": lambda token: {
        "content": f"name=Eve&role=reader&csrf={token}", "headers": {"Content-Type": "text/plain"}},
    "as JSON": lambda token: {"json": {**FORM, "csrf": token}},
    "from another site": lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Origin": "https://evil.example"}},
    "from a sandbox": lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Origin": "null"}},
    "from a name that begins alike": lambda token: {
        "data": {**FORM, "csrf": token}, "headers": {"Origin": f"{AT}.evil.example"}},
    "by http": lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Origin": "http://desk.example"}},
    "told by the browser": lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Sec-Fetch-Site": "cross-site"}},
    "from a sister": lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Sec-Fetch-Site": "same-site"}},
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_forged_form_changes_nothing(admin: TestClient, small: Workspace, way: str) -> None:
    sent = WAYS[way](own(admin))
    told = admin.post("/people", **sent)
    assert told.status_code == 403
    assert "does not come from a page of this desk" in told.text
    assert "Eve" not in names(small)
    assert [one for one in small.audit.read() if one.action != "log in"] == []


@pytest.mark.parametrize("sent", [
    lambda token: {"data": {**FORM, "csrf": token}},
    lambda token: {"data": {**FORM, "csrf": token}, "files": {"other": ("a", b"b")}},
    lambda token: {"data": FORM, "headers": {"X-CSRF-Token": token}},
    lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Origin": AT, "Sec-Fetch-Site": "same-origin"}},
    lambda token: {"data": {**FORM, "csrf": token}, "headers": {"Sec-Fetch-Site": "none"}}])  # fmt: skip
def test_a_form_of_the_desk_is_taken(admin: TestClient, small: Workspace, sent: Callable[[str], Any]) -> None:
    assert admin.post("/people", **sent(own(admin))).status_code == 200
    assert "Eve" in names(small)


def test_the_token_of_another_session_is_none(admin: TestClient, small: Workspace, opened: Open) -> None:
    reader = opened(small)
    log_in(reader, NAMES["reader"])
    other = token_in(reader.get("/me").text)
    assert admin.post("/people", data={**FORM, "csrf": other}).status_code == 403
    again = opened(small)
    log_in(again, NAMES["admin"])
    assert admin.post("/people", data={**FORM, "csrf": own(again)}).status_code == 403


def test_the_token_from_before_the_login_is_none_after_it(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    before = token_in(client.get("/login").text)
    log_in(client, NAMES["admin"])
    assert client.post("/people", data={**FORM, "csrf": before}).status_code == 403


def test_a_login_cannot_be_forged_either(small: Workspace, opened: Open) -> None:
    """Else a victim would work, and save, in the name of whoever attacks."""
    add_people(small)
    client = opened(small)
    told = client.post("/login", data={"name": "Ben", "password": "four odd words together"})
    assert told.status_code == 403
    assert "session" not in str(told.headers.get("set-cookie"))


def test_the_visitor_who_need_not_log_in_is_kept_from_it_too(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    page = client.get("/people")
    assert client.post("/people", data={"name": "Eve", "role": "admin"}).status_code == 403
    cookie = page.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    fields = {"name": "Eve", "role": "admin", "csrf": token_in(page.text)}
    other = opened(small, DeskOptions(), at=HERE)
    assert other.post("/people", data=fields).status_code == 403
    foreign = {"Origin": "http://127.0.0.1:9999", "Sec-Fetch-Site": "same-site"}
    assert client.post("/people", data=fields, headers=foreign).status_code == 403
    assert not small.people.any()
    assert client.post("/people", data=fields).status_code == 200
    assert names(small) == {"Eve"}
