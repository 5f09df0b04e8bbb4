"""`casus incidents` and `casus incident` on the record of the dispatches that come with Casus."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli import incidents as command
from casus.cli.main import app
from casus.exchange.jsonl import read_incident
from casus.store.query import make_query


@pytest.fixture(autouse=True)
def _record(demo_record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASUS_STORE", demo_record)


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def ids(*arguments: object) -> list[str]:
    return [read_incident(line).id for line in run("incidents", *arguments).stdout.splitlines()]


def test_a_pipe_gets_the_lines_of_what_is_asked_for(record: casus.Workspace) -> None:
    found = ids("--dyad", "USA", "SUN", "--status", "actual", "--since", "1962-10-22")
    asked = record.incidents(dyad=("USA", "SUN"), status="actual", since="1962-10-22")
    assert found == [one.id for one in asked]
    assert found
    assert run(
        "incidents", "--dyad", "USA", "SUN", "--status", "actual", "--since", "1962-10-22", "--count"
    ).stdout == (f"{len(found)}\n")


def test_every_part_of_a_question_reaches_the_record(record: casus.Workspace) -> None:
    for option, part, value in (
        ("--actor", "actor", "SUN"), ("--recipient", "recipient", "CUB"), ("--either", "either", "IGO:UN"),
        ("--type", "type", "CONSULT"), ("--mode", "mode", "yield"), ("--status", "status", "negated"),
        ("--place", "place", "USA"), ("--text", "text", "missiles"), ("--publisher", "publisher", "courier"),
        ("--until", "until", "1962-10-20"), ("--min-reports", "min_reports", 2),
    ):  # fmt: skip
        every = record.incidents().count()
        some = [one.id for one in record.incidents(make_query({part: value}))]
        assert 0 < len(some) < every, option
        assert ids(option, value) == some, option


def test_background_is_left_out_when_it_is_asked_for(record: casus.Workspace) -> None:
    every, news = ids(), ids("--no-background")
    assert set(news) < set(every)
    assert news == [one.id for one in record.incidents(background=False)]


def test_most_reported_first() -> None:
    told = [read_incident(line) for line in run("incidents", "--order", "reports").stdout.splitlines()]
    numbers = [len(one.independent) for one in told]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 1


def test_a_spreadsheet_and_a_table_for_other_programs(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("incidents", "--format", "csv").stdout)))
    target = tmp_path / "incidents.parquet"
    assert run("incidents", "--format", "parquet", "-o", target).exit_code == 0
    assert pyarrow.parquet.read_table(target).column("id").to_pylist() == [row["id"] for row in rows] == ids()


def test_a_table_has_a_row_for_each() -> None:
    shown = run("incidents", "--format", "table", "--limit", "40").stdout
    assert shown.count("did what") == 1
    assert all(one[:9] in shown for one in ids("--limit", "40"))


def test_nobody_of_that_name_is_said() -> None:
    done = run("incidents", "--actor", "Kenedy")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "near is Kennedy" in done.stderr
    assert "no such incidents in the record" in done.stderr


def test_one_incident_by_the_beginning_of_its_id(record: casus.Workspace) -> None:
    whole = ids("--order", "reports", "--limit", "1")[0]
    line = run("incident", whole[:9]).stdout
    assert read_incident(line).id == whole
    found = record.dossier(whole)
    shown = " ".join(run("incident", whole, "--format", "table").stdout.split())
    for report in found.incident.reports:
        assert all(" ".join(found.events[id_].sentence.text.split()) in shown for id_ in report.event_ids)
        assert f"{report.doc} · {report.publisher} · {report.published}" in shown
    assert shown.count("joined with") == len(found.joints) > 0


def test_an_id_that_nothing_has_is_an_error() -> None:
    done = run("incident", "ifffffffffffffff")
    assert done.exit_code == 2
    assert "the record has no incident 'ifffffffffffffff'; `casus incidents` shows" in done.stderr


def test_a_bad_format_is_refused() -> None:
    assert run("incidents", "--format", "plover").exit_code == 2
    assert "plover" not in str(command.Format)
