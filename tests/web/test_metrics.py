from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.metrics import OfRecord, route_of
from casus.web.options import DeskOptions
from casus.web.security.tokens import make_token
from casus.workspace import Workspace
from tests.web.conftest import HERE

Sample = tuple[str, frozenset[tuple[str, str]]]


@pytest.fixture
def own(own_workspace: Workspace) -> Iterator[TestClient]:
    with TestClient(make_app(Desk(own_workspace, DeskOptions())), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


def measured(client: TestClient) -> Mapping[Sample, float]:
    told = client.get("/metrics")
    assert told.status_code == 200
    families = text_string_to_metric_families(told.text)
    return {(one.name, frozenset(one.labels.items())): one.value for family in families for one in family.samples}


def sample(name: str, **labels: str) -> Sample:
    return name, frozenset(labels.items())


def test_requests_are_counted_by_the_path_of_their_route(own: TestClient) -> None:
    for path in ("/api/v1/incidents/nobody", "/api/v1/incidents/i0", "/incidents/i0", "/nothing/at/all", "/nothing"):
        own.get(path)
    own.get("/static/desk.css")
    own.request("BREW", "/nothing")
    found = measured(own)
    assert found[sample("casus_requests_total", path="/api/v1/incidents/{name}", method="GET", status="404")] == 2
    assert found[sample("casus_requests_total", path="unknown", method="GET", status="404")] == 2
    assert found[sample("casus_requests_total", path="/static", method="GET", status="200")] == 1
    assert found[sample("casus_request_seconds_count", path="/api/v1/incidents/{name}", method="GET")] == 2
    assert any(dict(labels).get("method") == "other" for name, labels in found if name == "casus_requests_total")
    assert found[sample("casus_requests_in_progress")] == 1


def test_no_label_holds_what_was_asked(own: TestClient) -> None:
    own.get("/api/v1/events?actor=Khrushchev")
    own.get("/articles/secret-name")
    told = own.get("/metrics").text
    assert "Khrushchev" not in told
    assert "secret-name" not in told


def test_the_record_is_told_of(own: TestClient, own_workspace: Workspace) -> None:
    own_workspace.add_feed("https://news.example/feed.xml")
    found = measured(own)
    assert found[sample("casus_record_up")] == 1
    assert found[sample("casus_record_rows", table="article")] == own_workspace.articles(copies=True).count()
    assert found[sample("casus_feeds")] == 1
    assert found[sample("casus_feeds_failing")] == 0
    assert found[sample("casus_quarantine_open")] == 0
    assert found[sample("casus_last_run_age_seconds")] > 0


def test_rows_are_not_counted_each_time(own: TestClient, own_workspace: Workspace) -> None:
    collector = OfRecord(own_workspace)
    first = collector.rows()
    own_workspace.add_feed("https://news.example/feed.xml")
    assert collector.rows() is first


def test_two_desks_in_one_process_count_apart(own: TestClient, demo_workspace: Workspace) -> None:
    own.get("/api/v1/state")
    with TestClient(make_app(Desk(demo_workspace, DeskOptions())), base_url=HERE) as other:
        assert sample("casus_requests_total", path="/api/v1/state", method="GET", status="200") not in measured(other)


def test_whoever_may_not_read_may_not_measure(own_workspace: Workspace) -> None:
    person = own_workspace.people.add("Ann", "admin", "no hash")
    secret, _ = make_token(own_workspace, person, "metrics")
    options = DeskOptions(host="192.0.2.1", https=True, hosts=("desk.example",))
    app = make_app(Desk(own_workspace, options))

    def asked(client: str, **headers: str) -> int:
        at = TestClient(app, base_url="https://desk.example", client=(client, 5000), follow_redirects=False)
        return int(at.get("/metrics", headers=headers).status_code)

    assert asked("192.0.2.7") == 401
    assert asked("192.0.2.7", Authorization=f"Bearer {secret}") == 200
    assert asked("192.0.2.7", Authorization="Bearer casus_wrong") == 401
    assert asked("127.0.0.1") == 200
    assert asked("::1") == 200
    assert asked("127.0.0.1", **{"X-Forwarded-For": "192.0.2.7"}) == 401


def test_a_path_without_a_route_has_one_label() -> None:
    assert route_of({"path": "/casus/static/a.js", "root_path": "/casus"}) == "/static"
    assert route_of({"path": "/static/a.js", "root_path": ""}) == "/static"
    assert route_of({"path": "/casus/x", "root_path": "/casus"}) == "unknown"
