"""Every change is noted with who made it, and no secret is ever among what is noted."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

import pytest

from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.forms import send
from tests.web.security.conftest import HERE, PASSWORD, Open, add_people, log_in


def told(workspace: Workspace) -> list[tuple[str | None, str, str]]:
    return [(one.person, one.action, one.object) for one in workspace.audit.read()][::-1]


def test_every_change_of_people_is_noted_without_a_secret(small: Workspace, opened: Open) -> None:
    add_people(small)
    admin, reader = opened(small), opened(small)
    typed = "my bank's password is hunter2"
    log_in(admin, typed, PASSWORD)
    log_in(admin, "Ann", typed)
    log_in(admin, "Ann")
    log_in(reader, "Ben")
    pages = [
        send(admin, "/people", {"name": "Eve", "role": "reader"}, page="/people"),
        send(admin, "/people/role", {"name": "eve", "role": "reviewer"}, page="/people"),
        send(admin, "/people/password", {"name": "Eve"}, page="/people"),
        send(admin, "/people/disable", {"name": "Eve"}, page="/people"),
        send(admin, "/people/enable", {"name": "Eve"}, page="/people"),
        send(reader, "/me/tokens", {"label": "nightly"}, page="/me"),
    ]
    (token,) = small.tokens.all()
    send(reader, f"/me/tokens/{token.key}/revoke", page="/me")
    new = "quite another phrase"
    send(reader, "/me/password", {"old": PASSWORD, "new": new, "again": new}, page="/me")
    cookies = [str(cookie.value) for client in (admin, reader) for cookie in client.cookies.jar]
    send(reader, "/logout")
    assert told(small) == [
        (None, "fail to log in", "an unknown name"), (None, "fail to log in", "Ann"), ("Ann", "log in", "Ann"),
        ("Ben", "log in", "Ben"), ("Ann", "add person", "Eve"), ("Ann", "set role", "Eve"),
        ("Ann", "set password", "Eve"), ("Ann", "shut out person", "Eve"), ("Ann", "let in person", "Eve"),
        ("Ben", "make token", "nightly"), ("Ben", "revoke token", "nightly"), ("Ben", "set password", "Ben"),
        ("Ben", "log out", "Ben"),
    ]  # fmt: skip
    noted = json.dumps([asdict(one) for one in small.audit.read()])
    secrets = [found for page in pages for found in re.findall(r'class="secret">([^<]+)<', page.text)]
    assert len(secrets) == 3
    for secret in (*secrets, *cookies, PASSWORD, typed, new, "argon2"):
        assert secret not in noted


def test_what_is_refused_is_not_noted_as_done(small: Workspace, opened: Open) -> None:
    add_people(small)
    admin = opened(small)
    log_in(admin, "Ann")
    for path, fields in (
        ("/people", {"name": "Ben", "role": "reader"}), ("/people", {"name": "<b>"}),
        ("/people/role", {"name": "Ann", "role": "reader"}), ("/people/role", {"name": "Ben", "role": "owner"}),
        ("/people/disable", {"name": "Ann"}), ("/people/disable", {"name": "Zoe"}),
        ("/people/tokens/7/revoke", {}), (f"/people/tokens/{2**64}/revoke", {}), ("/me/tokens", {"label": ""}),
    ):  # fmt: skip
        assert send(admin, path, fields, page="/people").status_code in (400, 404, 422)
    assert told(small) == [("Ann", "log in", "Ann")]


def test_the_log_is_read_by_person_action_and_page(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    for number in range(205):
        person = "Ann" if number % 2 else None
        small.audit.note(person, "admin", f"a{number % 5}", f"n{number}<b>", "192.0.2.1", {"x": "<i>"})
    first = client.get("/audit")
    assert "n204&lt;b&gt;" in first.text
    assert "<i>" not in first.text
    older = re.search(r'href="(/audit\?before=\d+)"', first.text)
    assert older is not None
    assert "n104&lt;" in client.get(older[1]).text
    assert "n105&lt;" not in client.get(older[1]).text
    chosen = client.get("/audit", params={"person": "nobody:", "action": "a4"}).text
    assert "n204&lt;" in chosen
    assert "n203&lt;" not in chosen
    assert "Nothing is noted" in client.get("/audit", params={"person": "Zoe"}).text


@pytest.mark.parametrize("before", ["x", "1.5", "99999999999999999999999", "-1", "0"])
def test_a_number_that_is_none_is_told(small: Workspace, opened: Open, before: str) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    assert client.get("/audit", params={"before": before}).status_code == 422


@pytest.mark.parametrize(
    "value", ["'; DROP TABLE audit --", "\x00", "%", "\ud800".encode("utf-8", "surrogatepass"), "x" * 5000]
)
def test_filters_hold_whatever_is_in_them(workspace: Workspace, opened: Open, value: str) -> None:
    client = opened(workspace, DeskOptions(), at=HERE)
    workspace.audit.note("Ann", "admin", "a", "n", "192.0.2.1")
    for name in ("person", "action"):
        told = client.get("/audit", params={name: value})
        assert told.status_code == 200
        assert "Nothing is noted" in told.text
    assert len(workspace.audit.read()) == 1
