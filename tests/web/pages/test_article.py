from __future__ import annotations

import re
from dataclasses import replace
from time import process_time
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from casus.records.event import Trigger
from casus.web.article_view import ArticleView
from casus.workspace import Workspace
from tests.store.coder import article, code, sketch_of, taken
from tests.store.filled import fill
from tests.web.hostile import BROKEN, RAW, SCRIPT, bare, hostile
from tests.web.pages.conftest import Asked
from tests.web.reading import Reading, read


def test_the_text_is_all_there_and_every_event_is_marked_in_it(client: TestClient, demo_workspace: Workspace) -> None:
    for kept in list(demo_workspace.articles(copies=True))[:12]:
        page = read(client, f"/articles/{kept.id}")
        assert page.text("text") == " ".join(kept.text.split())
        for event in demo_workspace.events_in(kept.id):
            assert {f"e-{event.id}", f"p-{event.id}"} <= set(page.ids)
            assert f"#p-{event.id}" in page.links
            assert f"#e-{event.id}" in page.links
        assert len(page.ids) == len(set(page.ids))


def test_a_trigger_has_the_class_of_its_event_and_names_its_parts(
    client: TestClient, demo_workspace: Workspace
) -> None:
    (event, *_) = [
        one for one in demo_workspace.events(doc="1962-10-27-u2", copies=True) if one.trigger.text == "fired on"
    ]
    page = read(client, "/articles/1962-10-27-u2")
    (values,) = [values for tag, values in page.tags if values.get("id") == f"e-{event.id}"]
    assert values["class"] == f"trigger quad-{event.quad_class}"
    number = re.fullmatch(r"trigger-(\d+)", str(values["data-of"]).split()[0])
    assert number is not None
    parts = {name for _, values in page.tags for name in str(values.get("data-of") or "").split()}
    assert {f"recipient-{number[1]}", f"source-{number[1]}", f"reports-{number[1]}"} <= parts


def test_the_panel_tells_of_each_event_with_its_incident_and_how_to_explain_it(
    client: TestClient, demo_workspace: Workspace
) -> None:
    dossier = demo_workspace.article_dossier("1962-10-27-u2")
    page = read(client, "/articles/1962-10-27-u2")
    for event in dossier.events:
        assert f"/events/{event.id}/explain" in page.links
        assert f"/incidents/{dossier.incidents[event.id].incident}" in page.links
    told = page.text("events")
    assert "Saturday → 27 October 1962" in told
    assert "the department = the Defense Department USA-MIL" in told


def test_statements_stand_by_their_speakers_and_lead_to_the_text(client: TestClient, demo_workspace: Workspace) -> None:
    dossier = demo_workspace.article_dossier("1962-10-28-moscow")
    page = read(client, "/articles/1962-10-28-moscow")
    for statement in dossier.statements:
        assert f"#s-{statement.id}" in page.links
        assert f"s-{statement.id}" in page.ids
    khrushchev = next(one for one in ArticleView(dossier).voices if "Khrushchev" in one.name)
    assert len(khrushchev.statements) == 4


def test_copies_lead_to_each_other(client: TestClient, demo_workspace: Workspace) -> None:
    one = demo_workspace.article_dossier("1962-10-27-u2")
    (copy,) = one.copies
    assert f"/articles/{copy.id}" in read(client, f"/articles/{one.kept.id}").links
    assert f"/articles/{one.kept.id}" in read(client, f"/articles/{copy.id}").links
    assert "A newer print of the same text counts" in read(client, f"/articles/{one.kept.id}").text("main")


def test_versions_of_a_page_lead_to_each_other(own: Asked) -> None:
    workspace, client = own
    url = "https://paper.example/a"
    given = [article(f"Freedonia warned Sylvania. {more}", doc=f"v{number}", url=url, address=url)
             for number, more in enumerate(("Once.", "Twice.", "Thrice."))]  # fmt: skip
    fill(workspace.store, *(taken(one, retrieved=f"2025-06-2{at}T00:00:00+00:00") for at, one in enumerate(given)))
    first, second, third = (f"/articles/{one.digest}" for one in given)
    oldest, middle, newest = (read(client, path) for path in (first, second, third))
    assert "newer version of this page" in oldest.text("main")
    assert [link for link in oldest.links if link in (second, third)] == [second, second, third]
    assert {first, third} <= set(middle.links)
    assert [link for link in newest.links if link in (first, second)] == [second, first]
    assert "newer version" not in newest.text("main")


