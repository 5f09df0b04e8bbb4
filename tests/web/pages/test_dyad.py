from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import lxml.html
import pyarrow.parquet
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from casus.cli.main import app
from casus.measures.ledgers.ledgers import steps
from casus.records.query import Query
from casus.workspace import Workspace
from tests.web.pages.measured import led_to, listed, page_of, rows_of

PAGE = "/dyads/USA/SUN"
WORST = "1962-10-27"
DAYS = "since=1962-10-14&until=1962-11-15&by=day"


@pytest.mark.parametrize("asked", ["by=day", "by=week", "by=month", "by=day&side=forward", "by=week&side=mutual"])
def test_numbers_are_those_of_the_command_line(client: TestClient, demo_record: str, asked: str) -> None:
    days = ["--since", "1962-10-14", "--until", "1962-11-15", "--by", asked.partition("&")[0].removeprefix("by=")]
    directed = ["--directed"] if "side=" in asked else []
    command = ["dyad", "USA", "SUN", *days, *directed, "--format", "jsonl", "--store", demo_record]
    lines = CliRunner().invoke(app, command).stdout.splitlines()
    side = asked.partition("side=")[2] or "either"
    wanted = [one for one in map(json.loads, lines) if one["side"] == side]
    answer = client.get(f"{PAGE}/series.jsonl?since=1962-10-14&until=1962-11-15&{asked}")
    assert [json.loads(line) for line in answer.text.splitlines()] == wanted
    assert len(wanted) > 1


def test_the_table_says_what_the_chart_is_drawn_from(client: TestClient) -> None:
    page = page_of(client, f"{PAGE}?{DAYS}")
    told = json.loads(page.xpath("//figure[@id='net']/script[@class='told']/text()")[0])
    table = rows_of(page, "net")
    assert len(table) == len(told["rows"]) == 33
    for row, drawn in zip(table, told["rows"], strict=True):
        assert row[0].text == drawn["first"]
        assert int(row[1].text) == drawn["count"]
        assert [int(cell.text or 0) for cell in row[2:6]] == drawn["quads"]
        if drawn["count"]:
            assert float(row[6].text) == pytest.approx(drawn["net"], abs=0.05)


def test_downloads_equal_the_table(client: TestClient) -> None:
    table = rows_of(page_of(client, f"{PAGE}?{DAYS}"), "net")
    kept = pyarrow.parquet.read_table(io.BytesIO(client.get(f"{PAGE}/series.parquet?{DAYS}").content))
    assert [str(day) for day in kept["first"].to_pylist()] == [row[0].text for row in table]
    assert kept["count"].to_pylist() == [int(row[1].text) for row in table]
    assert kept["verbal_conflict"].to_pylist() == [int(row[4].text or 0) for row in table]
    types = rows_of(page_of(client, f"{PAGE}?{DAYS}"), "types")
    mix = pyarrow.parquet.read_table(io.BytesIO(client.get(f"{PAGE}/types.parquet?{DAYS}").content))
    assert mix["forward"].to_pylist() == [int(row[1].text) for row in types]


@pytest.mark.parametrize("asked", [DAYS, f"{DAYS}&side=forward", "by=week", "by=month&side=backward"])
def test_each_number_leads_to_exactly_so_many_incidents(
    client: TestClient, demo_workspace: Workspace, asked: str
) -> None:
    checked = 0
    for row in rows_of(page_of(client, f"{PAGE}?{asked}"), "net"):
        for cell in row[1:6]:
            if cell.href:
                assert led_to(client, demo_workspace, cell.href) == int(cell.text), cell
                checked += 1
    assert checked > 5


def test_each_number_of_the_mix_leads_to_exactly_so_many_incidents(
    client: TestClient, demo_workspace: Workspace
) -> None:
    table = rows_of(page_of(client, PAGE), "types")
    cells = [cell for row in table for cell in row[1:] if cell.href]
    assert len(cells) > 15
    assert all(led_to(client, demo_workspace, str(cell.href)) == int(cell.text) for cell in cells)
    every = sum(int(cell.text) for row in table for cell in row[1:])
    assert every == listed(page_of(client, PAGE))


