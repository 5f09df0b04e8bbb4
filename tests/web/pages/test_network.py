"""Who deals with whom in the demo."""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import quote as quoted

import pytest
from starlette.testclient import TestClient

from casus.records.network import Directed, Edge, Network, Node
from casus.web import parties
from casus.workspace import Workspace

OCTOBER = "/network?since=1962-10&until=1962-10"


def quote(code: str) -> str:
    return quoted(code, safe=":")


def page(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.text


def told(text: str) -> dict[str, Any]:
    """What the picture is made from."""
    (block,) = re.findall(r'<script type="application/json" class="told">(.*?)</script>', text)
    found: dict[str, Any] = json.loads(block)
    return found


def test_without_days_it_is_of_the_last_thirty(client: TestClient) -> None:
    assert "22 October to 20 November 1962" in page(client, "/network")


def test_picture_and_table_tell_the_same(client: TestClient, demo_workspace: Workspace) -> None:
    text = page(client, OCTOBER)
    drawn = told(text)
    tallies = demo_workspace.network(None, None)
    assert {one["code"] for one in drawn["nodes"]} <= {one.code for one in tallies.nodes}
    for edge in drawn["edges"]:
        address = f"/dyads/{quote(edge['one'])}/{quote(edge['other'])}?since=1962-10-01&amp;until=1962-10-31"
        assert address in text
        assert sum(edge["quads"]) == edge["incidents"]
    for node in drawn["nodes"]:
        assert f'href="/actors/{quote(node["code"])}"' in text
    assert len({one["name"] for one in drawn["nodes"]}) == len(drawn["nodes"])


def test_only_those_with_so_many_incidents(client: TestClient) -> None:
    drawn = told(page(client, f"{OCTOBER}&least=10"))
    assert drawn["edges"]
    assert all(one["incidents"] >= 10 for one in drawn["edges"])


def test_around_a_party_are_those_it_deals_with(client: TestClient) -> None:
    text = page(client, f"{OCTOBER}&around=Cuba")
    drawn = told(text)
    near = {"CUB"} | {code for one in drawn["edges"] for code in (one["one"], one["other"]) if "CUB" in one.values()}
    assert {one["code"] for one in drawn["nodes"]} == near
    assert len(drawn["nodes"]) < len(told(page(client, OCTOBER))["nodes"])
    assert '<h2><a href="/actors/CUB">Cuba</a></h2>' in text
    assert f"{len(near) - 1} partners" in text


def test_a_name_that_nobody_has_is_told(client: TestClient) -> None:
    text = page(client, "/network?around=Atlantis<b>")
    assert "Nobody in the record is called “Atlantis&lt;b&gt;”." in text
    assert "Show everybody" in text


def test_days_without_dealings_are_told(client: TestClient) -> None:
    assert "No two parties dealt with each other" in page(client, "/network?since=1950&until=1950")


@pytest.mark.parametrize("query", ["least=0", "least=many", "most=0", "most=100000", "since=soon"])
def test_what_cannot_be_asked_is_told(client: TestClient, query: str) -> None:
    answer = client.get(f"/network?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[2] in html.unescape(answer.text)


def test_days_the_wrong_way_round_are_told(client: TestClient) -> None:
    assert client.get("/network?since=1962-12-01").status_code == 400


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize("rows", ["dealings", "parties"])
def test_rows_can_be_downloaded(client: TestClient, rows: str, form: str) -> None:
    answer = client.get(f"/network/{rows}.{form}?since=1962-10&until=1962-10")
    assert answer.status_code == 200
    if form == "csv":
        number = len(told(page(client, OCTOBER))["edges" if rows == "dealings" else "nodes"])
        assert len(answer.text.splitlines()) == number + 1


def test_a_file_that_there_is_not(client: TestClient) -> None:
    assert client.get("/network/everything.csv").status_code == 404


def edge(*quads: int, parties: tuple[str, str] = ("AAA", "BBB")) -> Edge:
    number = sum(quads)
    nothing = Directed(0, 0.0)
    return Edge(parties, number, 0.0, dict(enumerate(quads, start=1)), Directed(number, 0.0), nothing, nothing)


@pytest.mark.parametrize(
    ("quads", "expected"),
    [((5, 0, 0, 0), 1), ((2, 3, 0, 0), 2), ((0, 0, 2, 1), 3), ((0, 0, 1, 1), 4), ((2, 0, 2, 0), None),
     ((4, 0, 2, 0), 1), ((3, 0, 2, 0), None)],
)  # fmt: skip
def test_a_line_has_the_class_of_the_side_that_prevails(quads: tuple[int, ...], expected: int | None) -> None:
    assert parties.quad_class(edge(*quads)) == expected


def test_parties_of_one_name_are_told_apart_by_their_codes() -> None:
    nodes = tuple(
        Node(code, name, 1, 0.0) for code, name in [("USA", "America"), ("USA-REB", "America"), ("CUB", None)]
    )
    assert parties.names(Network(None, None, nodes, (), 3)) == {
        "USA": "America", "USA-REB": "America (USA-REB)", "CUB": "CUB",
    }  # fmt: skip


def test_around_keeps_the_strongest_partners_and_what_is_between_them() -> None:
    edges = (
        edge(9, 0, 0, 0, parties=("AAA", "BBB")), edge(5, 0, 0, 0, parties=("BBB", "CCC")),
        edge(4, 0, 0, 0, parties=("AAA", "CCC")), edge(3, 0, 0, 0, parties=("AAA", "DDD")),
    )  # fmt: skip
    nodes = tuple(Node(code, None, 1, 0.0) for code in ("AAA", "BBB", "CCC", "DDD"))
    found = parties.around(Network(None, None, nodes, edges, 4), "AAA", 3)
    assert [one.code for one in found.nodes] == ["AAA", "BBB", "CCC"]
    assert found.edges == edges[:3]
