from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.exchange.csv import COLUMNS, event_row, header, safe_cell
from casus.records.event import Event
from tests.builders import event, participant


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


def test_column_names_are_unique() -> None:
    names = [name for name, _ in COLUMNS]
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
