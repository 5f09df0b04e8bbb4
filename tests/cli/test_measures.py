"""`casus dyad`, `casus actor` and `casus alerts` on the record of the dispatches that come with Casus."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyarrow.parquet
import pytest
from pydantic import TypeAdapter
from typer.testing import CliRunner, Result

import casus
from casus.cli.main import app
from casus.cli.series_table import HALF
from casus.records.series import Alert, ChangePoint, SeriesRow

DAYS = ("--since", "1962-10-10", "--until", "1962-11-20")


@pytest.fixture(autouse=True)
def _record(demo_record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASUS_STORE", demo_record)


@pytest.fixture
def record(demo_record: str) -> Iterator[casus.Workspace]:
    with casus.open(demo_record) as opened:
        yield opened


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def lines(kind: type[Any], *arguments: object) -> list[Any]:
    done = run(*arguments)
    assert done.exit_code == 0, done.stderr
    return [TypeAdapter(kind).validate_json(line) for line in done.stdout.splitlines()]


def rows(*arguments: object) -> list[SeriesRow]:
    return lines(SeriesRow, *arguments)


def test_a_pipe_gets_a_line_for_each_bucket(record: casus.Workspace) -> None:
    found = rows("dyad", "USA", "SUN", *DAYS)
    assert [row.first for row in found] == [
        date(1962, 10, 10), *(date.fromordinal(date(1962, 10, 15).toordinal() + 7 * week) for week in range(6))
    ]  # fmt: skip
    ids = {id_ for row in found for id_ in row.incidents}
    asked = record.incidents(dyad=("USA", "SUN"), status="actual", since="1962-10-10", until="1962-11-20")
    assert ids == {one.id for one in asked}
    assert len(ids) > 15


def test_directed_series_add_up_to_the_whole() -> None:
    whole = rows("dyad", "USA", "SUN", *DAYS, "--by", "month")
    parts = rows("dyad", "USA", "SUN", *DAYS, "--by", "month", "--directed")
    assert [row.side for row in parts] == ["forward"] * 2 + ["backward"] * 2 + ["mutual"] * 2
    assert sum(row.count for row in parts) == sum(row.count for row in whole)
    assert sum(row.net for row in parts) == pytest.approx(sum(row.net for row in whole))


def test_a_party_can_be_named() -> None:
    """Whoever the name means is a part of the state's people."""
    by_name, by_code = (rows("dyad", one, "SUN", *DAYS) for one in ("Kennedy", "USA"))
    named, coded = ({id_ for row in found for id_ in row.incidents} for found in (by_name, by_code))
    assert named
    assert named < coded
    assert by_name[0].parties == ("Kennedy", "SUN")


def test_an_actor_has_all_that_it_deals_in() -> None:
    dyad = {id_ for row in rows("dyad", "USA", "CUB", *DAYS) for id_ in row.incidents}
    actor = {id_ for row in rows("actor", "CUB", *DAYS) for id_ in row.incidents}
    assert dyad < actor


def test_a_spreadsheet_and_parquet_get_the_same(tmp_path: Path) -> None:
    found = rows("dyad", "USA", "SUN", *DAYS)
    read = list(csv.DictReader(io.StringIO(run("dyad", "USA", "SUN", *DAYS, "--format", "csv").stdout)))
    assert [(row["first"], float(row["net"]), row["parties"]) for row in read] == [
        (str(row.first), row.net, "USA; SUN") for row in found
    ]
    target = tmp_path / "series.parquet"
    assert run("dyad", "USA", "SUN", *DAYS, "--format", "parquet", "-o", target).exit_code == 0
    table = pyarrow.parquet.read_table(target).to_pylist()
    assert [(row["first"], row["incidents"], row["tension"]) for row in table] == [
        (row.first, list(row.incidents), row.tension) for row in found
    ]


def test_changes_of_level_can_be_had_alone() -> None:
    arguments = ("dyad", "USA", "SUN", *DAYS, "--by", "day")
    changes = lines(ChangePoint, *arguments, "--changes")
    assert {(one.day, one.quantity) for one in changes} == {
        (row.first, quantity) for row in rows(*arguments) for quantity in row.changes
    }


