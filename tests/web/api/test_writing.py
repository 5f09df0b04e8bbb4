"""Calls that code a text or change the record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from casus.web.app import make_app
from casus.web.coding import MOST_WAITING
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.conftest import HERE

ROOT = "/api/v1"
TEXT = "Russian forces shelled Kharkiv on Tuesday, killing at least 12 civilians, the Ukrainian army said."
FEED = "https://news.example/feed.xml"

As = Callable[[str], TestClient]


@pytest.fixture
def quarantined(own_workspace: Workspace, tmp_path: Path) -> int:
    """The number of something that could not be used."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02" * 400)
    own_workspace.ingest([bad], workers=1)
    (found,) = own_workspace.quarantined()
    return found.key


def test_a_text_is_coded_and_nothing_is_kept(own_client: TestClient, own_workspace: Workspace) -> None:
    before = own_workspace.size().rows
    answer = own_client.post(f"{ROOT}/code", json={"text": TEXT, "published": "2025-06-19", "title": "A title"})
    assert answer.status_code == 200
    told = answer.json()
    assert (told["article"]["title"], told["article"]["published"]) == ("A title", "2025-06-19")
    assert "ASSAULT" in {one["event_type"] for one in told["events"]}
    assert own_workspace.size().rows == before


def test_a_text_is_kept_once(own_client: TestClient, own_workspace: Workspace) -> None:
    sent = {"text": TEXT, "published": "2025-06-19"}
    first, again = (own_client.post(f"{ROOT}/articles", json=sent) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"] == own_workspace.article(first.json()["id"]).digest
    assert own_client.get(f"{ROOT}/articles?text=Kharkiv").json()["count"] == 1
    assert [one.action for one in own_workspace.audit.read()] == ["keep text"]


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({}, 400, "give either a text or an address"),
        ({"text": TEXT, "url": FEED}, 400, "give either a text or an address"),
        ({"text": TEXT, "published": "yesterday"}, 400, "published is 'yesterday'"),
        ({"text": "Bonjour."}, 400, "a few sentences of prose"),
        ({"text": "x" * 60_001}, 422, "60000"),
        ({"text": TEXT, "publishd": "2025"}, 422, "publishd"),
        ({"text": ["a"]}, 422, "text"),
        ({"url": "file" + ":///etc/passwd"}, 400, "only addresses with http or https"),
        ({"url": "http://127.0.0.1:8017/"}, 400, "not on the public internet"),
        ({"url": "http://169.254.169.254/latest"}, 400, "not on the public internet"),
        ({"url": "http://[::ffff:10.0.0.1]/"}, 400, "not on the public internet"),
        ({"url": "https://a:b@news.example/"}, 400, "name or password"),
    ],
)
def test_what_cannot_be_coded_is_said(own_client: TestClient, sent: dict[str, Any], status: int, said: str) -> None:
    answer = own_client.post(f"{ROOT}/code", json=sent)
    assert answer.status_code == status, answer.text
    assert said in answer.json()["detail"]


