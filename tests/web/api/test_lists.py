from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from casus.errors import BadOption
from casus.exchange.jsonl import event_line, record_line
from casus.records.event import Event
from casus.records.query import Query
from casus.web.api import overview
from casus.web.api.parameters import FILTERS, OF_KIND, Parameter, of_list
from casus.workspace import Workspace

ROOT = "/api/v1"
KINDS = tuple(OF_KIND)
ORDERS = [(kind, order) for kind in KINDS for order in ("day", "newest")] + [("incidents", "reports")]


def walked(client: TestClient, kind: str, **parts: str | int) -> Iterator[dict[str, object]]:
    """All records of a list, by its pages."""
    after: dict[str, str] = {}
    while True:
        answer = client.get(f"{ROOT}/{kind}", params={**parts, **after})
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert after or found["count"] is not None
        yield from found["items"]
        if found["next"] is None:
            return
        after = {"after": found["next"]}


@pytest.mark.parametrize(("kind", "order"), ORDERS)
@pytest.mark.parametrize("size", [37, 500])
def test_pages_hold_every_record_once_and_in_order(
    each_client: TestClient, each_workspace: Workspace, kind: str, order: str, size: int
) -> None:
    expected = [told(one) for one in getattr(each_workspace, kind)(order=order)]
    assert [without_links(one) for one in walked(each_client, kind, order=order, size=size)] == expected
    assert expected


@pytest.mark.parametrize("kind", ["events", "statements", "positions", "articles"])
def test_the_best_match_first_is_walked_too(each_client: TestClient, each_workspace: Workspace, kind: str) -> None:
    expected = [told(one) for one in getattr(each_workspace, kind)(text="missiles", order="rank")]
    assert list(walked(each_client, kind, text="missiles", order="rank", size=5)) == expected
    assert len(expected) > 5


def told(record: object) -> dict[str, object]:
    """As its line has it."""
    line = event_line(record) if isinstance(record, Event) else record_line(record)  # type: ignore[arg-type]
    return without_links(json.loads(line))


def without_links(told: dict[str, object]) -> dict[str, object]:
    """Pages of incidents have no links, and so no claims of incidents that deny them."""
    return (
        {name: value for name, value in told.items() if name not in ("linked", "claims")} if "linked" in told else told
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_not_sent_again_while_the_record_is_the_same(client: TestClient, kind: str) -> None:
    first = client.get(f"{ROOT}/{kind}?size=1")
    tag = {"If-None-Match": first.headers["etag"]}
    again = client.get(f"{ROOT}/{kind}?size=1", headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{ROOT}/{kind}?size=2", headers=tag).status_code == 200


def test_what_is_new_is_sent(own_workspace: Workspace, own_client: TestClient) -> None:
    tag = own_client.get(f"{ROOT}/articles").headers["etag"]
    own_workspace.add_feed("https://news.example/feed.xml")
    assert own_client.get(f"{ROOT}/articles", headers={"If-None-Match": tag}).status_code == 200


def test_the_next_page_is_named_in_a_header(client: TestClient) -> None:
    answer = client.get(f"{ROOT}/events?actor=SUN&size=2")
    (link,) = answer.links.values()
    assert link["rel"] == "next"
    following = client.get(link["url"])
    assert following.json()["items"] == client.get(f"{ROOT}/events?actor=SUN&size=4").json()["items"][2:]
    assert following.json()["count"] is None
    assert client.get(link["url"] + "&count=yes").json()["count"] == answer.json()["count"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_is_had_as_a_file(client: TestClient, demo_workspace: Workspace, kind: str) -> None:
    number = getattr(demo_workspace, kind)().count()
    lines = client.get(f"{ROOT}/{kind}?format=jsonl").text.splitlines()
    table = list(csv.DictReader(io.StringIO(client.get(f"{ROOT}/{kind}", headers={"Accept": "text/csv"}).text)))
    kept = {"Accept": "application/vnd.apache.parquet"}
    parquet = pyarrow.parquet.read_table(io.BytesIO(client.get(f"{ROOT}/{kind}", headers=kept).content))
    assert (len(lines), len(table), parquet.num_rows) == (number, number, number)
    assert len(client.get(f"{ROOT}/{kind}?format=jsonl&limit=3").text.splitlines()) == 3


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("text/html", "application/json"),
        ("application/json, text/csv", "application/json"),
        ("text/csv;q=1, application/json", "text/csv; charset=utf-8"),
        ("APPLICATION/X-NDJSON", "application/x-ndjson"),
    ],
)
def test_the_first_form_that_is_known_is_given(client: TestClient, accept: str, kind: str) -> None:
    answer = client.get(f"{ROOT}/articles", headers={"Accept": accept})
    assert answer.headers["content-type"] == kind


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("events?actr=SUN", "'actr' is no parameter"),
        ("events?actor=", "actor is empty"),
        ("events?since=1962&since=1963", "since is given 2 times"),
        ("events?type=AIDE", "choose from"),
        ("events?dated=perhaps", "choose from yes, no"),
        ("events?size=0", "give a whole number, 1 to 500"),
        ("events?size=501", "give a whole number, 1 to 500"),
        ("events?min_confidence=2", "between 0 and 1"),
        ("events?since=1962-11&until=1962-10", "no day is within both"),
        ("events?order=rank", "give a text as well"),
        ("events?order=reports", "choose from"),
        ("events?limit=3", "give size"),
        ("events?format=csv&size=3", "size is for pages"),
        ("events?format=xml", "choose from json, csv"),
        ("incidents?copies=yes", "'copies' is no parameter"),
        ("incidents?box=1,2,3", "west, south, east and north"),
        ("events?after=nonsense", "is no cursor"),
        ("state?day=1962", "there are no parameters here"),
        ("ledgers/threats?since=1961&until=1962", "ask for 366 days at most"),
        ("standings?since=0001&until=9999", "ask for 366 days at most"),
        ("alerts?since=1962-10-01&until=1962-11-15", "ask for 31 days at most"),
        ("alerts?dyad=USA&dyad=SUN&either=CUB", "give one of dyad and either"),
    ],
)
def test_what_cannot_be_asked_is_said(client: TestClient, asked: str, said: str) -> None:
    answer = client.get(f"{ROOT}/{asked}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/json")
    assert said in answer.json()["detail"]
    assert set(answer.json()) == {"error", "detail", "reason"}