def test_the_worst_day_of_the_crisis_is_27_october(client: TestClient, demo_workspace: Workspace) -> None:
    (worst,) = page_of(client, PAGE).xpath("//section[@id='worst']")
    answer = worst.xpath(".//p[@class='answer']")[0]
    rows = list(demo_workspace.series("USA", "SUN", by="day"))
    net = min(row.net for row in rows)
    assert answer.text_content().startswith(f"27 October 1962: net intensity \u2212{-net:.1f}")
    link = answer.xpath("./a[contains(., 'incidents')]/@href")[0]
    told = led_to(client, demo_workspace, link)
    assert told == next(row.count for row in rows if str(row.first) == WORST)
    assert len(worst.xpath(".//li[@data-incident]")) == min(5, told)
    tension = max(row.tension for row in rows)
    assert f"Highest tension: {tension:.0f} of 100, at the end of 27 October 1962" in worst.text_content()


def test_chosen_days_are_listed_while_the_chart_goes_on(client: TestClient, demo_workspace: Workspace) -> None:
    page = page_of(client, f"{PAGE}?since=1962-10-27&until=1962-10-28&over=1962-10-14..1962-11-15")
    assert len(rows_of(page, "net")) == 33
    rows = demo_workspace.series("USA", "SUN", by="day", since=WORST, until="1962-10-28")
    assert listed(page) == sum(row.count for row in rows) > 0
    told = json.loads(page.xpath("//figure[@id='net']/script[@class='told']/text()")[0])
    assert told["chosen"] == ["1962-10-27", "1962-10-28"]
    assert page.xpath("//input[@name='since']/@value") == ["1962-10-27"]


def test_what_does_not_count_is_listed_when_asked_for(client: TestClient) -> None:
    page = page_of(client, PAGE)
    more = page.xpath("//a[.='List them too']/@href")[0]
    assert listed(page_of(client, more)) == listed(page) + 3


def test_the_list_is_in_the_order_asked_for_and_paged(client: TestClient, demo_workspace: Workspace) -> None:
    days = [
        page_of(client, f"{PAGE}?order=newest&page={number}").xpath("//*[@id='chosen']//li/time/@datetime")
        for number in (1, 2, 3)
    ]
    told = [day for page in days for day in page]
    assert len(told) == listed(page_of(client, PAGE)) > 25
    assert told == sorted(told, reverse=True)


def test_pointing_tells_the_incidents_with_most_reports(client: TestClient) -> None:
    lines = client.get(f"{PAGE}/told.json?since={WORST}&until={WORST}").json()["lines"]
    counts = [int(found[1]) for line in lines if (found := re.search(r", (\d+) reports?$", line))]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1
    assert lines[0].startswith("MOBILIZE")
    assert client.get(f"{PAGE}/told.json?since=1962-10-20&until=1962-10-20").json() == {"lines": []}


@pytest.mark.parametrize("name", ["mediation", "agreements", "demands", "threats"])
def test_ledgers_are_those_of_the_record_with_their_sentences(
    client: TestClient, demo_workspace: Workspace, name: str
) -> None:
    page = page_of(client, f"{PAGE}/ledgers?{DAYS}")
    entries = demo_workspace.ledger(name, dyad=("USA", "SUN"), since="1962-10-14", until="1962-11-15")
    shown = page.xpath(f"//section[@id='{name}']//article")
    assert len(shown) == len(entries) > 0
    for article, entry in zip(shown, entries, strict=True):
        text = " ".join(article.text_content().split())
        for step in steps(entry):
            assert " ".join((step.sentence or "").split()) in text
            assert f"/incidents/{step.incident}" in article.xpath(".//a/@href")


