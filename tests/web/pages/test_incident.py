from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO

import pytest
from pyarrow import parquet
from starlette.testclient import TestClient

from casus.briefing.patterns import patterns
from casus.records.incident import Incident
from casus.web.incident_view import IncidentView
from casus.workspace import Workspace
from tests.store.coder import article, code, taken
from tests.store.filled import change, fill
from tests.web.hostile import RAW, SCRIPT, bare, hostile
from tests.web.pages.conftest import Asked
from tests.web.reading import Reading, read


@pytest.fixture(scope="module")
def told(demo_workspace: Workspace) -> Incident:
    """The one of the demo with the most claims and copies: guns fire at American planes over Cuba."""
    return max(
        (one for one in demo_workspace.incidents(type="ASSAULT") if len(one.reports) > 4),
        key=lambda one: len(one.claims),
    )


def test_the_best_account_is_said_in_words_and_how_well_it_is_known(client: TestClient, told: Incident) -> None:
    page = read(client, f"/incidents/{told.id}")
    assert "fired at" in page.text("h1")
    text = page.text("facts")
    for words in (
        "ASSAULT firearms", "happened", "on 27 October 1962", "a report states it; the day is known",
        "the place is known", "that at least one independent report is read right", "clear: when, who",
    ):  # fmt: skip
        assert words in text
    assert f"{told.confidence:.2f}" in text


@pytest.mark.parametrize("kind", ["ASSAULT", "COERCE", "AGREE", "REJECT", "MOBILIZE"])
def test_everything_that_is_claimed_leads_to_its_sentence(
    client: TestClient, demo_workspace: Workspace, kind: str
) -> None:
    """Of every report, claim and figure there is a link to an article that holds the place it names."""
    for one in list(demo_workspace.incidents(type=kind, order="reports", limit=4)):
        page = read(client, f"/incidents/{one.id}")
        claimed = {claim.event_id for claim in one.claims} | {figure.event_id for figure in one.casualties}
        for id_ in claimed | {report.event_ids[0] for report in one.reports}:
            assert any(link.endswith(f"#e-{id_}") for link in page.links)
        leading = {link for link in page.links if "#e-" in link}
        assert len({link.partition("#")[0] for link in leading if link.startswith("/articles/")}) >= len(one.reports)
        for link in leading:
            path, _, anchor = link.partition("#")
            assert anchor in read(client, path).ids


def test_who_denies_and_who_blames_are_told_apart(client: TestClient, demo_workspace: Workspace) -> None:
    both = next(one for one in demo_workspace.incidents(type="MOBILIZE")
                if {claim.claim for claim in one.claims} >= {"denies", "blames"})  # fmt: skip
    page = read(client, f"/incidents/{both.id}")
    assert {"claims-denies", "claims-blames"} <= set(page.ids)
    told = page.text("claims")
    for claim in both.claims:
        words = {"denies": "denies it", "asserts": "says that it did not happen"}.get(claim.claim, claim.claim)
        assert f"{claim.by} {claim.code} {words}" in told


def test_casualties_stand_by_their_source(client: TestClient, demo_workspace: Workspace) -> None:
    one = next(
        one for one in demo_workspace.incidents() if len(one.casualties) > 1 and one.losses[0].low != one.losses[0].high
    )
    page = read(client, f"/incidents/{one.id}")
    text = page.text("main")
    assert "1 to 3 detained over all reports" in text
    for figure in one.casualties:
        by = f"the word of {figure.by}" if figure.by else "the report’s own word"
        assert f"{figure.kind}, by {by}" in text


def test_copies_are_told_from_independent_reports(client: TestClient, told: Incident) -> None:
    page = read(client, f"/incidents/{told.id}")
    copies = [one for one in told.reports if one.copy_of is not None]
    assert copies
    assert page.text("main").count(", not counted") == len(copies)
    assert [id_ for id_ in page.ids if id_.startswith("r-")] == [f"r-{at + 1}" for at in range(len(told.reports))]


def test_why_reports_are_one_is_said_with_a_score(
    client: TestClient, demo_workspace: Workspace, told: Incident
) -> None:
    joints = demo_workspace.dossier(told.id).joints
    said = read(client, f"/incidents/{told.id}").text("joint")
    assert said.count("(score ") == len(joints)
    for joint in joints:
        assert f"since {'; '.join(joint.why)} (score {joint.score:.1f})" in said


def test_what_hangs_on_it_is_linked_with_the_relation_in_words(client: TestClient, demo_workspace: Workspace) -> None:
    one = next(one for one in demo_workspace.incidents() if len(one.linked) > 1)
    page = read(client, f"/incidents/{one.id}")
    words = patterns()[f"relation_{one.linked[0].relation.replace(' ', '_')}"]
    assert f"{words} {one.linked[0].reason}" in page.text("linked")
    assert all(f"/incidents/{link.id}" in page.links for link in one.linked)


def test_the_drawing_and_its_table_tell_the_same(client: TestClient, told: Incident) -> None:
    answer = client.get(f"/incidents/{told.id}").text
    (block,) = re.findall(r'<script type="application/json" class="told">(.*?)</script>', answer)
    marks = json.loads(block)
    assert [one["at"] for one in marks["reports"]] == [one.published for one in told.reports]
    assert [one["to"] for one in marks["reports"]] == [
        f"/incidents/{told.id}#r-{at + 1}" for at in range(len(told.reports))
    ]
    table = answer.partition('class="twin"')[2].partition("</table>")[0]
    assert table.count("<tr>") == len(told.reports) + 1


