from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from casus.errors import BadOption, StoreBusy
from casus.web.options import DeskOptions
from casus.web.security.guard import check_people
from casus.workspace import Workspace
from tests.web.security.conftest import ABROAD, HERE, NAMES, Open, add_people, log_in


def broken(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("casus.asking.desk.People.any", fail)


FORBIDDEN = re.compile(r"<script(?![^>]* src=|[^>]*application/json)|<style|\sstyle=|\son[a-z]+=|javascript:")
PATHS = ("/", "/nothing", "/static/desk.css", "/static/nothing", "/people/role", "/audit?before=x", f"/{'a' * 9000}")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_tells_the_browser_what_not_to_do(small: Workspace, opened: Open, path: str) -> None:
    headers = opened(small, DeskOptions(), at=HERE).get(path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy.pop("style-src").startswith("'self' 'sha256-")
    assert policy == {
        "default-src": "'none'", "script-src": "'self'", "img-src": "'self' data:", "connect-src": "'self'",
        "font-src": "'self'", "form-action": "'self'", "frame-ancestors": "'none'", "base-uri": "'none'",
    }  # fmt: skip
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize(("error", "status"), [
    (StoreBusy("the record is busy"), 503), (ValueError("nobody thought of it"), 500)])  # fmt: skip
def test_failures_have_them_too_and_tell_nothing_of_the_inside(
    small: Workspace, opened: Open, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    broken(small, monkeypatch, error)
    told = client.get("/")
    assert told.status_code == status
    assert "content-security-policy" in told.headers
    assert "nobody thought" not in told.text
    assert "Traceback" not in told.text


def test_no_page_needs_what_the_policy_forbids(small: Workspace, opened: Open) -> None:
    """No script, style or handler in the page itself; and every form that sends has its token."""
    add_people(small)
    client = opened(small)
    pages = [client.get("/login").text]
    assert log_in(client, NAMES["admin"]) == 303
    pages += [client.get(path).text for path in ("/me", "/people", "/audit", "/", "/search", "/sources", "/code")]
    for page in pages:
        assert not re.search(
            r"<script(?![^>]* src=|[^>]*application/json)|<style|\sstyle=|\son[a-z]+=|javascript:", page
        )
        for form in re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL):
            assert re.search(r'name="csrf" value="[0-9a-f]{64}"', form)


def test_only_files_named_by_what_is_in_them_are_kept_for_ever(small: Workspace, opened: Open) -> None:
    client = opened(small, DeskOptions(), at=HERE)
    found = re.search(r'href="(/static/desk.css\?v=\w+)"', client.get("/").text)
    assert found is not None
    assert client.get(found[1]).headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("/static/desk.css", "/static/desk.css?v=other", "/static/nothing?v=1"):
        assert client.get(path).headers["cache-control"] == "no-cache"
    assert client.get("/").headers["cache-control"] == "private, no-store"


def test_a_file_that_is_not_there_is_told_on_a_page_whose_links_lead_on(small: Workspace, opened: Open) -> None:
    page = opened(small, DeskOptions(), at=HERE).get("/static/nothing").text
    assert 'href="/search"' in page
    assert "/static/static" not in page


@pytest.mark.parametrize(("host", "status"), [
    ("127.0.0.1", 200), ("127.0.0.1:8017", 200), ("localhost:8017", 200), ("LOCALHOST", 200), ("[::1]:8017", 200),
    ("desk.example", 421), ("127.0.0.1.evil.example", 421), ("evil.example", 421), ("localhost.evil.example:8017", 421),
    ("", 421), ("127.0.0.1@evil.example", 421), ("127.0.0.1:8017/evil", 421), ("evil.example\t", 421), ("0.0.0.0", 421),
    ("localhost:99999999", 421)])  # fmt: skip
def test_on_this_machine_only_its_own_names_are_answered(
    small: Workspace, opened: Open, host: str, status: int
) -> None:
    """A page elsewhere could let its name lead here, and would then be the same site to the browser."""
    client = opened(small, DeskOptions(), at=HERE)
    told = client.get("/static/desk.css", headers={"Host": host})
    assert told.status_code == status
    assert "evil" not in told.text


def test_names_of_the_options_are_answered_and_no_others(small: Workspace, opened: Open) -> None:
    client = opened(small, ABROAD)
    assert client.get("/login", headers={"Host": "DESK.example."}).status_code == 200
    assert client.get("/login", headers={"Host": "other.example"}).status_code == 421
    anywhere = opened(small, DeskOptions(host="0.0.0.0"), at="https://other.example")
    assert anywhere.get("/login").status_code == 200


def test_the_name_that_was_asked_by_is_in_no_address(small: Workspace, opened: Open) -> None:
    anywhere = opened(small, DeskOptions(host="0.0.0.0"), at="https://evil.example")
    assert "evil.example" not in anywhere.get("/login").text
    assert anywhere.get("/", headers={"Accept": "text/html"}).headers["location"] == "/login"


def test_a_desk_that_others_reach_does_not_begin_without_an_admin(small: Workspace) -> None:
    check_people(small, DeskOptions())
    for options in (ABROAD, DeskOptions(host="0.0.0.0"), DeskOptions(proxies=("127.0.0.1",)), DeskOptions(https=True)):
        with pytest.raises(BadOption, match="make an admin first: `casus desk add NAME --role admin`"):
            check_people(small, options)
    add_people(small)
    check_people(small, ABROAD)


def test_forwarded_headers_are_believed_from_named_proxies_alone(small: Workspace, opened: Open) -> None:
    """Within this process nothing stands before the application, as where no proxy is named."""
    add_people(small)
    client: TestClient = opened(small)
    for number in range(11):
        log_in(client, f"n{number}", "wrong")
    spoofed = {"X-Forwarded-For": "198.51.100.7", "Forwarded": "for=198.51.100.7", "X-Real-IP": "198.51.100.7"}
    client.headers.update(spoofed)
    assert log_in(client, NAMES["reader"]) == 429
