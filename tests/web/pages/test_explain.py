from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from starlette.testclient import TestClient

from casus.pipeline import Casus
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Words
from casus.records.explanation import Explanation
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace, open_workspace
from tests.builders import VERSIONS, explanation
from tests.store.coder import article, code, taken
from tests.store.filled import fill
from tests.web.conftest import HERE
from tests.web.hostile import BROKEN, RAW, hostile
from tests.web.reading import Reading


class Rules:
    """Reads by the rules of the tests' coder; what it explains has the words of the event."""

    versions = replace(VERSIONS, model="m2")
    changed: object = None

    def code_article(self, given: Article) -> CodedArticle:
        coded = code(given, self.versions)
        return replace(coded, events=tuple(replace(one, status="future") for one in coded.events))

    def explain(self, given: Article, event_id: str) -> Explanation:
        (event,) = (one for one in self.code_article(given).events if one.id == event_id)
        made = explanation(event, speakers=tuple(one.party for one in event.attribution), statements=())
        return replace(made, arcs=tuple(replace(one, word=Words(BROKEN, 0, 1)) for one in made.arcs))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_workspace(tmp_path / "own.sqlite") as workspace:
        yield Desk(workspace, DeskOptions(), _coder=cast(Casus, Rules()))


@pytest.fixture
def own(desk: Desk) -> Iterator[TestClient]:
    with TestClient(make_app(desk), base_url=HERE, raise_server_exceptions=False) as client:
        yield client


def test_an_event_is_explained_by_what_reads_it_now(client: TestClient, demo_workspace: Workspace) -> None:
    (event, *_) = [
        one for one in demo_workspace.events(doc="1962-10-27-u2", copies=True) if one.trigger.text == "fired on"
    ]
    answer = client.get(f"/events/{event.id}/explain")
    assert answer.status_code == 200
    page = Reading(answer.text)
    text = page.text("explanation")
    for words in (
        "the department = the Defense Department USA-MIL", "asserts by 'said' (say)", "network: an event at all",
        "ASSAULT", "calibrated from", event.versions.model, event.versions.registry, "nsubj",
    ):  # fmt: skip
        assert words in text
    for word in event.sentence.text.replace(",", " ,").replace(".", " .").split():
        assert word in page.text("tree")
    assert f"/articles/{demo_workspace.article_dossier('1962-10-27-u2').kept.id}#e-{event.id}" in page.links


def test_htmx_is_given_the_part_alone(client: TestClient, demo_workspace: Workspace) -> None:
    event = demo_workspace.events_in("1962-10-27-u2")[0]
    answer = client.get(f"/events/{event.id}/explain", headers={"HX-Request": "true"})
    assert answer.headers["vary"] == "HX-Request"
    assert "<html" not in answer.text
    assert 'class="explanation"' in answer.text


def test_what_is_read_otherwise_now_is_said(own: TestClient, desk: Desk) -> None:
    given = article()
    fill(desk.workspace.store, taken(given))
    event = desk.workspace.events_in(given.digest)[0]
    page = Reading(own.get(f"/events/{event.id}/explain").text)
    assert "reads it otherwise than the record: status" in page.text("notice")
    assert "network m2" in page.text("versions")


def test_what_is_not_read_any_more_is_said(own: TestClient, desk: Desk) -> None:
    given = article()
    fill(desk.workspace.store, taken(given))
    desk.workspace.events_in(given.digest)
    coder = cast(Rules, desk.coder)
    coder.code_article = lambda given: replace(code(given), events=())  # type: ignore[method-assign]
    event = desk.workspace.events_in(given.digest)[0]
    answer = own.get(f"/events/{event.id}/explain")
    assert answer.status_code == 404
    assert "is not read any more" in answer.text


def test_nothing_of_an_explanation_is_more_than_text(own: TestClient, desk: Desk) -> None:
    one = hostile(desk.workspace.store)
    for event in one.coded.events:
        page = own.get(f"/events/{event.id}/explain").text
        assert "explanation" in page
        assert RAW.search(page) is None
        assert BROKEN in Reading(page).text("explanation")


def test_who_comes_while_enough_others_wait_is_told_to_come_again(own: TestClient, desk: Desk) -> None:
    given = article()
    fill(desk.workspace.store, taken(given))
    path = f"/events/{desk.workspace.events_in(given.digest)[0].id}/explain"
    held = 0
    while desk.places.coding.acquire(blocking=False):
        held += 1
    answer = own.get(path)
    assert (answer.status_code, held) == (503, 3)
    assert int(answer.headers["retry-after"]) > 0
    for _ in range(held):
        desk.places.coding.release()
    assert own.get(path).status_code == 200
    assert own.get("/events/none/explain").status_code == 404
    assert own.get(path).status_code == 200  # no place is lost by what failed


@pytest.mark.parametrize("name", ["none", "%3Cscript%3E", "%00"])
def test_no_such_event(client: TestClient, name: str) -> None:
    answer = client.get(f"/events/{name}/explain")
    assert answer.status_code == 404
    assert "The record has no event" in answer.text