def test_parties_of_ledgers_are_called_by_their_names(client: TestClient) -> None:
    page = page_of(client, f"{PAGE}/ledgers?{DAYS}")
    called = {link.get("title"): link.text for link in page.xpath("//h3/a[@title]")}
    assert called["CUB"] == "Cuba"
    assert not any("CUB (CUB)" in one.text_content() for one in page.xpath("//li"))


def test_parts_come_alone_for_htmx_and_as_pages_without(client: TestClient) -> None:
    for part in ("ledgers", "positions"):
        alone = client.get(f"{PAGE}/{part}", headers={"HX-Request": "true"}).text
        whole = client.get(f"{PAGE}/{part}").text
        assert "<html" not in alone
        assert "<html" in whole
        assert page_of(client, PAGE).xpath(f"//a[@href='{PAGE}/{part}']")


def test_positions_are_those_of_the_record(client: TestClient, demo_workspace: Workspace) -> None:
    ways = (("USA", "SUN"), ("SUN", "USA"))
    days = Query(since=date(1962, 10, 14), until=date(1962, 11, 15))
    asked = [replace(days, actor=(one,), recipient=(other,)) for one, other in ways]
    wanted = [row for query in asked for row in demo_workspace.standings(query)]
    rows = page_of(client, f"{PAGE}/positions?{DAYS}").xpath("//tbody/tr")
    assert len(rows) == len(wanted) > 10
    assert [row.xpath("./th/b")[0].text for row in rows] == [one.stance for one in wanted]
    lines = client.get(f"{PAGE}/positions.jsonl?{DAYS}").text.splitlines()
    assert [json.loads(line)["stance"] for line in lines] == [one.stance for one in wanted]


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/dyads/usa/sun?by=week", "/dyads/USA/SUN?by=week"),
        ("/dyads/united%20states/Soviet%20Union", "/dyads/USA/SUN"),
    ],
)
def test_a_page_has_one_address(client: TestClient, path: str, canonical: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, canonical)


def test_the_chooser_leads_to_the_page(client: TestClient) -> None:
    assert page_of(client, "/dyads").xpath("//form[@action='/dyads']//input/@name") == ["one", "other"]
    answer = client.get("/dyads?one=USA&other=Soviet+Union", follow_redirects=True)
    assert str(answer.url).endswith("/dyads/USA/SUN")


def test_nobody_of_that_name(client: TestClient) -> None:
    answer = client.get("/dyads/USA/Khrushev")
    assert answer.status_code == 404
    assert "Khrushev" in answer.text
    assert client.get("/dyads/USA/Khrushev/series.csv").status_code == 404


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("since=1962-11-01&until=1962-10-01", "is after"),
        ("since=soon", "soon"),
        ("by=hour", "choose from day, week, month"),
        ("side=both", "choose from forward"),
        ("over=1..2", "give two days"),
        ("order=best", "choose from reports"),
        ("type=WAR", "the types are"),
        ("page=x", "a whole number"),
        ("quad=9", "a whole number up to 4"),
        ("since=1700-01-01&until=2000-01-01&by=day", "choose wider ones"),
    ],
)
def test_what_cannot_be_asked_is_told(client: TestClient, asked: str, told: str) -> None:
    answer = client.get(f"{PAGE}?{asked}")
    assert answer.status_code == 400
    assert told in answer.text


def test_one_party_with_itself_is_no_dyad(client: TestClient) -> None:
    assert client.get("/dyads/USA/usa").status_code == 400


def test_days_without_incidents_are_shown_as_such(client: TestClient) -> None:
    page = page_of(client, f"{PAGE}?since=1970-01-01&until=1970-01-31")
    assert listed(page) == 0
    assert "at no time below nought" in page.text_content()


def test_names_in_the_address_are_only_text(client: TestClient) -> None:
    for name in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' OR 1=1 --", "%00", "\U0001f600"):
        answer = client.get(f"/dyads/USA/{quote(name, safe='')}")
        assert answer.status_code in (400, 404)
        assert "<script>alert" not in answer.text
        assert not lxml.html.fromstring(answer.text).xpath("//img | //*[@onerror]")
