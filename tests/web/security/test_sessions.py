from __future__ import annotations

import re

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from casus.store.runs import time_in
from casus.web.options import DeskOptions
from casus.web.security.sessions import IDLE_S, digest_of
from casus.workspace import Workspace
from tests.web.forms import send, token_in
from tests.web.security.conftest import ABROAD, HERE, NAMES, PASSWORD, Open, add_people, log_in

HTML = {"Accept": "text/html"}
SESSION = "__Host-casus_session"


def is_in(client: TestClient) -> bool:
    return client.get("/me").status_code == 200


def come_in(small: Workspace, opened: Open, role: str = "reader") -> TestClient:
    client = opened(small)
    assert log_in(client, NAMES[role]) == 303
    return client


@pytest.fixture
def reader(small: Workspace, opened: Open) -> TestClient:
    add_people(small)
    return come_in(small, opened)


def test_a_planted_session_is_not_taken_over(small: Workspace, opened: Open) -> None:
    """Fixation: whoever plants a cookie knows it, and must not be logged in with the victim."""
    add_people(small)
    client = opened(small)
    planted = "planted-by-somebody-else-who-knows-it"
    client.cookies.set(SESSION, planted, domain="desk.example", path="/")
    assert log_in(client, "Ben") == 303
    held = {cookie.value for cookie in client.cookies.jar if cookie.name == SESSION}
    assert small.sessions.find(digest_of(planted), IDLE_S) is None
    assert any(small.sessions.find(digest_of(str(value)), IDLE_S) for value in held - {planted})


def test_each_login_is_another_session_and_ends_the_one_before(small: Workspace, reader: TestClient) -> None:
    """Somebody else's session in the same browser too."""
    first = reader.cookies[SESSION]
    send(reader, "/logout")
    assert log_in(reader, "Ann") == 303
    assert reader.cookies[SESSION] != first
    assert small.sessions.find(digest_of(first), IDLE_S) is None


@pytest.mark.parametrize("change", [
    "ended = made", "expires = :past", "seen = :long_ago", "digest = 'x'"])  # fmt: skip
def test_a_session_that_is_over_lets_nobody_in(small: Workspace, reader: TestClient, change: str) -> None:
    assert is_in(reader)
    values = {"past": time_in(-1), "long_ago": time_in(-IDLE_S - 1)}
    used = {name: value for name, value in values.items() if f":{name}" in change}
    small.store.write(lambda connection: connection.execute(text(f"UPDATE session SET {change}"), used))
    assert not is_in(reader)
    assert reader.get("/", headers=HTML).headers["location"] == "/login"


def test_a_cookie_that_is_the_hash_in_the_record_is_none(small: Workspace, opened: Open, reader: TestClient) -> None:
    """Whoever reads the record cannot come in with what stands there."""
    thief = opened(small)
    thief.cookies.set(SESSION, digest_of(reader.cookies[SESSION]), domain="desk.example", path="/")
    assert not is_in(thief)


def test_cookies_are_kept_from_scripts_other_sites_and_http(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    page = client.get("/login")
    fields = {"name": "Ben", "password": PASSWORD, "csrf": token_in(page.text)}
    for cookie in (page.headers["set-cookie"], client.post("/login", data=fields).headers["set-cookie"]):
        name = cookie.partition("=")[0]
        assert name in ("__Host-casus_visitor", SESSION)
        parts = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert {"httponly", "samesite=lax", "secure", "path=/"} <= parts
        assert not any(part.startswith("domain") for part in parts)


def test_on_this_machine_cookies_go_without_https(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small, DeskOptions(), at=HERE)
    assert log_in(client, "Ben") == 303
    assert {"casus_session", "casus_visitor"} == {cookie.name for cookie in client.cookies.jar}
    assert not any(cookie.secure for cookie in client.cookies.jar)


def test_changing_the_password_ends_all_sessions_but_begins_a_new_one(
    small: Workspace, opened: Open, reader: TestClient
) -> None:
    other, before = come_in(small, opened), reader.cookies[SESSION]
    new = "quite another phrase"
    wrong = send(reader, "/me/password", {"old": "no", "new": new, "again": new}, page="/me")
    assert (wrong.status_code, "another one" in wrong.text) == (400, True)
    assert send(reader, "/me/password", {"old": PASSWORD, "new": new, "again": "x"}, page="/me").status_code == 400
    short = send(reader, "/me/password", {"old": PASSWORD, "new": "short", "again": "short"}, page="/me")
    assert "12 to 200 characters" in short.text
    assert is_in(other)
    done = send(reader, "/me/password", {"old": PASSWORD, "new": new, "again": new}, page="/me")
    assert done.status_code == 303
    assert reader.cookies[SESSION] != before
    assert (is_in(reader), is_in(other)) == (True, False)
    assert log_in(opened(small), "Ben") == 401
    assert log_in(opened(small), "Ben", new) == 303


def test_an_admin_shuts_somebody_out_at_once(small: Workspace, opened: Open, reader: TestClient) -> None:
    admin = come_in(small, opened, "admin")
    assert send(admin, "/people/disable", {"name": "Ben"}, page="/people").status_code == 303
    assert not is_in(reader)
    assert log_in(opened(small), "Ben") == 401
    send(admin, "/people/enable", {"name": "Ben"}, page="/people")
    assert not is_in(reader)
    assert log_in(opened(small), "Ben") == 303


def test_a_reset_password_is_shown_once(small: Workspace, opened: Open, reader: TestClient) -> None:
    admin = come_in(small, opened, "admin")
    page = send(admin, "/people/password", {"name": "Ben"}, page="/people").text
    found = re.search(r'class="secret">([^<]+)<', page)
    assert found is not None
    assert found[1] not in admin.get("/people").text
    assert not is_in(reader)
    assert log_in(opened(small), "Ben", found[1]) == 303


def test_one_ends_a_session_of_ones_own_and_no_other(small: Workspace, opened: Open, reader: TestClient) -> None:
    other, admin = come_in(small, opened), come_in(small, opened, "admin")
    ann, ben = (small.people.find(name) for name in ("Ann", "Ben"))
    assert ann is not None
    assert ben is not None
    (theirs,) = small.sessions.of(ann, IDLE_S)
    assert send(reader, f"/me/sessions/{theirs.key}/end", page="/me").status_code == 404
    assert is_in(admin)
    newest = small.sessions.of(ben, IDLE_S)[0]
    assert send(reader, f"/me/sessions/{newest.key}/end", page="/me").status_code == 303
    assert (is_in(reader), is_in(other)) == (True, False)


def test_a_session_is_seen_now_and_then(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small, ABROAD)
    log_in(client, "Ben")
    ben = small.people.find("Ben")
    assert ben is not None
    old = text(f"UPDATE session SET seen = '{time_in(-900)}'")
    small.store.write(lambda connection: connection.execute(old))
    for _ in range(3):
        assert is_in(client)
    for _ in range(100):
        (one,) = small.sessions.of(ben, IDLE_S)
        if one.seen > time_in(-60):
            break
        client.get("/me")
    assert one.seen > time_in(-60)
