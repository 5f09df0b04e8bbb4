from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pyarrow.parquet
import pytest
from fastapi import FastAPI
from fastapi.responses import Response
from starlette.testclient import TestClient

from casus.errors import BadOption
from casus.web.downloads import download, file_name
from casus.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Edge:
    one: str
    day: date
    weight: float
    kinds: tuple[str, ...]
    sure: bool
    place: str | None


EDGES = [
    Edge("=1+1", date(1962, 10, 27), 0.123456, ("AID", "COERCE"), True, None),
    Edge("B", date(1962, 10, 28), -3.0, (), False, "x"),
]


def sent(made: Response) -> tuple[bytes, str]:
    """The body, and under which name it is kept."""
    app = FastAPI()
    app.add_api_route("/", lambda: made, response_model=None)
    answer = TestClient(app).get("/")
    return answer.content, answer.headers["content-disposition"]


def test_series_come_as_the_command_line_writes_them(demo_workspace: Workspace) -> None:
    from casus.exchange import csv as ours
    from casus.records.series import SeriesRow

    rows = demo_workspace.series("USA", "SUN", by="day")
    body, name = sent(download(SeriesRow, rows, "csv", "dyad USA SUN"))
    columns = ours.TABLES["series"]
    assert body.decode() == ours.header(columns) + "".join(ours.row(columns, one) for one in rows)
    assert name == 'attachment; filename="casus-dyad-USA-SUN.csv"'


def test_parquet_parses_back(demo_workspace: Workspace) -> None:
    from casus.records.series import SeriesRow

    rows = demo_workspace.series("USA", "SUN", by="day")
    body, name = sent(download(SeriesRow, rows, "parquet", "x"))
    table = pyarrow.parquet.read_table(io.BytesIO(body))
    assert table["net"].to_pylist() == pytest.approx([one.net for one in rows])
    assert table["first"].to_pylist() == [one.first for one in rows]
    assert name.endswith('.parquet"')


def test_lines_parse_back(demo_workspace: Workspace) -> None:
    from casus.records.incident import Incident

    body, _ = sent(download(Incident, demo_workspace.incidents(type="MOBILIZE"), "jsonl", "x"))
    assert [json.loads(line)["id"] for line in body.splitlines()] == [
        one.id for one in demo_workspace.incidents(type="MOBILIZE")
    ]


def test_a_flat_record_has_its_fields_as_columns() -> None:
    body, _ = sent(download(Edge, EDGES, "csv", "x"))
    rows = list(csv.reader(io.StringIO(body.decode())))
    assert rows[0] == ["one", "day", "weight", "kinds", "sure", "place"]
    assert rows[1] == ["'=1+1", "1962-10-27", "0.1235", "AID; COERCE", "yes", ""]
    assert rows[2] == ["B", "1962-10-28", "-3.0", "", "no", "x"]
    table = pyarrow.parquet.read_table(io.BytesIO(sent(download(Edge, EDGES, "parquet", "x"))[0]))
    assert table["kinds"].to_pylist() == [["AID", "COERCE"], []]
    assert table["one"].to_pylist() == ["=1+1", "B"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_run_by_a_spreadsheet(start: str) -> None:
    body, _ = sent(download(Edge, [Edge(f"{start}cmd", date(1962, 1, 1), 1.0, (f"{start}x",), True, None)], "csv", "x"))
    cells = next(rows for number, rows in enumerate(csv.reader(io.StringIO(body.decode(), newline=""))) if number == 1)
    assert cells[0][0] == "'"
    assert cells[3][0] == "'"


@pytest.mark.parametrize("form", ["xls", "", "../x", "CSV"])
def test_what_there_is_not_is_told(form: str) -> None:
    with pytest.raises(BadOption, match="choose from csv, jsonl, parquet"):
        download(Edge, EDGES, form, "x")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("dyad USA SUN", "casus-dyad-USA-SUN"),
        ('a";b\r\nSet-Cookie: c', "casus-a-b-Set-Cookie-c"),
        ("../../etc/passwd", "casus-etc-passwd"),
        ("Хрущёв", "casus-rows"),
    ],
)
def test_names_of_files_are_harmless(words: str, name: str) -> None:
    assert file_name(words) == name


def test_what_is_wrong_with_the_question_is_told_before_anything_is_sent() -> None:
    def rows() -> Iterator[Edge]:
        raise BadOption("no such thing")
        yield  # pragma: no cover

    with pytest.raises(BadOption, match="no such thing"):
        download(Edge, rows(), "parquet", "x")
    with pytest.raises(BadOption, match="no such thing"):
        download(Edge, rows(), "csv", "x")
