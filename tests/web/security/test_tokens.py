from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from casus.web.options import DeskOptions
from casus.web.security.tokens import make_token
from casus.workspace import Workspace
from tests.web.forms import send
from tests.web.security.conftest import HERE, NAMES, Open, add_people

AsRole = Callable[[str], TestClient]


def token_of(workspace: Workspace, role: str, lasts_s: float | None = None) -> str:
    person = workspace.people.find(NAMES[role])
    assert person is not None
    return make_token(workspace, person, "nightly", lasts_s)[0]


def asked(client: TestClient, secret: str, path: str = "/search") -> int:
    return client.get(path, headers={"Authorization": f"Bearer {secret}"}).status_code


@pytest.fixture
def desk(small: Workspace, opened: Open) -> TestClient:
    add_people(small)
    return opened(small)


def test_a_token_reads_what_its_person_may(desk: TestClient, small: Workspace) -> None:
    reader, admin = token_of(small, "reader"), token_of(small, "admin")
    assert [asked(desk, one) for one in (reader, admin)] == [200, 200]
    assert [asked(desk, one, "/people") for one in (reader, admin)] == [403, 200]


@pytest.mark.parametrize("given", [
    "", "Bearer", "Bearer ", "Bearer nothing", "Basic QW5uOng=", "Bearer casus_" + "x" * 43, "Bearer " + "x" * 5000,
    "bearer casus_\u00e9"])  # fmt: skip
def test_what_is_no_token_is_refused_even_with_a_session(as_role: AsRole, given: str) -> None:
    client = as_role("admin")
    told = client.get("/search", headers=[(b"Authorization", given.encode())])
    assert told.status_code == 401
    assert told.headers["www-authenticate"].startswith("Bearer")


def test_a_token_that_is_over_or_revoked_is_refused(desk: TestClient, small: Workspace) -> None:
    over, kept = token_of(small, "reader", -1), token_of(small, "reader")
    assert (asked(desk, over), asked(desk, kept)) == (401, 200)
    (one,) = small.tokens.all()
    small.tokens.revoke(one.key)
    assert asked(desk, kept) == 401


def test_a_token_of_somebody_who_is_shut_out_is_refused(desk: TestClient, small: Workspace) -> None:
    secret = token_of(small, "reader")
    small.people.disable("Ben")
    assert asked(desk, secret) == 401


def test_a_token_follows_the_role_of_its_person(desk: TestClient, small: Workspace) -> None:
    secret = token_of(small, "reader")
    small.people.set_role("Ben", "admin")
    assert asked(desk, secret, "/people") == 200


def test_with_a_token_nobody_changes_people_or_passwords(desk: TestClient, small: Workspace) -> None:
    headers = {"Authorization": f"Bearer {token_of(small, 'admin')}"}
    before = small.people.all()
    for path, fields in (
        ("/people", {"name": "Eve"}), ("/people/role", {"name": "Ben", "role": "admin"}),
        ("/me/tokens", {"label": "another"}), ("/me/password", {"old": "x"}), ("/logout", {}),
    ):  # fmt: skip
        assert desk.post(path, data=fields, headers=headers).status_code == 403
    assert small.people.all() == before
    assert len(small.tokens.all()) == 1


def test_a_token_lets_nobody_be_the_visitor_of_an_open_desk(small: Workspace, opened: Open) -> None:
    """A call with a bad token is no call without one: else it would need no token of a form."""
    client = opened(small, DeskOptions(), at=HERE)
    told = client.post("/people", data={"name": "Eve", "role": "admin"}, headers={"Authorization": "Bearer casus_x"})
    assert told.status_code == 401
    assert not small.people.any()


def test_ones_own_tokens_are_made_shown_once_and_revoked(as_role: AsRole, small: Workspace) -> None:
    client = as_role("reader")
    page = send(client, "/me/tokens", {"label": "nightly <b>", "days": "30"}, page="/me")
    found = re.search(r'class="secret">(casus_[\w-]+)<', page.text)
    assert found is not None
    assert page.headers["cache-control"] == "private, no-store"
    assert "nightly &lt;b&gt;" in page.text
    assert asked(client, found[1]) == 200
    assert found[1] not in client.get("/me").text
    (one,) = small.tokens.all()
    assert send(as_role("reviewer"), f"/me/tokens/{one.key}/revoke", page="/me").status_code == 404
    assert send(client, f"/me/tokens/{one.key}/revoke", page="/me").status_code == 303
    assert asked(client, found[1]) == 401


def test_an_admin_revokes_anybodys(as_role: AsRole, small: Workspace) -> None:
    admin = as_role("admin")
    secret = token_of(small, "reader")
    (one,) = small.tokens.all()
    assert send(admin, f"/people/tokens/{one.key}/revoke", page="/people").status_code == 303
    assert asked(admin, secret) == 401
