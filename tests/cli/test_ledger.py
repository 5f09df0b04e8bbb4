"""`casus ledger` and `casus positions`, on the demo and on entries made by hand."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from typer.testing import CliRunner, Result

import casus
from casus.cli.ledger_tables import TABLES, ledger_table
from casus.cli.main import app
from casus.exchange.ledgers import LEDGER_TABLES
from casus.measures.ledgers.ledgers import LEDGERS
from casus.measures.ledgers.positions import standings
from casus.records.ledger import LedgerName
from tests.builders import ARTICLE_REF, event, position
from tests.ledgers import act, book

NASTY = "[red]a[/red] \x1b]0;owned\x07 \u202eb"
ACTS = (
    act("w", "ASSAULT", "ISR-MIL > IRN", "Israel bombed a reactor.", trigger="bombed"),
    act("o", "AGREE", f"RUS-GOV={NASTY.replace(' ', '_')}", f"He offered to mediate {NASTY}.", trigger="offered"),
    act("n", "REJECT", "ISR > RUS", "Israel rejected the offer to mediate.", trigger="rejected"),
    act("s", "SUPPORT", "IRN CHN", f"They signed a pact, no treaty {NASTY}.", trigger="signed"),
    act("d", "REQUEST", "IRN > ISR", f"It demanded {NASTY}.", trigger="demanded", mode="yield"),
    act("t", "THREATEN", "IRN > USA-MIL", f"Iran threatened the base {NASTY}.", trigger="threatened"),
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def entries(name: str) -> list[Any]:
    if name != "standings":
        return list(LEDGERS[name](book(*ACTS)))
    ref = replace(ARTICLE_REF, published="2024-05-01")
    held = [position(article=ref, event=f"e-{number}", doc=NASTY) for number in range(6)]
    return standings(held, {f"e-{number}": event(f"He warned {number} {NASTY}") for number in range(6)})


def page(name: str) -> str:
    stream = io.StringIO()
    assert ledger_table(name, entries(name), stream) == len(entries(name)) > 0
    return stream.getvalue()


@pytest.fixture
def record(demo_record: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("CASUS_STORE", demo_record)
    return demo_record


def test_every_ledger_has_a_table_and_columns() -> None:
    assert set(TABLES) == set(LEDGER_TABLES) == {*LEDGERS, "standings"}
    assert tuple(LEDGERS) == get_args(LedgerName)


@pytest.mark.parametrize("name", TABLES)
def test_hostile_text_stays_text(name: str) -> None:
    shown = page(name)
    assert "[red]a[/red]" in shown
    assert not set(shown) & {"\x1b", "\x07", "\u202e"}


def test_an_entry_shows_its_answers_and_the_sentences() -> None:
    shown = page("mediation")
    assert "ISR rejected 2024-05-01" in shown
    assert "IRN unanswered" in shown
    assert "rejected: Israel rejected the offer to mediate." in shown


def test_standings_show_some_wordings_and_how_many_more() -> None:
    assert "and 2 more" in page("standings")


@pytest.mark.parametrize("name", LEDGERS)
def test_lines_and_rows_of_the_record(record: str, name: LedgerName) -> None:
    with casus.open(record) as opened:
        expected = [one.id for one in opened.ledger(name)]
    assert expected
    assert [json.loads(line)["id"] for line in run("ledger", name).stdout.splitlines()] == expected
    rows = list(csv.DictReader(io.StringIO(run("ledger", name, "--format", "csv").stdout)))
    assert [row["id"] for row in rows] == expected
    assert all(row["event_ids"] for row in rows)


def test_a_ledger_of_two_parties_and_of_some_days(record: str) -> None:
    lines = run("ledger", "demands", "--dyad", "USA", "SUN", "--since", "1962-10-22", "--until", "1962-10").stdout
    found = [json.loads(line) for line in lines.splitlines()]
    assert found
    assert all("1962-10-22" <= one["day"] <= "1962-10-31" for one in found)
    assert all({"USA", "SUN"} <= {*one["by"], *one["of"], *(a["by"] for a in one["answers"])} for one in found)
    assert len(found) < len(run("ledger", "demands").stdout.splitlines())


def test_positions_by_month(record: str) -> None:
    found = [json.loads(line) for line in run("positions", "--actor", "CUB", "--by", "month").stdout.splitlines()]
    assert {one["holder"] for one in found} >= {"CUB"}
    assert {one["period"] for one in found} == {"1962-10", "1962-11"}
    whole = run("positions", "--actor", "CUB", "--stance", "rejects", "--format", "csv").stdout
    assert {row["stance"] for row in csv.DictReader(io.StringIO(whole))} == {"rejects"}


def test_an_unknown_ledger_is_named_with_the_known_ones(record: str) -> None:
    done = run("ledger", "truces")
    assert done.exit_code == 2
    assert "no ledger is called 'truces'; choose from mediation, agreements, demands, threats" in done.stderr


@pytest.mark.parametrize("command", ["ledger threats", "positions"])
def test_nothing_found_is_said(record: str, command: str) -> None:
    done = run(*command.split(), "--since", "2001")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing of that kind in the record" in done.stderr


@pytest.mark.parametrize("command", ["ledger threats", "positions"])
def test_asking_makes_no_record(tmp_path: Path, command: str) -> None:
    done = run(*command.split(), "--store", tmp_path / "typo.sqlite")
    assert done.exit_code == 2
    assert list(tmp_path.iterdir()) == []
