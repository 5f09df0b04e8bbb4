from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.forms import send, token_in
from tests.web.security.conftest import ABROAD, HERE, PASSWORD, Open, add_people, log_in

HTML = {"Accept": "text/html"}


def test_nobody_logs_in_on_this_machine_while_there_are_no_people(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions())
    assert client.get("/", headers=HTML).status_code == 200
    assert client.get("/people").status_code == 200
    assert client.get("/login").headers["location"] == "/"


def test_with_the_first_person_everybody_logs_in(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions())
    made = send(client, "/people", {"name": "Ann", "role": "admin"})
    assert made.status_code == 200
    found = re.search(r'class="secret">([^<]+)<', made.text)
    assert found is not None
    assert client.get("/", headers=HTML).headers["location"] == "/login"
    assert log_in(client, "Ann", found[1]) == 303
    assert client.get("/", headers=HTML).status_code == 200


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_through_a_proxy_nobody_is_admin_by_himself(small: Workspace, opened: Open, header: str) -> None:
    client = opened(small, DeskOptions())
    assert client.get("/", headers={**HTML, header: "192.0.2.9"}).headers["location"] == "/login"


@pytest.mark.parametrize("options", [
    ABROAD, DeskOptions(https=True), DeskOptions(hosts=("desk.example",)), DeskOptions(proxies=("127.0.0.1",)),
    DeskOptions(host="0.0.0.0"), DeskOptions(host="::")])  # fmt: skip
def test_where_others_may_come_everybody_logs_in(small: Workspace, opened: Open, options: DeskOptions) -> None:
    client = opened(small, options, at="https://localhost")
    answer = client.get("/search?text=cuba", headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fsearch%3Ftext%3Dcuba")
    assert client.get("/search").status_code == 401
    assert client.get("/login").status_code == 200


def test_a_login_leads_to_the_page_that_was_asked_for(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    went = client.get("/search?text=cuba&type=AID", headers=HTML)
    page = client.get(went.headers["location"])
    asked = re.search(r'name="next" value="([^"]+)"', page.text)
    assert asked is not None
    fields = {"name": "ben", "password": PASSWORD, "next": asked[1].replace("&amp;", "&"), "csrf": token_in(page.text)}
    assert client.post("/login", data=fields).headers["location"] == "/search?text=cuba&type=AID"


@pytest.mark.parametrize("next", [
    "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://evil.example",
    "/%0d%0aSet-Cookie:a=b\r\nX: y", "/\t/evil.example", " //evil.example", "javascript:alert(1)", "/a//evil.example",
    "/./../evil", "/.//evil.example", "///evil", "", "evil", "/login", "/logout", "/" + "a" * 5000,
    "/a\x00b"])  # fmt: skip
def test_a_login_leads_nowhere_else(small: Workspace, opened: Open, next: str) -> None:
    add_people(small)
    client = opened(small)
    answer = send(client, "/login", {"name": "Ben", "password": PASSWORD, "next": next}, page="/login")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert [name for name, _ in answer.headers.multi_items() if name == "x"] == []
    assert client.get("/login", params={"next": next}).headers["location"] == "/"


@pytest.mark.parametrize("prefix", ["", "/casus"])
def test_below_a_path_addresses_and_cookies_stay_below_it(small: Workspace, opened: Open, prefix: str) -> None:
    """prefix: with which the proxy hands a request on; some take it away."""
    add_people(small)
    client = opened(small, DeskOptions(host="192.0.2.1", https=True, root="/casus", hosts=("desk.example",)))
    went = client.get(f"{prefix}/search?text=a", headers=HTML)
    assert went.headers["location"] == "/casus/login?next=%2Fsearch%3Ftext%3Da"
    assert client.get(f"{prefix}/static/desk.css").status_code == 200
    page = client.get("/casus/login?next=/search")
    assert 'action="/casus/login"' in page.text
    cookies = page.headers.get_list("set-cookie")
    assert len(cookies) == 1
    assert "Path=/casus;" in cookies[0]
    sent = {"name": "Ben", "password": PASSWORD, "next": "/search", "csrf": token_in(page.text)}
    # The browser of these tests knows the cookie below its path, the application sees what a proxy leaves of it.
    answer = client.post("/casus/login", data=sent)
    assert answer.headers["location"] == "/casus/search"
    assert "__Secure-casus_session=" in answer.headers["set-cookie"]
    assert "Path=/casus;" in answer.headers["set-cookie"]
    assert client.get("/casus/search", headers=HTML).status_code == 200


def test_without_https_from_elsewhere_no_password_is_asked_for(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small, DeskOptions(host="192.0.2.1"), at="http://192.0.2.1:8017")
    page = client.get("/login")
    assert "without https" in page.text
    assert "password" not in re.findall(r'type="(\w+)"', page.text)


def test_logging_out_ends_the_session(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small)
    log_in(client, "Ben")
    stolen = dict(client.cookies)
    assert send(client, "/logout").headers["location"] == "/login"
    assert client.get("/", headers=HTML).status_code == 303
    thief = opened(small)
    thief.cookies.update(stolen)
    assert thief.get("/", headers=HTML).status_code == 303


def test_wrong_names_and_passwords_are_told_alike(small: Workspace, opened: Open) -> None:
    add_people(small)
    client: TestClient = opened(small)
    told = [send(client, "/login", {"name": name, "password": "x" * 14}, page="/login") for name in ("Ben", "Zoe")]
    assert [one.status_code for one in told] == [401, 401]
    alike = {re.sub(r'value="[^"]*"', "", one.text) for one in told}
    assert len(alike) == 1
    small.people.disable("Ben")
    assert log_in(client, "Ben") == 401


def test_the_page_of_a_login_is_not_kept(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    assert client.get("/").headers["cache-control"] == "private, no-store"