def test_the_table_reads_without_colour() -> None:
    shown = run("dyad", "USA", "SUN", *DAYS, "--format", "table").stdout
    (row, *_) = [one for one in rows("dyad", "USA", "SUN", *DAYS) if one.first == date(1962, 10, 22)]
    (line,) = (one for one in shown.splitlines() if one.startswith("1962-10-22"))
    assert f"{row.verbal_conflict}x {row.material_conflict}X" in line
    bar = line[line.index("X") + 1 :][: 2 * HALF + 6]
    assert {"◆", "─", "│"} <= set(bar)
    assert (bar.index("◆") < bar.index("│")) == (row.net < 0)
    assert "x X conflict in words, in deeds" in shown


def test_the_chart_is_one_figure() -> None:
    root = ElementTree.fromstring(run("dyad", "USA", "SUN", *DAYS, "--format", "svg").stdout)
    assert root.get("aria-label") == "USA and SUN, 1962-10-10 to 1962-11-20, by week"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dyad", "USA", "usa"), "given twice"),
        (("dyad", "USA", "SUN", "--since", "1963", "--until", "1962"), "no day is within both"),
        (("dyad", "USA", "SUN", "--since", "soon"), "2025-06-19"),
        (("dyad", "USA", "SUN", "--format", "parquet"), "--output series.parquet"),
        (("actor", "USA", "--changes", "--format", "parquet"), "--output changes.parquet"),
        (("actor", "USA", "--directed", "--format", "svg"), "leave out --directed"),
        (("dyad", "USA", "SUN", "--since", "1500", "--by", "day"), "shorter time"),
        (("alerts", "--dyad", "USA", "SUN", "--actor", "CUB"), "leave out one"),
        (("alerts", "--as-of", "1962-10-20", "--since", "1962-11-01"), "earlier day"),
        (("alerts", "--format", "parquet"), "--output alerts.parquet"),
    ],
)
def test_a_bad_question_is_told(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not done.stdout


def test_who_is_unknown_is_told() -> None:
    done = run("dyad", "USA", "Atlantis")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Atlantis: the record knows nobody of that name" in done.stderr
    assert "no incidents that count between USA and Atlantis" in done.stderr


ALARMS = ("alerts", "--since", "1962-10-14", "--as-of", "1962-11-20", "--unconfirmed")


@pytest.fixture
def _short_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dispatches span five weeks, too few for the memory that a record of years has."""
    for name, days in (("NEW", 14), ("CALM", 7), ("HISTORY", 14), ("LEAST_HISTORY", 7)):
        monkeypatch.setenv(f"CASUS_ALERT_{name}_DAYS", str(days))


@pytest.mark.usefixtures("_short_memory")
def test_alerts_of_days_are_told_with_their_incidents(record: casus.Workspace) -> None:
    found = lines(Alert, *ALARMS)
    assert {"new dyad", "first material conflict", "conflict"} <= {one.kind for one in found}
    assert [one.day for one in found] == sorted(one.day for one in found)
    for one in found[:5]:
        assert "alert_publishers 2" in one.explanation
        assert all(record.incident(id_).day for id_ in one.incidents)


@pytest.mark.usefixtures("_short_memory")
def test_one_dyad_or_party_and_one_day_can_be_chosen() -> None:
    every = lines(Alert, *ALARMS)
    pair = lines(Alert, *ALARMS, "--dyad", "SUN", "USA")
    assert pair == [one for one in every if one.parties == ("SUN", "USA")]
    assert pair
    day = pair[0].day
    assert lines(Alert, "alerts", "--as-of", day, "--unconfirmed") == [one for one in every if one.day == day]
    assert {one.parties for one in lines(Alert, *ALARMS, "--actor", "CUB")} == {("CUB",)}


@pytest.mark.usefixtures("_short_memory")
def test_unconfirmed_alerts_are_only_for_who_asks(tmp_path: Path) -> None:
    sure = lines(Alert, *ALARMS[:-1])
    assert all(one.confirmed for one in sure)
    assert len(sure) < len(lines(Alert, *ALARMS))
    shown = run(*ALARMS, "--format", "table").stdout
    assert "unconfirmed" in shown
    target = tmp_path / "alerts.parquet"
    assert run(*ALARMS, "--format", "parquet", "-o", target).exit_code == 0
    assert [row["kind"] for row in pyarrow.parquet.read_table(target).to_pylist()] == [
        json.loads(line)["kind"] for line in run(*ALARMS).stdout.splitlines()
    ]


def test_no_alert_is_told_with_what_would_give_some() -> None:
    done = run("alerts", "--as-of", "1962-10-14")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no alerts on 1962-10-14" in done.stderr
    assert "--unconfirmed" in done.stderr
