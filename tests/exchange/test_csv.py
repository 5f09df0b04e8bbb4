from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.exchange.csv import INCIDENT_COLUMNS, TABLES, Columns, event_row, header, row, safe_cell
from casus.records.event import Event
from casus.records.incident import Linked
from tests.builders import event, incident, participant, report, toll


def cells(record: Event) -> dict[str, str]:
    rows = list(csv.DictReader(io.StringIO(header() + event_row(record))))
    assert len(rows) == 1
    return rows[0]


def test_a_row_holds_the_record() -> None:
    row = cells(event())
    assert row["event_type"] == "THREATEN"
    assert (row["actor"], row["actor_code"], row["recipient_code"]) == ("Freedonia", "FRE-GOV", "SYL")
    assert (row["date"], row["date_value"], row["place_lat"]) == ("Monday", "2025-06-16", "46.2022")
    assert (row["intensity"], row["confidence"], row["attribution"]) == ("-3.5", "0.8765", "an aide")


def test_several_actors_share_a_cell_and_unknown_is_empty() -> None:
    both = (participant("Freedonia", "FRE"), participant("Sylvania", "UNK", name=None))
    row = cells(event(actor=both, date=None, place=None, mode=None))
    assert (row["actor"], row["actor_name"], row["actor_code"]) == ("Freedonia; Sylvania", "Freedonia; ", "FRE; UNK")
    assert (row["date_value"], row["place_lat"], row["mode"]) == ("", "", "")


def test_figures_of_a_kind_share_a_cell_each_with_who_gives_it() -> None:
    army = toll(high=None, by="the army", code="FRE-MIL")
    row = cells(event(casualties=(toll("wounded", 30), toll(), army, toll("wounded", None, low=24))))
    assert (row["killed"], row["wounded"], row["detained"]) == ("12; at least 12 (the army)", "30; at least 24", "")


def test_an_incident_has_its_counts_and_figures_in_a_row() -> None:
    copy = report(3, copy_of="wire-2", url=None)
    told = incident(
        reports=(report(1), report(2), copy), linked=(Linked("i00000000000000b", "denied by", "the same act"),)
    )
    made = header(INCIDENT_COLUMNS) + row(INCIDENT_COLUMNS, told)
    (cell,) = csv.DictReader(io.StringIO(made))
    assert (cell["reports"], cell["copies"], cell["publishers"]) == ("2", "1", "Paper 1; Paper 2")
    assert (cell["killed_low"], cell["killed_best"], cell["wounded_low"]) == ("9", "12", "")
    assert (cell["actor_code"], cell["day"], cell["date_value"]) == ("FRE-MIL", "2025-06-18", "2025-06-18")
    assert (cell["claims"], cell["linked"]) == ("asserts: the ministry", "denied by i00000000000000b")
    assert (cell["urls"], cell["background"]) == ("https://news.example/1; https://news.example/2; ", "no")
    bare = incident(date=None, place=None, day=None, losses=())
    (cell,) = csv.DictReader(io.StringIO(header(INCIDENT_COLUMNS) + row(INCIDENT_COLUMNS, bare)))
    assert (cell["day"], cell["date_value"], cell["place"], cell["killed_best"]) == ("", "", "", "")


@pytest.mark.parametrize("columns", TABLES.values(), ids=TABLES)
def test_column_names_are_unique(columns: Columns) -> None:
    names = [name for name, _ in columns]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "\uff1dcmd", "\uff20a"])
def test_a_text_that_a_spreadsheet_would_run_is_disarmed(text: str) -> None:
    assert safe_cell(text) == "'" + text


def test_numbers_and_plain_text_stay_as_they_are() -> None:
    assert [safe_cell(value) for value in (-3.5, -2, "a=1", "", None)] == ["-3.5", "-2", "a=1", "", ""]


@given(st.text(min_size=1, max_size=20).filter(lambda text: "\r" not in text))
def test_any_text_comes_back_from_its_row(text: str) -> None:
    shown = cells(event(doc=text))["doc"]
    assert shown in (text, "'" + text)


def test_a_cell_with_a_return_in_it_breaks_no_row() -> None:
    made = row((("a", lambda one: "x\ry"), ("b", lambda one: "\r=1")), None)
    assert list(csv.reader(io.StringIO(made, newline=""))) == [["x\ry", "'\r=1"]]
