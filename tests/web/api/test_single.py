from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from casus.asking.cache import Digest
from casus.exchange.jsonl import record_line
from casus.records.incident import Incident
from casus.records.situation import Situation
from casus.workspace import Workspace

ROOT = "/api/v1"


def linked(workspace: Workspace) -> Iterator[Incident]:
    """As each is by itself."""
    every = (workspace.incident(one.id) for one in workspace.incidents() if one.linked)
    return (one for one in every if one.linked)


def test_an_incident_has_its_links(client: TestClient, demo_workspace: Workspace) -> None:
    found = next(one for one in linked(demo_workspace))
    told = client.get(f"{ROOT}/incidents/{found.id}").json()
    assert told == json.loads(record_line(found))
    assert told["linked"]
    assert client.get(f"{ROOT}/incidents/{found.id[:12]}").json() == told


def test_a_dossier_has_what_hangs_on_an_incident(client: TestClient, demo_workspace: Workspace) -> None:
    found = next(one for one in linked(demo_workspace) if len(one.reports) > 2)
    told = client.get(f"{ROOT}/incidents/{found.id}/dossier").json()
    assert told["incident"]["id"] == found.id
    assert set(told["linked"]) == {one.id for one in found.linked}
    assert found.reports[0].event_ids[0] in told["events"]


@pytest.mark.parametrize(
    "path",
    [
        *("incidents/nobody", "incidents/nobody/accounts", "incidents/nobody/history", "articles/nothing"),
        *("articles/nothing/events", "articles/nothing/statements", "events/0", "events/0/explain", "nothing"),
    ],
)
def test_what_is_not_there_is_told_as_json(client: TestClient, path: str) -> None:
    answer = client.get(f"{ROOT}/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")
    assert set(answer.json()) == {"error", "detail", "reason"}


def test_an_article_is_told_with_all_that_was_read_in_it(client: TestClient, demo_workspace: Workspace) -> None:
    for kept in demo_workspace.articles(copies=True):
        told = client.get(f"{ROOT}/articles/{kept.id}").json()
        assert (told["doc"], told["shown"]) == (kept.doc, kept.shown)
        numbers = [
            len(client.get(f"{ROOT}/articles/{kept.id}/{what}").json()["items"]) for what in ("events", "statements")
        ]
        assert numbers == [kept.events, kept.statements]


def test_an_event_of_a_copy_is_found_too(client: TestClient, demo_workspace: Workspace) -> None:
    shown = {one.id for one in demo_workspace.events()}
    copied = next(one for one in demo_workspace.events(copies=True) if one.id not in shown)
    assert client.get(f"{ROOT}/events/{copied.id}").json()["id"] == copied.id


def test_an_event_is_explained(client: TestClient, demo_workspace: Workspace) -> None:
    found = demo_workspace.events(status="negated").first()
    assert found is not None
    told = client.get(f"{ROOT}/events/{found.id}/explain").json()
    assert told["explanation"]["event"]["id"] == found.id
    assert told["differs"] == []


def test_a_digest_of_an_earlier_state_has_no_tag(
    own_client: TestClient, own_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must not be asked after by the tag of the state of now."""
    path = f"{ROOT}/situation?day=1962-10-24"
    assert "etag" in own_client.get(path).headers
    made = own_workspace.digests.situation

    def older(day: date, span: int = 7) -> Digest[Situation]:
        return replace(made(day, span), current=False)

    monkeypatch.setattr(own_workspace.digests, "situation", older)
    told = own_client.get(path)
    assert "etag" not in told.headers
    assert told.headers["cache-control"] == "no-store"
