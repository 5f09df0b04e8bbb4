"""The situation of the demo, on the days of the crisis."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

import casus
from casus import ontology
from casus.asking import digests
from casus.records.incident import Incident
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.conftest import HERE

DAY = "/?day=1962-10-28"
FIRST, LAST = "1962-10-22", "1962-10-28"


def page(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.text


def links(text: str, path: str) -> list[str]:
    return [html.unescape(one) for one in re.findall(rf'href="({re.escape(path)}[^"]*)"', text)]


def listed(text: str) -> list[str]:
    return re.findall(r'data-incident="(\w+)"', text)


def counted(workspace: Workspace, **parts: Any) -> list[Incident]:
    return list(workspace.incidents(since=FIRST, until=LAST, status="actual", background=False, **parts))


def test_without_a_day_it_is_the_last_that_the_record_tells_of(client: TestClient) -> None:
    text = page(client, "/")
    assert "14 to 20 November 1962" in text
    assert "the record goes on" not in text
    assert not re.search(r'rel="next">7 days after', text)


def test_the_days_before_and_after_are_one_step_away(client: TestClient) -> None:
    text = page(client, f"{DAY}&quad=4")
    assert "22 to 28 October 1962; the record goes on to 20 November 1962" in text
    assert {"/?day=1962-10-21&quad=4", "/?day=1962-11-04&quad=4"} <= set(links(text, "/?"))


def test_each_number_leads_to_just_the_incidents_that_it_counts(client: TestClient, demo_workspace: Workspace) -> None:
    text = page(client, DAY)
    numbers = re.findall(r'<a class="now" href="([^"]+)">([−+\d.,]+)<span class="unseen"> ([^<]*)</span>', text)
    assert len(numbers) == 6
    for address, number, words in numbers:
        asked = parse_qs(urlsplit(html.unescape(address)).query)
        found = counted(demo_workspace, type=asked.pop("type", []))
        assert asked == {"since": [FIRST], "until": [LAST], "status": ["actual"], "background": ["no"]}
        if words.startswith("of "):
            assert number == f"{sum(one.intensity for one in found):+.1f}".replace("-", "−")
        else:
            assert int(number) == len(found)


def test_what_is_usual_is_told_in_words_and_drawn(client: TestClient) -> None:
    text = page(client, DAY)
    assert "<b>above</b> the usual" in text
    assert text.count('<svg class="range"') == 6


def test_where_nothing_was_before_nothing_is_usual(client: TestClient) -> None:
    text = page(client, "/?day=1962-10-21&span=90")
    assert "nothing is usual yet" in text
    assert '<svg class="range"' not in text


def test_the_list_has_the_newest_first_a_page_at_a_time(client: TestClient, demo_workspace: Workspace) -> None:
    expected = {one.id for one in counted(demo_workspace)}
    found: list[str] = []
    text = page(client, DAY)
    while True:
        found += listed(text)
        onward = re.findall(r'<a rel="next" href="([^"]+after[^"]+)"', text)
        if not onward:
            break
        text = page(client, html.unescape(onward[0]))
    assert len(found) == len(set(found))
    assert set(found) == expected
    assert re.search(r'<a rel="prev" href="[^"]+">← Newer', text)


@pytest.mark.parametrize("quad", [1, 4])
def test_a_class_filters_list_and_places(client: TestClient, demo_workspace: Workspace, quad: int) -> None:
    text = page(client, f"{DAY}&quad={quad}")
    types = [name for name in ontology.EVENT_TYPES if ontology.quad_class(name) == quad]
    found = counted(demo_workspace, type=types)
    assert f"{len(found)} incidents" in text
    assert set(listed(text)) <= {one.id for one in found}
    places = {(one.place.lat, one.place.lon) for one in found if one.place and one.place.lat is not None}
    assert f"{len(places)} place" in text


def test_a_party_and_a_type_filter_together(client: TestClient, demo_workspace: Workspace) -> None:
    text = page(client, f"{DAY}&either=CUB&type=ASSAULT")
    found = counted(demo_workspace, either="CUB", type="ASSAULT")
    assert set(listed(text)) == {one.id for one in found}
    assert "<option selected>ASSAULT</option>" in text
    assert 'name="either" value="CUB"' in text


def test_a_place_leads_to_its_incidents_and_back(client: TestClient, demo_workspace: Workspace) -> None:
    text = page(client, DAY)
    (address,) = [one for one in links(text, "/?") if "box=37.618" in one]
    there = page(client, address)
    found = [one for one in counted(demo_workspace) if one.place and one.place.name == "Moscow"]
    assert set(listed(there)) == {one.id for one in found}
    assert "at Moscow, RUS" in there
    assert DAY in links(there, "/?")
    assert "Bay of Pigs" in there, "the map goes on to show what lies elsewhere"


def test_incidents_without_a_place_are_counted_and_in_the_list(client: TestClient, demo_workspace: Workspace) -> None:
    without = [one for one in counted(demo_workspace) if one.place is None or one.place.lat is None]
    assert f"{len(without)} of them have no known place" in page(client, DAY)
    assert f"{len(without)} of them" not in page(client, f"{DAY}&box=-85,19,-74,24")


def test_alerts_tell_why_and_on_what_they_rest(client: TestClient, demo_workspace: Workspace) -> None:
    found = demo_workspace.alerts(date.fromisoformat(LAST), since=date.fromisoformat(FIRST), unconfirmed=True)
    text = page(client, f"{DAY}&alerts=wait")
    assert found
    for alert in found:
        assert alert.explanation in html.unescape(text)
        assert all(f"/incidents/{one}" in text for one in alert.incidents[:12])
    assert ("not confirmed" in text) == any(not one.confirmed for one in found)


def test_alerts_that_take_long_hold_nothing_up(own_workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = Event()

    def slow(*_: Any, **parts: Any) -> list[Any]:
        assert goes_on.wait(30)
        return []

    monkeypatch.setattr(digests, "read_alerts", slow)
    with TestClient(make_app(Desk(own_workspace, DeskOptions())), base_url=HERE) as client:
        assert 'hx-get="/situation/alerts?day=1962-10-28"' in page(client, DAY)
        assert "being made" in page(client, "/situation/alerts?day=1962-10-28")
        goes_on.set()
        assert "Nothing is out of the ordinary." in page(client, f"{DAY}&alerts=wait")


def test_the_sharpest_changes_have_both_numbers_and_the_dyad(client: TestClient, demo_workspace: Workspace) -> None:
    (first, *_) = demo_workspace.situation(date.fromisoformat(LAST), 7).shifts
    text = page(client, DAY)
    assert f"/dyads/{first.parties[0]}/{first.parties[1]}?since={FIRST}&amp;until={LAST}" in text
    assert f"{first.net:+.1f}".replace("-", "−") in text
    assert f"{first.usual_net:+.1f}".replace("-", "−") in text


def test_statements_lead_to_their_place_in_the_article(client: TestClient, demo_workspace: Workspace) -> None:
    (one, *_) = demo_workspace.situation(date.fromisoformat(LAST), 7).statements
    text = page(client, DAY)
    assert f"/articles/{one.doc}#s-{one.id}" in text
    assert html.escape(one.content[0].text[:60]) in text


def test_ingest_tells_of_the_last_run_and_of_quarantine(client: TestClient) -> None:
    text = page(client, "/")
    assert re.search(r"<code>demo</code>, done, .*51 new articles", text)
    assert "No feeds are watched." in text


def test_the_part_alone_is_what_the_page_has(client: TestClient) -> None:
    whole, part = page(client, f"{DAY}&quad=4"), page(client, "/situation/list?day=1962-10-28&quad=4")
    assert "<html" not in part
    assert listed(part) == listed(whole)
    assert set(links(part, "/?")) <= set(links(whole, "/?"))


@pytest.mark.parametrize("form", ["csv", "parquet", "jsonl"])
def test_places_can_be_downloaded(client: TestClient, form: str) -> None:
    answer = client.get(f"/situation/places.{form}?day=1962-10-28")
    assert answer.status_code == 200
    assert "places-1962-10-22-1962-10-28" in answer.headers["Content-Disposition"]
    if form == "csv":
        assert "Moscow" in answer.text


@pytest.mark.parametrize(
    "query",
    ["day=yesterday", "span=0", "span=seven", "quad=5", "quad=x", "type=WAR", "box=1,2", "box=a,b,c,d", "after=x"],
)
def test_what_cannot_be_asked_is_told(client: TestClient, query: str) -> None:
    answer = client.get(f"/?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[2].split(",")[0] in html.unescape(answer.text)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(client: TestClient, day: str) -> None:
    assert "0 incidents" in page(client, f"/?day={day}")


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    with (
        casus.open(tmp_path / "empty.sqlite") as record,
        TestClient(make_app(Desk(record, DeskOptions())), base_url=HERE) as client,
    ):
        assert "The record is empty" in page(client, "/")
        assert client.get("/situation/list").status_code == 204
        assert client.get("/situation/places.csv").status_code == 200
        assert client.get("/network").status_code == 200