def test_reports_are_taken_away_as_files(client: TestClient, told: Incident) -> None:
    lines = client.get(f"/incidents/{told.id}/reports.csv").text.splitlines()
    assert lines[0].startswith("incident,number,article")
    assert len(lines) == len(told.reports) + 1
    table = parquet.read_table(BytesIO(client.get(f"/incidents/{told.id}/reports.parquet").content))
    assert table["doc"].to_pylist() == [one.doc for one in told.reports]
    assert client.get(f"/incidents/{told.id}/reports.exe").status_code == 400


def test_the_beginning_of_an_id_leads_to_the_whole(client: TestClient, told: Incident) -> None:
    answer = client.get(f"/incidents/{told.id[:9]}?first=1", follow_redirects=False)
    assert answer.headers["location"] == f"/incidents/{told.id}?first=1"


def test_an_old_id_answers_and_says_what_it_is_part_of(own: Asked) -> None:
    workspace, client = own
    text = "Freedonia shelled Sylvania in Geneva on 2025-06-16, killing 12 people."
    fill(workspace.store, taken(article(text, doc="late", published="2025-06-18")))
    (before,) = workspace.incidents()
    fill(workspace.store, taken(article(f"{text}\nMore.", doc="early", published="2025-06-17")))
    (now,) = workspace.incidents()
    assert now.id != before.id
    page = read(client, f"/incidents/{before.id}")
    assert page.text("notice") == f"{before.id} is part of {now.id} now; this is that incident."
    assert before.id in page.text("history")
    assert f"was renamed into {now.id}" in read(client, f"/incidents/{now.id}").text("main")


@pytest.mark.parametrize("name", ["nothing", "i999999999999999", "%3Cscript%3E", "%00", "i" * 500])
def test_what_is_not_there_is_told_in_plain_words(client: TestClient, name: str) -> None:
    answer = client.get(f"/incidents/{name}")
    assert answer.status_code == 404
    assert "The record has no incident" in answer.text
    assert "casus " not in Reading(answer.text).text("detail")


def test_an_id_that_several_begin_with_names_them(client: TestClient) -> None:
    answer = client.get("/incidents/i1")
    assert answer.status_code == 404
    assert "begins the ids of several incidents" in answer.text


def test_nothing_of_a_report_is_more_than_text(own: Asked) -> None:
    workspace, client = own
    hostile(workspace.store)
    found = list(workspace.incidents())
    assert found
    for one in found:
        page = client.get(f"/incidents/{one.id}").text
        assert RAW.search(page) is None
        reading = Reading(page)
        assert SCRIPT in reading.text("main")
        assert not any(tag in ("img", "svg") for tag, _ in reading.tags)
        assert not any(name.startswith("on") or name == "style" for _, values in reading.tags for name in values)
        assert not any("javascript" in link for link in reading.links)
        assert client.get(f"/incidents/{one.id}/reports.csv").headers["content-disposition"].count('"') == 2


def test_an_incident_of_which_nearly_nothing_is_known(own: Asked) -> None:
    workspace, client = own
    given = article("Freedonia warned Sylvania.", doc="bare", title=None, publisher=None, url=None, published=None)
    (event,) = code(given).events
    bare(workspace.store, given.text, [replace(event, actor=(), recipient=(), mode=None, confidence=0.01)])
    (one,) = workspace.incidents()
    text = read(client, f"/incidents/{one.id}").text("main")
    for words in (
        "omebody whom no report names",
        "day not known",
        "nobody is named",
        "no report says where",
        "no date stated",
    ):
        assert words in text


def test_a_report_whose_mentions_are_gone_is_still_shown(own: Asked) -> None:
    workspace, client = own
    fill(workspace.store, taken(article("Freedonia shelled Sylvania, Tomania denied.")))
    (one,) = workspace.incidents()
    dossier = workspace.dossier(one.id)
    view = IncidentView(replace(dossier, events={}))
    assert [told.sentences for told in view.told] == [()]
    change(workspace.store, "DELETE FROM account_event")
    assert client.get(f"/incidents/{one.id}").status_code == 200


def test_many_reports_come_in_pages(own: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, client = own
    monkeypatch.setattr("casus.web.pages.incident.MOST_REPORTS", 2)
    text = "Freedonia shelled Sylvania in Geneva on 2025-06-16, killing 12 people."
    fill(workspace.store, *(taken(article(f"{text}\nNo. {at}.", doc=f"d{at}", publisher=f"P{at}")) for at in range(5)))
    (one,) = workspace.incidents()
    page = read(client, f"/incidents/{one.id}?first=3")
    assert [id_ for id_ in page.ids if id_.startswith("r-")] == ["r-3", "r-4"]
    assert {f"/incidents/{one.id}?first=1#reports", f"/incidents/{one.id}?first=5#reports"} <= set(page.links)
    assert client.get(f"/incidents/{one.id}?first=0").status_code == 422