@pytest.mark.parametrize("name", ["1962-10-27-u2", "beginning", "capital"])
def test_an_article_has_one_address(client: TestClient, demo_workspace: Workspace, name: str) -> None:
    digest = demo_workspace.article_dossier("1962-10-27-u2").kept.id
    asked = {"beginning": digest[:10]}.get(name, name)
    answer = client.get(f"/articles/{asked}?a=b", follow_redirects=False)
    if name == "capital":
        assert answer.status_code == 404
        return
    assert answer.status_code in (302, 307)
    assert answer.headers["location"] == f"/articles/{digest}?a=b"


def test_an_event_leads_to_its_place(client: TestClient, demo_workspace: Workspace) -> None:
    dossier = demo_workspace.article_dossier("1962-10-27-u2")
    answer = client.get(f"/events/{dossier.events[0].id[:12]}", follow_redirects=False)
    assert answer.headers["location"] == f"/articles/{dossier.kept.id}#e-{dossier.events[0].id}"


@pytest.mark.parametrize("name", ["none", "%3Cscript%3E", "%00"])
@pytest.mark.parametrize("path", ["/articles/", "/events/"])
def test_what_is_not_there_is_told_in_plain_words(client: TestClient, path: str, name: str) -> None:
    answer = client.get(path + name)
    assert answer.status_code == 404
    assert "The record has no" in answer.text
    assert "casus " not in Reading(answer.text).text("detail")
    assert "<script>" not in answer.text


def test_the_original_page_is_linked_without_a_word_of_who_comes(client: TestClient) -> None:
    page = read(client, "/articles/1962-10-27-u2")
    (values,) = [values for tag, values in page.tags if str(values.get("href")).startswith("http")]
    assert set(str(values["rel"]).split()) == {"noopener", "noreferrer", "nofollow", "external"}


def test_nothing_of_an_article_is_more_than_text(own: Asked) -> None:
    workspace, client = own
    one = hostile(workspace.store)
    page = client.get(f"/articles/{one.article.digest}").text
    assert RAW.search(page) is None
    reading = Reading(page)
    assert SCRIPT in reading.text("h1")
    assert SCRIPT in reading.text("text")
    assert BROKEN in reading.text("text")
    assert not any(tag in ("img", "svg") for tag, _ in reading.tags)
    assert not any(name.startswith("on") or name == "style" for _, values in reading.tags for name in values)
    assert not any("javascript" in link for link in reading.links)
    assert all(values.get("src") for tag, values in reading.tags if tag == "script")


def test_an_article_that_says_nothing_of_itself_is_shown_all_the_same(own: Asked) -> None:
    workspace, client = own
    one = bare(workspace.store)
    page = read(client, f"/articles/{one.article.digest}")
    for words in ("publisher unknown", "no date stated", "no publication date", "No events were found", "has no copy"):
        assert words in page.text("main")


def test_a_name_may_be_an_address(own: Asked) -> None:
    workspace, client = own
    one = taken(article(doc="https://wire.example/1962/10/news?page=2"))
    fill(workspace.store, one)
    answer = client.get(f"/articles/{quote(one.article.doc)}")
    assert answer.status_code == 200
    assert answer.url.path == f"/articles/{one.article.digest}"


def test_events_of_the_same_words_each_have_their_place(own: Asked) -> None:
    workspace, client = own
    given = article("Freedonia warned Sylvania.", doc="bare", title=None, publisher=None, url=None, published=None)
    (event,) = code(given).events
    wider = replace(event, id="f" * 16, trigger=Trigger("warned Sylvania", 10, 25))
    same = replace(event, id="e" * 16)
    one = bare(workspace.store, given.text, [event, wider, same])
    page = read(client, f"/articles/{one.article.digest}")
    assert {f"e-{id_}" for id_ in (event.id, wider.id, same.id)} <= set(page.ids)
    triggers = [values for tag, values in page.tags if "trigger" in str(values.get("class")).split()]
    assert list(dict.fromkeys(values["href"] for values in triggers)) == [f"#p-{event.id}", f"#p-{wider.id}"]
    assert page.text("text") == given.text


def test_a_long_article_is_quick(own: Asked) -> None:
    workspace, client = own
    line = "Freedonia warned Sylvania in Geneva on 2025-06-16, an aide said.\n"
    given = article(line * (100_000 // len(line)))
    fill(workspace.store, taken(given, sketch=sketch_of(1)))
    view = ArticleView(workspace.article_dossier(given.digest))
    started = process_time()
    list(view.paragraphs())
    assert process_time() - started < 2
    assert read(client, f"/articles/{given.digest}").text("text").count("warned") == 100_000 // len(line)
