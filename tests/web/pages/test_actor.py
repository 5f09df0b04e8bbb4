from __future__ import annotations

import io
import json

import pyarrow.parquet
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from casus.cli.main import app
from casus.workspace import Workspace
from tests.web.pages.measured import cell_of, led_to, listed, page_of, rows_of

PAGE = "/actors/CUB"
DAYS = "since=1962-10-14&until=1962-11-20&by=day"


def test_numbers_are_those_of_the_command_line(client: TestClient, demo_record: str) -> None:
    days = ["--since", "1962-10-14", "--until", "1962-11-20", "--by", "day"]
    done = CliRunner().invoke(app, ["actor", "CUB", *days, "--format", "csv", "--store", demo_record])
    assert client.get(f"{PAGE}/series.csv?{DAYS}").text == done.stdout


@pytest.mark.parametrize("page", [PAGE, "/actors/IGO:UN", "/actors/USA"])
def test_each_number_leads_to_exactly_so_many_incidents(
    client: TestClient, demo_workspace: Workspace, page: str
) -> None:
    made = page_of(client, page)
    cells = [cell for figure in ("net", "types") for row in rows_of(made, figure) for cell in row[1:] if cell.href]
    assert len(cells) > 5
    for cell in cells:
        assert led_to(client, demo_workspace, str(cell.href)) == int(cell.text), cell


def test_partners_are_ranked_and_each_number_leads_to_its_incidents(
    client: TestClient, demo_workspace: Workspace
) -> None:
    rows = page_of(client, f"{PAGE}?{DAYS}").xpath("//section[@id='partners']//tbody/tr")
    cells = [[cell_of(cell) for cell in row.xpath("./td")] for row in rows]
    numbers = [int(row[0].text) for row in cells]
    assert numbers == sorted(numbers, reverse=True)
    assert [sum(int(cell.text) for cell in row[1:4]) for row in cells] == numbers
    for row in cells:
        for cell in row[:5]:
            assert cell.href is None or led_to(client, demo_workspace, cell.href) == int(cell.text)
    kept = pyarrow.parquet.read_table(io.BytesIO(client.get(f"{PAGE}/partners.parquet?{DAYS}").content))
    assert kept["forward"].to_pylist()[: len(cells)] == [int(row[1].text) for row in cells]


def test_a_partner_leads_to_the_dyad(client: TestClient) -> None:
    rows = page_of(client, PAGE).xpath("//section[@id='partners']//tbody//th")
    links = {" ".join(row.text_content().split()): row.xpath("./a/@href")[0] for row in rows}
    assert links["United States USA"] == "/dyads/CUB/USA"
    assert links["United States, rebels USA-REB"] == "/dyads/CUB/USA-REB"
    assert client.get("/dyads/CUB/USA-REB").status_code == 200


def test_newest_statements_lead_to_their_words(client: TestClient, demo_workspace: Workspace) -> None:
    links = page_of(client, PAGE).xpath("//section[@id='statements']//li/a/@href")
    newest = demo_workspace.statements(speaker="CUB", order="newest", limit=10)
    assert links == [f"/articles/{one.doc}#s-{one.id}" for one in newest]


def test_positions_are_those_of_the_record(client: TestClient, demo_workspace: Workspace) -> None:
    wanted = demo_workspace.standings(actor="CUB", since="1962-10-14", until="1962-11-20")
    lines = client.get(f"{PAGE}/positions.jsonl?{DAYS}").text.splitlines()
    assert [json.loads(line)["stance"] for line in lines] == [one.stance for one in wanted]
    assert len(page_of(client, f"{PAGE}/positions?{DAYS}").xpath("//tbody/tr")) == len(wanted) > 10


def test_a_person_has_a_page_by_name(client: TestClient) -> None:
    answer = client.get("/actors/Khrushchev", follow_redirects=True)
    assert answer.status_code == 200
    assert str(answer.url).endswith("/actors/Nikita%20Khrushchev")
    assert listed(page_of(client, "/actors/Nikita%20Khrushchev")) > 10


def test_a_name_leads_to_the_code(client: TestClient) -> None:
    answer = client.get("/actors/Soviet%20Union?by=week", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/actors/SUN?by=week")


def test_nobody_of_that_name(client: TestClient) -> None:
    for path in ("/actors/Khrushev", "/actors/Khrushev/series.csv", "/actors/..%2F..%2Fetc%2Fpasswd"):
        assert client.get(path).status_code == 404
    assert "/actors/Nikita%20Khrushchev" in client.get("/actors/Nikita%20Khrushev").text