def test_a_cursor_of_another_list_is_refused(client: TestClient) -> None:
    after = client.get(f"{ROOT}/events?size=1").json()["next"]
    assert client.get(f"{ROOT}/statements", params={"after": after}).status_code == 400
    assert client.get(f"{ROOT}/events", params={"after": after, "order": "newest"}).status_code == 400


@settings(max_examples=60)
@given(made=st.data())
@pytest.mark.parametrize("kind", KINDS)
def test_a_cursor_that_was_tampered_with_does_no_harm(client: TestClient, kind: str, made: st.DataObject) -> None:
    """It is refused, or it stands somewhere else in the same list."""
    after = client.get(f"{ROOT}/{kind}?size=3").json()["next"]
    letters = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.%\x00é")
    at = made.draw(st.integers(0, len(after)))
    bad = after[:at] + made.draw(st.text(letters, max_size=4)) + after[made.draw(st.integers(at, len(after))) :]
    answer = client.get(f"{ROOT}/{kind}", params={"after": bad, "size": 1})
    assert answer.status_code in (200, 400), answer.text


@settings(max_examples=150)
@given(
    cells=st.lists(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("1962-10-22") | st.just([]),
        max_size=6,
    ),
    backward=st.booleans() | st.none(),
)
def test_a_cursor_that_was_made_up_does_no_harm(client: TestClient, cells: list[object], backward: bool | None) -> None:
    text = json.dumps(["events", "day", backward, *cells])
    after = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    assert client.get(f"{ROOT}/events", params={"after": after, "size": 1}).status_code in (200, 400)


def test_every_part_of_a_query_is_a_parameter() -> None:
    """`order` of each list by itself."""
    asked = {one.name for kind in KINDS for one in of_list(kind)}
    assert {one.name for one in fields(Query)} <= asked


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [one.name for one in fields(Query) if one.name not in ("order", "limit")])
def test_a_list_has_the_parameters_that_the_record_can_be_asked(
    demo_workspace: Workspace, kind: str, part: str
) -> None:
    value = FILTERS[part].example
    value = {"yes": True, "no": False}.get(str(value), value)
    try:
        getattr(demo_workspace, kind)(**{part: value}).count()
        known = True
    except BadOption:
        known = False
    assert (part in OF_KIND[kind]) == known


@pytest.mark.parametrize(("kind", "parameter"), [(kind, one) for kind in KINDS for one in of_list(kind)])
def test_the_example_of_every_parameter_finds_something(client: TestClient, kind: str, parameter: Parameter) -> None:
    if parameter.example is None:
        return  # of a cursor there is none before the first page
    more = {"format": "jsonl"} if parameter.name == "limit" else {}
    value: Any = parameter.example
    asked = ",".join(map(str, value)) if parameter.name == "box" else value
    answer = client.get(f"{ROOT}/{kind}", params={parameter.name: asked, **more})
    assert answer.status_code == 200, answer.text
    assert more or answer.json()["items"]


def test_what_takes_too_long_is_refused_with_what_to_do(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_INCIDENTS", 10)
    monkeypatch.setattr(overview, "MOST_POSITIONS", 10)
    for path in ("ledgers/mediation", "standings"):
        answer = client.get(f"{ROOT}/{path}?since=1962-10&until=1962-10&format=csv")
        assert (answer.status_code, answer.json()["reason"]) == (400, "too-many")
        assert "ask for fewer days" in answer.json()["detail"]
