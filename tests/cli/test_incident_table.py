from __future__ import annotations

import io
from dataclasses import replace

from casus.cli import incident_table
from casus.cli.incident_table import incident_tables
from casus.records.incident import Incident, IncidentDate, Linked
from tests.builders import incident, party, report


def page(*incidents: Incident) -> str:
    stream = io.StringIO()
    assert list(incident_tables(incidents, stream, None)) == list(incidents)
    return stream.getvalue()


def cells(shown: str) -> list[str]:
    """The words of the page, blanks made one."""
    return shown.split()


def test_a_row_has_who_did_what_when_where_and_on_whose_word() -> None:
    shown = " ".join(cells(page(incident())))
    for words in ("2025-06-18", "ASSAULT", "aerial", "Port Grey", "2 reports, 2 papers", "killed 9 to 12", "i00000000"):
        assert all(word in shown for word in words.split()), words
    assert "FRE-MIL" in shown
    assert "background" not in shown
    assert "denied" not in shown


def test_the_day_is_as_exact_as_it_is_known() -> None:
    def day(when: IncidentDate | None, counted: str | None = "2025-06-19") -> str:
        return page(incident(date=when, day=counted, place=None)).split("\n")[1].split("the")[0].strip()

    assert day(IncidentDate("2025-06", "month", "2025-06-01", "2025-06-30", "stated", 4, "e-1")) == "2025-06"
    assert day(IncidentDate(None, None, "2025-06-18", "2025-06-19", "reported", 2, None)) == "≤ 2025-06-19"
    assert day(IncidentDate(None, None, "2025-06-18", None, "stated", 5, "e-1")) == "2025-06-18"
    assert day(None) == "2025-06-19"
    assert day(None, None) == "?"


def test_marks_say_what_speaks_against_it() -> None:
    linked = (Linked("i00000000000000b", "denied by", "the same act"),)
    shown = page(incident(linked=linked, background=True, status="historical", reports=(report(1),), publishers=("A",)))
    assert {"denied", "background", "historical"} <= set(cells(shown))
    assert "1 report" in shown
    assert "papers" not in shown


def test_copies_are_told_and_not_counted() -> None:
    shown = page(incident(reports=(report(1), report(2), report(3, copy_of="wire-1"))))
    assert "2 reports" in shown
    assert "1 copy" in shown


def test_long_sides_are_cut() -> None:
    side = tuple(party(f"P{number}", "FRE") for number in range(9))
    shown = page(incident(actor=side))
    assert "P2" in shown
    assert "P3" not in shown
    assert "and 6 more" in " ".join(cells(shown))


def test_the_heading_stands_once_and_pages_are_printed_as_they_fill() -> None:
    many = [replace(incident(), id=f"i{number:015x}") for number in range(incident_table.PAGE + 3)]
    stream = io.StringIO()
    rows = incident_tables(iter(many), stream, None)
    next(rows)
    assert "i000000" in stream.getvalue()
    assert len(list(rows)) == len(many) - 1
    assert stream.getvalue().count("did what") == 1


def test_what_could_steer_a_terminal_is_made_harmless() -> None:
    place = incident().place
    assert place is not None
    evil = "\x1b[2J[red]x[/red]"
    hostile = incident(actor=(party(evil, "FRE"),), place=replace(place, name=evil))
    shown = page(hostile)
    assert "\x1b" not in shown
    assert "[red]" in shown.replace("\n", "")