@pytest.mark.parametrize(
    "sent",
    [b"", b"[", b"\xff\xfe", b"[" * 5000, b"null", b'"text"', b'{"text": "\\ud800 shelled"}', b'{"text": 1e999}'],
)
def test_what_is_no_body_is_refused(own_client: TestClient, sent: bytes) -> None:
    answer = own_client.post(f"{ROOT}/code", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert set(answer.json()) == {"error", "detail", "reason"}


def test_no_more_wait_for_the_coder_than_may(own_workspace: Workspace) -> None:
    desk = Desk(own_workspace, DeskOptions())
    client = TestClient(make_app(desk), base_url=HERE)
    for _ in range(MOST_WAITING):
        desk.places.coding.acquire()
    event = next(iter(own_workspace.events())).id
    for answer in (client.post(f"{ROOT}/code", json={"text": TEXT}), client.get(f"{ROOT}/events/{event}/explain")):
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert answer.json()["error"]


def test_a_feed_is_watched_and_not_any_more(own_client: TestClient, own_workspace: Workspace) -> None:
    first = own_client.post(f"{ROOT}/feeds", json={"url": FEED})
    again = own_client.post(f"{ROOT}/feeds", json={"url": FEED, "every_minutes": 60})
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["every_s"] == 3600
    listed = own_client.get(f"{ROOT}/feeds").json()["items"]
    assert [one["url"] for one in listed] == [FEED]
    place = f"{ROOT}/feeds/{listed[0]['key']}"
    gone = own_client.delete(place)
    assert (gone.status_code, gone.content) == (204, b"")
    assert own_client.delete(place).status_code == 404
    assert own_workspace.feeds() == []
    assert [one.action for one in own_workspace.audit.read()][::-1] == ["add feed", "add feed", "remove feed"]


@pytest.mark.parametrize("url", ["news", "ftp://news.example/", "https://", " ", "https://a:b@news.example/"])
def test_what_is_no_feed_is_refused(own_client: TestClient, own_workspace: Workspace, url: str) -> None:
    assert own_client.post(f"{ROOT}/feeds", json={"url": url}).status_code == 400
    assert own_workspace.feeds() == []


def test_what_is_in_quarantine_is_read_again_and_dropped(own_client: TestClient, quarantined: int) -> None:
    (found,) = own_client.get(f"{ROOT}/quarantine").json()["items"]
    assert (found["key"], found["reason"]) == (quarantined, "binary")
    place = f"{ROOT}/quarantine/{quarantined}"
    assert own_client.get(place).json() == found
    tried = own_client.post(f"{place}/retry", json={})
    assert (tried.status_code, tried.json()) == (200, {"used": 0, "left": 1})
    assert own_client.delete(place).status_code == 204
    assert own_client.get(f"{ROOT}/quarantine").json()["items"] == []
    for answer in (own_client.get(place), own_client.delete(place), own_client.post(f"{place}/retry", json={})):
        assert answer.status_code == 404


def test_runs_come_a_page_at_a_time(own_client: TestClient, own_workspace: Workspace, quarantined: int) -> None:
    own_client.post(f"{ROOT}/articles", json={"text": TEXT})
    every = own_client.get(f"{ROOT}/runs").json()
    assert [one["command"] for one in every["items"]] == ["keep", "ingest", "demo"]
    assert every["next"] is None
    first = own_client.get(f"{ROOT}/runs?size=2").json()
    rest = own_client.get(f"{ROOT}/runs", params={"size": 2, "after": first["next"]}).json()
    assert first["items"] + rest["items"] == every["items"]
    key = every["items"][1]["key"]
    assert own_client.get(f"{ROOT}/runs/{key}").json() == every["items"][1]
    (item,) = own_client.get(f"{ROOT}/runs/{key}/items").json()["items"]
    assert (item["outcome"], item["reason"]) == ("quarantined", "binary")
    assert own_client.get(f"{ROOT}/runs/99/items").status_code == 404
    for path in ("runs", "runs/1/items", "quarantine"):
        assert own_client.get(f"{ROOT}/{path}?after={2**53 - 1}").status_code == 200
        assert own_client.get(f"{ROOT}/{path}?after={10**30}").status_code == 400


def changes(key: int) -> Iterator[tuple[str, str, dict[str, Any] | None]]:
    yield "POST", f"{ROOT}/articles", {"text": TEXT}
    yield "POST", f"{ROOT}/feeds", {"url": FEED}
    yield "DELETE", f"{ROOT}/feeds/1", None
    yield "POST", f"{ROOT}/quarantine/{key}/retry", {}
    yield "DELETE", f"{ROOT}/quarantine/{key}", None


def test_readers_change_nothing(as_role: As, own_workspace: Workspace, quarantined: int) -> None:
    reader = as_role("reader")
    before = own_workspace.size().rows
    for method, path, sent in changes(quarantined):
        answer = reader.request(method, path, json=sent)
        assert answer.status_code == 403, path
        assert "reviewers" in answer.json()["detail"]
    after = own_workspace.size().rows
    assert {name: rows for name, rows in after.items() if before[name] != rows} == {}
    assert reader.post(f"{ROOT}/code", json={"text": TEXT}).status_code == 200


def test_reviewers_change_the_record_with_a_token(as_role: As, own_workspace: Workspace, quarantined: int) -> None:
    reviewer = as_role("reviewer")
    for method, path, sent in changes(quarantined):
        assert reviewer.request(method, path, json=sent).status_code < 300, path
    noted = list(own_workspace.audit.read())
    assert len(noted) == 5
    assert {one.person for one in noted} == {"Rex"}


def test_whoever_says_nothing_of_himself_is_told_nothing(as_role: As, quarantined: int) -> None:
    stranger = as_role("reader")
    del stranger.headers["Authorization"]
    calls = [*changes(quarantined), ("GET", f"{ROOT}/me", None), ("GET", f"{ROOT}/events", None),
             ("GET", f"{ROOT}/openapi.json", None), ("POST", f"{ROOT}/code", {"text": TEXT})]  # fmt: skip
    for method, path, sent in calls:
        answer = stranger.request(method, path, json=sent)
        assert answer.status_code in (401, 403), path
        assert set(answer.json()) == {"error", "detail", "reason"}
    assert stranger.get(f"{ROOT}/events", headers={"Authorization": "Bearer casus_wrong"}).status_code == 401


def test_a_program_is_told_who_it_is(as_role: As) -> None:
    assert as_role("reader").get(f"{ROOT}/me").json() == {"name": "Ben", "role": "reader", "token": "of a reader"}


def test_nobody_is_admin_where_nobody_logs_in(own_client: TestClient) -> None:
    assert own_client.get(f"{ROOT}/me").json() == {"name": None, "role": "admin", "token": None}


@pytest.mark.parametrize(
    ("headers", "sent"),
    [
        ({"Content-Type": "text/plain"}, b'{"url": "https://news.example/feed.xml"}'),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"url=https://news.example/feed.xml"),
        ({}, b'{"url": "https://news.example/feed.xml"}'),
        ({"Content-Type": "application/json", "Origin": "https://other.example"}, b'{"url": "https://a.example/"}'),
        ({"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"}, b'{"url": "https://a.example/"}'),
        ({"Content-Type": "application/json", "Origin": "null"}, b'{"url": "https://a.example/"}'),
    ],
)
def test_another_site_changes_nothing(
    own_client: TestClient, own_workspace: Workspace, headers: dict[str, str], sent: bytes
) -> None:
    """Where nobody logs in a page of another site could ask in the name of whoever sits there."""
    assert own_client.post(f"{ROOT}/feeds", headers=headers, content=sent).status_code == 403
    assert own_workspace.feeds() == []


def test_another_site_removes_nothing(own_client: TestClient, own_workspace: Workspace) -> None:
    own_workspace.add_feed(FEED)
    assert own_client.delete(f"{ROOT}/feeds/1", headers={"Origin": "https://other.example"}).status_code == 403
    assert len(own_workspace.feeds()) == 1
